import assert from "node:assert/strict"
import { Big } from "big.js"
import fc from "fast-check"
import { decimal, formatDecimal, parseDecimal } from "../../server/src/number/decimal.ts"
import {
  add,
  compare,
  divide,
  fromDecimal,
  halfUnit,
  multiply,
  negate,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../server/src/number/rational.ts"
import { printedDecimal } from "../kit/arbitrary.ts"

const read = (digits: string): Rational => fromDecimal(parseDecimal(digits) ?? assert.fail(digits))
const anyRational = (): fc.Arbitrary<Rational> =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([numerator, denominator]) => rational(numerator, denominator))
const same = (a: Rational, b: Rational): void => assert.equal(compare(a, b), 0)

describe("rationals", () => {
  it("keep the denominator positive", () => {
    assert.deepEqual(rational(1n, -3n), { numerator: -1n, denominator: 3n })
    same(divide(rational(1n), rational(-3n)), rational(-1n, 3n))
  })

  it("know half a unit of the last printed place", () => {
    same(halfUnit(decimal(1230n, 2)), rational(5n, 1000n))
    same(halfUnit(decimal(125n, -2)), rational(50n))
  })

  it("follow the laws of a field", () => {
    fc.assert(
      fc.property(anyRational(), anyRational(), anyRational(), (a, b, c) => {
        same(add(a, b), add(b, a))
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
        same(add(subtract(a, b), b), a)
        same(add(a, negate(a)), zero)
        if (compare(b, zero) !== 0) same(multiply(divide(a, b), b), a)
      }),
    )
  })

  it("agree with big.js on sums, products and order", () => {
    fc.assert(
      fc.property(printedDecimal(), printedDecimal(), (a, b) => {
        const equals = (value: Rational, oracle: Big): void =>
          same(multiply(value, rational(10n ** 20n)), read(oracle.times(Big(10).pow(20)).toFixed()))
        equals(add(read(a), read(b)), Big(a).plus(b))
        equals(multiply(read(a), read(b)), Big(a).times(b))
        assert.equal(compare(read(a), read(b)), Big(a).cmp(b))
      }),
    )
  })

  it("round half up like big.js, quotients included", () => {
    const places = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(printedDecimal(), fc.integer({ min: 1, max: 999 }), places, (digits, divisor, scale) => {
        const rounded = formatDecimal(roundHalfUp(divide(read(digits), rational(BigInt(divisor))), scale))
        const oracle = new Big(digits)
        // big.js rounds a quotient once to DP places: exactly the same operation as long as DP is the wanted scale.
        const exact = divisionToPlaces(oracle, divisor, scale)
        assert.equal(rounded, exact)
      }),
    )
  })

  it("round a half upwards on both sides of zero", () => {
    assert.equal(formatDecimal(roundHalfUp(rational(1n, 2n), 0)), "1")
    assert.equal(formatDecimal(roundHalfUp(rational(-1n, 2n), 0)), "0")
    assert.equal(formatDecimal(roundHalfUp(rational(-3n, 2n), 0)), "-1")
    assert.equal(formatDecimal(roundHalfUp(rational(-8n, 5n), 0)), "-2")
    assert.equal(formatDecimal(roundHalfUp(rational(203n, 23n), 2)), "8.83")
  })
})

function divisionToPlaces(value: Big, divisor: number, places: number): string {
  const Precise = Big()
  Precise.DP = places
  Precise.RM = 1
  return new Precise(value).div(divisor).toFixed(places)
}
