import { formatDecimal } from "../number/decimal.ts"
import {
  add,
  compare,
  divide,
  hundred,
  multiply,
  negate,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  zero,
} from "../number/rational.ts"
import { analyseText, type PassageAnalysis } from "../relations/analyse.ts"
import { printWithUnit } from "../relations/format.ts"
import { relations } from "../relations/registry.ts"
import type { Supervise } from "../relations/supervise.ts"
import type { Quantity } from "../report/analysis.ts"
import { analysePassage } from "../report/passage.ts"

/** A figure that would be right where the writing has come to. */
export interface ComputedFigure {
  /** With its unit: “25.0%”, “385件”. */
  readonly text: string
  /** The working as the ledger shows it: “50 ÷ 200 = 25.0%”. */
  readonly formula: string
}

/** What the last words ask for. */
type Wanted = "ratio" | "total" | "remainder" | "growth" | "change"

/** Words in front of a figure, nearest to it; blanks and 为/达/了 between are left out first. */
const openings: readonly (readonly [words: RegExp, wanted: readonly Wanted[]])[] = [
  [/(?:占|占比|比重|比例|占[^，。；：、]{1,12})$/u, ["ratio"]],
  [/率$/u, ["ratio"]],
  [/(?:合计|共计|总计|总共|累计|小计|共)$/u, ["total"]],
  [/(?:其余|其他|其它|剩余|剩下|余下)[^，。；：、]{0,8}$/u, ["remainder"]],
  [/(?:增长|下降|上升|提高|降低)$/u, ["growth"]],
  [/(?:增加|减少|增幅|降幅|同比增加|同比减少)$/u, ["change", "growth"]],
]

/** Figures before the cursor that are tried with each other; older ones are rarely meant. */
const mostFigures = 8
/** Characters before the cursor that are looked at. */
const longestContext = 1500
const mostAnswers = 4

/** A relation that fails offers nothing; it is reported where the document is checked. */
const unsupervised: Supervise = (_, work) => {
  try {
    return work()
  } catch {
    return undefined
  }
}

const passageRelations = relations.filter((relation) => relation.scope === "passage")

/**
 * The figures that the sentence being written asks for: 占 the share, 合计 the total, 其余 the rest, 增长 the growth.
 * `before` is the paragraph up to the cursor. Every answer is one that the checker finds consistent in this very
 * sentence, so that nothing is offered that would be reported a moment later. `decimals`: places of a percentage.
 */
export function computedFigures(before: string, decimals: number): readonly ComputedFigure[] {
  const context = before.slice(-longestContext)
  const words = context.trimEnd()
  const opening = words.replace(/(?:为|达到|达|是|了|到)$/u, "")
  const wanted = openings.find(([pattern]) => pattern.test(opening.slice(-20)))?.[1] ?? []
  if (wanted.length === 0) return []
  const { quantities } = analysePassage(words)
  const figures = quantities.filter(({ hedge }) => hedge === "exact").slice(-mostFigures)
  const candidates = new Set(wanted.flatMap((kind) => candidatesFor(kind, figures, decimals)))
  const answers: ComputedFigure[] = []
  for (const text of candidates) {
    const formula = formulaIfRight(words, text)
    if (formula !== undefined) answers.push({ text, formula })
    if (answers.length === mostAnswers) break
  }
  return answers
}

/** The working when the text with this figure is consistent at it. */
function formulaIfRight(words: string, candidate: string): string | undefined {
  const analysis: PassageAnalysis = analyseText(`${words}${candidate}。`, passageRelations, unsupervised)
  if (analysis.diagnoses.length > 0) return undefined
  return analysis.relations.find(
    ({ verdict, explanation, kind }) =>
      verdict.kind === "consistent" &&
      kind !== "part-whole" &&
      explanation.operands.some(({ span }) => span.start === words.length),
  )?.explanation.formula
}

function candidatesFor(wanted: Wanted, figures: readonly Quantity[], decimals: number): readonly string[] {
  // The nearest figures first: what was just written is most probably meant.
  const near = figures.toReversed()
  switch (wanted) {
    case "ratio":
      return pairs(
        near,
        ([part, whole]) => percent(divide(middleOf(part), middleOf(whole)), decimals),
        descending(near),
      )
    case "growth":
      return pairs(near, ([now, past]) =>
        percent(absolute(divide(subtract(middleOf(now), middleOf(past)), middleOf(past))), decimals),
      )
    case "change":
      return pairs(near, ([now, past]) => printWithUnit(now, absolute(subtract(middleOf(now), middleOf(past)))))
    case "total":
      return tails(figures).map((parts) => printedSum(parts))
    case "remainder":
      return figures.flatMap((total, index) =>
        tails(figures.slice(index + 1), 1).map((parts) => printedSum(parts, total)),
      )
  }
}

/** Ordered pairs of two levels of the same dimension. */
function pairs(
  figures: readonly Quantity[],
  print: (pair: readonly [Quantity, Quantity]) => string | undefined,
  seconds: readonly Quantity[] = figures,
): readonly string[] {
  return figures.filter(isLevel).flatMap((first) =>
    seconds.filter(isLevel).flatMap((second) => {
      const comparable = first !== second && first.dimension === second.dimension && middleOf(second).numerator !== 0n
      const printed = comparable ? print([first, second]) : undefined
      return printed === undefined ? [] : [printed]
    }),
  )
}

const isLevel = ({ dimension }: Quantity): boolean => dimension !== "percent" && dimension !== "points"

/** The largest figure is the likeliest whole. */
const descending = (figures: readonly Quantity[]): readonly Quantity[] =>
  figures.toSorted((first, second) => compare(middleOf(second), middleOf(first)))

/** The last two, three … figures, as long as they have one unit; the longest list first. */
function tails(figures: readonly Quantity[], shortest = 2): readonly (readonly Quantity[])[] {
  const unit = figures.at(-1)?.unit
  const found: (readonly Quantity[])[] = []
  for (let length = shortest; length <= figures.length; length++) {
    const tail = figures.slice(-length)
    if (tail.some((figure) => figure.unit !== unit)) break
    found.push(tail)
  }
  return found.toReversed()
}

/** The sum of the parts, or what they leave of the total. */
function printedSum(parts: readonly Quantity[], total?: Quantity): string {
  const like = parts[0] ?? total
  if (like === undefined) return ""
  const sum = parts.map(middleOf).reduce(add, zero)
  const value = total === undefined ? sum : subtract(middleOf(total), sum)
  return value.numerator <= 0n ? "" : printWithUnit(like, value)
}

function percent(ratio: Rational, decimals: number): string | undefined {
  const value = multiply(ratio, hundred)
  if (value.numerator <= 0n) return undefined
  return `${formatDecimal(roundHalfUp(value, decimals))}%`
}

const absolute = (value: Rational): Rational => (value.numerator < 0n ? negate(value) : value)

/** The middle of what the print allows, in base units. */
const middleOf = ({ interval }: Quantity): Rational =>
  multiply(add(interval.low ?? zero, interval.high ?? zero), rational(1n, 2n))
