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

/** A balance and the figures of its terms: what is on the left, minus what is on the right. */
interface Reading {
  readonly balance: Balance
  readonly equation: Equation<Quantity>
}

/** The balance in a stretch of text; `undefined` unless each term is printed, and with one value. */
export function claimIn({ figures }: TopicStretch, balance: Balance): BalanceClaim | undefined {
  const terms = [
    ...balance.left.map((term) => termIn(figures, term, 1)),
    ...balance.right.map((term) => termIn(figures, term, -1)),
  ]
  const equation = terms.filter((term) => term !== undefined)
  const isComplete = new Set(equation.map(({ figure }) => figure)).size === terms.length
  if (!isComplete) return undefined
  const claims = readingsOf({ balance, equation }).flatMap((reading): readonly BalanceClaim[] => {
    const [first] = reading.equation
    return first === undefined ? [] : [{ ...reading, first: first.figure, verdict: judge(reading) }]
  })
  return claims.find(({ verdict }) => verdict === "consistent") ?? claims[0]
}

/** 受理206件（含上年结转3件）: what the figure before it holds already is not added to it; 共受理206件 may hold it or not. */
function readingsOf(whole: Reading): readonly Reading[] {
  const { left, right, sign } = whole.balance
  const held = [...left, ...right].findIndex(({ mayBeHeld }) => mayBeHeld === true)
  const part = whole.equation[held]
  const containment = part === undefined ? "none" : containmentOf(part, whole)
  if (containment === "none") return [whole]
  const without = leaveOut(whole, held)
  if (containment === "said") return [without]
  return sign === "=" ? [whole, without] : [whole]
}

/** Whether a term of the same side says that it holds this one as well, or may do so. */
function containmentOf(part: Term<Quantity>, { equation }: Reading): "said" | "possible" | "none" {
  const holders = equation.filter((other) => other !== part && other.sign === part.sign)
  if (holders.some(({ figure }) => figure.index === part.figure.index - 1))
    return /^(?:其中|内?含|包括|包含)/.test(part.figure.labelText) ? "said" : "possible"
  const mayHold = holders.some(
    ({ figure }) => figure.index > part.figure.index && /[共总]|合计|累计/.test(figure.labelText),
  )
  return mayHold ? "possible" : "none"
}

function leaveOut({ balance, equation }: Reading, at: number): Reading {
  const { left, right } = balance
  const isOther = (_: unknown, index: number): boolean => index !== at
  return {
    balance: {
      ...balance,
      left: left.filter(isOther),
      right: right.filter((_, index) => index + left.length !== at),
    },
    equation: equation.filter(isOther),
  }
}

/** What is too much on the left of ≤ is wrong; an equation that one digit would satisfy is wrong; the rest is open. */
function judge({ balance: { sign }, equation }: Reading): BalanceClaim["verdict"] {
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
