import assert from "node:assert/strict"
import { createEngine, type Engine } from "../../server/src/engine/engine.ts"
import { fixSafely } from "../../server/src/engine/fixes.ts"
import type { Finding } from "../../server/src/rules/finding.ts"
import type { Rule, RuleScope } from "../../server/src/rules/rule.ts"
import { spanOf } from "../../server/src/text/span.ts"
import { applyFix } from "./edits.ts"
import { readMarks, writeMarks } from "./marks.ts"

/** What a check looks at: the findings of one rule, with the profile that its examples name. */
export type CheckedRule = Pick<Rule, "id" | "scope" | "exampleProfile">

const unrelated = "本段与其他各段没有关系。"
const narrowScopes: readonly RuleScope[] = ["prose", "passage", "table"]

/**
 * Checks a text with `⟦…⟧` marks against one rule:
 * exactly the marked places are found; every fix does what it says and no safely fixable finding remains after the safe
 * ones; unrelated paragraphs around the text only move the findings; a fresh engine and a used one agree.
 */
function checkMarked(rule: CheckedRule, marked: string): void {
  const { text, marks } = readMarks(marked)
  const expected = marks.filter((mark) => mark.rule === undefined || mark.rule === rule.id)
  const findings = findingsOf(rule, text)
  assert.equal(
    marksOf(text, findings),
    writeMarks(
      text,
      expected.map(({ span }) => span),
    ),
    describeFindings(findings),
  )
  for (const finding of findings) checkFinding(rule, text, finding, findings.length)
  checkSafeFixes(rule, text)
  checkShift(rule, text, findings)
}

/** Checks a text in which the rule must find nothing; marks of other rules may stand in it. */
export function checkValid(rule: CheckedRule, text: string): void {
  assert.equal(readMarks(text).marks.length, 0, "a valid example has no marks")
  checkMarked(rule, text)
}

/** Checks a text in which the rule must find what is marked, and at least one place must be marked. */
export function checkInvalid(rule: CheckedRule, marked: string): void {
  assert.notEqual(readMarks(marked).marks.length, 0, "an invalid example marks at least one place")
  checkMarked(rule, marked)
}

/** The findings of one rule in a text, whatever other rules say; a rule that is off by default is switched on. */
export function findingsOf(rule: CheckedRule, text: string, engine: Engine = createEngine()): readonly Finding[] {
  const { findings } = engine.check(text, { profile: rule.exampleProfile, rules: { [rule.id]: {} } })
  return findings.filter((finding) => finding.rule === rule.id)
}

const marksOf = (text: string, findings: readonly Finding[]): string =>
  writeMarks(
    text,
    findings.map(({ span }) => span),
  )

const describeFindings = (findings: readonly Finding[]): string =>
  findings.length === 0 ? "nothing was found" : findings.map(({ rule, message }) => `${rule}: ${message}`).join("\n")

function checkFinding(rule: CheckedRule, text: string, finding: Finding, before: number): void {
  assert.doesNotMatch(finding.message, /\{\w+\}|undefined|NaN|^\s*$/, "the message is complete")
  for (const { span } of [finding, ...finding.related]) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, "spans lie inside the text")
  }
  for (const fix of finding.fixes) {
    const fixed = applyFix(text, fix)
    assert.notEqual(fixed, text, `“${fix.title}” changes the text`)
    const after = findingsOf(rule, fixed)
    const same = after.filter(({ span, message }) => span.start === finding.span.start && message === finding.message)
    assert.deepEqual(same, [], `“${fix.title}” removes its finding`)
    if (!fix.safe) assert.ok(after.length < before, `“${fix.title}” leaves fewer findings:\n${describeFindings(after)}`)
  }
}

function checkSafeFixes(rule: CheckedRule, text: string): void {
  const { text: fixed } = fixSafely(text, (current) => findingsOf(rule, current))
  const rest = findingsOf(rule, fixed).filter(({ fixes }) => fixes.some(({ safe }) => safe))
  assert.deepEqual(rest, [], `safely fixable findings remain in:\n${fixed}`)
}

/** Text before a title would hide the title, so only rules that look at lines, paragraphs or tables get text in front. */
function checkShift(rule: CheckedRule, text: string, findings: readonly Finding[]): void {
  const local = narrowScopes.includes(rule.scope)
  const front = local ? `${unrelated}\n\n` : ""
  const engine = createEngine()
  const surrounded = `${front}${text}\n\n${unrelated}\n`
  assert.deepEqual(findingsOf(rule, text, engine), findings, "a fresh engine finds the same")
  assert.deepEqual(
    findingsOf(rule, surrounded, engine).map(place),
    findings.map((finding) => place(shifted(finding, front.length))),
    "unrelated paragraphs around the text only move the findings",
  )
  assert.deepEqual(findingsOf(rule, text, engine), findings, "an engine that has seen other texts finds the same")
}

const place = ({ span, message, related }: Finding): unknown => ({ span, message, related })

function shifted(finding: Finding, by: number): Finding {
  const move = ({ span }: Pick<Finding, "span">): Finding["span"] => spanOf(span.start + by, span.end + by)
  return {
    ...finding,
    span: move(finding),
    related: finding.related.map((relatedPlace) => ({ ...relatedPlace, span: move(relatedPlace) })),
  }
}
