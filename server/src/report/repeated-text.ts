import { characterSet, nextIn } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"
import { type PlacedProse, type Prose, recallOf } from "./prose.ts"

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
    const { text, sentences: own } = recallOf(prose, sentencesOf)
    const whole = spanOf(start, start + text.length)
    const earlier = text.length >= shortestParagraph ? paragraphs.get(text) : undefined
    if (earlier !== undefined) {
      found.push({ kind: "paragraph", first: earlier, again: whole })
      continue
    }
    if (text.length >= shortestParagraph) paragraphs.set(text, whole)
    let previous: Sentence | undefined
    for (const sentence of own) {
      const { words } = sentence
      const isLong = words.length >= shortestSentence
      const elsewhere = isLong ? sentences.get(words) : undefined
      const again = spanOf(start + sentence.start, start + sentence.start + words.length)
      if (previous !== undefined && words === previous.words && words.length >= shortestNeighbour)
        found.push({
          kind: "adjacent",
          first: spanOf(start + previous.start, start + previous.start + words.length),
          again,
        })
      else if (elsewhere !== undefined) found.push({ kind: "sentence", first: elsewhere, again })
      if (isLong && elsewhere === undefined) sentences.set(words, again)
      previous = sentence
    }
  }
  return found
}

interface Sentence {
  /** Local to the paragraph. */
  readonly start: number
  readonly words: string
}

interface Sentences {
  /** The paragraph without blanks at its end. */
  readonly text: string
  readonly sentences: readonly Sentence[]
}

const stops = characterSet("。！？；;")

/** The sentences of a paragraph between 。！？； without these marks; what follows the last one is none. */
function sentencesOf({ text }: Prose): Sentences {
  const sentences: Sentence[] = []
  let start = 0
  for (let at = nextIn(stops, text, 0, text.length); at < text.length; at = nextIn(stops, text, at + 1, text.length)) {
    if (at > start) sentences.push({ start, words: text.slice(start, at) })
    start = at + 1
  }
  return { text: text.trimEnd(), sentences }
}
