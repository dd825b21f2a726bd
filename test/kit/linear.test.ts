import assert from "node:assert/strict"
import { assertLinear } from "./linear.ts"

const make = (length: number): string => "件".repeat(length)

/** Work that visits every character `times` of its text. */
function visit(text: string, times: number): number {
  let sum = 0
  for (let time = 0; time < times; time++) {
    for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index)
  }
  return sum
}

describe("assertLinear", function () {
  this.timeout(120_000)
  it("accepts linear work", () => assertLinear(make, (text) => visit(text, 10)))

  it("accepts work inside a bounded window", () =>
    assertLinear(make, (text) => visit(text, Math.min(text.length, 500))))

  it("refuses quadratic work", () => {
    assert.throws(() => assertLinear(make, (text) => visit(text, text.length)), /took \d+× the time/)
  })
})
