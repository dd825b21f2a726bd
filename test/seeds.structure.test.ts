import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createEngine } from "../server/src/engine/engine.ts"
import { applyEdits, fixSafely } from "../server/src/engine/fixes.ts"
import { formatChineseInteger } from "../server/src/number/numeral.ts"
import { findParts, type PartPresence } from "../server/src/profiles/parts.ts"
import { selectProfile } from "../server/src/profiles/select.ts"
import { findInlineSeries, placeOfNumeral, placeOfOrdinal } from "../server/src/report/inline-series.ts"
import type { Report, Section, SeriesItem } from "../server/src/report/model.ts"
import { parseReport } from "../server/src/report/parse-report.ts"
import { renumbered } from "../server/src/report/renumbering.ts"
import type { Finding, TextEdit } from "../server/src/rules/finding.ts"

const folder = new URL("../../shared/corpus/texts/", import.meta.url)
const isPresent = existsSync(folder)

const readText = (name: string): string => readFileSync(new URL(name, folder), "utf8")
const fileNames = isPresent ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : []
const seeds = fileNames.filter((name) => name.startsWith("00"))
const annualReports = seeds.filter((name) => !name.startsWith("004"))

/** What the rules of this file's subject say; information does not count as an alarm. */
const engine = createEngine()
const alarms = (text: string): readonly Finding[] => engine.check(text).findings.filter(isAlarm)

/** Rules that find true defects in the real reports; test/real-defects.test.ts says which. */
const trueDefects = new Set(["structure/part-content"])

const isAlarm = ({ rule, severity }: Finding): boolean =>
  /^(?:structure|numbering)\//.test(rule) && !trueDefects.has(rule) && (severity === "error" || severity === "warning")

const describeFindings = (findings: readonly Finding[]): string =>
  findings.map(({ rule, span, message }) => `${rule} ${span.start}: ${message}`).join("\n")

const sectionsOf = (section: Section): readonly Section[] => [section, ...section.children.flatMap(sectionsOf)]

const seriesOf = (report: Report): readonly (readonly SeriesItem[])[] => report.series.map(({ items }) => items)

describe("real documents: structure and numbering", () => {
  before(function () {
    if (isPresent) return
    console.log(`    没有 ${folder.pathname}：真实文稿的测试全部跳过。`)
    this.skip()
  })

  it("finds the seeds", () => assert.equal(seeds.length, 5))

  for (const name of annualReports) {
    it(`${name}: recognised, with every mandated part`, () => {
      const report = parseReport(readText(name))
      const selected = selectProfile(report, "auto")
      assert.equal(selected?.profile.id, "fazhi-annual-report")
      assert.equal(selected.recognised, true)
      const lacking = findParts(report, selected.profile).filter(
        ({ kind, part }) => part.required && kind !== "present",
      )
      const expected = name.startsWith("002") ? ["firstResponsible mentioned"] : []
      assert.deepEqual(
        lacking.map(({ kind, part }) => `${part.key} ${kind}`),
        expected,
      )
    })
  }

  it("002: the part told in running text is information, once", () => {
    const name = annualReports.find((seed) => seed.startsWith("002")) ?? ""
    const text = readText(name)
    const found = engine.check(text).findings.filter(({ rule }) => rule.startsWith("structure/"))
    assert.deepEqual(
      found.map(({ severity, span }) => [severity, text.slice(span.start, span.end)]),
      [["information", "第一责任人职责"]],
    )
  })

  it("004: a work plan inside a notice, without any structure finding", () => {
    const name = seeds.find((seed) => seed.startsWith("004")) ?? ""
    const { profile, findings } = engine.check(readText(name))
    assert.equal(profile.id, "work-plan")
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith("structure/") || rule.startsWith("numbering/")),
      [],
    )
  })

  for (const name of fileNames) {
    it(`${name}: no alarm`, () => {
      const found = alarms(readText(name))
      assert.equal(found.length, 0, describeFindings(found))
    })
  }
})

