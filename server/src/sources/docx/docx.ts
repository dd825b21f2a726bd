import type { Utf8Decoder } from "../decode.ts"
import { readZip, unzipEntry, type ZipEntry } from "../zip.ts"
import { type BodyText, readBody } from "./body.ts"
import { type Lists, readLists } from "./lists.ts"
import { createNumberer } from "./numberer.ts"
import { type ParagraphStyle, readStyles } from "./styles.ts"
import { readXml } from "./xml.ts"

/** Why a Word document cannot be read. */
export type DocxFailure =
  /** The container or a part of it is cut off or not well-formed. */
  | "damaged"
  | "encrypted"
  /** A part unfolds to more than any document has. */
  | "tooLarge"
  /** A ZIP container, but no Word document. */
  | "otherContainer"

/** The visible text of a Word document, a line for each paragraph, or why there is none. */
export type DocxText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failure"; readonly because: DocxFailure }

/** Bytes that one part may unfold to: a hundred times the longest report. */
const largestPart = 0x4000000

/**
 * Reads WordprocessingML (ECMA-376): paragraphs with the numbers that Word shows, tables with tabs between the cells,
 * notes after the text; changes as accepted, without comments, headers and footers.
 */
export function readDocx(bytes: Uint8Array, decodeUtf8: Utf8Decoder): DocxText {
  const zip = readZip(bytes)
  if (zip === undefined) return { kind: "failure", because: "damaged" }
  const part = (name: string): string | DocxFailure | undefined => readPart(zip.get(name), decodeUtf8)
  const main = mainPart(zip, part)
  if (main === undefined) {
    return { kind: "failure", because: zip.get("[Content_Types].xml")?.encrypted ? "encrypted" : "otherContainer" }
  }
  const folder = main.slice(0, main.lastIndexOf("/") + 1)
  const beside = (name: string): string | DocxFailure | undefined => part(folder + name)
  return assemble(part(main), beside)
}

type ReadPart = (name: string) => string | DocxFailure | undefined

const failures: ReadonlySet<string> = new Set<DocxFailure>(["damaged", "encrypted", "tooLarge", "otherContainer"])
const isFailure = (part: string | undefined): part is DocxFailure => part !== undefined && failures.has(part)

function readPart(entry: ZipEntry | undefined, decodeUtf8: Utf8Decoder): string | DocxFailure | undefined {
  if (entry === undefined) return undefined
  const unzipped = unzipEntry(entry, largestPart)
  if (unzipped.kind === "failure") return unzipped.because
  return decodeUtf8(unzipped.bytes)?.replace(/^\ufeff/, "") ?? "damaged"
}

/** The document part that the container names; the usual one when it names none. */
function mainPart(zip: ReadonlyMap<string, ZipEntry>, part: ReadPart): string | undefined {
  let target: string | undefined
  const relations = part("_rels/.rels")
  if (relations !== undefined && !isFailure(relations)) {
    const open = ({ attribute }: { readonly attribute: (name: string) => string | undefined }): void => {
      if (attribute("Type")?.endsWith("/officeDocument") === true) target ??= attribute("Target")?.replace(/^\//, "")
    }
    readXml(relations, { open, close: () => undefined, text: () => undefined })
  }
  const name = target ?? "word/document.xml"
  return zip.has(name) && name.startsWith("word/") ? name : undefined
}

const noLists: Lists = { definitions: new Map(), lists: new Map() }
const noStyles: ReadonlyMap<string, ParagraphStyle> = new Map()
const noText: BodyText = { lines: [], calls: [], notes: new Map() }

function assemble(main: string | DocxFailure | undefined, beside: ReadPart): DocxText {
  const parts = [main, ...["numbering.xml", "styles.xml", "footnotes.xml", "endnotes.xml"].map(beside)]
  const failure = parts.find(isFailure)
  if (failure !== undefined) return { kind: "failure", because: failure }
  const [text, numbering, styling, footnotes, endnotes] = parts
  const styles = styling === undefined ? noStyles : readStyles(styling)
  const lists = numbering === undefined ? noLists : readLists(numbering)
  if (text === undefined || styles === undefined || lists === undefined) return { kind: "failure", because: "damaged" }
  const number = createNumberer(lists, styles)
  const bodies = [text, footnotes, endnotes].map((xml) => (xml === undefined ? noText : readBody(xml, number)))
  if (bodies.includes(undefined)) return { kind: "failure", because: "damaged" }
  return { kind: "text", text: withNotes(bodies.filter((body) => body !== undefined)) }
}

/**
 * Notes follow in the order of their calls. In the text itself no mark is left: a figure with the number of a note
 * behind it would be another figure.
 */
function withNotes(bodies: readonly BodyText[]): string {
  const written = new Map(bodies.flatMap(({ notes }) => [...notes]))
  const called = [...new Set(bodies[0]?.calls)].flatMap((call) => written.get(call) ?? [])
  const notes = called.map((note, index) => `注${index + 1}：${note}`)
  return `${[...(bodies[0]?.lines ?? []), ...notes].join("\n")}\n`
}
