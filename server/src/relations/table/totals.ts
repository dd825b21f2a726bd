import type { Grid, Line } from "./grid.ts"
import { type Layout, layoutOf, neighbourRuns, type Reading, readingsOf, waysWithoutSubItems } from "./readings.ts"
import { type Side, sidesOf } from "./sides.ts"
import { isCutOff, isPlausible, isSlip, isTelling, type SumCheck, sumCheck } from "./sum-check.ts"
import { unmarkedTotals } from "./unmarked-totals.ts"

/** How sure a disagreement is: `certain` alone, `possible` only when another total accuses the same cell. */
export type Weight = "none" | "possible" | "certain"

/** A judged total of a table. */
export interface WeighedCheck {
  readonly check: SumCheck
  /** Why it must be wrong, if it does not hold. */
  readonly weight: Weight
}

/** A side with what is known about all of its totals. */
interface View extends Side {
  readonly hasHeads: boolean
  readonly layout: Layout
}

/** Every total row and total column of a table, judged. */
export function totalsOf(grid: Grid, caption: string): readonly WeighedCheck[] {
  const { byRow, byColumn } = sidesOf(grid)
  return [byRow, byColumn].map(withTopics).flatMap((side) => {
    const view = { ...side, hasHeads: grid.hasHeads, layout: layoutOf(side.lines) }
    return [...totalLines(view).flatMap((total) => checksOf(view, total, caption)), ...unmarkedTotals(side, caption)]
  })
}

/** 数量 | 价格 | 质量 | 合计: where the lines across count things, a line called 价格 counts them too. */
function withTopics(side: Side): Side {
  const filled = side.across.filter((_, position) =>
    side.lines.some((_each, line) => side.at(line, position).kind === "figure"),
  )
  if (filled.length === 0 || filled.some(({ nature }) => nature.kind !== "counted")) return side
  const lines = side.lines.map(
    (line): Line =>
      line.nature.kind === "relative" && line.nature.isTopic ? { ...line, nature: { kind: "unsaid" } } : line,
  )
  return { ...side, lines }
}

const totalLines = ({ lines }: View): readonly number[] =>
  lines.flatMap(({ total }, index) => (total === undefined ? [] : [index]))

/** One total line: the reading that most of the lines across confirm, then the lines that no reading fits. */
function checksOf(view: View, total: number, caption: string): readonly WeighedCheck[] {
  const { lines, layout } = view
  const trials = readingsOf(lines, total, layout).map((reading) => tryReading(view, total, reading, caption))
  const [first] = trials
  if (first === undefined) return []
  if (trials.every(({ support }) => support === 0)) {
    const runs = neighbourRuns(lines, total, layout).map((reading) => tryReading(view, total, reading, caption))
    trials.push(...runs.filter(({ support }) => support > 1))
  }
  const best = trials.reduce((chosen, trial) => (trial.support > chosen.support ? trial : chosen), first)
  return best.checks
    .map((check, index) => {
      const other = trials.map(({ checks }) => checks[index]).find((each) => each?.holds === true)
      if (check !== undefined && other !== undefined) return { check: other, weight: "none" }
      const weight = weigh(check, best, view)
      return { check, weight: weight === "none" || !mayMeanOthers(view, total, first.reading, index) ? weight : "none" }
    })
    .filter((entry): entry is WeighedCheck => entry.check !== undefined)
}

/** Whether a total that does not come out would, if lines that follow 其中 are no parts of it. */
function mayMeanOthers(view: View, total: number, reading: Reading, position: number): boolean {
  const ways = waysWithoutSubItems(view.lines, reading)
  const across = view.across[position]
  const own = view.lines[total]
  if (ways === undefined || across === undefined || own === undefined) return true
  return ways.some(({ parts }) => {
    const cells = parts.map((part) => view.at(part, position))
    const place = { total: own, parts: parts.flatMap((part) => view.lines[part] ?? []), across, caption: "" }
    return sumCheck(view.at(total, position), cells, place)?.holds === true
  })
}

interface Trial {
  readonly reading: Reading
  /** One for each line across; `undefined` where there is nothing to add. */
  readonly checks: readonly (SumCheck | undefined)[]
  /** Number of lines across in which the reading tellingly holds. */
  readonly support: number
  readonly failures: number
}

function tryReading({ lines, across, at }: View, total: number, reading: Reading, caption: string): Trial {
  const own = lines[total]
  const parts = reading.parts.flatMap((part) => lines[part] ?? [])
  const checks = across.map((line, position) =>
    own === undefined || line.nature.kind === "relative"
      ? undefined
      : sumCheck(
          at(total, position),
          reading.parts.map((part) => at(part, position)),
          { total: own, parts, across: line, caption },
        ),
  )
  const found = checks.filter((check) => check !== undefined)
  return {
    reading,
    checks,
    support: found.filter(isTelling).length,
    failures: found.filter((check) => !check.holds && !check.incomplete).length,
  }
}

/** A disagreement counts when the rest of the table confirms the reading, or the words leave no other. */
function weigh(check: SumCheck | undefined, { reading, support, failures }: Trial, { hasHeads }: View): Weight {
  if (check === undefined || check.holds || check.incomplete || !isPlausible(check)) return "none"
  if (failures > Math.max(1, support) || isCutOff(check)) return "none"
  if (isSlip(check)) return support > 0 || (reading.plain && hasHeads) ? "certain" : "possible"
  return support > 1 ? "certain" : "possible"
}