describe("real documents: one section deleted", () => {
  for (const name of annualReports) {
    const text = readText(name)
    const report = parseReport(text)
    const sections = report.root.children.filter(({ level }) => level === 1)
    sections.forEach((section, index) => {
      const title = section.heading?.titleText ?? ""
      const end = sections[index + 1]?.span.start ?? section.span.end
      const later = sections.slice(index + 1).flatMap(({ heading }) => (heading?.numbering ? [heading.numbering] : []))
      const deletion: TextEdit = {
        span: { start: section.span.start, end: end as typeof section.span.end },
        newText: "",
      }
      const renumbering = later.map((mark) => ({ span: mark.span, newText: renumbered(mark, mark.ordinal - 1) }))
      const headingEnd = section.heading?.span.end ?? section.span.start
      it(`${name}: without the line “${title}”`, () => {
        const lineless = applyEdits(text, [{ span: { start: section.span.start, end: headingEnd }, newText: "" }])
        if (missingParts(lineless).length > 0) checkReported(lineless)
        // The part is still told at level 2 or in running text: what is left is the lost number.
        else
          assert.deepEqual(
            alarms(lineless).map(({ rule }) => rule),
            ["numbering/sequence"],
          )
      })
      it(`${name}: without “${title}”`, () => checkDeleted(applyEdits(text, [deletion])))
      it(`${name}: without “${title}”, renumbered`, () => checkDeleted(applyEdits(text, [deletion, ...renumbering])))
    })
  }
})

function missingParts(text: string): readonly PartPresence[] {
  const report = parseReport(text)
  const profile = selectProfile(report, "auto")?.profile
  assert.ok(profile)
  return findParts(report, profile).filter(({ kind, part }) => kind === "missing" && part.required)
}

/** Only the missing parts are reported, as errors. */
function checkReported(text: string): readonly PartPresence[] {
  const missing = missingParts(text)
  assert.ok(missing.length > 0, "a deleted section leaves a part missing")
  const found = alarms(text)
  assert.deepEqual(
    found.map(({ rule, severity }) => `${rule} ${severity}`),
    missing.map(() => "structure/required-sections error"),
    describeFindings(found),
  )
  return missing
}

/** Only the missing parts are reported; inserting their skeletons leaves nothing to report. */
function checkDeleted(text: string): void {
  const missing = checkReported(text)
  let repaired = text
  for (let round = 0; round < missing.length; round++) {
    const fix = alarms(repaired).at(0)?.fixes.at(0)
    assert.ok(fix, "a missing part can be inserted")
    repaired = applyEdits(repaired, fix.edits)
  }
  assert.equal(alarms(repaired).length, 0, `${describeFindings(alarms(repaired))}\n${repaired.slice(0, 3000)}`)
}

describe("real documents: one number altered", () => {
  for (const name of seeds) {
    const text = readText(name)
    const series = seriesOf(parseReport(text))
    it(`${name}: any number repeated`, () => {
      let tried = 0
      for (const items of series) {
        items.forEach((item, index) => {
          const { numbering } = item.heading
          const other = index === 0 ? items[1] : items[index - 1]
          if (other === undefined) return
          const newText = renumbered(numbering, other.heading.numbering.ordinal)
          checkSlip(text, [{ span: numbering.span, newText }], numbering.span.start)
          tried++
        })
      }
      assert.ok(tried > 0)
    })
    it(`${name}: any number skipped, with and without those after it`, () => {
      let tried = 0
      for (const items of series) {
        items.forEach((item, index) => {
          const shifted = items.slice(index).map(({ heading: { numbering } }) => ({
            span: numbering.span,
            newText: renumbered(numbering, numbering.ordinal + 1),
          }))
          if (items.length === 1) return
          checkSlip(text, shifted, item.heading.numbering.span.start)
          checkSlip(text, shifted.slice(0, 1), item.heading.numbering.span.start)
          tried++
        })
      }
      assert.ok(tried > 0)
    })
    it(`${name}: any 一是 … 二是 … repeated or skipped`, () => {
      for (const section of sectionsOf(parseReport(text).root)) {
        for (const items of findInlineSeries(section)) {
          items.forEach((item, index) => {
            if (items.length === 1) return
            const repeated = index === 0 ? 2 : item.local.ordinal - 1
            for (const ordinal of [repeated, item.local.ordinal + 1]) {
              const edit = { span: placeOfNumeral(item), newText: formatChineseInteger(ordinal) }
              checkSlip(text, [edit], placeOfOrdinal(item).start)
            }
          })
        }
      }
    })
  }
})

/** One error at the altered number and nothing else; the safe fix restores the document. */
function checkSlip(original: string, edits: readonly TextEdit[], at: number): void {
  const text = applyEdits(original, edits)
  const found = alarms(text)
  const context = `${original.slice(at, at + 20)} → ${edits[0]?.newText}: ${describeFindings(found)}`
  assert.deepEqual(
    found.map(({ rule, severity }) => [rule.replace("inline-", ""), severity]),
    [["numbering/sequence", "error"]],
    context,
  )
  assert.equal(found[0]?.span.start, at, context)
  assert.equal(fixSafely(text, alarms).text, original, context)
}
