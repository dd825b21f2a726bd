import assert from "node:assert/strict"
import fc from "fast-check"
import { isTrue, print } from "../kit/prose.ts"
import { accusationsIn, consistentRelations, describeAccusations, touches } from "../kit/statistics.ts"
import { type AlteredReport, alteredReport, type StrongKind, trueReport } from "../kit/true-reports.ts"
import { maybePartial } from "../kit/true-sums.ts"

/** The same reports every time. */
const seed = 2023

describe("reports in which every figure is right", function () {
  this.timeout(60_000)

  it("assert only what is true", () => {
    fc.assert(
      fc.property(trueReport(), ({ statements }) => {
        for (const { assertions } of statements) assert.ok(assertions.every((assertion) => isTrue(assertion)))
      }),
      { seed, numRuns: 300 },
    )
  })

  it("are read: nine of ten assertions stand in the ledger as consistent", () => {
    const reports = fc.sample(trueReport(), { seed, numRuns: 200 })
    const asserted = reports.flatMap(({ statements }) => statements.flatMap(({ assertions }) => assertions))
    const consistent = reports.flatMap(({ prose }) => consistentRelations(print(prose).text))
    assert.ok(asserted.length > 500, `${asserted.length} assertions`)
    assert.ok(consistent.length >= 0.9 * asserted.length, `${consistent.length} of ${asserted.length}`)
  })

  it("contain nothing to accuse", () => {
    fc.assert(
      fc.property(trueReport(), ({ prose }) => {
        const { text } = print(prose)
        assert.equal(describeAccusations(accusationsIn(text)), "", text)
      }),
      { seed, numRuns: 500 },
    )
  })

  it("of lists that may or may not be complete, at most 2% are accused when their total has three digits or more", () => {
    const sentences = fc
      .sample(maybePartial(), { seed, numRuns: 2000 })
      .filter(({ total }) => total >= 100)
      .map(({ sentence }) => print(sentence.prose).text)
    const accused = sentences.filter((text) => accusationsIn(text).length > 0)
    assert.ok(sentences.length > 1000, `${sentences.length} sentences`)
    const limit = 0.02 * sentences.length
    assert.ok(accused.length <= limit, `${accused.length} of ${sentences.length}:\n${accused.join("\n")}`)
  })
})

/**
 * How many of a hundred altered digits are found at least. What is missed are mostly totals below ten, a figure of the
 * sentence before that happens to fit, and parts in brackets that exceed their whole.
 */
const levels: Readonly<Record<StrongKind, number>> = { sum: 97, list: 97, share: 95, rate: 96 }

const samples = 1000

/** An altered report as printed, what is found in it, and what of that touches the altered figure. */
function inspect({ prose, altered, replacement }: AlteredReport) {
  const { text, placeOf } = print(prose, new Map([[altered, replacement]]))
  const figure = placeOf(altered)
  assert.ok(figure !== undefined, "the altered figure is printed")
  const accusations = accusationsIn(text)
  return { text, accusations, hits: accusations.filter((accusation) => touches(accusation, figure)) }
}

describe("reports in which one digit is altered", function () {
  this.timeout(60_000)

  for (const kind of ["sum", "list", "share", "rate"] as const) {
    describe(kind, () => {
      const inspected = () => fc.sample(alteredReport(kind), { seed, numRuns: samples }).map(inspect)

      it(`at least ${levels[kind]}% are reported`, () => {
        const missed = inspected().filter(({ hits }) => hits.length === 0)
        const found = (100 * (samples - missed.length)) / samples
        assert.ok(found >= levels[kind], `${found}%, not in\n${missed.map(({ text }) => text).join("\n")}`)
      })

      it("nothing but the altered figure is accused", () => {
        for (const { text, accusations, hits } of inspected())
          assert.equal(describeAccusations(accusations.filter((accusation) => !hits.includes(accusation))), "", text)
      })
    })
  }
})
