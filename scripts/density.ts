/**
 * `npm run density -- DIR… [--groups punctuation,numerals] [--list] [--sample N] [--severity warning]`: how many findings
 * of the rules about language stand in 10,000 characters of the texts of a folder; `--list` prints each with its place,
 * `--sample` only as many, spread evenly. Noise is seen here first.
 */
import { readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { createEngine } from "../server/src/engine/engine.ts"
import type { Finding } from "../server/src/rules/finding.ts"

const languageGroups = "punctuation,numerals,wording,terms,leftovers"

interface Place {
  readonly file: string
  readonly text: string
  readonly finding: Finding
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    groups: { type: "string", default: languageGroups },
    rule: { type: "string" },
    severity: { type: "string", default: "hint" },
    list: { type: "boolean", default: false },
    sample: { type: "string" },
  },
})

const severities = ["error", "warning", "information", "hint"]
const groups = new Set(values.groups.split(","))
const isWanted = ({ rule, severity }: Finding): boolean =>
  (values.rule === undefined ? groups.has(rule.split("/")[0] ?? "") : rule === values.rule) &&
  severities.indexOf(severity) <= severities.indexOf(values.severity)

const filesOf = (place: string): readonly string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:txt|md)$/.test(name))
        .toSorted()
        .map((name) => path.join(place, name))
    : [place]

function findPlaces(files: readonly string[]): { readonly places: readonly Place[]; readonly characters: number } {
  const engine = createEngine()
  let characters = 0
  const places = files.flatMap((file) => {
    const text = readFileSync(file, "utf8")
    characters += text.length
    return engine
      .check(text)
      .findings.filter(isWanted)
      .map((finding) => ({ file, text, finding }))
  })
  return { places, characters }
}

/** The span with a little of what stands around it, on one line. */
function quoted({ text, finding: { span } }: Place): string {
  const before = text.slice(Math.max(0, span.start - 18), span.start)
  const after = text.slice(span.end, span.end + 18)
  return `${before}⟦${text.slice(span.start, span.end).slice(0, 60)}⟧${after}`.replaceAll(/\s/g, "␣")
}

function printCounts(places: readonly Place[], characters: number): void {
  const counts = new Map<string, number>()
  for (const { finding } of places) {
    const key = `${finding.severity.padEnd(12)} ${finding.rule}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, count] of [...counts].toSorted(([, first], [, second]) => second - first))
    console.log(`${String(count).padStart(6)}  ${key}`)
  const loud = places.filter(({ finding }) => finding.severity === "error" || finding.severity === "warning").length
  const per = (count: number): string => ((count * 10_000) / Math.max(1, characters)).toFixed(2)
  console.log(`${characters} 字，每万字 ${per(places.length)} 个，其中警告及以上 ${per(loud)} 个`)
}

if (positionals.length === 0) throw new Error("用法 usage: npm run density -- DIR… [--list] [--sample N] [--rule ID]")
const { places, characters } = findPlaces(positionals.flatMap(filesOf))
const wanted = values.sample === undefined ? places.length : Number(values.sample)
const step = Math.max(1, places.length / wanted)
if (values.list || values.sample !== undefined)
  for (let index = 0; index < places.length; index += step) {
    const place = places[Math.floor(index)]
    if (place === undefined) continue
    const { finding } = place
    const name = path.basename(place.file)
    console.log(
      `${finding.rule} ${finding.severity[0]} ${name}:${finding.span.start} ${quoted(place)} | ${finding.message}`,
    )
  }
printCounts(places, characters)
