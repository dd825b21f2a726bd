import { findDates, type WrittenDate } from "./dates.ts"

/** One line of a text as it stands, without its line end: heading, table row and closing line as well as running text. */
export interface TextLine {
  readonly text: string
  /** The dates and times of day of the line; found when first asked for. */
  readonly dates: () => readonly WrittenDate[]
}

/** A line for rules that look at lines. */
export function lineOf(text: string): TextLine {
  let dates: readonly WrittenDate[] | undefined
  return {
    text,
    dates: () => {
      dates ??= [...findDates(text)]
      return dates
    },
  }
}
