import assert from "node:assert/strict"
import { disableEdits } from "../../server/src/engine/disable.ts"
import { createEngine } from "../../server/src/engine/engine.ts"
import { applyEdits } from "../../server/src/engine/fixes.ts"
import { assertLinear } from "../kit/linear.ts"

const wrong = "全年收到申请395件，其中受理367件、不予受理18件。"
const alsoWrong = "全年办结案件200件，其中简易程序案件50件，占35%。"

const rulesIn = (...lines: readonly string[]): readonly string[] =>
  createEngine()
    .check(lines.join("\n"))
    .findings.map(({ rule }) => rule)

describe("comments that switch rules off", () => {
  it("are needed at all", () => {
    assert.deepEqual(rulesIn(wrong, alsoWrong), ["statistics/sum", "statistics/share"])
  })

  it("hold for the next line, blank lines and further such comments between left out", () => {
    const comment = "<!-- baogao-disable-next-line statistics/sum -- 快报口径 -->"
    assert.deepEqual(rulesIn(comment, wrong, alsoWrong), ["statistics/share"])
    assert.deepEqual(rulesIn(comment, "", wrong, alsoWrong), ["statistics/share"])
    const other = "<!-- baogao-disable-next-line statistics/share -- 快报口径 -->"
    assert.deepEqual(rulesIn(comment, other, `${wrong}${alsoWrong}`), [])
  })

  it("hold for plain text as well, where they begin with # ", () => {
    assert.deepEqual(rulesIn("# baogao-disable-next-line statistics/sum -- 快报口径", wrong), [])
    assert.deepEqual(rulesIn("　　# baogao-disable-next-line statistics/sum——快报口径", wrong), [])
  })

  it("hold from begin to end, by rule, by group or for all", () => {
    for (const name of ["statistics/sum", "statistics", ""]) {
      const begin = `<!-- baogao-disable ${name} -- 快报口径 -->`
      assert.deepEqual(rulesIn(begin, wrong, `<!-- baogao-enable ${name} -->`, alsoWrong), ["statistics/share"], name)
    }
    assert.deepEqual(rulesIn("<!-- baogao-disable -- 快报口径 -->", wrong, alsoWrong), [])
  })

  it("hold for the whole file, wherever they stand", () => {
    assert.deepEqual(rulesIn(wrong, alsoWrong, "<!-- baogao-disable-file statistics -- 快报口径 -->"), [])
  })

  it("do not hold for other rules", () => {
    assert.deepEqual(rulesIn("<!-- baogao-disable-next-line numbering/sequence -- 无 -->", wrong), [
      "suppression/used",
      "statistics/sum",
    ])
  })

  it("are not judged by rules that are off anyway", () => {
    const text = `<!-- baogao-disable-next-line statistics/sum -- 快报口径 -->\n${wrong}`
    const { findings } = createEngine().check(text, { rules: { "statistics/sum": "off" } })
    assert.deepEqual(findings, [])
  })

  it("are read like a blank line: neither do they part figures nor add any", () => {
    const ledger = (between: string) => {
      const { quantities, relations } = createEngine().figures(
        `全年收到申请385件。\n${between}\n其中受理367件、不予受理18件。`,
      )
      return { quantities: quantities.map(({ text }) => text), relations: relations.map(({ formula }) => formula) }
    }
    const expected = ledger("")
    assert.equal(expected.relations.length, 1)
    for (const comment of ["<!-- 另有10件未计 -->", "# baogao-disable-next-line statistics/sum -- 另有10件未计"])
      assert.deepEqual(ledger(comment), expected)
  })

  it("leave the title, the outline and the figures as they are", () => {
    const text = ["示例区2024年法治政府建设年度报告", "一、主要举措", wrong].join("\n")
    const commented = `# baogao-disable-file statistics/sum -- 快报口径\n${text}`
    const plain = createEngine().check(text)
    const { report, profile } = createEngine().check(commented)
    assert.equal(profile.id, "fazhi-annual-report")
    assert.deepEqual(
      report.blocks.map(({ kind }) => kind),
      plain.report.blocks.map(({ kind }) => kind),
    )
  })

  it("are read in linear time", function () {
    this.timeout(60_000)
    const unclosed = "<!-- baogao-disable x\n"
    const closed = `<!-- baogao-disable-next-line statistics/sum -- 无 -->\n${wrong}\n`
    for (const piece of [unclosed, closed, "baogao-", "# baogao-disable\n"]) {
      assertLinear(
        (length) => piece.repeat(Math.ceil(length / piece.length)),
        (text) => createEngine().check(text),
      )
    }
  })
})

describe("switching a rule off by a comment", () => {
  const table = "| 名称 | 甲 | 乙 |\n| --- | --- | --- |\n| 受理 | 12 | 5 |\n| 办结 | 10 | 4 |\n| 合计 | 23 | 9 |"
  const texts = [wrong, `${alsoWrong}\r\n　　${wrong}\r\n`, `一、举措\n\n${table}\n\n以上。`, `\ufeff${wrong}`]
  const engine = createEngine()

  for (const style of ["markup", "plain"] as const) {
    for (const scope of ["here", "file"] as const) {
      for (const text of texts) {
        it(`${style}, ${scope}: ${JSON.stringify(text.slice(0, 12))}`, () => {
          const { report, findings } = engine.check(text)
          const finding = findings.findLast(({ rule }) => rule.startsWith("statistics/"))
          assert.ok(finding)
          const others = findings.filter(({ rule }) => rule !== finding.rule).map(({ rule }) => rule)
          const rulesAfter = (reason: string): string[] => {
            const edited = applyEdits(text, disableEdits(report, finding, scope, style, reason))
            return engine.check(edited).findings.map(({ rule }) => rule)
          }
          assert.deepEqual(rulesAfter("快报\n口径 -->"), others)
          assert.deepEqual(rulesAfter("").toSorted(), [...others, "suppression/reason"].toSorted())
        })
      }
    }
  }
})
