import { readXml } from "./xml.ts"

/** What a paragraph style says about numbering. */
export interface ParagraphStyle {
  readonly basedOn: string | undefined
  readonly list: string | undefined
  readonly level: number | undefined
}

/** Reads `styles.xml`: styles by id; `undefined` when it is damaged. */
export function readStyles(xml: string): ReadonlyMap<string, ParagraphStyle> | undefined {
  const styles = new Map<string, { basedOn: string | undefined; list: string | undefined; level: number | undefined }>()
  let style: { basedOn: string | undefined; list: string | undefined; level: number | undefined } | undefined
  const wellFormed = readXml(xml, {
    open: ({ name, attribute }) => {
      if (name === "style") {
        style = { basedOn: undefined, list: undefined, level: undefined }
        styles.set(attribute("styleId") ?? "", style)
      }
      if (style === undefined) return
      if (name === "basedOn") style.basedOn = attribute("val")
      if (name === "numId") style.list = attribute("val")
      if (name === "ilvl") style.level = Number(attribute("val") ?? 0)
    },
    close: (name) => {
      if (name === "style") style = undefined
    },
    text: () => undefined,
  })
  return wellFormed ? styles : undefined
}

/** Styles that stand on each other deeper than this go round in a circle. */
const deepest = 32

/** The list and level that a style stands for, its own or inherited. */
export function numberingOfStyle(
  styles: ReadonlyMap<string, ParagraphStyle>,
  id: string | undefined,
): { readonly style: string; readonly list: string; readonly level: number | undefined } | undefined {
  let at = id
  for (let depth = 0; at !== undefined && depth < deepest; depth++) {
    const style = styles.get(at)
    if (style?.list !== undefined) return { style: at, list: style.list, level: style.level }
    at = style?.basedOn
  }
  return undefined
}
