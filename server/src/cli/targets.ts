import path from "node:path"
import { describeFailure } from "./failure.ts"
import { createIgnoreFilter } from "./gitignore.ts"
import type { Host } from "./host.ts"
import { type Problem, problem } from "./session.ts"

/** A file to check. */
export interface Target {
  readonly kind: "file"
  /** Absolute. */
  readonly file: string
  /** As shown: relative to the working folder where possible, with forward slashes. */
  readonly path: string
  /** The folder or glob that it was found through; `undefined` when the user named it, so that it is always checked. */
  readonly foundThrough: string | undefined
}

/** Standard input. */
export interface StandardInput {
  readonly kind: "stdin"
}

/** Extensions of the documents that folders are searched for. */
const documentExtensions = ["txt", "md", "markdown", "baogao", "报告", "docx"] as const

/** What never holds documents of one's own; `~$` files are locks of an open Word. */
const neverEntered = ["**/node_modules/**", "**/.git/**", "**/~$*"]

/** What the operands of a command stand for, in their order; every file once. */
export async function findTargets(
  host: Host,
  operands: readonly string[],
): Promise<readonly (Target | StandardInput | Problem)[]> {
  const found = await Promise.all(operands.map((operand) => resolveOperand(host, operand)))
  const seen = new Set<string>()
  return found.flat().filter((entry) => {
    const key = entry.kind === "file" ? entry.file : entry.kind
    if (entry.kind === "problem") return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

async function resolveOperand(host: Host, operand: string): Promise<readonly (Target | StandardInput | Problem)[]> {
  if (operand === "-") return [{ kind: "stdin" }]
  const file = path.resolve(host.cwd, operand)
  try {
    const status = await host.status(file)
    if (status?.kind === "directory") return await searchFolder(host, operand, file)
    if (status !== undefined) return [{ kind: "file", file, path: shownPath(host, file), foundThrough: undefined }]
    if (isGlob(operand)) return await searchGlob(host, operand)
    return [problem(operand, describeFailure(Object.assign(new Error(), { code: "ENOENT" })))]
  } catch (error) {
    return [problem(operand, describeFailure(error))]
  }
}

async function searchFolder(host: Host, operand: string, folder: string): Promise<readonly (Target | Problem)[]> {
  const files = await host.glob([`**/*.{${documentExtensions.join(",")}}`], folder, neverEntered)
  const kept = await withoutIgnored(host, files, folder)
  if (kept.length > 0) return asTargets(host, kept, operand)
  const extensions = documentExtensions.map((extension) => `.${extension}`).join(" ")
  return [
    problem(operand, {
      zh: `文件夹中没有可检查的文稿（${extensions}）；请指定含有报告的文件夹，或直接写出文件名。`,
      en: `the folder has no documents (${extensions}); name a folder with reports, or the file itself`,
    }),
  ]
}

async function searchGlob(host: Host, operand: string): Promise<readonly (Target | Problem)[]> {
  const kept = await withoutIgnored(host, await host.glob([operand], host.cwd, neverEntered), host.cwd)
  if (kept.length > 0) return asTargets(host, kept, operand)
  return [
    problem(operand, {
      zh: "没有符合这个通配符的文件，请检查写法；为防止命令行先行展开，请加引号。",
      en: "no file matches this pattern; check it, and quote it so that the shell does not expand it",
    }),
  ]
}

async function withoutIgnored(host: Host, files: readonly string[], folder: string): Promise<readonly string[]> {
  const isIgnored = await createIgnoreFilter(host, folder)
  const verdicts = await Promise.all(files.map(isIgnored))
  return files.filter((_, index) => verdicts[index] !== true).toSorted()
}

const asTargets = (host: Host, files: readonly string[], foundThrough: string): readonly Target[] =>
  files.map((file) => ({ kind: "file", file, path: shownPath(host, file), foundThrough }))

/** Relative to the working folder when the file is below it. */
export function shownPath(host: Host, file: string): string {
  const relative = path.relative(host.cwd, file)
  const shown = relative.startsWith("..") || path.isAbsolute(relative) ? file : relative
  return shown.replaceAll(path.sep, "/")
}

/** Whether a file is one of those that folders are searched for. */
export const isDocumentName = (file: string): boolean =>
  documentExtensions.some((extension) => file.toLowerCase().endsWith(`.${extension}`))

const isGlob = (operand: string): boolean => /[*?[\]{}!()]/.test(operand)
