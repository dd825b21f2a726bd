import { posix } from "node:path"
import { readProject } from "./project.ts"

/** One import of a source file. */
export interface Import {
  /** The importing file, relative to the project. */
  readonly from: string
  /** The imported file, relative to the project, or the name of a package. */
  readonly to: string
  /** Erased by the compiler: a contract, not a dependency. */
  readonly typeOnly: boolean
}

const statement = /^(?<kind>import|export)(?<type> type)?\s[^"';]*?from "(?<name>[^"]+)"|\bimport\("(?<lazy>[^"]+)"\)/gm

/** Every import and re-export of a source file, lazy ones included. */
export const importsOf = (file: string): readonly Import[] =>
  [...readProject(file).matchAll(statement)].map(({ groups = {} }) => {
    const name = groups.name ?? groups.lazy ?? ""
    return {
      from: file,
      to: name.startsWith(".") ? posix.join(posix.dirname(file), name) : name,
      typeOnly: groups.type !== undefined,
    }
  })
