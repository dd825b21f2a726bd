import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"
import type { Finding } from "../server/src/rules/finding.ts"

const folder = new URL("../../shared/corpus/texts/", import.meta.url)
const isPresent = existsSync(folder)

/** What a reviewer finds in the structure of the real reports, by the number of the seed. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "000": ["information structure/outline-coverage", "information years/relative-year"],
  "001": ["warning structure/part-content"],
  "002": ["information structure/required-sections", "error elements/signature", "information elements/lead-in"],
  "003": ["information structure/part-content"],
  "004": [],
}

function skipWithoutDocuments(this: Mocha.Context): void {
  if (isPresent) return
  console.log(`    没有 ${folder.pathname}：真实文稿的测试全部跳过。`)
  this.skip()
}

describe("real documents: defects of structure that are there", () => {
  before(skipWithoutDocuments)

  for (const [seed, findings] of Object.entries(expected)) {
    it(`${seed}: ${findings.join(", ") || "none"}`, () => {
      const name = readdirSync(folder).find((file) => file.startsWith(seed)) ?? ""
      const found = createEngine()
        .check(readFileSync(new URL(name, folder), "utf8"))
        .findings.filter(({ rule }) => /^(?:structure|numbering|elements|years)\//.test(rule))
      assert.deepEqual(found.map(({ rule, severity }) => `${severity} ${rule}`).toSorted(), findings.toSorted())
    })
  }
})

/** A place that a reader of the corpus has marked. */
interface Artifact {
  readonly file: string
  readonly quote: string
  readonly cls: string
  readonly start: number
  readonly end: number
}

const artifacts: readonly Artifact[] = isPresent
  ? readFileSync(new URL("../artifacts.jsonl", folder), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : []

describe("real documents: marked artifacts", () => {
  before(skipWithoutDocuments)

  /** A habit is told once for the document; the place is then among the related ones or in the fix for all. */
  const pointsAt = ({ span, related, fixes }: Finding, { start, end }: Artifact): boolean =>
    [span, ...related.map((place) => place.span), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))].some(
      (place) => place.start < end && start < Math.max(place.end, place.start + 1),
    )

  for (const artifact of artifacts)
    it(`${artifact.cls}: ${artifact.quote}`, () => {
      const { findings, report } = createEngine().check(readFileSync(new URL(artifact.file, folder), "utf8"))
      const isFound = findings.some((finding) => pointsAt(finding, artifact))
      // What a web page has before the title is no text of the author: it is kept apart, and nothing is said about it.
      if (artifact.cls === "web-chrome")
        assert.ok(
          report.blocks.some(
            ({ kind, span }) => kind === "chrome" && span.start < artifact.end && artifact.start < span.end,
          ),
        )
      assert.equal(isFound, artifact.cls !== "negative" && artifact.cls !== "web-chrome")
    })
})
