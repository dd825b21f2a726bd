import { characterSet, isBlank, isDigit, isIn } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"

/** A year of four digits in front of 年. */
export interface PrintedYear {
  readonly year: number
  /** The digits alone. */
  readonly span: Span
}

/** What makes four digits before it, or 年 after it, part of a period or of a document number. */
const joinsBefore = characterSet("0123456789—–-~～至到〔")
const joinsAfter = characterSet("—–-~～至到以来")

/** The years of a text, in its own offsets; those of periods (2021—2025年, 2020年至2022年, 2019年以来) are left out. */
export function findYears(text: string): readonly PrintedYear[] {
  const years: PrintedYear[] = []
  for (let at = text.indexOf("年"); at >= 0; at = text.indexOf("年", at + 1)) {
    const end = isBlank(text, at - 1) ? at - 1 : at
    // Nearly every 年 stands behind no year (全年, 三年), which its last character tells.
    if (!isDigit(text, end - 1)) continue
    const digits = text.slice(Math.max(0, end - 4), end)
    if (!/^(?:19|20)\d\d$/.test(digits) || isIn(joinsBefore, text, end - 5)) continue
    const next = isBlank(text, at + 1) ? at + 2 : at + 1
    if (isIn(joinsAfter, text, at + 1) || isIn(joinsAfter, text, next)) continue
    years.push({ year: Number(digits), span: spanOf(end - 4, end) })
  }
  return years
}
