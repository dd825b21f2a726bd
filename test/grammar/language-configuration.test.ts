import assert from "node:assert/strict"
import { readFileSync } from "node:fs"

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string }
  readonly onEnterRules: readonly {
    readonly beforeText: string
    readonly afterText: string
    readonly action: { readonly appendText: string }
  }[]
}

const configuration = JSON.parse(
  readFileSync(new URL("../../syntaxes/language-configuration.json", import.meta.url), "utf8"),
) as Configuration

/** What Enter writes at the end of a line: as in VS Code the first rule that fits. */
const enterAfter = (line: string, rest = ""): string =>
  configuration.onEnterRules.find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(line) && new RegExp(afterText).test(rest),
  )?.action.appendText ?? ""

describe("Enter in the language baogao", () => {
  const cases: readonly (readonly [line: string, next: string])[] = [
    ["（一）加强领导。全年召开会议12次。", "（二）"],
    ["（九）加强领导。全年召开会议12次；", "（十）"],
    ["（十九）加强领导。全年召开会议12次。", "（二十）"],
    ["　　（一）加强领导。全年召开会议12次。", "　　（二）"],
    ["1.加强领导。", "2."],
    ["10.加强领导。", "11."],
    ["一是加强领导；", "二是"],
    ["　　九是加强领导。", "　　十是"],
    ["一是落实“三项制度。”", "二是"],
  ]
  for (const [line, next] of cases) {
    it(`${line} → ${next}`, () => assert.equal(enterAfter(line), next))
  }

  it("a heading alone on its line is followed by text, not by the next number", () => {
    assert.equal(enterAfter("（一）加强领导"), "")
    assert.equal(enterAfter("一、主要举措和成效"), "")
  })
  it("a paragraph is followed by one with the same indentation", () => {
    assert.equal(enterAfter("　　全年召开会议12次。"), "　　")
  })
  it("in the middle of a line nothing is added", () => {
    assert.equal(enterAfter("（一）加强领导。", "全年召开会议12次。"), "")
  })
  it("amounts and dates are no numbers", () => {
    assert.equal(enterAfter("1.5亿元已经到位。"), "")
    assert.equal(enterAfter("1.5亿元已经到位；"), "")
  })
})

describe("words in the language baogao", () => {
  it("end at Chinese punctuation, figures stay whole", () => {
    const { pattern, flags } = configuration.wordPattern
    const words = "（一）全年办结，其中占90.7%。".match(new RegExp(pattern, `${flags}g`))
    assert.deepEqual(words, ["一", "全年办结", "其中占", "90.7"])
  })
})
