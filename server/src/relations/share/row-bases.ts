import { decimal } from "../../number/decimal.ts"
import { intersects, roundedTo, sumIntervals } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isRatioTerm } from "../../report/ratio-terms.ts"
import { similarity } from "./labels.ts"
import { type Candidate, isOfOneUnit, type Neighbourhood } from "./neighbourhood.ts"
import { shareHolds, unionOf } from "./share-of.ts"

/** 3.9：59.5：36.6, or shares that total 100: the base is all paired figures together. */
export function wholeOfRun(around: Neighbourhood): readonly Quantity[] | undefined {
  const { percentage, run, row } = around
  if (run.length < 2 || row.length === 0 || !isOfOneUnit(row)) return undefined
  if (isRatioTerm(percentage) && isOfOtherPeriod(around)) return undefined
  const whole = unionOf(row)
  const fitting = run.filter((share, index) => {
    const figure = row[index]
    return figure !== undefined && shareHolds(figure.interval, whole, share)
  })
  // Most of them fit: the whole is these figures, and a share that does not fit is wrong.
  if (!isRatioTerm(percentage) && !totalsHundred(run) && fitting.length < Math.max(2, run.length * mostOf))
    return undefined
  const name = run[0]?.labelText ?? ""
  const named = row.every(({ labelText }, index) =>
    index > 0 && isJoiner(labelText) ? true : similarity(name, labelText) > 0,
  )
  const near = run[0] !== undefined && row[0] !== undefined && run[0].sentence - row[0].sentence <= nearestSentences
  return fitting.length > 0 || (named && (near || isRatioTerm(percentage))) ? row : undefined
}

/**
 * 结构由上年的7:24:69调整为6:25:69: the first ratio is that of another period; so is a second one behind a ratio of the same figures
 * (…结构为6:47:47。…2021年…结构为5:51:44).
 */
function isOfOtherPeriod({ passage: { quantities, text }, run, row }: Neighbourhood): boolean {
  const [first] = run
  const last = run.at(-1)
  const figure = row.at(-1)
  if (first === undefined || last === undefined || figure === undefined) return false
  if (isLeft(text, last)) return true
  return quantities
    .slice(figure.index + 1, first.index)
    .some((other) => isRatioTerm(other) && !isRatioTerm(quantities[other.index + 1] ?? figure) && !isLeft(text, other))
}

/** …调整为, …变为: the ratio in front has been left behind. */
const isLeft = (text: string, { span }: Quantity): boolean =>
  /^(?:调整|优化|变化|变更|变|转变|演变|提升|升级|改善)[为到至]/.test(text.slice(span.end, span.end + 4))

/** Farther away, figures with alike names are those of another division: 同城、异地业务量 and 东、中、西部地区业务量. */
const nearestSentences = 1

/** Whether the figures of the row are counted differently, so that each has a whole of its own. */
export const isMixed = ({ row, paired }: Neighbourhood): boolean => paired !== undefined && !isOfOneUnit(row)

/**
 * 火灾662起，伤135人。农村391起、伤64人，占总数的59.1%和47.4%: the wholes of a row are a row of the same units, of which at least half, and
 * of two one, give the printed shares.
 */
export function wholesOfRow({ run, row, paired }: Neighbourhood, earlier: readonly Quantity[]): readonly Candidate[] {
  const others = earlier.filter((figure) => !row.includes(figure))
  const position = paired === undefined ? -1 : row.indexOf(paired)
  let most = Math.ceil(row.length / 2) - 1
  let wholes: readonly Quantity[] = []
  for (let last = 0; last + row.length <= others.length; last++) {
    const candidates = others.slice(last, last + row.length).reverse()
    if (candidates.some(({ unit }, index) => unit !== row[index]?.unit)) continue
    const fitting = run.filter((share, index) => isShareOf(row[index], candidates[index], share)).length
    if (fitting > most) [wholes, most] = [candidates, fitting]
  }
  const whole = wholes[position]
  return whole === undefined ? [] : [{ figures: [whole], strength: "stated" }]
}

const isShareOf = (part: Quantity | undefined, whole: Quantity | undefined, share: Quantity): boolean =>
  part !== undefined && whole !== undefined && shareHolds(part.interval, whole.interval, share)

/** Shares may be bent to make up 100, so that not all others fit. */
const mostOf = 0.6

/** 660亿元、1110亿元和330亿元: the name stands before the first figure of a list. */
const isJoiner = (label: string): boolean => /^(?:[、，和及与]|以及)*$/.test(label)

const totalsHundred = (run: readonly Quantity[]): boolean =>
  intersects(sumIntervals(run.map(({ interval }) => interval)), roundedTo(decimal(1000n, 1)))
