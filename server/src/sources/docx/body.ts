import type { Numberer } from "./numberer.ts"
import { newDraft } from "./paragraphs.ts"
import { isMark, openProperty } from "./properties.ts"
import { newState, parentOf, type State } from "./reading-state.ts"
import { openSign } from "./signs.ts"
import { closeCell, closeRow, newCell, newRow, newTable, tableLines } from "./tables.ts"
import { readXml, type XmlElement } from "./xml.ts"

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
