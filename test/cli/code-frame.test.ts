import assert from "node:assert/strict"
import fc from "fast-check"
import { displayCharacter, widthOf } from "../../server/src/cli/display.ts"
import { codeFrame } from "../../server/src/cli/reporters/code-frame.ts"
import { indexLines } from "../../server/src/text/lines.ts"
import { createPlaces } from "../../server/src/text/places.ts"
import { spanOf } from "../../server/src/text/span.ts"

/** The frame of the words `marked` in a text, and the words that stand above the carets. */
function frame(text: string, marked: string, width = 80) {
  const start = text.indexOf(marked)
  const result = codeFrame(text, indexLines(text), spanOf(start, start + marked.length), width)
  return { ...result, underlined: underlined(result.text, result.marks) }
}

/** The characters of a printed line whose columns carry a caret. */
function underlined(line: string, marks: string): string {
  let column = 0
  let found = ""
  for (const character of line) {
    const { width } = displayCharacter(character)
    if (width > 0 && marks.slice(column, column + width) === "^".repeat(width)) found += character
    column += width
  }
  return found
}

describe("codeFrame", () => {
  it("puts two carets under a wide character", () => {
    assert.deepEqual(frame("其中18件、367件", "367件"), {
      line: 1,
      text: "其中18件、367件",
      marks: `${" ".repeat(10)}^^^^^`,
      underlined: "367件",
    })
  })

  it("counts lines from one, whatever ends them", () => {
    assert.equal(frame("一\n二\r\n三\r四五", "五").line, 4)
    assert.equal(frame("一\n二\r\n三", "二").text, "二")
  })

  it("keeps carets in place after tabs, astral characters, joiners and combining marks", () => {
    for (const before of ["\t", "𠮷", "👨‍👩‍👧", "e\u0301", "\u200b", "\ufeff", "①", "“", "Ａ", "\u3000"]) {
      assert.equal(frame(`${before}共395件`, "395件").underlined, "395件", JSON.stringify(before))
    }
  })

  it("shows no control character, so that a document cannot steer the terminal", () => {
    const { text } = frame("\u001b[31m红\u0007\u202e395件", "395件")
    assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]/u)
  })

  it("cuts long lines to a window around the finding", () => {
    const text = `${"前".repeat(1500)}395件${"后".repeat(1500)}`
    const cut = frame(text, "395件", 60)
    assert.equal(cut.underlined, "395件")
    assert.ok(widthOf(cut.text) <= 60)
    assert.match(cut.text, /^…前+395件后+…$/)
  })

  it("shows the beginning of a finding that is wider than the window", () => {
    const { text, marks } = frame(`甲${"长".repeat(200)}乙`, "长".repeat(200), 40)
    assert.match(text, /^…长+…$/)
    assert.equal(widthOf(marks), 39)
  })

  it("marks a place without width, also at the end of a line", () => {
    const text = "一二"
    assert.equal(codeFrame(text, indexLines(text), spanOf(1, 1), 40).marks, "  ^^")
    assert.equal(codeFrame(text, indexLines(text), spanOf(2, 2), 40).marks, "    ^")
  })

  it("stays inside its width and marks something, whatever the text", () => {
    const texts = fc.string({
      unit: fc.constantFrom("市", "a", "\t", "𠮷", "\n", "\u0301", "\u200d", "\r", "“"),
      maxLength: 300,
    })
    fc.assert(
      fc.property(texts, fc.nat(300), fc.nat(40), fc.integer({ min: 24, max: 120 }), (text, from, length, width) => {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        const result = codeFrame(text, indexLines(text), spanOf(start, end), width)
        assert.ok(widthOf(result.text) <= width, result.text)
        assert.ok(result.marks.includes("^"))
        assert.doesNotMatch(result.text, /[\n\r]/)
      }),
    )
  })
})

describe("createPlaces", () => {
  it("counts characters: an astral one is one, the BOM none", () => {
    const text = "\ufeff𠮷共395件\n𠮷𠮷二"
    const { at } = createPlaces(text)
    assert.deepEqual(at(text.indexOf("3")), { line: 1, column: 3 })
    assert.deepEqual(at(text.indexOf("二")), { line: 2, column: 3 })
  })

  it("counts a lone half of a pair", () => {
    assert.deepEqual(createPlaces("\udc00\ud800一").at(2), { line: 1, column: 3 })
  })
})
