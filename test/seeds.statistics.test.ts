import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"
import type { Finding } from "../server/src/rules/finding.ts"

const folder = "../shared/corpus/texts"
const isPresent = existsSync(folder)
const engine = createEngine()

const isStatistics = ({ rule }: Finding): boolean => rule.startsWith("statistics/")

function seedText(prefix: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix))
  assert.ok(name, `no document ${prefix}`)
  return readFileSync(`${folder}/${name}`, "utf8")
}

/** Relations of document 000 that a reviewer expects to see as checked: kind and operands as printed. */
const expectedRelations: readonly (readonly [string, ...string[]])[] = [
  ["sum", "385件", "18件", "367件"],
  ["sum", "367件", "333件", "18件", "16件"],
  ["share", "90.7%", "333件", "367件"],
  ["share", "4.9%", "18件", "367件"],
  ["share", "4.4%", "16件", "367件"],
  ["sum", "258件", "48件", "4件", "206件"],
  ["rate", "33%", "67件", "203件"],
  ["rate", "11.33%", "23件", "203件"],
  ["sum", "82件", "54件", "26件", "2件"],
  ["sum", "38个", "16件", "8件", "14件"],
  ["rate", "90%", "54件", "60件"],
]

/** One altered figure each: what is printed, what it becomes; the alteration stands at the first place of the context. */
const alterations: readonly (readonly [context: string, from: string, to: string])[] = [
  ["承办建议和提案385件", "385", "395"],
  ["省市建议提案18件", "18", "48"],
  ["区建议提案367件", "367", "377"],
  ["（A类）333件", "333", "338"],
  ["占90.7%", "90.7", "95.7"],
  ["（B类）18件", "18", "13"],
  ["占4.9%", "4.9", "4.6"],
  ["（C类）16件", "16", "19"],
  ["占4.4%", "4.4", "7.4"],
  ["作为被申请人案件258件", "258", "268"],
  ["受理前撤回48件", "48", "43"],
  ["不予受理4件", "4", "9"],
  ["实际受理206件", "206", "236"],
  ["化解率33%", "33", "38"],
  ["直接纠错23件", "23", "28"],
  ["纠错率11.33%", "11.33", "11.83"],
  ["作为被告案件82件", "82", "92"],
  ["其中一审54件", "54", "57"],
  ["二审26件", "26", "21"],
  ["再审2件", "2", "7"],
  ["排查出来的38个风险隐患", "38", "39"],
  ["已化解16件", "16", "46"],
  ["，8件稳控", "8", "5"],
  ["14件正在推进中", "14", "19"],
  ["已化解54件", "54", "51"],
  ["整体矛盾化解率90%", "90", "80"],
  ["四家调解机构", "四", "五"],
]

/** The document has slips of punctuation and numerals as well; test/seeds.language.test.ts looks at them. */
const isAboutLanguage = ({ rule }: Finding): boolean => /^(?:punctuation|numerals|wording|terms|leftovers)\//.test(rule)

describe("real documents: statistics", () => {
  before(function () {
    if (isPresent) return
    console.log("      ../shared/corpus is absent: the statistics of the five seeds were not checked")
    this.skip()
  })

  for (const prefix of ["000", "001", "002", "003", "004"])
    it(`raises no statistics finding on ${prefix}`, () => {
      assert.deepEqual(engine.check(seedText(prefix)).findings.filter(isStatistics), [])
    })

  for (const [kind, ...operands] of expectedRelations)
    it(`lists ${kind} ${operands.join(" ")} as consistent`, () => {
      const { relations } = engine.figures(seedText("000"))
      const found = relations.some(
        (relation) =>
          relation.kind === kind &&
          relation.verdict.kind === "consistent" &&
          relation.operands.map(({ text }) => text).join() === operands.join(),
      )
      assert.ok(
        found,
        `not in the ledger: ${relations.filter((relation) => relation.kind === kind).map(({ formula }) => formula)}`,
      )
    })

  it("lists the four mediation bodies as counted", () => {
    const counted = engine
      .figures(seedText("000"))
      .relations.find(({ kind, operands }) => kind === "count-of-list" && operands[0]?.text === "四家")
    assert.equal(counted?.verdict.kind, "consistent")
    assert.equal(counted?.operands.length, 5)
  })

  for (const [context, from, to] of alterations)
    it(`reports ${context} altered to ${to}`, () => {
      const text = seedText("000")
      const at = text.indexOf(context) + context.indexOf(from)
      assert.ok(at >= context.indexOf(from), `the document does not say ${context}`)
      const altered = text.slice(0, at) + to + text.slice(at + from.length)
      const findings = engine
        .check(altered)
        .findings.filter((finding) => finding.severity !== "information" && !isAboutLanguage(finding))
      assert.equal(findings.length, 1, findings.map(({ rule, message }) => `${rule}: ${message}`).join("\n"))
      const [finding] = findings
      assert.ok(finding !== undefined && isStatistics(finding) && finding.severity === "error", finding?.rule)
      const places = [finding.span, ...finding.related.map(({ span }) => span)]
      assert.ok(
        places.some(({ start, end }) => start <= at && at + to.length <= end),
        finding.message,
      )
    })
})
