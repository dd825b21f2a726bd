import { isHan } from "../text/characters.ts"
import { gather } from "../text/runs.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"
import { type Prose, type ProseOfDocument, recallOf } from "./prose.ts"
import { isOpen } from "./unfinished.ts"

/** The line break that cuts a sentence in two, in document offsets; the halves are joined when it goes. */
export interface BrokenLine {
  readonly start: number
  readonly end: number
}

/** Finds paragraphs that end in the middle of a sentence which the next paragraph goes on with. */
export function* findBrokenLines({ prose: pieces, proseRuns }: ProseOfDocument): Generator<BrokenLine> {
  for (const { found: prose, start, index } of gather(proseRuns, cutPiece)) {
    const next = pieces[index + 1]
    if (next === undefined || !goesOn(next.prose, prose)) continue
    yield { start: start + prose.text.trimEnd().length, end: next.start }
  }
}

const cutPiece = (prose: Prose): readonly Prose[] => (isCut(prose) ? [prose] : [])

/** A pause mark at the end leaves no doubt; without one the paragraph may as well lack its full stop. */
const isCut = (prose: Prose): boolean => isOpen(prose) || (prose.kind === "paragraph" && recallOf(prose, pauses))

const pauses = ({ text }: Prose): boolean => /[、，,]\s*$/u.test(text)

/** Whether the next paragraph is the rest of the sentence: unnumbered, opening with a word and ended by a mark. */
function goesOn({ kind, headingEnd, text }: Prose, before: Prose): boolean {
  if (
    kind !== "paragraph" ||
    headingEnd > 0 ||
    !isHan(text, 0) ||
    /^[一二三四五六七八九十]{1,3}[、是]|^第[一二三四五六七八九十]/u.test(text)
  )
    return false
  const ends = /[。；！？）)]["”]?\s*$/u.test(text)
  return ends && (recallOf(before, pauses) || closesEarly(text, before))
}

/** The rest of a word or a clause: the first mark of the next paragraph comes soon, and a bracket or quote stays open. */
function closesEarly(text: string, before: Prose): boolean {
  const opened = before.enclosures.lone.some(({ opens }) => opens)
  const first = text.search(/[，。；：、,;:（()）]/u)
  return opened || (first >= 0 && first <= longestRest)
}

const longestRest = 14

/** Finds single blanks between Chinese characters inside a sentence; names and layouts keep theirs. */
export function* findBlanksInWords({ text, kind, marks, protectionAt }: Prose): Generator<LocalSpan> {
  if (kind !== "paragraph" || text.length < shortestProse || !/[。；]/u.test(text)) return
  for (const at of marks) {
    if ((text[at] !== " " && text[at] !== "\u00a0") || protectionAt(at) !== 0) continue
    if (isBehindMarker(text, at)) continue
    if (!isHan(text, at - 1) || !isHan(text, at + 1)) {
      if (!/[，；、]/u.test(text.charAt(at - 1)) || !isHan(text, at + 1)) continue
    } else if (isNameList(text, at)) continue
    yield localSpanOf(at, at + 1)
  }
}

/** “1、 健全制度”: the blank behind a number mark is a matter of layout. */
const isBehindMarker = (text: string, at: number): boolean =>
  at <= longestMarker && /^[（(]?[\d一二三四五六七八九十]{1,3}[）)]?、$/u.test(text.slice(0, at))

const longestMarker = 6
const shortestProse = 40

/** “记者 张三 李四”, “局长 张三”, “第一条 为了”: what stands between blanks and marks is short, or a title goes before. */
function isNameList(text: string, at: number): boolean {
  const left = /[\u3400-\u9fff]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ""
  const right = /^[\u3400-\u9fff]*/u.exec(text.slice(at + 1, at + 21))?.[0] ?? ""
  const spaced = text[at + 1 + right.length] === " " || text[at - 1 - left.length] === " "
  return (
    left.length + right.length < 8 ||
    at === left.length ||
    left.length > longestRest / 2 ||
    /^(?:记者|通讯员|编辑|作者|来源)|(?:供图|摄|发)$/u.test(right) ||
    right.length < 2 ||
    (spaced && (left.length <= 4 || right.length <= 4)) ||
    /记者|通讯员|作者|编辑|摄影|来源|长|主任|书记|主席|报道|讯|[条章节款项发电]$/u.test(left.slice(-6))
  )
}
