import { characterSet, nextIn } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { PlacedProse } from "./prose.ts"

/** The same words twice; absolute offsets. */
export interface RepeatedText {
  /** `adjacent`: directly behind each other; `paragraph`: two whole paragraphs; `sentence`: two sentences far apart. */
  readonly kind: "adjacent" | "paragraph" | "sentence"
  readonly first: Span
  readonly again: Span
}

const shortestParagraph = 30
const shortestNeighbour = 8
const shortestSentence = 30

/** Finds paragraphs and sentences that occur twice, as copying leaves them. Headings and cells do not count. */
export function findRepeatedText(pieces: readonly PlacedProse[]): readonly RepeatedText[] {
  const found: RepeatedText[] = []
  const paragraphs = new Map<string, Span>()
  const sentences = new Map<string, Span>()
  for (const { prose, start } of pieces) {
    if (prose.kind !== "paragraph") continue
    const text = prose.text.trimEnd()
    const whole = spanOf(start, start + text.length)
    const earlier = paragraphs.get(text)
    if (text.length >= shortestParagraph && earlier !== undefined) {
      found.push({ kind: "paragraph", first: earlier, again: whole })
      continue
    }
    paragraphs.set(text, whole)
    let previous: Span | undefined
    for (const span of sentencesOf(prose.text, start)) {
      const words = prose.text.slice(span.start - start, span.end - start)
      const before = previous && prose.text.slice(previous.start - start, previous.end - start)
      const elsewhere = sentences.get(words)
      if (previous !== undefined && words === before && words.length >= shortestNeighbour)
        found.push({ kind: "adjacent", first: previous, again: span })
      else if (words.length >= shortestSentence && elsewhere !== undefined)
        found.push({ kind: "sentence", first: elsewhere, again: span })
      if (elsewhere === undefined) sentences.set(words, span)
      previous = span
    }
  }
  return found
}

const stops = characterSet("。！？；;")

/** The sentences of a paragraph between 。！？；, their marks included, brackets at the end left out. */
function* sentencesOf(text: string, base: number): Generator<Span> {
  let start = 0
  for (let at = nextIn(stops, text, 0, text.length); at < text.length; at = nextIn(stops, text, at + 1, text.length)) {
    const [from, end] = [start, at]
    start = at + 1
    if (end > from) yield spanOf(base + from, base + end)
  }
}
