import type { Line } from "./grid.ts"
import { knownGroup, knownParts } from "./known-parts.ts"
import type { Side } from "./sides.ts"
import { isPlausible, isSlip, isTelling, type SumCheck, sumCheck } from "./sum-check.ts"
import type { WeighedCheck } from "./totals.ts"

/**
 * Totals that no 合计 announces: 常住人口 · 其中：城镇 · 乡村, 地区生产总值 · 第一产业 · 第二产业 · 第三产业. What stands below 其中 need
 * not be everything, so that the figures must tell; only names that are known to leave nothing out can be wrong.
 */
export function unmarkedTotals(side: Side, caption: string): readonly WeighedCheck[] {
  const byNames = namedTotals(side, caption)
  const known = new Set(byNames.map(({ check }) => check.total.span.start))
  return [...byNames, ...ofWhichTotals(side, caption).filter(({ check }) => !known.has(check.total.span.start))]
}

/** Rows from 其中 on are looked at up to this number. */
const mostParts = 12

function ofWhichTotals(side: Side, caption: string): readonly WeighedCheck[] {
  return side.lines.flatMap((line, index) => {
    const opens = line.ofWhich && side.lines[index - 1]?.ofWhich === false
    if (opens) return completeRun(side, index - 1, index, caption)
    return isNamed(line, knownGroup) ? completeRun(side, index, index + 1, caption) : []
  })
}

/** The shortest run of lines that makes up a whole in everything that the table says of them; none when there is no such run. */
function completeRun(side: Side, whole: number, first: number, caption: string): readonly WeighedCheck[] {
  const parts: number[] = []
  for (let index = first; index < Math.min(side.lines.length, first + mostParts); index++) {
    const line = side.lines[index]
    if (line === undefined || line.total !== undefined) break
    parts.push(index)
    if (parts.length < 2) continue
    const checks = checksOf(side, whole, parts, caption)
    const telling = checks.filter(isTelling)
    if (telling.length > 0 && checks.every(({ holds }) => holds) && (telling.length > 1 || telling.some(isLarge)))
      return checks.map((check) => ({ check, weight: "none" }))
  }
  return []
}

const isLarge = ({ total: { value } }: SumCheck): boolean => value.coefficient >= 100n

function namedTotals(side: Side, caption: string): readonly WeighedCheck[] {
  return knownParts.flatMap(({ whole, parts, isClosed }) => {
    const places = parts.map((name) => placesOf(side.lines, name))
    const [total, ...others] = placesOf(side.lines, whole)
    // A name that stands twice belongs to two groups.
    if (total === undefined || others.length > 0 || places.some(({ length }) => length !== 1)) return []
    const checks = checksOf(side, total, places.flat(), caption)
    const failures = checks.filter(({ holds }) => !holds).length
    return checks.map((check): WeighedCheck => {
      const isWrong =
        isClosed && !check.holds && !check.incomplete && failures === 1 && isPlausible(check) && isSlip(check)
      return { check, weight: isWrong ? "certain" : "none" }
    })
  })
}

const placesOf = (lines: readonly Line[], name: RegExp): readonly number[] =>
  lines.flatMap((line, index) => (isNamed(line, name) ? [index] : []))

const isNamed = ({ names }: Line, name: RegExp): boolean =>
  names.some((each) => each.length <= longestName && name.test(each))

const longestName = 20

function checksOf({ lines, across, at }: Side, total: number, parts: readonly number[], caption: string) {
  const own = lines[total]
  const others = parts.flatMap((part) => lines[part] ?? [])
  if (own === undefined) return []
  return across.flatMap((line, position): readonly SumCheck[] => {
    if (line.nature.kind === "relative") return []
    const cells = parts.map((part) => at(part, position))
    const check = sumCheck(at(total, position), cells, { total: own, parts: others, across: line, caption })
    return check === undefined ? [] : [check]
  })
}
