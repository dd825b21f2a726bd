import assert from "node:assert/strict"
import type { Checked, Ledger } from "../../server/src/engine/engine.ts"
import type { Fix } from "../../server/src/rules/finding.ts"
import type { Span } from "../../server/src/text/span.ts"

/** What must hold for the result of any check. */
export function assertSound(text: string, { findings }: Pick<Checked, "findings">): void {
  let last = 0
  for (const { rule, message, span, related, fixes } of findings) {
    assert.doesNotMatch(message, /运行失败|用时过长|undefined|NaN|\{\w+\}/, rule)
    assertInside(text, span, rule)
    assert.ok(span.start >= last, `${rule}: in the order of the text`)
    last = span.start
    for (const place of related) assertInside(text, place.span, `${rule}: related place`)
    for (const fix of fixes) assertApplicable(text, fix, rule)
  }
}

function assertInside(text: string, { start, end }: Span, name: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${name}: ${start}–${end} of ${text.length}`)
}

/** The edits of one fix lie in the text and do not overlap: an editor would refuse them. */
function assertApplicable(text: string, { title, edits }: Fix, rule: string): void {
  let last = -1
  for (const { span } of edits.toSorted((first, second) => first.span.start - second.span.start)) {
    assertInside(text, span, `${rule}: ${title}`)
    assert.ok(span.start >= last, `${rule}: the edits of “${title}” overlap`)
    last = span.end
  }
}

/** Every figure and operand of a ledger is what stands in the text. */
export function assertTrueLedger(text: string, { quantities, relations }: Ledger): void {
  for (const { span, text: printed } of quantities) assert.equal(text.slice(span.start, span.end), printed)
  for (const { kind, span, operands } of relations) {
    assertInside(text, span, kind)
    for (const operand of operands) assert.equal(text.slice(operand.span.start, operand.span.end), operand.text, kind)
  }
}
