import assert from "node:assert/strict"
import { Big } from "big.js"
import fc from "fast-check"
import { decimal, formatDecimal, parseDecimal, shift } from "../../server/src/number/decimal.ts"
import { printedDecimal } from "../kit/arbitrary.ts"

const parse = (digits: string) => {
  const value = parseDecimal(digits)
  assert.ok(value, `${digits} is a decimal`)
  return value
}

describe("decimals", () => {
  it("keep the printed scale", () => {
    assert.deepEqual(parseDecimal("12.30"), decimal(1230n, 2))
    assert.equal(formatDecimal(parse("12.30")), "12.30")
    assert.equal(formatDecimal(parse("0.05")), "0.05")
  })

  it("know only plain digits", () => {
    for (const text of ["", ".", "1.", ".5", "-1", "+1", "1e3", "1,000", "１２", "1.2.3", " 1"]) {
      assert.equal(parseDecimal(text), undefined, text)
    }
  })

  it("apply 万 and 亿 without claiming more places", () => {
    const value = shift(parse("1.25"), 4)
    assert.deepEqual(value, decimal(125n, -2))
    assert.equal(formatDecimal(value), "12500")
    assert.equal(formatDecimal(shift(parse("13.8"), 8)), "1380000000")
  })

  it("print negative values", () => {
    assert.equal(formatDecimal(decimal(-5n, 2)), "-0.05")
    assert.equal(formatDecimal(decimal(-12n, -1)), "-120")
  })

  it("print what they read, up to leading zeros", () => {
    fc.assert(
      fc.property(printedDecimal(), (digits) => {
        assert.equal(formatDecimal(parse(digits)), digits.replace(/^0+(?=\d)/, ""))
      }),
    )
  })

  it("agree with big.js on the value, shifted or not", () => {
    fc.assert(
      fc.property(printedDecimal(), fc.integer({ min: -8, max: 12 }), (digits, power) => {
        const shifted = formatDecimal(shift(parse(digits), power))
        assert.ok(Big(shifted).eq(Big(digits).times(Big(10).pow(power))), shifted)
      }),
    )
  })
})
