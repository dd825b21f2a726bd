import { type EnclosureFamily, type LoneMark, otherWidth, partnerOf } from "../text/enclosures.ts"
import { type Gathered, gather } from "../text/runs.ts"
import type { PlacedProse, Prose, ProseOfDocument } from "./prose.ts"

/** What is wrong with an enclosing mark; offsets are absolute. `other` is the mark that it was compared with. */
export type PairingFault =
  | { readonly kind: "unopened" | "unclosed"; readonly at: number; readonly partner: string }
  | { readonly kind: "crossing" | "reversed"; readonly at: number; readonly other: number }
  | {
      readonly kind: "wrongSide" | "wrongPartner" | "width"
      readonly at: number
      readonly other: number
      readonly expected: string
    }

/** Finds enclosing marks without partner, with a wrong one, or with one of the other width; one fault for one slip. */
export function* findPairingFaults({ prose: pieces, proseRuns }: ProseOfDocument): Generator<PairingFault> {
  const suspects = gather(proseRuns, suspectOf)
  const continued = continuedMarks(suspects, pieces)
  for (const { found, start } of suspects) {
    const { prose, uneven } = found
    const piece = { prose, start }
    for (const pair of uneven) yield widthFault(piece, pair)
    const lone = prose.enclosures.lone.filter(
      (mark) =>
        !continued.has(start + mark.at) &&
        !isItemLabel(prose.text, mark) &&
        !isInches(prose.text, mark) &&
        !isBrokenNumber(prose.text, mark),
    )
    yield* loneFaults(piece, lone)
  }
}

/** A piece that has marks without partner or of two widths. */
interface Suspect {
  readonly prose: Prose
  readonly uneven: readonly Pair[]
}

function suspectOf(prose: Prose): readonly Suspect[] {
  const uneven = unevenPairs(prose)
  return uneven.length > 0 || prose.enclosures.lone.length > 0 ? [{ prose, uneven }] : []
}

type Pair = Prose["enclosures"]["pairs"][number]

function widthFault({ prose, start }: PlacedProse, { open, close }: Pair): PairingFault {
  const [half, full] = "([".includes(prose.text.charAt(open)) ? [open, close] : [close, open]
  const expected = otherWidth(prose.text.charAt(half)) ?? ""
  return { kind: "width", at: start + half, other: start + full, expected }
}

const unevenPairs = ({ text, enclosures }: Prose): readonly Pair[] =>
  enclosures.pairs.filter(({ open, close }) => partnerOf(text.charAt(open)) !== text.charAt(close))

const quoteLike: ReadonlySet<EnclosureFamily> = new Set(["quote", "innerQuote", "title", "innerTitle"])

/** Two lone marks that explain each other are one slip; the rest are reported each by itself. */
function* loneFaults({ prose, start }: PlacedProse, lone: readonly LoneMark[]): Generator<PairingFault> {
  const characterOf = ({ at }: LoneMark): string => prose.text.charAt(at)
  for (let index = 0; index < lone.length; index++) {
    const first = lone[index]
    const second = lone[index + 1]
    if (first === undefined) continue
    const sameFamily = first.family === second?.family && quoteLike.has(first.family)
    if (second !== undefined && sameFamily && first.opens === second.opens) {
      const [wrong, other] = first.opens ? [second, first] : [first, second]
      const expected = partnerOf(characterOf(wrong))
      yield { kind: "wrongSide", at: start + wrong.at, other: start + other.at, expected }
      index++
    } else if (second !== undefined && first.opens && !second.opens) {
      const at = start + second.at
      const other = start + first.at
      if (first.family === second.family) yield { kind: "crossing", at, other }
      else yield { kind: "wrongPartner", at, other, expected: partnerOf(characterOf(first)) }
      index++
    } else if (second !== undefined && first.family === second.family && isReversed(first, second)) {
      yield { kind: "reversed", at: start + first.at, other: start + second.at }
      index++
    } else {
      const partner = partnerOf(characterOf(first))
      yield { kind: first.opens ? "unclosed" : "unopened", at: start + first.at, partner }
    }
  }
}

const longestReversed = 40

/** ”甲“: both marks are turned the wrong way. */
const isReversed = (first: LoneMark, second: LoneMark): boolean =>
  quoteLike.has(first.family) && !first.opens && second.opens && second.at - first.at <= longestReversed

/** A pair may enclose a line break; beyond these limits it is no pair any more. */
const mostPieces = 4
const longestPair = 800

/** Marks whose partner stands in another paragraph, and quotes that each paragraph of a quotation opens anew. */
function continuedMarks(suspects: readonly Gathered<Suspect>[], pieces: readonly PlacedProse[]): ReadonlySet<number> {
  const continued = new Set<number>()
  let open: { readonly at: number; readonly family: EnclosureFamily; readonly piece: number }[] = []
  for (const { found, start, index: piece } of suspects) {
    const { lone } = found.prose.enclosures
    if (lone.length === 0) continue
    // Few can be left: they stand in the last characters before this piece.
    open = open.filter((mark) => piece - mark.piece <= mostPieces && start - mark.at <= longestPair)
    const opened: typeof open = []
    for (const mark of lone) {
      const at = start + mark.at
      if (mark.opens) {
        if (opensEachParagraph(mark, pieces[piece + 1])) continued.add(at)
        opened.push({ at, family: mark.family, piece })
        continue
      }
      const index = open.findLastIndex((other) => other.family === mark.family)
      const partner = open[index]
      if (partner === undefined) continue
      continued.add(at).add(partner.at)
      open.splice(index, 1)
    }
    open = [...open, ...opened]
  }
  return continued
}

const opensEachParagraph = ({ family }: LoneMark, next: PlacedProse | undefined): boolean =>
  family === "quote" && next?.prose.text.startsWith("“") === true

/** “1)” and “a）” at the beginning of an item. */
function isItemLabel(text: string, { family, at, opens }: LoneMark): boolean {
  if (family !== "round" || opens || at > 160) return false
  return /(?:^|[。；;：:，,、\s])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
}

/** 〔202130号 lost its bracket in copying: that is another finding. */
const isBrokenNumber = (text: string, { family, at }: LoneMark): boolean =>
  family === "tortoiseShell" && /^\d{5,8}号/.test(text.slice(at + 1, at + 10))

/** 24" is a length. */
const isInches = (text: string, { family, at }: LoneMark): boolean =>
  family === "straightQuote" && /\d/.test(text.charAt(at - 1))
