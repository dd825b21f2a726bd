import type { TextDocument } from "vscode-languageserver-textdocument"
import type { Checked, Engine, Ledger } from "../engine/engine.ts"
import { createEngine } from "../engine/engine.ts"
import { indexLines, type LineIndex } from "../text/lines.ts"
import { createRecogniser, looksLikeReport } from "./recognise.ts"
import { defaultSettings, type Settings } from "./settings.ts"

/** One version of one document, checked with one set of settings. What the features work on. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly language: string
  readonly text: string
  readonly lines: LineIndex
  readonly checked: Checked
  readonly settings: Settings
  /** Equal for equal texts and settings. */
  readonly resultId: string
  /** Every figure and relation; worked out when first asked for. */
  readonly ledger: () => Ledger
  /** Checks another text with the same settings, for fixes that are applied in several rounds. */
  readonly check: (text: string) => Checked
}

/** The documents that are open, each with its latest analysis. */
export interface Analyses {
  /** Brings the analysis up to the newest version; `undefined` when the document is not open or no report. */
  readonly of: (uri: string) => Promise<Analysis | undefined>
  /** Frees what is kept for a closed document. */
  readonly forget: (uri: string) => void
  /** Has all settings asked for again. */
  readonly forgetSettings: () => void
}

/** Where documents and their settings come from. */
export interface AnalysisSources {
  readonly document: (uri: string) => TextDocument | undefined
  readonly settings: (uri: string) => Promise<Settings>
}

/** What is kept for an open document. The paragraph cache of an engine holds one document best, so each has its own. */
interface Entry {
  readonly engine: Engine
  readonly looksLikeReport: (text: string) => boolean
  settings: Promise<Settings> | undefined
  latest: { readonly version: number; readonly settings: Settings; readonly analysis: Analysis | undefined } | undefined
}

/** Keeps one analysis per open document and renews it when its text or its settings change. */
export function createAnalyses(sources: AnalysisSources): Analyses {
  const entries = new Map<string, Entry>()
  return {
    of: async (uri) => {
      if (sources.document(uri) === undefined) return undefined
      const entry = entries.get(uri) ?? newEntry()
      entries.set(uri, entry)
      entry.settings ??= sources.settings(uri).catch(() => defaultSettings)
      const settings = await entry.settings
      // The document may have changed or gone while the settings were on their way.
      const document = sources.document(uri)
      if (document === undefined) return undefined
      if (entry.latest?.version !== document.version || entry.latest.settings !== settings) {
        const { languageId, version } = document
        const current = { uri, version, languageId, text: document.getText() }
        const analysis = analyse(current, entry.engine, settings, entry.looksLikeReport)
        entry.latest = { version, settings, analysis }
      }
      return entry.latest.analysis
    },
    forget: (uri) => {
      entries.delete(uri)
    },
    forgetSettings: () => {
      for (const entry of entries.values()) entry.settings = undefined
    },
  }
}

const newEntry = (): Entry => ({
  engine: createEngine({ clock: () => performance.now() }),
  looksLikeReport: createRecogniser(),
  settings: undefined,
  latest: undefined,
})

/** A document as far as its analysis depends on it. */
export interface AnalysedDocument {
  readonly uri: string
  readonly version: number
  readonly languageId: string
  readonly text: string
}

/** Checks a document with its settings; `undefined` when it is no report. */
export function analyse(
  document: AnalysedDocument,
  engine: Engine,
  settings: Settings,
  isReport: (text: string) => boolean = looksLikeReport,
): Analysis | undefined {
  const { text } = document
  const isOwn = document.languageId === "baogao"
  const anyway = isOwn || settings.detect === "always"
  if (!anyway && (settings.detect === "off" || !isReport(text))) return undefined
  const checked = engine.check(text, settings.check)
  let ledger: Ledger | undefined
  return {
    uri: document.uri,
    version: document.version,
    language: document.languageId,
    text,
    lines: indexLines(text),
    checked,
    settings,
    resultId: fingerprint(text, JSON.stringify(settings)),
    ledger: () => {
      ledger ??= engine.figures(text, settings.check)
      return ledger
    },
    check: (other) => engine.check(other, settings.check),
  }
}

/**
 * FNV-1a over the code units, each second one apart, so that two are multiplied at a time; a result id has to differ when
 * something changed, it keeps no secret.
 */
function fingerprint(...parts: readonly string[]): string {
  let even = 0x811c9dc5
  let odd = even
  let length = 0
  for (const part of parts) {
    for (let index = 1; index < part.length; index += 2) {
      even = Math.imul(even ^ part.charCodeAt(index - 1), 0x01000193)
      odd = Math.imul(odd ^ part.charCodeAt(index), 0x01000193)
    }
    if (part.length % 2 === 1) even = Math.imul(even ^ part.charCodeAt(part.length - 1), 0x01000193)
    length += part.length
  }
  return `${(even >>> 0).toString(36)}.${(odd >>> 0).toString(36)}.${length.toString(36)}`
}
