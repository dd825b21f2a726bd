import { isHan } from "../text/characters.ts"
import { behindLast } from "../text/clauses.ts"
import { grouped } from "../text/grouped.ts"
import { gather, type Runs } from "../text/runs.ts"
import { type Prose, type ProseOfDocument, recallOf } from "./prose.ts"

/** A paragraph that ends without a final mark, or a note at its end before which one is missing. Offsets are absolute. */
export type Unfinished =
  | { readonly kind: "missing" | "pause"; readonly at: number }
  | { readonly kind: "beforeNote"; readonly at: number; readonly note: string }

/** A line of running text has at least this many characters; shorter ones may be labels. */
const shortestParagraph = 20

/**
 * Paragraphs of running text that end without a final mark. One that its neighbours resemble is an item of a list, and one
 * that an unnumbered paragraph follows may be a broken line: neither is reported.
 */
export function* findUnfinished({ prose: pieces, proseRuns }: ProseOfDocument): Generator<Unfinished> {
  for (const { found: prose, start, index } of gather(proseRuns, openPiece)) {
    const before = pieces[index - 1]?.prose
    const after = pieces[index + 1]?.prose
    if (isListLike(before) || isListLike(after) || continues(after)) continue
    const last = prose.text.trimEnd().length - 1
    const isPause = /[，、,；;]/u.test(prose.text.charAt(last))
    yield { kind: isPause ? "pause" : "missing", at: start + last }
  }
  yield* missingBeforeNotes(proseRuns)
}

const openPiece = (prose: Prose): readonly Prose[] => (isOpen(prose) ? [prose] : [])

/** Whether a paragraph of running text ends in the middle of a sentence. */
export const isOpen = (prose: Prose): boolean => prose.kind === "paragraph" && recallOf(prose, endsOpen)

function endsOpen(prose: Prose): boolean {
  const text = prose.text.trimEnd()
  if (text.length < shortestParagraph || !/[，。；,]/u.test(text.slice(0, -1))) return false
  const last = text.at(-1) ?? ""
  if (/[，、,]/u.test(last)) return true
  if (!/[\u3400-\u9fff\d%％]/u.test(last)) return false
  const clause = behindLast(text, "。；！）")
  return clause.length >= 6 && !/[：:]/u.test(clause) && !isCredit(clause) && !isTail(clause) && !isDateline(clause)
}

/** Who wrote or edited a text stands at its end without a mark. */
const isCredit = (clause: string): boolean => /记者|通讯员|来源|责编|编辑|供稿|摄影|报道$/u.test(clause)

/** 示例市司法局 2023年8月2日, 某社示例市8月2日电: a signature or the line of an agency. */
const isDateline = (clause: string): boolean => /\d{1,2}月\d{1,2}日电?$/u.test(clause) && !/[，,]/u.test(clause)

const isListLike = (prose: Prose | undefined): boolean => prose !== undefined && isOpen(prose)

/** A few words without comma and figure behind the last full stop: a caption, or what a web page puts under a text. */
const isTail = (clause: string): boolean => clause.length < shortestParagraph && !/[，,、\d]/u.test(clause)

/** Whether the next piece may be the rest of the sentence: an unnumbered paragraph that begins with a word. */
const continues = (next: Prose | undefined): boolean =>
  next?.kind === "paragraph" &&
  next.headingEnd === 0 &&
  !/^[一二三四五六七八九十]是|^第[一二三四五六七八九十]|^[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)]/u.test(next.text)

/** How often the same note must stand behind a full stop before one without is a slip. */
const leastNotes = 2

/** “……。（牵头单位：…）” at the end of most items, and one item without the full stop. */
function* missingBeforeNotes(runs: Runs<Prose>): Generator<Unfinished> {
  const notes = gather(runs, closingNote).map(({ found, start }) => ({ ...found, at: start + found.at }))
  for (const [label, group] of grouped(notes, (note) => note.label)) {
    const wrong = group.filter(({ stopped }) => !stopped)
    if (wrong.length * 3 > group.length || group.length - wrong.length < leastNotes) continue
    for (const { at } of wrong) yield { kind: "beforeNote", at, note: `（${label}…` }
  }
}

interface ClosingNote {
  readonly label: string
  readonly at: number
  readonly stopped: boolean
}

/** The note at the end of a piece, if there is one. */
function closingNote({ text, kind, marks }: Prose): readonly ClosingNote[] {
  if (kind !== "paragraph" && kind !== "heading") return []
  const open = marks.findLast(
    (at) => (text[at] === "（" || text[at] === "(") && /^.[\u3400-\u9fff]{2,6}[：:]/u.test(text.slice(at, at + 9)),
  )
  if (open === undefined || open < 6) return []
  const label = /^[\u3400-\u9fff]+/u.exec(text.slice(open + 1, open + 8))?.[0] ?? ""
  return [{ label, at: open, stopped: !isHan(text, open - 1) }]
}
