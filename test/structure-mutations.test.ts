import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"
import { applyEdits } from "../server/src/engine/fixes.ts"
import type { Finding } from "../server/src/rules/finding.ts"
import { type Mutated, type Mutation, mutate, mutationsOf } from "./kit/structure-mutations.ts"

/** Correct reports: the project's own, and the seeds where they are. */
const ownReports = [new URL("reports/", import.meta.url), new URL("../examples/clean.txt", import.meta.url)]
const corpus = new URL("../../shared/corpus/texts/", import.meta.url)

const filesIn = (folder: URL, isWanted: (name: string) => boolean): readonly URL[] =>
  readdirSync(folder)
    .filter(isWanted)
    .toSorted()
    .map((name) => new URL(name, folder))

const own = ownReports.flatMap((place) => (place.pathname.endsWith("/") ? filesIn(place, () => true) : [place]))
const seeds = existsSync(corpus) ? filesIn(corpus, (name) => name.startsWith("00")) : []

const engine = createEngine()
const check = (text: string): readonly Finding[] => engine.check(text).findings

/** What happened to one mutation. */
interface Outcome {
  readonly mutation: Mutation
  readonly failure: "" | "not reported" | "reported elsewhere" | "more than one finding" | "fix leaves findings"
  readonly details: string
}

const describeFinding = ({ rule, span, message }: Finding): string => `${rule}@${span.start} ${message.slice(0, 60)}`

/** Findings that the original does not have, by rule and place. */
function newFindings(before: readonly Finding[], text: string, moved: (offset: number) => number): readonly Finding[] {
  const known = before.map(({ rule, span }) => `${rule} ${moved(span.start)}`)
  return check(text).filter(({ rule, span }) => !known.includes(`${rule} ${span.start}`))
}

const touches = ({ places }: Mutated, { span }: Finding): boolean =>
  places.some(({ start, end }) => span.start <= end && start <= span.end)

function judge(original: string, before: readonly Finding[], mutation: Mutation): Outcome {
  const mutated = mutate(original, mutation)
  const found = newFindings(before, mutated.text, mutated.moved)
  const details = found.map(describeFinding).join(" | ")
  const [first] = found.filter((finding) => touches(mutated, finding))
  if (found.length === 0) return { mutation, failure: "not reported", details }
  if (first === undefined) return { mutation, failure: "reported elsewhere", details }
  if (found.length > 1) return { mutation, failure: "more than one finding", details }
  const rest = remaining(mutated.text, found, before)
  return rest === undefined
    ? { mutation, failure: "", details }
    : { mutation, failure: "fix leaves findings", details: `${details} → ${rest}` }
}

const ofStructure = ({ rule }: Finding): boolean => /^(?:structure|numbering|elements|years)\//.test(rule)

/** What is left after the first fix of each finding, one by one; `undefined` when nothing more than before is. */
function remaining(text: string, found: readonly Finding[], before: readonly Finding[]): string | undefined {
  let current = text
  let left = found
  const known = before.filter(ofStructure).map(({ rule, message }) => `${rule} ${message}`)
  for (let round = 0; round <= found.length && left.length > 0; round++) {
    const fix = left[0]?.fixes[0]
    if (fix === undefined) return "no fix"
    current = applyEdits(current, fix.edits)
    left = check(current).filter(
      (finding) => ofStructure(finding) && !known.includes(`${finding.rule} ${finding.message}`),
    )
  }
  return left.length === 0 ? undefined : left.map(describeFinding).join(" | ")
}

describe("structure: one slip, one finding, one fix", () => {
  it("the seeds are here", function () {
    if (seeds.length > 0) return
    console.log(`    没有 ${corpus.pathname}：只用项目自己的报告变异，真实文稿的部分跳过。`)
    this.skip()
  })

  const outcomes: Outcome[] = []

  for (const file of [...own, ...seeds]) {
    const name = file.pathname.split("/").at(-1) ?? ""
    it(name, function () {
      this.timeout(120_000)
      const original = readFileSync(file, "utf8")
      const { report, profile, findings } = engine.check(original)
      const judged = mutationsOf(report, profile).map((mutation) => judge(original, findings, mutation))
      assert.ok(judged.length > 0, "a report gives mutations")
      outcomes.push(...judged)
      for (const { mutation, failure, details } of judged)
        if (failure !== "") console.log(`      ${mutation.kind}: ${mutation.name}: ${failure} [${details}]`)
    })
  }

  it("at least 98% are reported, alone, at their place, and repaired", () => {
    const kinds = [...new Set(outcomes.map(({ mutation }) => mutation.kind))]
    for (const kind of kinds) {
      const ofKind = outcomes.filter(({ mutation }) => mutation.kind === kind)
      const good = ofKind.filter(({ failure }) => failure === "")
      console.log(`      ${kind}: ${good.length} / ${ofKind.length}`)
    }
    const good = outcomes.filter(({ failure }) => failure === "").length
    console.log(`      all: ${good} / ${outcomes.length} (${((100 * good) / outcomes.length).toFixed(2)}%)`)
    assert.ok(good >= 0.98 * outcomes.length)
  })
})
