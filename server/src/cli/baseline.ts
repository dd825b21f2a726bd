import path from "node:path"
import {
  type Baseline,
  type BaselineEntry,
  baselineEntries,
  baselineSchema,
  withoutAccepted,
} from "../config/baseline.ts"
import { decodeUtf8 } from "./decode-utf8.ts"
import { describeFailure } from "./failure.ts"
import type { CheckedDocument } from "./run.ts"
import { type Problem, problem, type Session } from "./session.ts"

/** The documents without the findings that the baseline puts up with. */
interface Settled<Document> {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
  readonly accepted: number
  /** Findings of the baseline that are no longer there. */
  readonly outdated: number
}

/** File of `--write-baseline` without `--baseline`. */
const usualName = "baogao.baseline.json"

/** Bytes of a baseline that are read. */
const longest = 0x4000000

/** Takes away what `--baseline` puts up with, or with `--write-baseline` accepts everything there is. */
export async function settleBaseline<Document extends CheckedDocument>(
  session: Session,
  documents: readonly Document[],
): Promise<Settled<Document>> {
  const { values } = session
  const unchanged = { documents, problems: [], accepted: 0, outdated: 0 }
  if (values["write-baseline"] === true) return writeBaseline(session, documents)
  if (values.baseline === undefined) return unchanged
  const baseline = await readBaseline(session, values.baseline)
  if ("kind" in baseline) return { ...unchanged, problems: [baseline] }
  const settled = documents.map((document) => {
    const entries = baseline.files[keyOf(session, document)] ?? []
    return { document, remaining: withoutAccepted(document.text, document.findings, entries) }
  })
  return {
    documents: settled.map(({ document, remaining }) => ({ ...document, findings: remaining.findings })),
    problems: [],
    accepted: settled.reduce((sum, { remaining }) => sum + remaining.accepted, 0),
    outdated: settled.reduce((sum, { remaining }) => sum + remaining.outdated, 0),
  }
}

/** What is said about other documents that still exist stays: a part of the reports can be accepted alone. */
async function writeBaseline<Document extends CheckedDocument>(
  session: Session,
  documents: readonly Document[],
): Promise<Settled<Document>> {
  const name = session.values.baseline ?? usualName
  const earlier = await readBaseline(session, name, true)
  if ("kind" in earlier) return { documents, problems: [earlier], accepted: 0, outdated: 0 }
  const kept = await existing(session, earlier)
  const checked = documents.map(
    (document) => [keyOf(session, document), baselineEntries(document.text, document.findings)] as const,
  )
  const files = Object.fromEntries(
    [...new Map<string, readonly BaselineEntry[]>([...kept, ...checked])]
      .filter(([, entries]) => entries.length > 0)
      .toSorted(([first], [second]) => (first < second ? -1 : 1)),
  )
  const accepted = documents.reduce((sum, { findings }) => sum + findings.length, 0)
  try {
    const content = { version: 1, files }
    await session.host.write(fileOf(session, name), `${JSON.stringify(content, undefined, 2)}\n`)
    return { documents: documents.map((each) => ({ ...each, findings: [] })), problems: [], accepted, outdated: 0 }
  } catch (error) {
    return { documents, problems: [problem(name, describeFailure(error))], accepted: 0, outdated: 0 }
  }
}

async function existing(
  session: Session,
  { files }: Baseline,
): Promise<readonly (readonly [string, readonly BaselineEntry[]])[]> {
  const folder = path.dirname(fileOf(session, session.values.baseline ?? usualName))
  const entries = await Promise.all(
    Object.entries(files).map(async (entry) => {
      const status = await session.host.status(path.resolve(folder, entry[0]))
      return status === undefined ? [] : [entry]
    }),
  )
  return entries.flat()
}

async function readBaseline(session: Session, name: string, mayBeMissing = false): Promise<Baseline | Problem> {
  const file = fileOf(session, name)
  try {
    if (mayBeMissing && (await session.host.status(file)) === undefined) return { version: 1, files: {} }
    const parsed = baselineSchema.safeParse(JSON.parse(decodeUtf8(await session.host.read(file, longest)) ?? ""))
    return parsed.success ? parsed.data : problem(name, invalid)
  } catch (error) {
    return problem(name, error instanceof SyntaxError ? invalid : describeFailure(error))
  }
}

const invalid = {
  zh: "不是有效的基线文件；请用 --write-baseline 重新生成（先删去或改名原文件）。",
  en: "this is no baseline; move it away and make a new one with --write-baseline",
}

const fileOf = ({ host }: Session, name: string): string => path.resolve(host.cwd, name)

/** Paths are relative to the baseline's folder, so that it does not matter where the check is started. */
function keyOf(session: Session, document: CheckedDocument): string {
  const folder = path.dirname(fileOf(session, session.values.baseline ?? usualName))
  return path.relative(folder, path.resolve(session.host.cwd, document.path)).replaceAll(path.sep, "/")
}
