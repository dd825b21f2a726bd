import assert from "node:assert/strict"
import fc from "fast-check"
import { createMessageEncoder, jsonPieces } from "../../server/src/lsp/message-encoder.ts"

/** What the library gets for a message; one encoder for all of them. */
function startEncoder(): (message: unknown) => Promise<string> {
  const encoder = createMessageEncoder()
  // The library hands messages on as they are; their shape does not matter here.
  return async (message) => Buffer.from(await encoder.encode(message as never, { charset: "utf-8" })).toString("utf8")
}

/** Values as handlers may return them: more than JSON can say, long lists, characters beyond the basic plane. */
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.jsonValue(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(undefined, Number.NaN, "\ud800", "占25%", new Date(0)),
    fc.dictionary(fc.string(), tie("value")),
    fc.array(tie("value"), { maxLength: 60 }),
  ),
})).value

describe("the encoder of messages", () => {
  it("writes what JSON.stringify writes, in pieces", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        assert.equal([...jsonPieces(value)].join(""), JSON.stringify(value) ?? "")
      }),
      { numRuns: 500 },
    )
  })

  it("writes long messages and goes on with short ones", async () => {
    const encode = startEncoder()
    const long = { result: { items: Array.from({ length: 5000 }, (_, index) => ({ index, message: "占比𠮷不符" })) } }
    for (const message of [{ id: 1 }, long, { id: 2, result: null }, long, "短"])
      assert.equal(await encode(message), JSON.stringify(message))
  })

  it("rejects what JSON cannot hold", async () => {
    const circle: Record<string, unknown> = {}
    circle["items"] = Array.from({ length: 20 }, () => circle)
    await assert.rejects(startEncoder()({ result: circle }))
  })
})
