import { createHash } from "node:crypto"
import { isAbsolute } from "node:path"
import { pathToFileURL } from "node:url"
import { identityOf } from "../../config/baseline.ts"
import { sourceLevels } from "../../engine/vocabulary.ts"
import type { Finding, Fix, Severity } from "../../rules/finding.ts"
import { rules } from "../../rules/registry.ts"
import type { Rule } from "../../rules/rule.ts"
import { indexLines, type LineIndex, positionAt } from "../../text/lines.ts"
import type { Span } from "../../text/span.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"
import type { Problem } from "../session.ts"
import { version } from "../version.ts"

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
}

/** SARIF 2.1.0 (OASIS), for code scanning and result viewers. Columns count UTF-16 code units from 1. */
export function sarif({ documents, problems }: CheckRun): string {
  const run = {
    tool: {
      driver: { name: "baogao", version, semanticVersion: version, language: "zh-CN", rules: rules.map(ruleObject) },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "运行 baogao 的文件夹" } } },
    invocations: [
      { executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notification) },
    ],
    artifacts: documents.map(({ path }) => ({ location: location(path), sourceLanguage: "zh-CN" })),
    results: documents.flatMap(documentResults),
  }
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`
}

const ruleObject = ({ id, summary, why, severity, source }: Rule) => ({
  id,
  name: id,
  shortDescription: { text: summary },
  fullDescription: { text: why },
  help: {
    text: `${why}\n依据：${[source.document, source.clause].filter(Boolean).join(" ")}（${sourceLevels.zh[source.level]}）`,
  },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [id.slice(0, id.indexOf("/"))] },
})

const notification = ({ subject, message }: Problem) => ({
  level: "error",
  message: { text: `${subject}: ${message.zh}` },
})

/** Relative to the working folder where possible, so that a server finds the file in its checkout. */
const location = (path: string) =>
  isAbsolute(path)
    ? { uri: pathToFileURL(path).href }
    : { uri: encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent), uriBaseId: "%SRCROOT%" }

function documentResults({ path, text, findings }: CheckedDocument) {
  const lines = indexLines(text)
  return findings.map((finding) => {
    const { rule, severity, message, span, related, fixes } = finding
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: location(path), region: region(span, lines) } }],
      partialFingerprints: { "baogao/v1": fingerprint(text, finding) },
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: { artifactLocation: location(path), region: region(place.span, lines) },
      })),
      fixes: fixes.map((fix) => fixObject(path, fix, lines)),
    }
  })
}

const fingerprint = (text: string, finding: Finding): string =>
  createHash("sha256")
    .update(JSON.stringify(identityOf(text, finding)))
    .digest("hex")
    .slice(0, 32)

const fixObject = (path: string, { title, edits }: Fix, lines: LineIndex) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: location(path),
      replacements: edits.map(({ span, newText }) => ({
        deletedRegion: region(span, lines),
        insertedContent: { text: newText },
      })),
    },
  ],
})

function region({ start, end }: Span, lines: LineIndex) {
  const from = positionAt(lines, start)
  const to = positionAt(lines, end)
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  }
}
