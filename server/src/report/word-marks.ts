import { type LocalSpan, localSpanOf } from "../text/span.ts"
import { findInlineOrdinals } from "./inline-ordinals.ts"

/** An ordinal word in running text with the wrong mark after it: “第一、”, “首先、”, “一是，”. */
export interface WordFault {
  readonly kind: "comma" | "noMark"
  /** The word with its mark. */
  readonly span: LocalSpan
  readonly expected: string
}

const sequenceWords = ["首先", "其次", "再次", "最后"]
const clauseOpeners = "。！？；：，、!?;:,\n"

/** The faults of a paragraph in order of kind. */
export const findWordFaults = (text: string): readonly WordFault[] => [...ordinalFaults(text), ...wordFaults(text)]

function ordinalFaults(text: string): readonly WordFault[] {
  if (!mayHaveFault(text)) return []
  return findInlineOrdinals(text).flatMap(({ kind, span, mark }): readonly WordFault[] => {
    const place = localSpanOf(span.start, span.end + mark.length)
    const words = text.slice(span.start, span.end)
    if (kind === "第" || kind === "其")
      return mark === "、" ? [{ kind: "comma", span: place, expected: `${words}，` }] : []
    const isPaused = mark === "，" || mark === "、" || mark === ","
    return kind === "是" && isPaused ? [{ kind: "noMark", span: place, expected: words }] : []
  })
}

/** Native searches for what every fault of an ordinal holds spare most paragraphs the reading. */
const mayHaveFault = (text: string): boolean =>
  text.includes("是，") || text.includes("是、") || text.includes("是,") || (text.includes("第") && text.includes("、"))

function wordFaults(text: string): readonly WordFault[] {
  // One native search spares most paragraphs the others.
  if (!text.includes("、")) return []
  return sequenceWords.flatMap((word) => {
    const faults: WordFault[] = []
    const marked = `${word}、`
    for (let at = text.indexOf(marked); at >= 0; at = text.indexOf(marked, at + marked.length)) {
      if (at > 0 && !clauseOpeners.includes(text[at - 1] ?? "")) continue
      faults.push({ kind: "comma", span: localSpanOf(at, at + marked.length), expected: `${word}，` })
    }
    return faults
  })
}
