import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"
import { fixSafely } from "../server/src/engine/fixes.ts"
import type { Finding } from "../server/src/rules/finding.ts"

const folder = new URL("../../shared/corpus/texts/", import.meta.url)
const isPresent = existsSync(folder)
const names = isPresent ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : []
const readText = (name: string): string => readFileSync(new URL(name, folder), "utf8")
const seedText = (prefix: string): string => readText(names.find((name) => name.startsWith(prefix)) ?? "")

const engine = createEngine()
const isAboutLanguage = ({ rule }: Finding): boolean => /^(?:punctuation|numerals|wording|terms|leftovers)\//.test(rule)
const findingsIn = (text: string): readonly Finding[] => engine.check(text).findings.filter(isAboutLanguage)

/** Every slip that is known in the seeds: rule and the words at the place, `⟦…⟧` around what is pointed at. */
const expected: Readonly<Record<string, readonly (readonly [rule: string, place: string])[]>> = {
  "000": [
    ["leftovers/field-codes", "⟦[bookmark: _GoBack]⟧"],
    ["punctuation/interpunct", "中国⟦•⟧南京"],
    ["punctuation/interpunct", "“12⟦•⟧4”"],
    ["punctuation/interpunct", "“4⟦•⟧8”"],
    ["numerals/spacing", "96.28⟦ ⟧%"],
    ["numerals/spacing", "访⟦ ⟧59批次"],
    ["numerals/spacing", "纠纷⟦ ⟧60件"],
    ["numerals/spacing", "讲座⟦ ⟧11"],
    ["numerals/spacing", "11⟦ ⟧场次"],
    ["wording/rate-precision", "化解率⟦33%⟧"],
    ["wording/rate-precision", "解决率⟦92%⟧"],
    ["wording/penalty-scope", "⟦行政处罚18617件⟧"],
    ["wording/visits", "⟦17080次⟧"],
    ["wording/unit-drift", "⟦38个⟧风险"],
    ["wording/year-on-year", "8.6%，⟦同比2019年⟧"],
    ["wording/year-on-year", "11批次，⟦同比2019年⟧"],
    ["numerals/money-unit", "⟦13.8亿⟧"],
    ["numerals/money-unit", "⟦2.4亿⟧"],
    ["punctuation/pairing", "场（次⟦)⟧"],
    ["punctuation/range-dash", "2021⟦-⟧2025年"],
    ["punctuation/range-dash", "2020年⟦-⟧2022年"],
    ["leftovers/repeated-text", "⟦深入推进行政复议规范化建设，进一步加大监督纠错力度，发挥其化解行政争议主渠道作用⟧。"],
  ],
  "001": [
    ["punctuation/full-width", "各位委员⟦:⟧"],
    ["terms/document-names", "⟦《党政主要责任人履行推进法治建设第一责任人职责规定》⟧"],
    ["numerals/date-form", "(⟦2021-2035⟧)"],
    ["leftovers/editor-notes", "⟦(此处删除了原有的数据)⟧"],
    ["punctuation/final-mark", "20.5⟦%⟧"],
    ["terms/slogan-variants", "⟦“打造新滨江,建设数字城”⟧"],
  ],
  "002": [["terms/confusables", "⟦行政权利⟧制约"]],
  "003": [
    ["terms/organ-aliases", "《⟦鼓楼街⟧事业单位主要领导"],
    ["terms/confusables", "⟦制订⟧的"],
    ["terms/confusables", "⟦做出⟧行政处罚"],
    ["punctuation/quoted-lists", "“两会”⟦、⟧"],
    ["wording/unit-drift", "化解⟦26起⟧"],
    ["leftovers/stray-blanks", "认可，⟦\u00a0⟧"],
    ["terms/confusables", "⟦一般程序⟧"],
    ["terms/confusables", "有力⟦的⟧促进"],
    ["punctuation/heading-style", "⟦（一）普法宣传创新不够，普法方式相对单一⟧"],
  ],
  "004": [
    ["numerals/spacing", "印发栖霞区⟦ ⟧2021"],
    ["numerals/spacing", "印发栖霞区 2021⟦ ⟧年"],
    ["numerals/spacing", "《栖霞区⟦ ⟧2021"],
    ["numerals/spacing", "《栖霞区 2021⟦ ⟧年"],
    ["punctuation/full-width", "街道办事处⟦,⟧"],
    ["punctuation/quoted-lists", "》⟦、⟧《"],
    ["leftovers/broken-lines", "场景,⟦\n\n⟧推进"],
    ["leftovers/broken-lines", "相关人⟦\n\n⟧民团体"],
    ["leftovers/broken-lines", "对各⟦\n\n⟧街道"],
    ["leftovers/stray-blanks", "完善相⟦ ⟧关"],
    ["leftovers/stray-blanks", "严格落⟦ ⟧实"],
    ["leftovers/stray-blanks", "区⟦ ⟧政府"],
    ["punctuation/nested-brackets", "⟦(文明办)⟧"],
    ["punctuation/final-mark", "制度⟦(⟧牵头"],
    ["punctuation/list-joints", "协调机制⟦,⟧案件"],
    ["punctuation/heading-style", "⟦- (一)加强组织领导⟧"],
  ],
}

