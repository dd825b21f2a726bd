import type { Report } from "../report/model.ts"
import { createRuns, newPiece, type Piece, type PlacedText, pieceOfText, type Runs } from "../text/runs.ts"
import { createTextCache, nothingLost, type TextCache } from "./cache.ts"

/** The texts of the documents that were asked about lately, with what was read in them. */
export interface KnownTexts extends Pick<TextCache<Piece>, "makeRoom"> {
  /** The paragraphs of a report. */
  readonly paragraphsOf: (report: Report) => Runs<Piece>
  /** The titles of its headings. */
  readonly titlesOf: (report: Report) => Runs<Piece>
}

/** Knows no text yet. */
export function createKnownTexts(): KnownTexts {
  const { get, makeRoom } = createTextCache<Piece>()
  const pieceOf = (text: string): Piece => get(text, newPiece, nothingLost)
  const runsOfParagraphs = createRuns(pieceOfText)
  const runsOfTitles = createRuns(pieceOfText)
  return {
    paragraphsOf: ({ blocks }) => {
      const paragraphs: PlacedText[] = []
      for (const block of blocks)
        if (block.kind === "paragraph") paragraphs.push({ piece: pieceOf(block.text), start: block.span.start })
      return runsOfParagraphs(paragraphs)
    },
    titlesOf: ({ headings }) =>
      runsOfTitles(headings.map(({ titleText, title }) => ({ piece: pieceOf(titleText), start: title.start }))),
    makeRoom,
  }
}
