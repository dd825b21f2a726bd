import { type Span, spanOf } from "../../server/src/text/span.ts"

/** A place that a test marked with `⟦…⟧`, in offsets of the text without marks. */
export interface Mark {
  readonly span: Span
  /** The rule named by `⟦…⟧{group/name}`; `undefined` when the test names none. */
  readonly rule: string | undefined
}

/** A test text without its marks. */
export interface MarkedText {
  readonly text: string
  /** In order of their start, outer marks before inner ones. */
  readonly marks: readonly Mark[]
  /** Offset of `‸`, in the text without marks. */
  readonly cursor: number | undefined
}

const ruleName = /^\{([\w-]+\/[\w-]+)\}/

/**
 * Takes `⟦…⟧`, `⟦…⟧{group/name}` and `‸` out of a text. These characters do not occur in reports and need no columns.
 * Marks may nest. Throws on unbalanced marks: a wrong test must not pass.
 */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = []
  const open: number[] = []
  let text = ""
  let cursor: number | undefined
  for (let index = 0; index < marked.length; index++) {
    const character = marked.charAt(index)
    if (character === "⟦") open.push(text.length)
    else if (character === "‸") cursor = text.length
    else if (character === "⟧") {
      const start = open.pop()
      if (start === undefined) throw new Error(`“⟧” without “⟦”: ${marked}`)
      const [whole = "", rule] = ruleName.exec(marked.slice(index + 1)) ?? []
      marks.push({ span: spanOf(start, text.length), rule })
      index += whole.length
    } else text += character
  }
  if (open.length > 0) throw new Error(`“⟦” without “⟧”: ${marked}`)
  return { text, marks: marks.toSorted(byPlace), cursor }
}

const byPlace = (a: Mark, b: Mark): number => a.span.start - b.span.start || b.span.end - a.span.end

/** Writes `⟦…⟧` around spans, so that a failing comparison can be read in Chinese instead of in offsets. */
export function writeMarks(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const opening = Map.groupBy(spans, ({ start }) => start)
  const closing = Map.groupBy(spans, ({ end }) => end)
  let marked = ""
  for (let index = 0; index <= text.length; index++) {
    const empty = (opening.get(index) ?? []).filter(({ end }) => end === index).length
    marked += "⟧".repeat((closing.get(index)?.length ?? 0) - empty)
    marked += "⟦⟧".repeat(empty)
    marked += "⟦".repeat((opening.get(index)?.length ?? 0) - empty)
    marked += text.charAt(index)
  }
  return marked
}
