import { readCache, writeCache } from "./cache.ts"
import { createConfigurations } from "./configuration.ts"
import { createInspector, type Inspection, type Outcome, type Wants } from "./inspect.ts"
import { createProgress } from "./progress.ts"
import { complain, type Problem, problem, type Session } from "./session.ts"
import { shareOut } from "./share.ts"
import { findTargets, type StandardInput, type Target } from "./targets.ts"

/** All documents that the operands stand for. */
export interface Gathered {
  readonly documents: readonly Inspection[]
  /** Already printed on standard error. */
  readonly problems: readonly Problem[]
  /** Absolute paths of the files that were read. */
  readonly files: readonly string[]
}

/** Inspects what the operands stand for; problems go to standard error, the other documents go on. */
export async function gather(session: Session, operands: readonly string[], wants: Wants): Promise<Gathered> {
  const found = await findTargets(session.host, operandsOf(session, operands))
  const targets = found.filter((entry): entry is Target | StandardInput => entry.kind !== "problem")
  const cache = await readCache(session)
  const outcomes = await inspectAll(session, targets, wants, cache)
  const problems = distinct([
    ...found.filter((entry) => entry.kind === "problem"),
    ...(await configProblems(session)),
    ...outcomes.flatMap((outcome) => outcome.problems),
    ...nothingRecognised(targets, outcomes),
    ...(await writeCache(session, cache, outcomes)),
  ])
  for (const each of problems) await complain(session, each)
  return {
    documents: outcomes.flatMap(({ document }) => document ?? []),
    problems,
    files: targets.flatMap((target) => (target.kind === "file" ? [target.file] : [])),
  }
}

/** Files that are read at the same time when the cache answers for them. */
const readTogether = 32

/** What the cache knows first, then the rest on one thread or several. */
async function inspectAll(
  session: Session,
  targets: readonly (Target | StandardInput)[],
  wants: Wants,
  cache: Awaited<ReturnType<typeof readCache>>,
): Promise<readonly Outcome[]> {
  const progress = createProgress(session, targets.length)
  const inspector = createInspector(session, wants)
  const outcomes: (Outcome | undefined)[] = targets.map(() => undefined)
  const mayRecall = cache.size > 0 && session.values.fix !== true && session.values["fix-dry-run"] !== true
  const recall = async (target: Target | StandardInput, index: number): Promise<void> => {
    if (target.kind === "file") outcomes[index] = await inspector.recall(target, cache)
  }
  for (let from = 0; mayRecall && from < targets.length; from += readTogether)
    await Promise.all(targets.slice(from, from + readTogether).map((target, index) => recall(target, from + index)))
  const open = targets.flatMap((target, index) => (outcomes[index] === undefined ? [{ target, index }] : []))
  const inspected = await shareOut(
    session,
    open.map(({ target }) => target),
    wants,
    inspector,
    progress,
  )
  for (const [place, { index }] of open.entries()) outcomes[index] = inspected[place]
  await progress.end()
  return outcomes.filter((outcome) => outcome !== undefined)
}

/** Without operands: the text on standard input when its name is given, else the working folder. */
const operandsOf = ({ values }: Session, operands: readonly string[]): readonly string[] =>
  operands.length > 0 ? operands : [values["stdin-filename"] === undefined ? "." : "-"]

/** A bad `--config` is worth a word even when no document was there to use it. */
async function configProblems(session: Session): Promise<readonly Problem[]> {
  if (session.values.config === undefined) return []
  const configurations = createConfigurations(session)
  await configurations.of(session.host.cwd)
  return configurations.takeProblems()
}

/** Several threads complain about the same configuration. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const keyed = new Map(problems.map((each) => [`${each.subject}\n${each.message.en}`, each]))
  return [...keyed.values()]
}

/** The folders and globs in which no report was recognised. */
function nothingRecognised(
  targets: readonly (Target | StandardInput)[],
  outcomes: readonly Outcome[],
): readonly Problem[] {
  const anything = new Map<string, boolean>()
  for (const [index, target] of targets.entries()) {
    if (target.kind !== "file" || target.foundThrough === undefined) continue
    const outcome = outcomes[index]
    const spoken = outcome?.document !== undefined || outcome?.problems.some(({ subject }) => subject === target.path)
    anything.set(target.foundThrough, spoken === true || anything.get(target.foundThrough) === true)
  }
  return [...anything].flatMap(([operand, spoken]) => (spoken ? [] : [noReports(operand)]))
}

const noReports = (operand: string): Problem =>
  problem(operand, {
    zh: "没有识别出报告（按标题识别）；请直接写出文件名，或加 --all 检查全部文稿。",
    en: "no reports recognised (by their titles); name the files, or check all documents with --all",
  })
