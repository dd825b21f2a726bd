import type { Numberer } from "./numberer.ts"
import { createParagraphs, type Draft } from "./paragraphs.ts"
import type { TableDraft } from "./tables.ts"

/** Where the reading of a part is. */
export interface State {
  /** Open elements, outermost first. */
  readonly path: string[]
  /** Depth inside of an element that is passed over. */
  skipped: number
  readonly lines: string[]
  readonly calls: string[]
  readonly notes: Map<string, string>
  /** Name of the note that is being read. */
  note: string
  /** Open paragraphs: a text box stands inside of one. */
  readonly drafts: Draft[]
  readonly tables: TableDraft[]
  /** For each open run, whether it is hidden. */
  readonly hidden: boolean[]
  keepsBlanks: boolean
  readonly finish: (draft: Draft) => readonly string[]
}

/** Nothing read yet. */
export const newState = (number: Numberer): State => ({
  path: [],
  skipped: 0,
  lines: [],
  calls: [],
  notes: new Map(),
  note: "",
  drafts: [],
  tables: [],
  hidden: [],
  keepsBlanks: false,
  finish: createParagraphs(number).finish,
})

/** The element around the one that is being opened. */
export const parentOf = ({ path }: State): string | undefined => path.at(-1)
