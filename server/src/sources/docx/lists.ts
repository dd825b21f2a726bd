import { isOn, readXml, type XmlElement } from "./xml.ts"

/** One level of a list: how its numbers look and count. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** %1 … %9 stand for the numbers of the levels. */
  readonly text: string
  readonly suffix: string
  /** Numbers of all levels as digits. */
  readonly legal: boolean
  /** 1-based level after which counting starts anew; 0 never, `undefined` after every higher one. */
  readonly restart: number | undefined
  /** The paragraph style that belongs to this level. */
  readonly style: string | undefined
}

/** A definition that several lists can share, together with their counting. */
export interface ListDefinition {
  readonly levels: ReadonlyMap<number, ListLevel>
  /** The numbering style that this definition stands for. */
  readonly styleLink: string | undefined
}

/** A list: a definition with its own beginnings. */
export interface List {
  readonly definition: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** The part `numbering.xml`. */
export interface Lists {
  readonly definitions: ReadonlyMap<string, ListDefinition>
  readonly lists: ReadonlyMap<string, List>
}

/** A level while it is read. */
interface DraftLevel {
  start: number
  format: string
  text: string
  suffix: string
  legal: boolean
  restart: number | undefined
  style: string | undefined
}

/** Reads `numbering.xml`; `undefined` when it is damaged. */
export function readLists(xml: string): Lists | undefined {
  const definitions = new Map<string, { levels: Map<number, ListLevel>; styleLink: string | undefined }>()
  const lists = new Map<string, { definition: string; starts: Map<number, number>; levels: Map<number, ListLevel> }>()
  let definition: { levels: Map<number, ListLevel>; styleLink: string | undefined } | undefined
  let list: { definition: string; starts: Map<number, number>; levels: Map<number, ListLevel> } | undefined
  let level: DraftLevel | undefined
  let overridden = 0
  let skipped = 0
  const open = (element: XmlElement): void => {
    if (element.name === "Fallback" || skipped > 0) {
      skipped++
      return
    }
    switch (element.name) {
      case "abstractNum":
        definition = { levels: new Map(), styleLink: undefined }
        definitions.set(element.attribute("abstractNumId") ?? "", definition)
        break
      case "numStyleLink":
        if (definition !== undefined) definition.styleLink = element.attribute("val")
        break
      case "num":
        list = { definition: "", starts: new Map(), levels: new Map() }
        lists.set(element.attribute("numId") ?? "", list)
        break
      case "abstractNumId":
        if (list !== undefined) list.definition = element.attribute("val") ?? ""
        break
      case "lvlOverride":
        overridden = Number(element.attribute("ilvl") ?? 0)
        break
      case "startOverride":
        list?.starts.set(overridden, integer(element))
        break
      case "lvl":
        level = newLevel()
        ;(list ?? definition)?.levels.set(Number(element.attribute("ilvl") ?? 0), level)
        break
      default:
        if (level !== undefined) readLevel(level, element)
    }
  }
  const close = (name: string): void => {
    if (skipped > 0) skipped--
    else if (name === "lvl") level = undefined
    else if (name === "abstractNum") definition = undefined
    else if (name === "num") list = undefined
  }
  return readXml(xml, { open, close, text: () => undefined }) ? { definitions, lists } : undefined
}

const newLevel = (): DraftLevel => ({
  start: 0,
  format: "decimal",
  text: "",
  suffix: "tab",
  legal: false,
  restart: undefined,
  style: undefined,
})

function readLevel(level: DraftLevel, element: XmlElement): void {
  const value = element.attribute("val")
  switch (element.name) {
    case "start":
      level.start = integer(element)
      break
    case "numFmt":
      level.format = value ?? "decimal"
      break
    case "lvlText":
      level.text = value ?? ""
      break
    case "suff":
      level.suffix = value ?? "tab"
      break
    case "isLgl":
      level.legal = isOn(element)
      break
    case "lvlRestart":
      level.restart = integer(element)
      break
    case "pStyle":
      level.style = value
      break
  }
}

const integer = (element: XmlElement): number => {
  const value = Number(element.attribute("val"))
  return Number.isSafeInteger(value) ? value : 0
}
