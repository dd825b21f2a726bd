import { type Span, spanOf } from "../text/span.ts"

/** A year of four digits in front of 年. */
export interface PrintedYear {
  readonly year: number
  /** The digits alone. */
  readonly span: Span
}

const pattern = /(?<![\d—–\-~～至到〔])(?:19|20)\d\d(?=\s?年(?!\s?[—–\-~～至到以来]))/gu

/** The years of a text, in its own offsets; those of periods (2021—2025年, 2020年至2022年, 2019年以来) are left out. */
export const findYears = (text: string): readonly PrintedYear[] =>
  [...text.matchAll(pattern)].map(({ 0: digits, index }) => ({
    year: Number(digits),
    span: spanOf(index, index + digits.length),
  }))
