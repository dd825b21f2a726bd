import { CharacterClass, characterSet, classAt, isBlank, isDigit, nextIn } from "../text/characters.ts"
import { type LocalSpan, localSpanOf } from "../text/span.ts"

/** A stretch between two punctuation marks: the smallest unit that can carry a labelled figure. */
export interface Segment {
  readonly span: LocalSpan
  readonly sentence: number
  readonly bracket: number
  /** The mark before it: “。”, “；”, “，”, “、”, “：”, an opening or closing bracket; empty at the start. */
  readonly before: string
  /** The mark after it; empty at the end. */
  readonly after: string
}

/** A pair of round brackets (or the whole text, index 0). */
export interface Bracket {
  readonly parent: number
  /** From the opening to after the closing bracket; to the end of the text when it never closes. */
  readonly span: LocalSpan
}

/** The text cut at its punctuation. Quotes and book-title marks do not cut: they are parts of words here. */
export interface Segmentation {
  readonly segments: readonly Segment[]
  readonly sentences: readonly LocalSpan[]
  readonly brackets: readonly Bracket[]
}

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
}

/** Everything that can cut, and the marks around titles; all else is passed over. */
const marks = characterSet("，、；：。！？（）《》,;:!?()\r\n\u2028\u2029")

/** Brackets inside more brackets than this are not told apart; no sentence has so many. */
const deepestBracket = 6

/** Cuts one paragraph; one pass, every character looked at once. */
export function segmentText(text: string): Segmentation {
  const segments: Segment[] = []
  const sentences: LocalSpan[] = []
  const brackets: { parent: number; span: LocalSpan }[] = [{ parent: 0, span: localSpanOf(0, text.length) }]
  const open: number[] = [0]
  let start = 0
  let sentenceStart = 0
  let before = ""
  let quotes = 0

  const cut = (at: number, mark: string, width: number): void => {
    segments.push({
      span: localSpanOf(start, at),
      sentence: sentences.length,
      bracket: open[open.length - 1] ?? 0,
      before,
      after: mark,
    })
    start = at + width
    before = mark
  }
  const endSentence = (end: number): void => {
    sentences.push(localSpanOf(sentenceStart, end))
    sentenceStart = end
  }

  for (
    let index = nextIn(marks, text, 0, text.length);
    index < text.length;
    index = nextIn(marks, text, index + 1, text.length)
  ) {
    const kind = classAt(text, index)
    const character = text.charAt(index)
    const mark = fullWidth[character] ?? character
    if (mark === "《") quotes++
    else if (mark === "》" && quotes > 0) quotes--
    else if (quotes > 0) continue
    else if (mark === "（" && open.length <= deepestBracket) {
      cut(index, mark, 1)
      brackets.push({ parent: open[open.length - 1] ?? 0, span: localSpanOf(index, text.length) })
      open.push(brackets.length - 1)
    } else if (mark === "）" && open.length > 1) {
      cut(index, mark, 1)
      const closing = brackets[open.pop() ?? 0]
      if (closing !== undefined) closing.span = localSpanOf(closing.span.start, index + 1)
    } else if (kind === CharacterClass.lineBreak || mark === "。" || mark === "！" || mark === "？") {
      cut(index, mark, 1)
      // The line end behind a full stop ends nothing more.
      if (open.length === 1 && !isBlankBetween(text, sentenceStart, index)) endSentence(index + 1)
    } else if (mark === "；" || mark === "、") cut(index, mark, 1)
    else if (mark === "，" && !(isDigit(text, index - 1) && isThousandsGroup(text, index))) cut(index, mark, 1)
    else if (mark === "：" && !(isDigit(text, index - 1) && isDigit(text, index + 1))) cut(index, mark, 1)
  }
  cut(text.length, "", 0)
  if (sentenceStart < text.length || sentences.length === 0) endSentence(text.length)
  return { segments, sentences, brackets }
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && (isBlank(text, at) || classAt(text, at) === CharacterClass.lineBreak)) at++
  return at === end
}

/** Whether the comma at `index` groups thousands: exactly three digits follow. */
export function isThousandsGroup(text: string, index: number): boolean {
  return isDigit(text, index + 1) && isDigit(text, index + 2) && isDigit(text, index + 3) && !isDigit(text, index + 4)
}
