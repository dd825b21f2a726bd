import type { Heading, Paragraph, Report } from "../report/model.ts"
import { createRuns, newPiece, type Piece, type Runs } from "../text/runs.ts"
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
  // A text that an edit has left alone is the very string that it was, which is told at once.
  const runsOfParagraphs = createRuns<Paragraph, Piece>({
    startOf: ({ span }) => span.start,
    pieceOf: ({ text }) => pieceOf(text),
    isPieceOf: ({ text }, piece) => text === piece.text,
  })
  const runsOfTitles = createRuns<Heading, Piece>({
    startOf: ({ title }) => title.start,
    pieceOf: ({ titleText }) => pieceOf(titleText),
    isPieceOf: ({ titleText }, piece) => titleText === piece.text,
  })
  return {
    paragraphsOf: ({ blocks }) => {
      const paragraphs: Paragraph[] = []
      for (const block of blocks) if (block.kind === "paragraph") paragraphs.push(block)
      return runsOfParagraphs(paragraphs)
    },
    titlesOf: ({ headings }) => runsOfTitles(headings),
    makeRoom,
  }
}
