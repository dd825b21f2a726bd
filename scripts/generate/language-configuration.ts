import { formatChineseInteger } from "../../server/src/number/numeral.ts"
import { formatted, type GeneratedFile } from "./generated-file.ts"

/** A rule of VS Code: what Enter adds behind a line. */
interface EnterRule {
  readonly beforeText: string
  readonly afterText: string
  readonly action: { readonly indent: "none"; readonly appendText: string }
}

/** Two ideographic spaces: the indentation of a paragraph. The editor does not take them for indentation. */
const indentation = "　　"

/** Marks that are continued, and how far. A static rule cannot count, so there is one for every number. */
const series: readonly { readonly length: number; readonly mark: (ordinal: number) => string }[] = [
  { length: 20, mark: (ordinal) => `（${formatChineseInteger(ordinal)}）` },
  { length: 20, mark: (ordinal) => `${ordinal}.` },
  { length: 10, mark: (ordinal) => `${formatChineseInteger(ordinal)}是` },
]

/** Brackets, pairs, comments and what Enter does in the language `baogao`. */
export const languageConfiguration = (): GeneratedFile =>
  formatted("syntaxes/language-configuration.json", JSON.stringify(configuration()))

const brackets = [
  ["（", "）"],
  ["(", ")"],
  ["〔", "〕"],
  ["【", "】"],
  ["《", "》"],
  ["〈", "〉"],
] as const

const quotes = [
  ["“", "”"],
  ["‘", "’"],
] as const

/** The inside of a character class. */
const wordEnds = "\\s　，。；：、？！…—～·“”‘’（）《》〈〉【】〔〕`~!@#$%^&*()=+\\[\\]{}\\\\|;:'\",.<>/?\\-"

const configuration = (): unknown => ({
  comments: { blockComment: ["<!--", "-->"] },
  brackets,
  // Titles in 《》 are strings, no nesting to be coloured.
  colorizedBracketPairs: [],
  autoClosingPairs: [...brackets, ...quotes].map(([open, close]) => ({ open, close })),
  autoCloseBefore: "，。；：、？！,.;:!? \t\n　）)〕】》〉”’",
  surroundingPairs: [...brackets, ...quotes],
  // Chinese punctuation ends a word as well: double clicks and snippets go by it.
  wordPattern: { pattern: `\\d+(?:\\.\\d+)?|[^\\d${wordEnds}]+`, flags: "u" },
  onEnterRules: [...series.flatMap(continuations), indented()],
})

/**
 * After a finished item the next one begins: “（一）加强领导。全年……。” and Enter give “（二）”. A heading alone on its line
 * has no full stop at its end, and what follows it is text.
 */
const continuations = ({ length, mark }: (typeof series)[number]): EnterRule[] =>
  Array.from({ length: length - 1 }, (_, index) => index + 1).flatMap((ordinal) =>
    ["", indentation].map((before) => ({
      beforeText: `^${before}${escaped(mark(ordinal))}.*[。；][”）]?$`,
      afterText: "^\\s*$",
      action: { indent: "none" as const, appendText: `${before}${mark(ordinal + 1)}` },
    })),
  )

/** A paragraph is followed by one with the same indentation. */
const indented = (): EnterRule => ({
  beforeText: `^${indentation}.*\\S$`,
  afterText: "^\\s*$",
  action: { indent: "none", appendText: indentation },
})

/** “1.” in front of a digit begins an amount. */
const escaped = (mark: string): string => mark.replaceAll(".", "\\.(?![0-9])")
