import path from "node:path"
import type { CheckOptions } from "../engine/engine.ts"
import { readSource, type SourceFormat } from "../sources/source.ts"
import type { Configurations } from "./configuration.ts"
import { decodeUtf8 } from "./decode-utf8.ts"
import { describeFailure } from "./failure.ts"
import { type Problem, problem, type Session } from "./session.ts"
import { type StandardInput, shownPath, type Target } from "./targets.ts"
import { maximumMegabytes, tooLarge, unreadable } from "./unreadable.ts"

/** A file that was read, and what it is to be checked with. */
export interface SourceFile {
  readonly kind: "file"
  readonly path: string
  /** Absolute path; `undefined` for standard input. */
  readonly file: string | undefined
  readonly foundThrough: string | undefined
  readonly bytes: Uint8Array
  readonly options: CheckOptions
  /** `false` when the configuration that may forbid a change could not be read. */
  readonly mayChange: boolean
}

/** A document that is ready to be checked. */
export interface SourceDocument extends Omit<SourceFile, "kind"> {
  readonly kind: "document"
  readonly text: string
  readonly format: SourceFormat
}

/** Bytes of the largest document that is read. */
const limit = maximumMegabytes * 1024 * 1024

/** Reads one target and finds its configuration. */
export async function readTarget(
  session: Session,
  target: Target | StandardInput,
  configurations: Configurations,
): Promise<SourceFile | Problem> {
  const { file, name, foundThrough } = locate(session, target)
  const bytes = await readBytes(session, file, name)
  if (!(bytes instanceof Uint8Array)) return bytes
  const home = target.kind === "stdin" ? stdinFolder(session) : path.dirname(target.file)
  const { options, broken } = await configurations.of(home)
  return { kind: "file", path: name, file, foundThrough, bytes, options, mayChange: !broken }
}

/** The text of a file; an empty file in a folder is no report and leaves nothing. */
export function decodeFile({ values }: Session, source: SourceFile): SourceDocument | Problem | undefined {
  const decoded = readSource(source.bytes, decodeUtf8)
  if (decoded.kind === "text") return { ...source, kind: "document", text: decoded.text, format: decoded.format }
  const passedOver = decoded.because === "empty" && source.foundThrough !== undefined && values.all !== true
  return passedOver ? undefined : problem(source.path, unreadable[decoded.because])
}

/** Reads and decodes one target. */
export async function openDocument(
  session: Session,
  target: Target | StandardInput,
  configurations: Configurations,
): Promise<SourceDocument | Problem | undefined> {
  const source = await readTarget(session, target, configurations)
  return source.kind === "problem" ? source : decodeFile(session, source)
}

function locate({ host, values }: Session, target: Target | StandardInput) {
  if (target.kind === "file") return { file: target.file, name: target.path, foundThrough: target.foundThrough }
  const given = values["stdin-filename"]
  const name = given === undefined ? "<stdin>" : shownPath(host, path.resolve(host.cwd, given))
  return { file: undefined, name, foundThrough: undefined }
}

const stdinFolder = ({ host, values }: Session): string =>
  path.dirname(path.resolve(host.cwd, values["stdin-filename"] ?? "stdin"))

/** The size is looked at first: a file beyond the limit is never read. */
async function readBytes({ host }: Session, file: string | undefined, name: string): Promise<Uint8Array | Problem> {
  try {
    const size = file === undefined ? 0 : ((await host.status(file))?.size ?? 0)
    if (size > limit) return problem(name, tooLarge(size))
    const bytes = file === undefined ? await host.stdin(limit) : await host.read(file, limit)
    return bytes.length > limit ? problem(name, tooLarge(bytes.length)) : bytes
  } catch (error) {
    return problem(name, describeFailure(error))
  }
}
