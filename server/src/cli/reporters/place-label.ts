import type { SourceFormat } from "../../sources/source.ts"
import type { Place } from "../../text/places.ts"
import type { Language } from "../language.ts"

/** Where something is, for people: editors jump to `file:line:column`; Word knows paragraphs, which have no line. */
export function placeLabel(path: string, place: Place, format: SourceFormat, language: Language): string {
  return format === "plain"
    ? `${path}:${place.line}:${place.column}`
    : `${path} ${shortPlaceLabel(place, format, language)}`
}

/** The same within a document that was named already. */
export function shortPlaceLabel({ line, column }: Place, format: SourceFormat, language: Language): string {
  if (format === "plain") return `${line}:${column}`
  return language === "zh" ? `第${line}段第${column}字` : `paragraph ${line}, character ${column}`
}
