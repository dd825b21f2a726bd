import type { Severity } from "../../rules/finding.ts"
import { createPlaces } from "../../text/places.ts"
import type { CheckedDocument, CheckRun } from "../run.ts"
import { attributes } from "./xml.ts"

const severities: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "info",
}

/** Checkstyle's XML, which review tools and build servers read; lines and columns count from 1. */
export const checkstyle = ({ documents }: CheckRun): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${documents.map(fileElement).join("")}</checkstyle>\n`

function fileElement({ path, text, findings }: CheckedDocument): string {
  const places = createPlaces(text)
  const errors = findings.map(({ rule, severity, message, span }) => {
    const { line, column } = places.at(span.start)
    const values = { line, column, severity: severities[severity], message, source: `baogao.${rule}` }
    return `    <error${attributes(values)}/>\n`
  })
  return `  <file${attributes({ name: path })}>\n${errors.join("")}  </file>\n`
}
