import { SaxesParser, type SaxesTagNS } from "saxes"

/** An element as readers of office documents see it: names without namespace prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attribute: (name: string) => string | undefined
}

/** What a reader does with the pieces of a document, in their order. */
export interface XmlReader {
  readonly open: (element: XmlElement) => void
  readonly close: (name: string) => void
  readonly text: (content: string) => void
}

/**
 * Reads XML piece by piece; `false` when it is not well-formed. Nothing outside of the text is ever fetched and no
 * entities can be declared, so that small documents cannot grow.
 */
export function readXml(xml: string, reader: XmlReader): boolean {
  const parser = new SaxesParser({ xmlns: true })
  let wellFormed = true
  parser.on("error", () => {
    wellFormed = false
  })
  parser.on("opentag", (tag) => reader.open(elementOf(tag)))
  parser.on("closetag", ({ local }) => reader.close(local))
  parser.on("text", reader.text)
  for (let at = 0; at < xml.length && wellFormed; at += chunkLength) parser.write(xml.slice(at, at + chunkLength))
  if (wellFormed) parser.close()
  return wellFormed
}

/** Characters that are read before a mistake ends the reading. */
const chunkLength = 0x10000

const elementOf = ({ local, attributes }: SaxesTagNS): XmlElement => ({
  name: local,
  attribute: (name) => {
    for (const attribute of Object.values(attributes)) if (attribute.local === name) return attribute.value
    return undefined
  },
})

/** Whether a switch such as <w:vanish/> is on. */
export const isOn = (element: XmlElement): boolean =>
  !["0", "false", "off", "none"].includes(element.attribute("val") ?? "1")
