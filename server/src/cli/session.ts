import type { Localized } from "../config/problem.ts"
import { displayText } from "./display.ts"
import type { Host } from "./host.ts"
import type { Language } from "./language.ts"
import type { OptionValues } from "./options.ts"
import { createStyle, type Style } from "./reporters/style.ts"

/** 0 clean · 1 findings at or above `--fail-on` · 2 wrong usage, unreadable input or crash. */
export type ExitCode = 0 | 1 | 2

/** One run of one command: the world, the user's language and the options. */
export interface Session {
  readonly host: Host
  readonly language: Language
  readonly values: OptionValues
}

/** Something that could not be done; the run goes on and ends with 2. */
export interface Problem {
  readonly kind: "problem"
  /** The file, with line and column where known. */
  readonly subject: string
  /** What is wrong and what to do. */
  readonly message: Localized
}

export const problem = (subject: string, message: Localized): Problem => ({ kind: "problem", subject, message })

/** Prints a problem on standard error: `baogao: file: what is wrong and what to do`. */
export const complain = ({ host, language }: Session, { subject, message }: Problem): Promise<void> =>
  host.err(`baogao: ${displayText(subject)}: ${displayText(message[language])}\n`)

/** How to print to standard output, or without colours into a file unless they are asked for. */
export function styleOf({ host, language, values }: Session): Style {
  const plain = values["no-color"] === true || values.output !== undefined || !host.color
  const columns = values.output === undefined ? host.columns : undefined
  return createStyle(language, columns, values.color === true || !plain)
}
