import { digitValue, isHan } from "../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"

/** What is wrong with a 发文字号. */
export type DocumentNumberFault = "brackets" | "shortYear" | "ordinalWord" | "padded" | "noUnit" | "wideDigits"

/** The year and serial number of a 发文字号 as printed: “〔2024〕12号”. */
export interface DocumentNumber {
  /** From the opening bracket to 号. */
  readonly span: LocalSpan
  readonly text: string
  /** How GB/T 9704—2012 7.2.5 writes it. */
  readonly expected: string
  readonly faults: readonly DocumentNumberFault[]
}

const pattern =
  /([〔﹝[［【（(])\s?([0-9０-９]{2}|[0-9０-９]{4})\s?([〕﹞\]］】）)])\s?(第?)\s?([0-9０-９]{1,5})\s?(号?)(?![0-9０-９])/gu

/**
 * The document numbers of a text: an issuing mark of Han characters, the year in brackets, the serial number. With
 * `standsAlone` the text is the line of the document's own number, where 号 may be missing as well.
 */
export function findDocumentNumbers(text: string, standsAlone: boolean): readonly DocumentNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, open = "", year = "", close = "", word = "", serial = "", unit = ""] = match
    if (!isHan(text, match.index - 1)) return []
    if (unit === "" && !(standsAlone && match.index + whole.length === text.length)) return []
    const plainYear = plainDigits(year)
    if (plainYear.length === 4 && !/^(?:19|20)/u.test(plainYear)) return []
    if (plainYear.length === 2 && !standsAlone) return []
    const fullYear = plainYear.length === 2 ? `20${plainYear}` : plainYear
    const faults: DocumentNumberFault[] = []
    if (open !== "〔" || close !== "〕") faults.push("brackets")
    if (plainYear.length === 2) faults.push("shortYear")
    if (word !== "") faults.push("ordinalWord")
    if (/^[0０]/u.test(serial)) faults.push("padded")
    if (unit === "") faults.push("noUnit")
    if (/[０-９]/u.test(year + serial)) faults.push("wideDigits")
    const expected = `〔${fullYear}〕${Number(plainDigits(serial))}号`
    return [{ span: localSpanOf(match.index, match.index + whole.length), text: whole, expected, faults }]
  })
}

const plainDigits = (digits: string): string =>
  [...digits].map((digit) => String(digitValue(digit.charCodeAt(0)))).join("")
