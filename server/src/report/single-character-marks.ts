import type { NumberingScheme } from "./model.ts"

/** One-character marks: first code point, how many follow, what the first one stands for. */
export const singleCharacterMarks: readonly (readonly [
  scheme: NumberingScheme,
  first: number,
  count: number,
  from: number,
])[] = [
  ["circled", 0x2460, 20, 1],
  ["circled", 0x3251, 15, 21],
  ["circled", 0x32b1, 15, 36],
  ["arabicParenthesized", 0x2474, 20, 1],
  ["arabic", 0x2488, 20, 1],
  ["chineseParenthesized", 0x3220, 10, 1],
]
