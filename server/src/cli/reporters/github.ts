import type { Severity } from "../../rules/finding.ts"
import { createPlaces } from "../../text/places.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
}

/** Workflow commands that GitHub Actions turns into annotations. */
export const github = ({ documents, problems }: CheckRun): string =>
  [
    ...documents.flatMap(annotations),
    ...problems.map(({ subject, message }) => `::error title=baogao::${data(`${subject}: ${message.zh}`)}\n`),
  ].join("")

function annotations({ path, text, findings }: CheckedDocument): readonly string[] {
  const places = createPlaces(text)
  return findings.map(({ rule, severity, message, span }) => {
    const start = places.at(span.start)
    const end = places.at(span.end)
    // GitHub shows no annotation whose columns are on different lines.
    const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : ""
    const where = `file=${property(path)},line=${start.line},endLine=${end.line}${columns}`
    return `::${commands[severity]} ${where},title=${property(rule)}::${data(message)}\n`
  })
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C")
