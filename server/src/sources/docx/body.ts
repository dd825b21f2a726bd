import type { Numberer } from "./numberer.ts"
import { createParagraphs, type Draft, newDraft } from "./paragraphs.ts"
import {
  closeCell,
  closeRow,
  maximumColumns,
  newCell,
  newRow,
  newTable,
  type TableDraft,
  tableLines,
} from "./tables.ts"
import { isOn, readXml, type XmlElement } from "./xml.ts"

/** The visible text of a part. */
export interface BodyText {
  readonly lines: readonly string[]
  /** The notes that are called in it, in their order: “footnote 3”, “endnote 1”. */
  readonly calls: readonly string[]
  /** The notes that are written in it, by the same names. */
  readonly notes: ReadonlyMap<string, string>
}

/**
 * What is not there once all changes are accepted, or not part of the text: deleted and moved-away runs, former
 * properties, field codes, comments' marks, the second version of what older programs cannot draw, readings of ruby.
 */
const passedOver: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "trPrChange",
  "tcPrChange",
  "sectPrChange",
  "numberingChange",
  "sdtPr",
  "Fallback",
  "rt",
])

/** Reads a part with paragraphs and tables; `undefined` when it is damaged. */
export function readBody(xml: string, number: Numberer): BodyText | undefined {
  const state = newState(number)
  const reader = {
    open: (element: XmlElement) => {
      if (state.skipped > 0) state.skipped++
      else if (passedOver.has(element.name) && !isMark(state, element.name)) state.skipped = 1
      else {
        openElement(state, element)
        state.path.push(element.name)
      }
    },
    close: (name: string) => {
      if (state.skipped > 0) {
        state.skipped--
        return
      }
      state.path.pop()
      closeElement(state, name)
    },
    text: (content: string) => {
      if (state.skipped === 0) readText(state, content)
    },
  }
  return readXml(xml, reader) ? { lines: state.lines, calls: state.calls, notes: state.notes } : undefined
}

interface State {
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

const newState = (number: Numberer): State => ({
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

const parentOf = ({ path }: State): string | undefined => path.at(-1)

/** <w:del/> among properties marks the paragraph or row itself. */
const isMark = (state: State, name: string): boolean =>
  (name === "del" || name === "moveFrom") && (parentOf(state) === "rPr" || parentOf(state) === "trPr")

function openElement(state: State, element: XmlElement): void {
  switch (element.name) {
    case "p":
      state.drafts.push(newDraft())
      break
    case "r":
      state.hidden.push(false)
      break
    case "t":
      state.keepsBlanks = element.attribute("space") === "preserve"
      break
    case "tbl":
      state.tables.push(newTable())
      break
    case "tr":
      setLast(state.tables, (table) => {
        table.row = newRow()
      })
      break
    case "tc":
      setLast(state.tables, ({ row }) => {
        if (row !== undefined) row.cell = newCell()
      })
      break
    case "footnoteReference":
    case "endnoteReference":
      state.calls.push(noteName(element.name.slice(0, -"Reference".length), element))
      break
    case "footnote":
    case "endnote":
      state.note = noteName(element.name, element)
      break
    default:
      openProperty(state, element)
      openSign(state, element)
  }
}

const noteName = (kind: string, element: XmlElement): string => `${kind} ${element.attribute("id") ?? ""}`

/** Properties of paragraphs, runs, rows and cells. */
function openProperty(state: State, element: XmlElement): void {
  const parent = parentOf(state)
  const draft = state.drafts.at(-1)
  const row = state.tables.at(-1)?.row
  const value = element.attribute("val")
  if (parent === "pPr" && draft !== undefined && element.name === "pStyle") draft.style = value
  if (parent === "numPr" && draft !== undefined && element.name === "numId") draft.list = value
  if (parent === "numPr" && draft !== undefined && element.name === "ilvl") draft.level = levelOf(value)
  if (parent === "rPr" && state.path.at(-2) === "pPr" && draft !== undefined && isDeletion(element)) draft.runsOn = true
  if (parent === "rPr" && state.path.at(-2) === "r" && element.name === "vanish")
    state.hidden.splice(-1, 1, isOn(element))
  if (parent === "trPr" && row !== undefined && isDeletion(element)) row.deleted = true
  if (parent === "trPr" && row !== undefined && element.name === "gridBefore")
    for (let column = 0; column < columnsOf(value); column++) row.cells.push("")
  if (parent === "tcPr" && row?.cell !== undefined && element.name === "gridSpan") row.cell.columns = columnsOf(value)
  if (parent === "tcPr" && row?.cell !== undefined && element.name === "vMerge")
    row.cell.continued = value !== "restart"
}

const isDeletion = ({ name }: XmlElement): boolean => name === "del" || name === "moveFrom"

/** Levels of a list are 0 to 8. */
const levelOf = (value: string | undefined): number => Math.min(8, Math.max(0, Math.trunc(Number(value)) || 0))

const columnsOf = (value: string | undefined): number =>
  Math.min(maximumColumns, Math.max(0, Math.trunc(Number(value)) || 0))

/** Signs that are elements. Page breaks are no part of the text. */
function openSign(state: State, element: XmlElement): void {
  if (parentOf(state) !== "r") return
  const sign = signOf(element)
  if (sign !== "" && state.hidden.at(-1) !== true) state.drafts.at(-1)?.text.push(sign)
}

function signOf({ name, attribute }: XmlElement): string {
  switch (name) {
    case "tab":
      return " "
    case "cr":
      return "\n"
    case "br":
      return attribute("type") === "page" || attribute("type") === "column" ? "" : "\n"
    case "noBreakHyphen":
      return "-"
    case "sym":
      return symbolOf(attribute("char"))
    default:
      return ""
  }
}

/** Characters of symbol fonts lie in the private area and mean nothing outside of their font. */
function symbolOf(code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16)
  return value > 0x1f && value < 0xd800 ? String.fromCharCode(value) : ""
}

function readText(state: State, content: string): void {
  if (parentOf(state) !== "t" || state.hidden.at(-1) === true) return
  state.drafts.at(-1)?.text.push(state.keepsBlanks ? content : content.trim())
}

function closeElement(state: State, name: string): void {
  if (name === "r") state.hidden.pop()
  if (name === "p") {
    const draft = state.drafts.pop()
    if (draft !== undefined) append(state, state.finish(draft))
  }
  if (name === "footnote" || name === "endnote") state.notes.set(state.note, state.lines.splice(0).join("").trim())
  const table = state.tables.at(-1)
  if (table === undefined) return
  if (name === "tc" && table.row !== undefined) closeCell(table.row)
  if (name === "tr") closeRow(table)
  if (name === "tbl") {
    state.tables.pop()
    append(state, tableLines(table))
  }
}

/** Into the open cell, or into the text. */
const append = ({ tables, lines }: State, added: readonly string[]): void => {
  const cell = tables.at(-1)?.row?.cell
  for (const line of added) (cell?.lines ?? lines).push(line)
}

function setLast<T>(stack: readonly T[], change: (last: T) => void): void {
  const last = stack.at(-1)
  if (last !== undefined) change(last)
}
