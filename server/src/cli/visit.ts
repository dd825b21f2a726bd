import { createConfigurations } from "./configuration.ts"
import { openDocument, type SourceDocument } from "./documents.ts"
import { describeCrash } from "./failure.ts"
import { complain, type Problem, problem, type Session } from "./session.ts"
import { findTargets } from "./targets.ts"

/** What became of a document: a result, or `undefined` when it is no report and was found by searching. */
export type Visitor<Result> = (document: SourceDocument) => Promise<Result | Problem | undefined>

/** Results of all documents, and whether everything could be done. */
export interface Visited<Result extends object> {
  readonly results: readonly Result[]
  /** Absolute paths of the files that were read. */
  readonly files: readonly string[]
  readonly failed: boolean
}

/** Opens what the operands stand for, one document after the other; problems go to standard error, the others go on. */
export async function visitDocuments<Result extends object>(
  session: Session,
  operands: readonly string[],
  visit: Visitor<Result>,
): Promise<Visited<Result>> {
  const configurations = createConfigurations(session)
  const results: Result[] = []
  const files: string[] = []
  const searched = new Map<string, boolean>()
  let failed = false
  const report = async (found: Problem): Promise<void> => {
    failed = true
    await complain(session, found)
  }
  for (const target of await findTargets(session.host, operandsOf(session, operands))) {
    if (target.kind === "problem") {
      await report(target)
      continue
    }
    const outcome = await openDocument(session, target, configurations)
    for (const found of configurations.takeProblems()) await report(found)
    if (target.kind === "file") files.push(target.file)
    const through = target.kind === "file" ? target.foundThrough : undefined
    if (through !== undefined && !searched.has(through)) searched.set(through, false)
    const result = outcome?.kind === "document" ? await visitSafely(outcome, visit) : outcome
    if (result === undefined) continue
    if (through !== undefined) searched.set(through, true)
    if (isProblem(result)) await report(result)
    else results.push(result)
  }
  for (const [operand, anything] of searched) if (!anything) await report(nothingRecognised(operand))
  return { results, files, failed }
}

/** Without operands: the text on standard input when its name is given, else the working folder. */
const operandsOf = ({ values }: Session, operands: readonly string[]): readonly string[] =>
  operands.length > 0 ? operands : [values["stdin-filename"] === undefined ? "." : "-"]

async function visitSafely<Result>(
  document: SourceDocument,
  visit: Visitor<Result>,
): Promise<Result | Problem | undefined> {
  try {
    return await visit(document)
  } catch (error) {
    return problem(document.path, describeCrash(error))
  }
}

const isProblem = (value: object): value is Problem => "kind" in value && value.kind === "problem"

const nothingRecognised = (operand: string): Problem =>
  problem(operand, {
    zh: "没有识别出报告（按标题识别）；请直接写出文件名，或加 --all 检查全部文稿。",
    en: "no reports recognised (by their titles); name the files, or check all documents with --all",
  })
