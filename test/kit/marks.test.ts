import assert from "node:assert/strict"
import fc from "fast-check"
import { readMarks, writeMarks } from "./marks.ts"

describe("marks", () => {
  it("gives text, spans, rules and cursor without the marks", () => {
    assert.deepEqual(readMarks("共⟦12⟧件，⟦占⟦3⟧%⟧{statistics/share}‸。"), {
      text: "共12件，占3%。",
      marks: [
        { span: { start: 1, end: 3 }, rule: undefined },
        { span: { start: 5, end: 8 }, rule: "statistics/share" },
        { span: { start: 6, end: 7 }, rule: undefined },
      ],
      cursor: 8,
    })
  })

  it("refuses marks that do not balance", () => {
    assert.throws(() => readMarks("共⟦12件"))
    assert.throws(() => readMarks("共12⟧件"))
  })

  it("reads what it writes", () => {
    const spans = fc.array(fc.nat(6), { minLength: 2, maxLength: 2 }).map((ends) => ends.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(spans, ([start = 0, end = 0]) => {
        assert.deepEqual(readMarks(writeMarks("行政许可六字", [{ start, end }])).marks, [
          { span: { start, end }, rule: undefined },
        ])
      }),
    )
  })
})
