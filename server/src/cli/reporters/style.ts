import pc from "picocolors"
import { severityNames } from "../../engine/vocabulary.ts"
import type { Severity } from "../../rules/finding.ts"
import type { Language } from "../language.ts"

/** How a text reporter prints. */
export interface Style {
  readonly language: Language
  /** Columns of the terminal. */
  readonly columns: number
  readonly colors: Colors
}

/** Colours, or functions that leave the text as it is. */
export type Colors = ReturnType<typeof pc.createColors>

/** Columns assumed when the output is no terminal. */
const defaultColumns = 100

/** The style for an output. */
export const createStyle = (language: Language, columns: number | undefined, color: boolean): Style => ({
  language,
  columns: columns ?? defaultColumns,
  colors: pc.createColors(color),
})

/** The severity's name in its colour. */
export function severityLabel(severity: Severity, { colors, language }: Style): string {
  const name = severityNames[language][severity]
  if (severity === "error") return colors.red(name)
  if (severity === "warning") return colors.yellow(name)
  return severity === "information" ? colors.blue(name) : colors.dim(name)
}
