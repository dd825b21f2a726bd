import type { Host } from "./host.ts"
import { createInspector, type Inspector, type Outcome, type Wants } from "./inspect.ts"
import type { Language } from "./language.ts"
import type { OptionValues } from "./options.ts"
import type { Progress } from "./progress.ts"
import type { Session } from "./session.ts"
import type { StandardInput, Target } from "./targets.ts"

/** Work that several threads take from: each claims the next target until none is left. Can be sent to a thread. */
export interface Share {
  readonly language: Language
  readonly values: OptionValues
  readonly wants: Wants
  readonly targets: readonly (Target | StandardInput)[]
  /** One counter: the next target that nobody has claimed. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** Outcomes by the index of their target. */
export type Finished = readonly (readonly [index: number, outcome: Outcome])[]

/** Inspects all targets, with the help of other threads once that pays; outcomes come in the targets' order. */
export async function shareOut(
  session: Session,
  targets: readonly (Target | StandardInput)[],
  wants: Wants,
  inspector: Inspector,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const { host, language, values } = session
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const share: Share = { language, values, wants, targets, next }
  const helpers: Promise<Finished>[] = []
  const most = threadsFor(session, targets.length) - 1
  const pace = createPace(host.clock)
  const own = await claimAll(share, inspector, async (left) => {
    await progress.show(targets.length - left)
    if (helpers.length === 0 && pace(left) > worthHelping)
      for (let index = 0; index < most; index++) helpers.push(host.startThread(share).catch((): Finished => []))
  })
  const outcomes = new Map([own, ...(await Promise.all(helpers))].flat())
  // What a thread claimed and lost, because it ran out of memory, is done here.
  for (const [index, target] of targets.entries())
    if (!outcomes.has(index)) outcomes.set(index, await inspector.inspect(target))
  return targets.flatMap((_, index) => outcomes.get(index) ?? [])
}

/**
 * A thread that helps compiles and warms up for itself and takes cores from the compiler of this one: only when more than
 * this is left to do, in milliseconds, does it save what it costs.
 */
const worthHelping = 4000

/** The pace is taken over stretches of this length, in milliseconds. */
const stretch = 250

/** Milliseconds that the rest will take at the pace of the last stretch; 0 while the first, slow documents warm up. */
function createPace(clock: () => number): (left: number) => number {
  let since = clock()
  let done = 0
  let warm = false
  return (left) => {
    done++
    const elapsed = clock() - since
    if (elapsed < stretch) return 0
    const ahead = warm ? (elapsed / done) * left : 0
    since += elapsed
    done = 0
    warm = true
    return ahead
  }
}

/** The part of a share that this thread gets hold of. */
export const workOff = (host: Host, share: Share): Promise<Finished> => {
  const inspector = createInspector({ host, language: share.language, values: share.values }, share.wants)
  return claimAll(share, inspector, async () => undefined)
}

async function claimAll(
  { targets, next }: Share,
  inspector: Inspector,
  proceed: (left: number) => Promise<void>,
): Promise<Finished> {
  const finished: (readonly [number, Outcome])[] = []
  for (let index = claim(next); index < targets.length; index = claim(next)) {
    const target = targets[index]
    if (target === undefined) break
    finished.push([index, await inspector.inspect(target)])
    await proceed(Math.max(0, targets.length - Atomics.load(next, 0)))
  }
  return finished
}

const claim = (next: Int32Array<SharedArrayBuffer>): number => Atomics.add(next, 0, 1)

/** Never more than there are cores for, whatever was asked: threads that wait for each other only cost memory. */
function threadsFor({ host, values }: Session, documents: number): number {
  const wanted = values.jobs ?? host.processors
  return Math.max(1, Math.min(wanted, documents, Math.max(2, host.processors)))
}
