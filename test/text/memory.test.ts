import assert from "node:assert/strict"
import { createMemory } from "../../server/src/text/memory.ts"

describe("memory", () => {
  it("works out each topic once", () => {
    const memory = createMemory()
    const [first, second] = [{}, {}]
    let worked = 0
    const compute = (): number => ++worked
    assert.deepEqual(
      [memory.recall(first, compute), memory.recall(first, compute), memory.recall(second, compute)],
      [1, 1, 2],
    )
  })

  it("keeps what is undefined as well", () => {
    const memory = createMemory()
    const topic = {}
    memory.recall(topic, () => undefined)
    assert.equal(
      memory.recall(topic, () => "computed again"),
      undefined,
    )
  })

  it("does not keep a result of which something was lost", () => {
    const memory = createMemory()
    const topic = {}
    let losses = 0
    const part = memory.recall(
      topic,
      () => {
        losses++
        return "part"
      },
      () => losses,
    )
    assert.equal(part, "part")
    assert.equal(
      memory.recall(topic, () => "whole"),
      "whole",
    )
  })

  it("does not keep what was thrown", () => {
    const memory = createMemory()
    const topic = {}
    assert.throws(() =>
      memory.recall(topic, () => {
        throw new Error("broken on purpose")
      }),
    )
    assert.equal(
      memory.recall(topic, () => "whole"),
      "whole",
    )
  })
})
