import type { Finding, TextEdit } from "../rules/finding.ts"
import { spanOf } from "../text/span.ts"

/** Rounds after which `fixSafely` gives up: a fix that keeps raising a new finding must not loop. */
const maximumRounds = 10

/** The text with the edits applied. The edits must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { span, newText } of edits.toSorted((first, second) => first.span.start - second.span.start)) {
    pieces.push(text.slice(at, span.start), newText)
    at = span.end
  }
  pieces.push(text.slice(at))
  return pieces.join("")
}

/**
 * The edits of the first safe fix of every finding. A fix that meets one chosen earlier is left out: it belongs into
 * the next round, when its finding may have gone.
 */
function chooseSafeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe)
    if (fix !== undefined && !fix.edits.some((edit) => chosen.some((other) => meets(edit, other)))) {
      chosen.push(...fix.edits)
    }
  }
  return chosen
}

/** The result of fixing: the new text, and how many edits it took. */
export interface Fixed {
  readonly text: string
  readonly edits: readonly TextEdit[]
}

/**
 * Applies safe fixes, checks again and goes on until none is left. `edits` lead from the given text to the new one;
 * after several rounds that is one edit from the first difference to the last.
 */
export function fixSafely(text: string, check: (text: string) => readonly Finding[]): Fixed {
  let current = text
  let edits: readonly TextEdit[] = []
  for (let round = 0; round < maximumRounds; round++) {
    const chosen = chooseSafeEdits(check(current))
    if (chosen.length === 0) break
    current = applyEdits(current, chosen)
    edits = round === 0 ? chosen : [differenceOf(text, current)]
  }
  return { text: current, edits }
}

/** Whether two edits touch the same characters, or insert at the same place. */
const meets = (first: TextEdit, second: TextEdit): boolean =>
  first.span.start === second.span.start || (first.span.start < second.span.end && second.span.start < first.span.end)

function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { span: spanOf(head, before.length - tail), newText: after.slice(head, after.length - tail) }
}
