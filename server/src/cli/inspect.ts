import { createEngine, type Engine } from "../engine/engine.ts"
import { fixSafely } from "../engine/fixes.ts"
import { generic } from "../profiles/generic.ts"
import type { Finding } from "../rules/finding.ts"
import { type CacheEntry, cacheKey } from "./cache.ts"
import { type Configurations, createConfigurations } from "./configuration.ts"
import { decodeFile, openDocument, readTarget, type SourceDocument, type SourceFile } from "./documents.ts"
import { describeCrash, describeFailure } from "./failure.ts"
import type { CheckedDocument } from "./run.ts"
import { type Problem, problem, type Session } from "./session.ts"
import type { StandardInput, Target } from "./targets.ts"

/** What a command wants to know about its documents. */
export interface Wants {
  readonly findings: boolean
  readonly ledger: boolean
}

/** A document that was looked at; plain data, so that it can come from another thread. */
export interface Inspection extends CheckedDocument {
  /** Absolute path; `undefined` for standard input. */
  readonly file: string | undefined
  readonly fixed: boolean
  /** What `--fix-dry-run` would make of the text; `undefined` when it would change nothing. */
  readonly proposal: string | undefined
}

/** What became of one target. Without document: it cannot be read, or was found by searching and is no report. */
export interface Outcome {
  readonly document: Inspection | undefined
  readonly problems: readonly Problem[]
  /** A result that the cache does not have yet. */
  readonly fresh?: { readonly key: string; readonly entry: CacheEntry }
}

/** Looks at documents one after the other, with one engine and one set of configurations. */
export interface Inspector {
  readonly inspect: (target: Target | StandardInput) => Promise<Outcome>
  /** The same from the cache alone; `undefined` when it does not know the document. */
  readonly recall: (target: Target, cache: ReadonlyMap<string, CacheEntry>) => Promise<Outcome | undefined>
}

export function createInspector(session: Session, wants: Wants): Inspector {
  const engine = createEngine({ clock: () => performance.now() })
  const configurations = createConfigurations(session)
  const context: Context = { session, wants, engine, configurations }
  return {
    inspect: async (target) => {
      const opened = await openDocument(session, target, configurations)
      const problems = configurations.takeProblems()
      if (opened === undefined) return { document: undefined, problems }
      if (opened.kind === "problem") return { document: undefined, problems: [...problems, opened] }
      try {
        const outcome = await examine(context, opened)
        return { ...outcome, problems: [...problems, ...outcome.problems] }
      } catch (error) {
        return { document: undefined, problems: [...problems, problem(opened.path, describeCrash(error))] }
      }
    },
    recall: async (target, cache) => {
      const source = await readTarget(session, target, configurations)
      if (source.kind === "problem")
        return { document: undefined, problems: [...configurations.takeProblems(), source] }
      const entry = cache.get(cacheKey(source, wants))
      if (entry === undefined) return undefined
      const problems = configurations.takeProblems()
      // A clean text is shown nowhere and need not be decoded.
      const opened = needsText(context, entry) ? decodeFile(session, source) : textless(source)
      if (opened?.kind === "problem") return { document: undefined, problems: [...problems, opened] }
      return { document: opened && present(context, opened, entry), problems }
    },
  }
}

const textless = (source: SourceFile): SourceDocument => ({ ...source, kind: "document", text: "", format: "plain" })

/** Reporters look at the text of a finding or figure only; hundreds of clean texts need not be kept. */
const needsText = ({ wants }: Context, { findings }: CacheEntry): boolean => findings.length > 0 || wants.ledger

interface Context {
  readonly session: Session
  readonly wants: Wants
  readonly engine: Engine
  readonly configurations: Configurations
}

async function examine(context: Context, document: SourceDocument): Promise<Outcome> {
  const { values } = context.session
  const entry = conclude(context, document)
  const presented = present(context, document, entry)
  if (presented === undefined) return { document: presented, problems: [], ...freshEntry(context, document, entry) }
  if (values.fix === true) return fix(context, document, presented)
  if (values["fix-dry-run"] === true) return { document: { ...presented, ...propose(context, document) }, problems: [] }
  return { document: presented, problems: [], ...freshEntry(context, document, entry) }
}

const freshEntry = (
  { session, wants }: Context,
  document: SourceDocument,
  entry: CacheEntry,
): Pick<Outcome, "fresh"> => (session.values.cache === true ? { fresh: { key: cacheKey(document, wants), entry } } : {})

/** Everything that is known of a text under its configuration, whoever asks. */
function conclude({ engine, wants }: Context, { text, options }: SourceDocument): CacheEntry {
  const ledger = wants.ledger ? engine.figures(text, options) : undefined
  const checked = wants.findings || ledger === undefined ? engine.check(text, options) : undefined
  const { profile = generic, recognised = false } = checked ?? ledger ?? {}
  return {
    profile: { id: profile.id, name: profile.name },
    recognised,
    findings: checked?.findings ?? [],
    ledger: ledger && { quantities: ledger.quantities, relations: ledger.relations, unrelated: ledger.unrelated },
  }
}

/** `undefined` for a document that was found by searching and is no report. */
function present(context: Context, document: SourceDocument, entry: CacheEntry): Inspection | undefined {
  const { path, file, text, format, foundThrough } = document
  const wasNamed = foundThrough === undefined && context.session.values["reports-only"] !== true
  if (!entry.recognised && !wasNamed && context.session.values.all !== true) return undefined
  const { findings, ledger } = entry
  return {
    path,
    file,
    text: needsText(context, entry) ? text : "",
    format,
    profile: entry.profile,
    findings,
    ledger,
    fixed: false,
    proposal: undefined,
  }
}

const fixedText = ({ engine }: Context, { text, options }: SourceDocument): string =>
  fixSafely(text, (current): readonly Finding[] => engine.check(current, options).findings).text

/** Replaces the file; one that may not be changed, or cannot be, keeps its content. */
async function fix(context: Context, document: SourceDocument, found: Inspection): Promise<Outcome> {
  if (document.file === undefined || !document.mayChange) return { document: found, problems: [] }
  const text = fixedText(context, document)
  if (text === document.text) return { document: found, problems: [] }
  if (document.format !== "plain") return { document: found, problems: [problem(document.path, cannotFix)] }
  try {
    await context.session.host.write(document.file, text)
  } catch (error) {
    return { document: undefined, problems: [problem(document.path, describeFailure(error))] }
  }
  const after = present(context, { ...document, text }, conclude(context, { ...document, text }))
  return { document: after && { ...after, fixed: true }, problems: [] }
}

const cannotFix = {
  zh: "不能直接修改 Word 文档，未写入；请在 Word 中照所列改法修改。",
  en: "a Word document cannot be fixed in place; nothing was written, make the changes in Word",
}

function propose(context: Context, document: SourceDocument): Pick<Inspection, "text" | "proposal"> {
  const proposal = document.mayChange ? fixedText(context, document) : document.text
  return { text: document.text, proposal: proposal === document.text ? undefined : proposal }
}
