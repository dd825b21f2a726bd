import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

/** A report of the measured set. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")

/** Characters of the reports that are made when no folder is given; real ones have 2,500 to 12,000. */
const usualLengths = [12_000, 6800, 2600, 4000, 8600] as const

/** The texts of a folder, or five reports of the project's own making. */
export function baseTexts(folder: string | undefined): readonly NamedText[] {
  if (folder === undefined) {
    const example = readFileSync(path.join(root, "examples", "clean.txt"), "utf8")
    return usualLengths.map((length, index) => ({
      name: `报告${index + 1}.txt`,
      text: longReport(example, length, index),
    }))
  }
  const names = readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .toSorted()
  if (names.length === 0) throw new Error(`${folder}: 没有 .txt 或 .md 文件 no .txt or .md files`)
  return names.map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }))
}

/** A report of about `length` characters of which no two paragraphs are the same. */
function longReport(example: string, length: number, seed: number): string {
  const [title = "", ...lines] = example.split("\n")
  const pieces = [title]
  for (let copy = 0, size = 0; size < length; copy++) {
    const piece = lines.map((line) => line.replaceAll("示例", `示例${nameOf(seed * 100 + copy)}`)).join("\n")
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join("\n")
}

const stems = "甲乙丙丁戊己庚辛壬癸"

/** A number in characters that no rule takes for one. */
const nameOf = (index: number): string => [...String(index)].map((digit) => stems.charAt(Number(digit))).join("")

/**
 * Copies of the texts up to `bytes`. `distinct`: every sentence ending of a copy gets a mark of its own, so that no line,
 * paragraph or passage is the same in two copies and nothing that is kept by text can help.
 */
export function copiesOf(texts: readonly NamedText[], bytes: number, distinct: boolean): readonly NamedText[] {
  const copies: NamedText[] = []
  for (let copy = 0, size = 0; size < bytes; copy++) {
    for (const { name, text } of texts) {
      const own = distinct && copy > 0 ? marked(text, copy) : text
      copies.push({ name: `${String(copy).padStart(3, "0")}-${name}`, text: own })
      size += Buffer.byteLength(own)
    }
  }
  return copies
}

const marked = (text: string, copy: number): string =>
  text
    .split("\n")
    .map((line) => line.replace(/。(?=[^。]*$)/u, `（${nameOf(copy)}）。`))
    .join("\n")

/** Writes the files into a folder of their own. */
export function writeTexts(folder: string, texts: readonly NamedText[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of texts) writeFileSync(path.join(folder, name), text)
}

/** One text of at most `bytes`, cut at a line end. */
export function oneText(texts: readonly NamedText[], bytes: number): string {
  const joined = Buffer.from(texts.map(({ text }) => text).join("\n"))
  if (joined.length <= bytes) return joined.toString("utf8")
  return joined.subarray(0, joined.lastIndexOf(0x0a, bytes) + 1).toString("utf8")
}
