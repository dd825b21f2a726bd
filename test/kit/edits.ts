import assert from "node:assert/strict"
import { applyEdits } from "../../server/src/engine/fixes.ts"
import type { Fix } from "../../server/src/rules/finding.ts"

/** Applies one fix, whose edits must lie inside the text and must not overlap. */
export function applyFix(text: string, { title, edits }: Fix): string {
  let at = 0
  for (const { span } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    assert.ok(at <= span.start && span.start <= span.end, `the edits of “${title}” do not overlap`)
    at = span.end
  }
  assert.ok(at <= text.length, `the edits of “${title}” lie inside the text`)
  return applyEdits(text, edits)
}
