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
  /** Formatting puts numbers and punctuation right; off unless asked for. */
  readonly format: boolean
  /** Workings behind computed figures; off unless asked for. */
  readonly inlayHints: boolean
  /** Counts of checked figures above each section. */
  readonly codeLens: boolean
  /** Whether the reports of the workspace are checked on command, or from the start. */
  readonly workspace: "onCommand" | "always"
}

/** What holds when the client says nothing. */
export const defaultSettings: Settings = {
  detect: "auto",
  check: {},
  format: false,
  inlayHints: false,
  codeLens: true,
  workspace: "onCommand",
}

/**
 * Reads what a client sends for the section `baogao`. Anything may come; what is no valid setting counts as not set,
 * so that a slip in one setting does not switch off the others.
 */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings
  const { detect, profile, rules, format, inlayHints, codeLens, workspaceCheck } = value
  return {
    detect: detect === "always" || detect === "off" ? detect : "auto",
    check: {
      ...(typeof profile === "string" && profile !== "" ? { profile } : {}),
      ...(isRecord(rules) ? { rules: readRules(rules) } : {}),
    },
    format: isEnabled(format, defaultSettings.format),
    inlayHints: isEnabled(inlayHints, defaultSettings.inlayHints),
    codeLens: isEnabled(codeLens, defaultSettings.codeLens),
    workspace: workspaceCheck === "always" ? "always" : "onCommand",
  }
}

/** `baogao.codeLens.enable` and its like. */
const isEnabled = (feature: unknown, otherwise: boolean): boolean =>
  isRecord(feature) && typeof feature.enable === "boolean" ? feature.enable : otherwise

/** A configuration file wins over the settings of the editor, rule by rule. */
export function withConfiguration(settings: Settings, config: CheckOptions): Settings {
  const { check } = settings
  const rules = { ...check.rules, ...config.rules }
  return { ...settings, check: { ...check, ...config, ...(Object.keys(rules).length > 0 ? { rules } : {}) } }
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
