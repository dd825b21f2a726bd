import assert from "node:assert/strict"

const growth = 16
/** Between the growth of linear work (16) and of quadratic work (256), in the middle of their ratio. */
const limit = 64
const measurableMilliseconds = 2
const largestStart = 1 << 16
const rounds = 4

/**
 * Fails when the time of `run` grows faster than its input: `make(length)` builds an input of about `length` UTF-16 units.
 * A busy machine may slow a round down, so only the best of several rounds counts: false alarms are rare, false
 * comfort impossible for quadratic work that can be measured at all.
 */
export function assertLinear(make: (length: number) => string, run: (text: string) => unknown): void {
  const length = measurableLength(make, run)
  const small = make(length)
  const large = make(length * growth)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && best > limit; round++) {
    best = Math.min(
      best,
      time(() => run(large), 1) /
        Math.max(
          time(() => run(small), 3),
          0.01,
        ),
    )
  }
  assert.ok(
    best <= limit,
    `${growth}× the input (${length} → ${length * growth} characters) took ${best.toFixed(0)}× the time`,
  )
}

/** The first length whose run takes long enough to be timed; stops at 64k characters for very fast work. */
function measurableLength(make: (length: number) => string, run: (text: string) => unknown): number {
  for (let length = 1 << 11; length < largestStart; length *= 2) {
    const text = make(length)
    if (time(() => run(text), 3) >= measurableMilliseconds) return length
  }
  return largestStart
}

/** Milliseconds of the quickest of `repeats` runs. */
function time(run: () => unknown, repeats: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
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
  "comments that never close": (length) => "<!-- ".repeat(length / 5),
}
