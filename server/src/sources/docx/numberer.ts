import type { ListDefinition, ListLevel, Lists } from "./lists.ts"
import { formatNumber } from "./number-formats.ts"
import { numberingOfStyle, type ParagraphStyle } from "./styles.ts"

/** What a paragraph says about its number. */
export interface ParagraphNumbering {
  readonly style: string | undefined
  readonly list: string | undefined
  readonly level: number | undefined
}

/** Counts through a document: the visible number of each paragraph, in their order; "" for one without. */
export type Numberer = (paragraph: ParagraphNumbering) => string

/** `0` takes a paragraph of a numbered style out of its list. */
const noList = "0"

const emptyLevel: ListLevel = {
  start: 1,
  format: "decimal",
  text: "",
  suffix: "nothing",
  legal: false,
  restart: undefined,
  style: undefined,
}

/** Starts counting. Lists with the same definition count on together, as in Word. */
export function createNumberer({ definitions, lists }: Lists, styles: ReadonlyMap<string, ParagraphStyle>): Numberer {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const definitionOf = (id: string): { readonly id: string; readonly definition: ListDefinition } | undefined => {
    const definition = definitions.get(id)
    const linked = definition?.styleLink === undefined ? undefined : numberingOfStyle(styles, definition.styleLink)
    const other = linked === undefined ? undefined : lists.get(linked.list)
    const target = other === undefined ? undefined : definitions.get(other.definition)
    if (other !== undefined && target !== undefined) return { id: other.definition, definition: target }
    return definition && { id, definition }
  }

  return (paragraph) => {
    const byStyle = numberingOfStyle(styles, paragraph.style)
    const listId = paragraph.list ?? byStyle?.list
    const list = listId === undefined || listId === noList ? undefined : lists.get(listId)
    const found = list && definitionOf(list.definition)
    if (listId === undefined || list === undefined || found === undefined) return ""
    const level = paragraph.level ?? byStyle?.level ?? levelOfStyle(found.definition, byStyle?.style) ?? 0
    const levelAt = (index: number): ListLevel =>
      list.levels.get(index) ?? found.definition.levels.get(index) ?? emptyLevel
    const values = counters.get(found.id) ?? []
    counters.set(found.id, values)
    if (!begun.has(listId)) {
      begun.add(listId)
      for (const index of list.starts.keys()) values.splice(index)
    }
    const startOf = (index: number): number => list.starts.get(index) ?? levelAt(index).start
    for (let index = 0; index < level; index++) values[index] ??= startOf(index)
    const before = values[level]
    values[level] = before === undefined ? startOf(level) : before + 1
    for (let index = level + 1; index < values.length; index++) {
      const { restart } = levelAt(index)
      if (restart === undefined || level < restart) values[index] = undefined
    }
    return labelOf(levelAt(level), values, levelAt)
  }
}

function levelOfStyle({ levels }: ListDefinition, style: string | undefined): number | undefined {
  for (const [index, level] of levels) if (style !== undefined && level.style === style) return index
  return undefined
}

function labelOf(
  { text, format, legal }: ListLevel,
  values: readonly (number | undefined)[],
  levelAt: (index: number) => ListLevel,
): string {
  if (format === "bullet") return bulletOf(text)
  return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return formatNumber(values[index] ?? levelAt(index).start, legal ? "decimal" : levelAt(index).format)
  })
}

/** Bullets come from symbol fonts, whose private characters mean nothing outside of them. */
const bulletOf = (text: string): string => (/^[\p{Co}\s]*$/u.test(text) ? "•" : text)
