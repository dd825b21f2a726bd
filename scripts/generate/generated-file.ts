import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** A file that is made by the generator; `path` is relative to the project, with `/`. */
export interface GeneratedFile {
  readonly path: string
  readonly content: string
}

/** The project folder, with `/` at its end. */
export const projectFolder = new URL("../../", import.meta.url)

/** The name of a file of the project on this machine. */
export const projectPath = (path: string): string => fileURLToPath(new URL(path, projectFolder))

/** The sentence that opens every generated file. */
export const generatedNotice = (source: string): string => `由 npm run generate 根据 ${source} 生成，请勿手工修改。`

/** Lays code or JSON out as `biome check` wants it, imports sorted. */
export function formatted(path: string, content: string): GeneratedFile {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [projectPath("node_modules/@biomejs/biome/bin/biome"), "check", "--write", `--stdin-file-path=${path}`],
    { cwd: projectPath("."), input: content, encoding: "utf8" },
  )
  if (status !== 0 || stdout === "") throw new Error(`biome cannot format ${path}: ${stderr}`)
  return { path, content: stdout }
}
