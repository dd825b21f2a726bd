import type { Supervise } from "../relations/supervise.ts"
import type { Finding } from "../rules/finding.ts"
import { spanOf } from "../text/span.ts"

/** Milliseconds since whenever; hosts hand one in, because the core has no clock of its own. */
export type Clock = () => number

/** Watches over the rules and relations while they work on one document. */
export interface Watch {
  /** Runs the work unless its name has used up its time; what it throws is noted and costs its own result only. */
  readonly supervise: Supervise
  /** The same for quick work that is not timed by itself. */
  readonly attempt: Supervise
  /** Runs `untimed` until such calls have together used up the time of one rule, and from then on `timed`. */
  readonly timeTogether: (untimed: () => void, timed: () => void) => void
  /** How many pieces of work have given no result so far. */
  readonly losses: () => number
  /** One finding for each rule that failed or was stopped. */
  readonly findings: () => readonly Finding[]
}

/**
 * Milliseconds that each rule has for a short text, and what a thousand characters add: a thousand times what it needs, so
 * that a machine that is busy or was asleep makes no rule look slow.
 */
const shortestBudget = 5000
const budgetPerThousand = 5

/** A watch over a document of `length` UTF-16 units. Without a clock nothing is ever too slow. */
export function createWatch(length: number, clock: Clock | undefined): Watch {
  const budget = shortestBudget + (budgetPerThousand * length) / 1000
  const spent = new Map<string, number>()
  const stopped = new Set<string>()
  const failures = new Map<string, string>()
  let losses = 0
  const attempt: Supervise = (name, work) => {
    try {
      return work()
    } catch (error) {
      if (!failures.has(name)) failures.set(name, describe(error))
      losses++
      return undefined
    }
  }
  let together = 0
  return {
    attempt,
    supervise: (name, work) => {
      if (stopped.has(name)) {
        losses++
        return undefined
      }
      if (clock === undefined) return attempt(name, work)
      const start = clock()
      const result = attempt(name, work)
      const total = (spent.get(name) ?? 0) + clock() - start
      spent.set(name, total)
      if (total > budget) stopped.add(name)
      return result
    },
    timeTogether: (untimed, timed) => {
      if (together > budget) return timed()
      const start = clock?.() ?? 0
      untimed()
      together += (clock?.() ?? 0) - start
    },
    losses: () => losses,
    findings: () => [
      ...Array.from(failures, ([name, reason]) => failureOf(name, reason)),
      ...Array.from(stopped, slownessOf),
    ],
  }
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Relations are shown under the name of their rule. */
const ruleOf = (name: string): string => (name.includes("/") ? name : `statistics/${name}`)

const failureOf = (name: string, reason: string): Finding =>
  internalFinding(name, `规则“${ruleOf(name)}”运行失败（${reason}），其余规则不受影响；请报告这一问题。`)

const slownessOf = (name: string): Finding =>
  internalFinding(
    name,
    `规则“${ruleOf(name)}”检查这份文稿用时过长，已停止，结果可能不全；其余规则不受影响，请报告这一问题。`,
  )

const internalFinding = (name: string, message: string): Finding => ({
  rule: ruleOf(name),
  severity: "information",
  message,
  span: spanOf(0, 0),
  related: [],
  fixes: [],
})
