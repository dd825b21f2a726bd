import { compare, type Rational } from "../../number/rational.ts"
import { type Equation, residual, slippedTerms, wantedValue } from "../equation.ts"
import type { CellFigure } from "./figures.ts"
import type { SumCheck } from "./sum-check.ts"
import type { WeighedCheck } from "./totals.ts"

/** Contradictions with one cause: a cell that several totals want to have the same other value, or a total alone. */
export type Accusation =
  | {
      readonly kind: "cell"
      readonly checks: readonly WeighedCheck[]
      readonly figure: CellFigure
      readonly wanted: Rational
    }
  | {
      readonly kind: "total"
      readonly checks: readonly WeighedCheck[]
      readonly check: SumCheck
      /** The figures that may be the wrong one, the likeliest first: no total that holds has confirmed them. */
      readonly suspects: Equation<CellFigure>
    }

/** Groups the totals that do not hold by the cell that is wrong; each contradiction belongs to one group. */
export function accusationsOf(checks: readonly WeighedCheck[]): readonly Accusation[] {
  const failing = checks.filter(({ weight }) => weight !== "none")
  if (failing.length === 0) return []
  const open = new Set(failing)
  const accusations: Accusation[] = []
  for (const { figure, wanted, votes } of commonSuspects(failing)) {
    const members = votes.filter((vote) => open.has(vote))
    if (members.length < 2) continue
    for (const member of members) open.delete(member)
    accusations.push({ kind: "cell", checks: members, figure, wanted })
  }
  const trusted = confirmedCells(checks)
  for (const entry of open) {
    if (entry.weight !== "certain") continue
    accusations.push({ kind: "total", checks: [entry], check: entry.check, suspects: suspectsOf(entry.check, trusted) })
  }
  return accusations
}

interface Suspect {
  readonly figure: CellFigure
  readonly wanted: Rational
  readonly votes: WeighedCheck[]
}

/** Cells for which at least two totals want the same value, the one with most votes first. */
function commonSuspects(failing: readonly WeighedCheck[]): readonly Suspect[] {
  const byCell = new Map<number, Suspect[]>()
  for (const vote of failing) {
    const rest = residual(vote.check.equation)
    for (const term of vote.check.equation) {
      const wanted = wantedValue(term, rest)
      const known = byCell.get(term.figure.span.start) ?? []
      const same = known.find((suspect) => compare(suspect.wanted, wanted) === 0)
      if (same === undefined) known.push({ figure: term.figure, wanted, votes: [vote] })
      else same.votes.push(vote)
      byCell.set(term.figure.span.start, known)
    }
  }
  const several = [...byCell.values()].flat().filter(({ votes }) => votes.length > 1)
  return several.sort((a, b) => b.votes.length - a.votes.length)
}

/** Where the figures stand that belong to a total that holds. */
const confirmedCells = (checks: readonly WeighedCheck[]): ReadonlySet<number> =>
  new Set(
    checks.flatMap(({ check }) => (check.holds ? check.equation.map(({ figure }) => figure.span.start as number) : [])),
  )

/** The total, and the parts of which one other digit fits it; those that another total confirms are left out. */
function suspectsOf({ equation }: SumCheck, trusted: ReadonlySet<number>): Equation<CellFigure> {
  const slipped = slippedTerms(equation)
  const possible = equation.filter((term, index) => index === 0 || slipped.includes(term))
  const doubtful = possible.filter(({ figure }) => !trusted.has(figure.span.start))
  return doubtful.length > 0 ? doubtful : possible.slice(0, 1)
}
