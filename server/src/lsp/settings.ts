import type { CheckOptions, RuleSetting } from "../engine/engine.ts"

/**
 * Which documents are looked at besides those of the language `baogao`:
 * `auto` those whose title is that of a report, `always` every Markdown and plain text document, `off` none.
 */
export type Detect = "auto" | "always" | "off"

/** The settings `baogao.*` of one document. */
export interface Settings {
  readonly detect: Detect
  readonly check: CheckOptions
}

/** What holds when the client says nothing. */
export const defaultSettings: Settings = { detect: "auto", check: {} }

/**
 * Reads what a client sends for the section `baogao`. Anything may come; what is no valid setting counts as not set,
 * so that a slip in one setting does not switch off the others.
 */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings
  const { detect, profile, rules } = value
  return {
    detect: detect === "always" || detect === "off" ? detect : "auto",
    check: {
      ...(typeof profile === "string" && profile !== "" ? { profile } : {}),
      ...(isRecord(rules) ? { rules: readRules(rules) } : {}),
    },
  }
}

function readRules(rules: Readonly<Record<string, unknown>>): Readonly<Record<string, RuleSetting>> {
  const entries = Object.entries(rules).flatMap(([id, value]) => {
    const setting = readRule(value)
    return setting === undefined ? [] : [[id, setting] as const]
  })
  return Object.fromEntries(entries)
}

function readRule(value: unknown): RuleSetting | undefined {
  const level = readLevel(value)
  if (level !== undefined) return level
  if (!isRecord(value)) return undefined
  const severity = readLevel(value.severity)
  const options = value.options
  return { ...(severity === undefined ? {} : { severity }), ...(isRecord(options) ? { options } : {}) }
}

function readLevel(value: unknown): "error" | "warning" | "information" | "hint" | "off" | undefined {
  switch (value) {
    case "error":
    case "warning":
    case "information":
    case "hint":
    case "off":
      return value
    default:
      return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
