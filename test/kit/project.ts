import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"

const folder = fileURLToPath(new URL("../../", import.meta.url))

/** The name of a file of the project on this machine. */
export const projectPath = (path: string): string => `${folder}${path}`

/** The text of a file of the project. */
export const readProject = (path: string): string => readFileSync(projectPath(path), "utf8")

/** Files of the project that match, without what is installed or built; relative, with `/`. */
export const projectFiles = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], {
    cwd: folder,
    dot: true,
    ignore: ["node_modules/**", "dist/**", "coverage/**", ".cache/**", ".git/**"],
  }).toSorted()
