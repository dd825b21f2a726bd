import { characterSet, nextIn } from "../text/characters.ts"
import { type Gathered, gather } from "../text/runs.ts"
import { type Span, spanOf } from "../text/span.ts"
import type { Prose, ProseOfDocument } from "./prose.ts"

/** The same words twice; absolute offsets. */
export interface RepeatedText {
  /** `adjacent`: directly behind each other; `paragraph`: two whole paragraphs; `sentence`: two sentences far apart. */
  readonly kind: "adjacent" | "paragraph" | "sentence"
  readonly first: Span
  readonly again: Span
  /** How many paragraphs or sentences in a row are repeated. */
  readonly count: number
}

const shortestParagraph = 30
const shortestNeighbour = 8
const shortestSentence = 30

/**
 * Finds paragraphs and sentences that occur twice, as copying leaves them; what was copied in one piece is found in one
 * piece. Headings and cells do not count.
 */
export function findRepeatedText({ proseRuns }: ProseOfDocument): readonly RepeatedText[] {
  const rows: Row[] = []
  for (const match of matchesIn(gather(proseRuns, sentencesOf))) {
    const row = rows.at(-1)
    if (row !== undefined && continuesMatch(row.to, match)) {
      row.to = match
      row.count++
    } else rows.push({ from: match, to: match, count: 1 })
  }
  return rows.map(({ from, to, count }) => ({
    kind: from.kind,
    first: spanOf(from.first.start, to.first.end),
    again: spanOf(from.again.start, to.again.end),
    count,
  }))
}

/** Matches behind each other: the first, the last so far, and how many. */
interface Row {
  readonly from: Match
  to: Match
  count: number
}

/** A paragraph or sentence and the same one further up. */
interface Match {
  readonly kind: RepeatedText["kind"]
  readonly first: Place
  readonly again: Place
}

/** Where a paragraph or sentence stands, and the how many-th of its kind it is. */
interface Place {
  readonly start: number
  readonly end: number
  readonly ordinal: number
}

/** Whether the paragraph or sentence behind the last repeated one is repeated as well. */
const continuesMatch = (last: Match, { kind, first, again }: Match): boolean =>
  kind !== "adjacent" &&
  kind === last.kind &&
  first.ordinal === last.first.ordinal + 1 &&
  again.ordinal === last.again.ordinal + 1

/** A paragraph of a document, the how many-th it is, and how many sentences are counted before it. */
interface CountedParagraph {
  readonly paragraph: Gathered<Sentences>
  readonly ordinal: number
  readonly before: number
}

/** Nearly all paragraphs and sentences stand in the document once: places are worked out for those that do not. */
function matchesIn(all: readonly Gathered<Sentences>[]): readonly Match[] {
  const matches: Match[] = []
  const texts = new Map<string, CountedParagraph>()
  const sentences = new Map<string, CountedParagraph>()
  let before = 0
  for (let ordinal = 0; ordinal < all.length; ordinal++) {
    const paragraph = all[ordinal]
    if (paragraph === undefined) continue
    const { text, long, neighbours, count } = paragraph.found
    const here = { paragraph, ordinal, before }
    if (text.length >= shortestParagraph) {
      const earlier = texts.get(text)
      if (earlier !== undefined) {
        matches.push({ kind: "paragraph", first: wholeOf(earlier), again: wholeOf(here) })
        continue
      }
      texts.set(text, here)
    }
    for (const [first, again] of neighbours)
      matches.push({ kind: "adjacent", first: placeOf(first, here), again: placeOf(again, here) })
    for (const sentence of long) {
      const earlier = sentences.get(sentence.words)
      const first = earlier?.paragraph.found.long.find(({ words }) => words === sentence.words)
      if (earlier === undefined || first === undefined) sentences.set(sentence.words, here)
      else matches.push({ kind: "sentence", first: placeOf(first, earlier), again: placeOf(sentence, here) })
    }
    // One more, so that the first sentence of the next paragraph does not stand behind the last one of this.
    before += count + 1
  }
  return matches
}

const wholeOf = ({ paragraph: { start, found }, ordinal }: CountedParagraph): Place => ({
  start,
  end: start + found.text.length,
  ordinal,
})

function placeOf({ start, words, index }: Sentence, { paragraph, before }: CountedParagraph): Place {
  const from = paragraph.start + start
  return { start: from, end: from + words.length, ordinal: before + index }
}

interface Sentence {
  /** Local to the paragraph. */
  readonly start: number
  readonly words: string
  /** The how many-th of the paragraph. */
  readonly index: number
}

interface Sentences {
  /** The paragraph without blanks at its end. */
  readonly text: string
  /** Sentences long enough to be told anywhere in the document; what repeats the sentence before it is left out. */
  readonly long: readonly Sentence[]
  /** Sentences that repeat the one before them. */
  readonly neighbours: readonly (readonly [Sentence, Sentence])[]
  readonly count: number
}

const stops = characterSet("。！？；;")

/** The sentences of a paragraph between 。！？； without these marks; what follows the last one is none. */
function sentencesOf({ text, kind }: Prose): readonly Sentences[] {
  if (kind !== "paragraph") return []
  const long: Sentence[] = []
  const neighbours: (readonly [Sentence, Sentence])[] = []
  let previous: Sentence | undefined
  let start = 0
  let index = 0
  for (let at = nextIn(stops, text, 0, text.length); at < text.length; at = nextIn(stops, text, at + 1, text.length)) {
    if (at > start) {
      const sentence: Sentence = { start, words: text.slice(start, at), index: index++ }
      if (previous?.words === sentence.words && sentence.words.length >= shortestNeighbour)
        neighbours.push([previous, sentence])
      else if (sentence.words.length >= shortestSentence) long.push(sentence)
      previous = sentence
    }
    start = at + 1
  }
  return [{ text: text.trimEnd(), long, neighbours, count: index }]
}
