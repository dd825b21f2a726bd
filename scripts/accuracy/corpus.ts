import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** One hand-checked relation of a corpus; the format is described in the corpus's FINDINGS §0. */
export interface GoldRelation {
  readonly file: string
  /** UTF-16 offsets of `quote`. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: string
  readonly values: readonly string[]
  readonly holds: boolean
  readonly should_flag: "yes" | "query" | "no"
  readonly class: "plain" | "trap" | "error" | "ambiguous"
  readonly note: string
}

export interface Corpus {
  /** Text by file name. */
  readonly texts: ReadonlyMap<string, string>
  readonly gold: readonly GoldRelation[]
}

/** Reads `DIR/texts/*` and `DIR/gold.jsonl`; throws with the missing path in the message. */
export function readCorpus(directory: string): Corpus {
  const folder = join(directory, "texts")
  const goldFile = join(directory, "gold.jsonl")
  for (const path of [folder, goldFile]) if (!existsSync(path)) throw new Error(`找不到 ${path} / not found`)
  const names = readdirSync(folder).sort()
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]))
  const lines = readFileSync(goldFile, "utf8").split("\n")
  return { texts, gold: lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as GoldRelation) }
}
