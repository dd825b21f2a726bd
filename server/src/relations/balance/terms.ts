import { compare } from "../../number/rational.ts"
import type { Balance, BalanceTerm } from "../../profiles/profile.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isCounted } from "../../report/units.ts"
import { type Equation, holds, residual, slippedTerms, type Term } from "../equation.ts"
import type { TopicStretch } from "./topics.ts"

/** A balance whose terms are all printed. */
export interface BalanceClaim {
  readonly balance: Balance
  /** Left side minus right side. */
  readonly equation: Equation<Quantity>
  /** The first term on the left. */
  readonly first: Quantity
  readonly verdict: "consistent" | "conflict" | "unknown"
}

/** The balance in a stretch of text; `undefined` unless each term is printed, and with one value. */
export function claimIn({ figures }: TopicStretch, balance: Balance): BalanceClaim | undefined {
  const terms = [
    ...balance.left.map((term) => termIn(figures, term, 1)),
    ...balance.right.map((term) => termIn(figures, term, -1)),
  ]
  const equation = terms.filter((term) => term !== undefined)
  const [first] = equation
  const isComplete = new Set(equation.map(({ figure }) => figure)).size === terms.length
  if (first === undefined || !isComplete) return undefined
  return { balance, equation, first: first.figure, verdict: judge(balance, equation) }
}

/** What is too much on the left of ≤ is wrong; an equation that one digit would satisfy is wrong; the rest is open. */
function judge({ sign }: Balance, equation: Equation<Quantity>): BalanceClaim["verdict"] {
  if (holds(equation)) return "consistent"
  if (sign === "≤") return residual(equation).numerator <= 0n ? "consistent" : "conflict"
  return slippedTerms(equation).length > 0 ? "conflict" : "unknown"
}

/** The figure of a term among others, when all that are called so are the same. */
export function termIn(figures: readonly Quantity[], term: BalanceTerm, sign: 1 | -1): Term<Quantity> | undefined {
  const [first, ...others] = figures.filter((figure) => isExactCount(figure) && isNamed(figure.labelText, term))
  if (first === undefined || others.some(({ interval }) => !isSame(interval, first.interval))) return undefined
  return { figure: first, sign }
}

const isExactCount = ({ exact, hedge, role, dimension, distributive }: Quantity): boolean =>
  exact && hedge === "exact" && role === "level" && isCounted(dimension) && !distributive

const isNamed = (label: string, { endings, not = [] }: BalanceTerm): boolean => {
  const name = label.replace(/(?:案件|案|申请|事项)$/u, "")
  return (
    [name, label].some((words) => endings.some((ending) => words.endsWith(ending))) &&
    !not.some((word) => label.includes(word))
  )
}

const isSame = (a: Quantity["interval"], b: Quantity["interval"]): boolean =>
  a.low !== undefined && b.low !== undefined && compare(a.low, b.low) === 0
