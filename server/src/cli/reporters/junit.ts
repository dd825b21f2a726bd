import type { Finding } from "../../rules/finding.ts"
import { createPlaces, type Places } from "../../text/places.ts"
import { type CheckedDocument, type CheckRun, fails } from "../run.ts"
import type { Problem } from "../session.ts"
import { attributes, xmlText } from "./xml.ts"

/**
 * JUnit's XML: a suite for each document, a case for each finding. Findings that do not fail the run pass with a note;
 * a document without findings is one case that passes, a file that could not be read is an error.
 */
export function junit({ documents, problems, failOn }: CheckRun): string {
  const suites = [
    ...documents.map((document) => documentSuite(document, (finding) => fails(finding.severity, failOn))),
    ...problems.map(problemSuite),
  ]
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + count(suite), 0)
  const counts = {
    name: "baogao",
    tests: total(({ tests }) => tests),
    failures: total(({ failures }) => failures),
    errors: problems.length,
  }
  const content = suites.map(({ xml }) => xml).join("")
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(counts)}>\n${content}</testsuites>\n`
}

interface Suite {
  readonly xml: string
  readonly tests: number
  readonly failures: number
}

function documentSuite({ path, text, findings }: CheckedDocument, isFailure: (finding: Finding) => boolean): Suite {
  const places = createPlaces(text)
  const cases = findings.map((finding) => findingCase(path, finding, places, isFailure(finding)))
  const failures = findings.filter(isFailure).length
  const clean = `    <testcase${attributes({ name: "baogao check", classname: path })}/>\n`
  return suiteOf(path, cases.length > 0 ? cases : [clean], failures, 0)
}

function findingCase(
  path: string,
  { rule, severity, message, span }: Finding,
  places: Places,
  isFailure: boolean,
): string {
  const { line, column } = places.at(span.start)
  const place = `${path}:${line}:${column}`
  const name = `${rule} ${line}:${column}`
  const detail = `${xmlText(place)} ${xmlText(message)}`
  const body = isFailure
    ? `<failure${attributes({ type: severity, message })}>${detail}</failure>`
    : `<system-out>${severity} ${detail}</system-out>`
  return `    <testcase${attributes({ name, classname: path, file: path, line })}>${body}</testcase>\n`
}

function problemSuite({ subject, message }: Problem): Suite {
  const error = `<error${attributes({ type: "unreadable", message: message.zh })}>${xmlText(message.en)}</error>`
  const values = attributes({ name: "baogao", classname: subject })
  return suiteOf(subject, [`    <testcase${values}>${error}</testcase>\n`], 0, 1)
}

function suiteOf(name: string, cases: readonly string[], failures: number, errors: number): Suite {
  const values = attributes({ name, tests: cases.length, failures, errors })
  return { xml: `  <testsuite${values}>\n${cases.join("")}  </testsuite>\n`, tests: cases.length, failures }
}
