import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { type GeneratedFile, projectPath } from "./generated-file.ts"

/** Folder in which nothing but generated files may lie. */
const generatedFolder = "docs/rules"

/** Names of the files that differ from what would be generated. */
export const staleFiles = (files: readonly GeneratedFile[]): readonly string[] =>
  files.filter(({ path, content }) => readIfPresent(path) !== content).map(({ path }) => path)

/** Brings the stale files up to date, each replaced as a whole; gives their names. */
export function updateFiles(files: readonly GeneratedFile[]): readonly string[] {
  const stale = staleFiles(files)
  for (const { path, content } of files) if (stale.includes(path)) replaceFile(path, content)
  return stale
}

/** Pages whose rule is gone. */
export function orphans(files: readonly GeneratedFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path))
  if (!existsSync(projectPath(generatedFolder))) return []
  return readdirSync(projectPath(generatedFolder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${generatedFolder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => !known.has(path))
    .toSorted()
}

/** Removes such pages; gives their names. */
export function removeOrphans(files: readonly GeneratedFile[]): readonly string[] {
  const paths = orphans(files)
  for (const path of paths) rmSync(projectPath(path))
  return paths
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(projectPath(path), "utf8")
  } catch {
    return undefined
  }
}

function replaceFile(path: string, content: string): void {
  const target = projectPath(path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(`${target}.new`, content)
  renameSync(`${target}.new`, target)
}
