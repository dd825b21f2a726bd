import assert from "node:assert/strict"

/**
 * How much the time may grow when the input grows. The small step catches cubic work (64) before it gets slow and lets
 * work inside a bounded window grow at first; the large one catches quadratic work (256) and bears that a large input no
 * longer fits into the caches of the processor, which alone makes every character up to five times as dear.
 */
const steps = [
  { growth: 4, limit: 32 },
  { growth: 16, limit: 112 },
] as const
const measurableMilliseconds = 3
/** What is this quick on the large input needs no ratio, which would be one of noise. */
const negligibleMilliseconds = 20
const smallestStart = 1 << 8
const largestStart = 1 << 16
const rounds = 6
/** After so long a time on the clock nothing is measured once more. */
const patienceMilliseconds = 4000

/**
 * Fails when the time of `run` grows faster than its input: `make(length)` builds an input of about `length` UTF-16 units.
 * A busy machine may slow a round down, so only the best of several rounds counts: false alarms are rare, false
 * comfort impossible for quadratic work that can be measured at all.
 */
export function assertLinear(make: (length: number) => string, run: (text: string) => unknown): void {
  const length = measurableLength(make, run)
  for (const { growth, limit } of steps) {
    const ratio = growthOfTime(run, make(length), make(length * growth), limit)
    const message = `${growth}× the input (${length} → ${length * growth} characters) took ${ratio.toFixed(0)}× the time`
    assert.ok(ratio <= limit, message)
  }
}

/** The smallest ratio of the two times in a few rounds; the first one below the limit is enough. */
function growthOfTime(run: (text: string) => unknown, small: string, large: string, limit: number): number {
  let best = Number.POSITIVE_INFINITY
  const start = performance.now()
  for (let round = 0; round < rounds && best > limit; round++) {
    const quickest = Math.max(milliseconds(run, small, 3), 0.01)
    // One run of the large input is enough when it is quick enough; a slow one may have met the collector of garbage.
    const slow = milliseconds(run, large, round === 0 ? 1 : 3)
    best = slow < negligibleMilliseconds ? 0 : Math.min(best, slow / quickest)
    if (performance.now() - start > patienceMilliseconds) break
  }
  return best
}

/** The first length whose run takes long enough to be timed; stops at 64k characters for very fast work. */
function measurableLength(make: (length: number) => string, run: (text: string) => unknown): number {
  for (let length = smallestStart; length < largestStart; length *= 2) {
    if (milliseconds(run, make(length), 3) >= measurableMilliseconds) return length
  }
  return largestStart
}

/**
 * Processor time of the quickest of some runs: what else the machine does counts little. Every run reads a text of its
 * own: what was read before is remembered up to a certain length, so that small inputs alone would seem quick.
 */
function milliseconds(run: (text: string) => unknown, text: string, repeats: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat < repeats; repeat++) {
    const unread = `${text}${process.hrtime.bigint()}`
    const start = process.cpuUsage()
    run(unread)
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** Inputs on which careless scanners become quadratic; each builds about `length` UTF-16 units. */
export const adversarialTexts: Readonly<Record<string, (length: number) => string>> = {
  "digits only": (length) => "8".repeat(length),
  "full-width digits only": (length) => "８".repeat(length),
  "Chinese numerals only": (length) => "三十".repeat(length / 2),
  "enumeration without end": (length) => "行政许可12件、".repeat(length / 8),
  "shares without base": (length) => "占90.7%，".repeat(length / 7),
  "opening brackets only": (length) => "（".repeat(length),
  "nested brackets": (length) => "（".repeat(length / 2) + "）".repeat(length / 2),
  "no punctuation": (length) => "法治政府建设".repeat(length / 6),
  "one number and no punctuation": (length) => `共受理12件${"依法办理".repeat(length / 4)}`,
  "blanks only": (length) => "　".repeat(length),
  "line breaks only": (length) => "\r\n".repeat(length / 2),
  "headings only": (length) => "一、总体要求\n".repeat(length / 7),
  "其中 without end": (length) => `共120件，${"其中".repeat(length / 2)}`,
  "一是 without end": (length) => "一是推进，".repeat(length / 5),
  "Markdown bullets": (length) => "- ".repeat(length / 2),
  "table bars": (length) => "|".repeat(length),
  "figures without punctuation": (length) => "受理12件".repeat(length / 5),
  "figures behind their units": (length) => "件12".repeat(length / 3),
  "Chinese figures without punctuation": (length) => "一百二十件".repeat(length / 5),
  "figures and 其中": (length) => "12件其中".repeat(length / 5),
  "figures for each": (length) => "各12件、".repeat(length / 5),
  "figures in brackets that never close": (length) => "（12件".repeat(length / 4),
  "亿 and 亿": (length) => "1亿".repeat(length / 2),
  "titles that never close": (length) => "《".repeat(length),
  "comments that never close": (length) => "<!-- ".repeat(length / 5),
}
