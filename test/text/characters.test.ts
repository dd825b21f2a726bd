import assert from "node:assert/strict"
import {
  CharacterClass,
  classAt,
  digitValue,
  isBlank,
  isDigit,
  isHan,
  isLineBreak,
  skipBlanks,
  skipBlanksBack,
} from "../../server/src/text/characters.ts"

const classes = (text: string): ReadonlySet<CharacterClass> =>
  new Set([...text].map((_, index) => classAt(text, index)))

describe("characters", () => {
  const samples: readonly (readonly [keyof typeof CharacterClass, string])[] = [
    ["digit", "0189０９"],
    ["han", "一〇件㐀龟"],
    ["blank", " \t\u00a0\u3000\u200b\ufeff"],
    ["sentenceEnd", "。！？；!?;"],
    ["separator", "，、：,:"],
    ["open", "（(《“‘「〔["],
    ["close", "）)》”’」〕]"],
    ["lineBreak", "\r\n\u2028\u2029"],
    ["latin", "azAZ"],
    ["other", "%％.-—\0\ud800"],
  ]
  for (const [name, text] of samples) {
    it(`classify ${JSON.stringify(text)} as ${name}`, () =>
      assert.deepEqual(classes(text), new Set([CharacterClass[name]])))
  }

  it("are nothing outside the text", () => {
    assert.equal(classAt("一", -1), CharacterClass.other)
    assert.equal(classAt("一", 1), CharacterClass.other)
    assert.ok(!isDigit("", 0) && !isHan("", 0) && !isBlank("", 0) && !isLineBreak("", 0))
  })

  it("have the value of their digit in both widths", () => {
    assert.deepEqual(
      [..."0５9０９"].map((digit) => digitValue(digit.charCodeAt(0))),
      [0, 5, 9, 0, 9],
    )
  })

  it("skip blanks, but never a line break", () => {
    assert.equal(skipBlanks(" \u3000一", 0), 2)
    assert.equal(skipBlanks(" \n一", 0), 1)
    assert.equal(skipBlanks("  ", 0), 2)
    assert.equal(skipBlanksBack("一 \u3000", 3), 1)
    assert.equal(skipBlanksBack("  ", 2), 0)
    assert.equal(skipBlanksBack("\n ", 2), 1)
  })
})