/** What looks like a slip and is none; nothing may be reported inside. */
const right: readonly (readonly [seed: string, words: string])[] = [
  ["000", "“一规划两方案”、“八五”普法规划"],
  ["000", "共计450余人"],
  ["000", "（不含副区级以上领导干部）"],
  ["000", "3万余人次"],
  ["002", "共计260余人"],
  ["002", "“3·15”国际消费者权益日"],
  ["002", "二十届二中、三中全会"],
  ["002", "（2023—2025年）"],
]

describe("real documents: language", () => {
  before(function () {
    if (isPresent) return
    console.log(`    没有 ${folder.pathname}：真实文稿的测试全部跳过。`)
    this.skip()
  })

  for (const [seed, places] of Object.entries(expected))
    it(`${seed}: every known slip once at its place, and nothing else`, () => {
      const text = seedText(seed)
      const wanted = places.map(([rule, place]) => `${positionOf(text, place)} ${rule}`)
      const found = findingsIn(text).map(({ rule, span }) => `${span.start}-${span.end} ${rule}`)
      assert.deepEqual(found.toSorted(), wanted.toSorted())
    })

  for (const [seed, words] of right)
    it(`${seed}: ${words} is right`, () => {
      const text = seedText(seed)
      const start = text.indexOf(words)
      assert.ok(start >= 0, "the words stand in the document")
      const inside = findingsIn(text).filter(({ span }) => span.start < start + words.length && span.end > start)
      assert.deepEqual(inside, [])
    })

  it("provincial reports: at most three findings of warning or above in 10,000 characters", () => {
    const texts = names.filter((name) => name.startsWith("gwr2026")).map(readText)
    assert.ok(texts.length >= 7)
    const loud = texts.flatMap(findingsIn).filter(({ severity }) => severity === "error" || severity === "warning")
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    assert.ok((loud.length * 10_000) / characters <= 3, `${loud.length} in ${characters}`)
  })

  for (const name of names)
    it(`${name}: safe fixes settle at once and change no figure`, () => {
      const text = readText(name)
      const fixed = fixSafely(text, findingsIn)
      assert.equal(digitsOf(fixed.text), digitsOf(text))
      assert.deepEqual(fixSafely(fixed.text, findingsIn).edits, [])
    })
})

/** Full-width digits become half-width, points stay points: the values are what must not change. */
const digitsOf = (text: string): string => text.normalize("NFKC").replaceAll(/\D/g, "")

function positionOf(text: string, place: string): string {
  const [before = "", inside = "", after = ""] = place.split(/[⟦⟧]/)
  const at = text.indexOf(before + inside + after)
  assert.ok(at >= 0, `the document does not say ${place}`)
  return `${at + before.length}-${at + before.length + inside.length}`
}
