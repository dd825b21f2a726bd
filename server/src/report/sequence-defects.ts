/** What is wrong with one number of a series. */
export interface SequenceDefect {
  readonly kind: "start" | "gap" | "repeated" | "restart" | "order"
  /** Index of the number in its series. */
  readonly index: number
  /** The number that belongs there. */
  readonly expected: number
}

/** How strictly a series is read. */
export interface SequenceReading {
  /** Whether the numbers missing from `from` up to the one at `index` are printed somewhere else. */
  readonly tolerates?: (index: number, from: number) => boolean
  /** Whether the series may be two levels with one kind of mark, or several lists. */
  readonly mayNest?: boolean
}

/**
 * The defects of a series that should read 1, 2, 3 … One slip is one defect: after it the numbers may go on from the
 * printed number (1 2 4 5: one gap) or as if it were right (1 2 8 4 5: one wrong number).
 */
export function findSequenceDefects(
  ordinals: readonly number[],
  { tolerates = () => false, mayNest = false }: SequenceReading = {},
): readonly SequenceDefect[] {
  if (mayNest && isTwoLevelled(ordinals)) return []
  const defects: SequenceDefect[] = []
  let expected = 1
  let alternative = 1
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] ?? 0
    if (ordinal === expected || ordinal === alternative || (ordinal > expected && tolerates(index, expected))) {
      expected = ordinal + 1
      alternative = expected
      continue
    }
    const isSwapped = ordinal === expected + 1 && ordinals[index + 1] === expected
    defects.push({ kind: isSwapped ? "order" : kindOf(ordinals, index, expected), index, expected })
    if (isSwapped) index++
    alternative = isSwapped ? expected + 2 : ordinal + 1
    expected += isSwapped ? 2 : 1
  }
  return mayNest && isSystematic(ordinals, defects) ? [] : defects
}

function kindOf(ordinals: readonly number[], index: number, expected: number): SequenceDefect["kind"] {
  const ordinal = ordinals[index] ?? 0
  if (index === 0) return "start"
  if (ordinal > expected) return "gap"
  if (ordinal === 1 && ordinals[index + 1] === 2 && expected > 2) return "restart"
  return "repeated"
}

/** Several full lists from 1 without anything between them are a habit of the document, no slip. */
const isSystematic = (ordinals: readonly number[], defects: readonly SequenceDefect[]): boolean =>
  defects.length >= 2 && defects.every(({ kind, index }) => kind === "restart" && ordinals[index] === 1)

/** Longer series are not tried as two levels. */
const longestTwoLevelled = 60

interface Reading {
  readonly outer: number
  /** Last number of the open inner list; 0 when none is open. */
  readonly inner: number
  readonly resumed: boolean
}

/**
 * Whether the numbers are two levels that share one kind of mark: 1 [1 2 3] 2 [1 2] 3. Every inner list begins with 1,
 * has at least two numbers, and the outer count goes on after at least one of them.
 */
function isTwoLevelled(ordinals: readonly number[]): boolean {
  if (
    ordinals.length < 5 ||
    ordinals.length > longestTwoLevelled ||
    ordinals.filter((ordinal) => ordinal === 1).length < 2
  )
    return false
  let readings: readonly Reading[] = [{ outer: 0, inner: 0, resumed: false }]
  for (const ordinal of ordinals) readings = distinct(readings.flatMap((reading) => continuations(reading, ordinal)))
  return readings.some(({ inner, resumed }) => resumed && inner !== 1)
}

function continuations({ outer, inner, resumed }: Reading, ordinal: number): readonly Reading[] {
  const found: Reading[] = []
  if (ordinal === outer + 1 && inner !== 1) found.push({ outer: ordinal, inner: 0, resumed: resumed || inner > 0 })
  if (outer > 0 && ordinal === inner + 1) found.push({ outer, inner: ordinal, resumed })
  return found
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  return [
    ...new Map(readings.map((reading) => [`${reading.outer} ${reading.inner} ${reading.resumed}`, reading])).values(),
  ]
}
