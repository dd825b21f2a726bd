import assert from "node:assert/strict"
import { parseReport } from "../../server/src/report/parse-report.ts"
import { passagesOf } from "../../server/src/report/passages.ts"

const sentence = "全年受理行政复议申请206件，审结203件。"

describe("passages", () => {
  it("join neighbouring paragraphs up to a length", () => {
    assert.equal(passagesOf(parseReport(`${sentence}\n${sentence}`)).length, 1)
    assert.ok(passagesOf(parseReport(`${sentence}\n`.repeat(1000))).length > 1)
  })

  for (const [name, text] of [
    ["behind full stops", sentence.repeat(3000)],
    ["anywhere, without full stops", "受理12件、".repeat(10_000)],
  ] as const) {
    it(`cut a paragraph without end ${name}, and lose nothing of it`, () => {
      const passages = passagesOf(parseReport(text))
      assert.ok(passages.length > 1)
      assert.ok(passages.every((passage) => passage.text.length <= 12_000))
      assert.equal(passages.map((passage) => passage.text).join(""), text)
      assert.ok(passages.every(({ span, text: own }) => text.slice(span.start, span.end) === own))
      if (text.includes("。")) assert.ok(passages.every((passage) => passage.text.endsWith("。")))
    })
  }
})
