import assert from "node:assert/strict"
import fc from "fast-check"
import { decimal } from "../../server/src/number/decimal.ts"
import {
  addIntervals,
  divideIntervals,
  type Interval,
  intersects,
  isBelow,
  isPoint,
  point,
  roundedTo,
  scaleInterval,
  subtractIntervals,
  sumIntervals,
} from "../../server/src/number/interval.ts"
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../../server/src/number/rational.ts"

/** A true value that is not negative, with up to six places. */
const trueValue = (): fc.Arbitrary<Rational> =>
  fc.bigInt({ min: 0n, max: 10n ** 12n }).map((millionths) => rational(millionths, 1_000_000n))

const scale = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 3 })

/** How reports print: rounded half up, or a half to the even neighbour (GB/T 8170). */
const printed = (value: Rational, places: number, halfToEven: boolean): Interval => {
  const up = roundHalfUp(value, places)
  const excess = subtract(rational(up.coefficient, 10n ** BigInt(places)), value)
  const isHalf = compare(multiply(excess, rational(2n * 10n ** BigInt(places))), rational(1n)) === 0
  const toEven = isHalf && halfToEven && up.coefficient % 2n !== 0n
  return roundedTo(toEven ? decimal(up.coefficient - 1n, places) : up)
}

const holds = ({ low, high }: Interval, value: Rational): boolean =>
  (low === undefined || compare(low, value) <= 0) && (high === undefined || compare(value, high) <= 0)

describe("intervals", () => {
  it("hold the true value behind a printed one, rounded half up or half to even", () => {
    fc.assert(
      fc.property(trueValue(), scale(), fc.boolean(), (value, places, even) => {
        assert.ok(holds(printed(value, places, even), value))
      }),
      { numRuns: 1000 },
    )
  })

  it("are sound: what holds for true values holds for the intervals of their prints", () => {
    const arbitrary = fc.tuple(trueValue(), trueValue(), scale(), scale(), fc.boolean())
    fc.assert(
      fc.property(arbitrary, ([a, b, first, second, even]) => {
        const [x, y] = [printed(a, first, even), printed(b, second, even)]
        assert.ok(holds(addIntervals(x, y), add(a, b)))
        assert.ok(holds(subtractIntervals(x, y), subtract(a, b)))
        assert.ok(holds(scaleInterval(x, b), multiply(a, b)))
        assert.ok(holds(sumIntervals([x, y, x]), add(add(a, b), a)))
        const quotient = divideIntervals(x, y)
        if (quotient !== undefined && compare(b, zero) > 0) assert.ok(holds(quotient, divide(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  it("tell an off-by-one between exact counts", () => {
    const sum = sumIntervals([point(rational(18n)), point(rational(367n))])
    assert.ok(intersects(sum, point(rational(385n))))
    assert.ok(!intersects(sum, point(rational(386n))))
    assert.ok(isPoint(sum))
    assert.ok(!isPoint(roundedTo(decimal(125n, 1))))
  })

  it("touch at their closed ends: an exact half may be rounded either way", () => {
    assert.ok(intersects(roundedTo(decimal(12n)), roundedTo(decimal(13n))))
    assert.ok(!intersects(roundedTo(decimal(12n)), roundedTo(decimal(14n))))
  })

  it("widen 万 with its last printed place", () => {
    const [low, high] = [roundedTo(decimal(125n, -2)).low, roundedTo(decimal(125n, -2)).high]
    assert.ok(low && high)
    assert.equal(compare(low, rational(12_450n)), 0)
    assert.equal(compare(high, rational(12_550n)), 0)
  })

  it("stay open on a side that is open", () => {
    const over = { low: rational(12n), high: undefined }
    const under = { low: undefined, high: rational(12n) }
    assert.deepEqual(addIntervals(over, under), { low: undefined, high: undefined })
    assert.equal(subtractIntervals(over, under).high, undefined)
    assert.equal(scaleInterval(over, rational(2n)).high, undefined)
    assert.equal(divideIntervals(point(rational(6n)), over)?.low, zero)
    assert.ok(!isPoint(over))
    assert.ok(intersects(over, under))
    assert.ok(isBelow(point(rational(11n)), over))
    assert.ok(!isBelow(over, point(rational(11n))))
  })

  it("do not divide by what may be zero", () => {
    assert.equal(divideIntervals(point(rational(1n)), point(zero)), undefined)
    assert.equal(divideIntervals(point(rational(1n)), roundedTo(decimal(0n))), undefined)
    assert.equal(divideIntervals(point(rational(1n)), { low: undefined, high: rational(1n) }), undefined)
  })

  it("never call two prints of one value contradictory, and order is strict", () => {
    fc.assert(
      fc.property(trueValue(), scale(), scale(), fc.boolean(), (value, first, second, even) => {
        const [a, b] = [printed(value, first, even), printed(value, second, !even)]
        assert.ok(intersects(a, b))
        assert.ok(!isBelow(a, b) && !isBelow(b, a))
      }),
    )
  })
})
