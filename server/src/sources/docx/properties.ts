import { parentOf, type State } from "./reading-state.ts"
import { maximumColumns } from "./tables.ts"
import { isOn, type XmlElement } from "./xml.ts"

/** <w:del/> among properties marks the paragraph or row itself. */
export const isMark = (state: State, name: string): boolean =>
  (name === "del" || name === "moveFrom") && (parentOf(state) === "rPr" || parentOf(state) === "trPr")

/** Properties of paragraphs, runs, rows and cells. */
export function openProperty(state: State, element: XmlElement): void {
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
