import { createMemory, type Memory } from "./memory.ts"
import { type Offset, offsetBehind, spanOf } from "./span.ts"

/** A piece of text with what was worked out about it; the same object wherever the text is met again. */
export interface Piece {
  readonly text: string
  readonly memory: Memory
}

/**
 * Consecutive pieces. A run is the same object for as long as none of its pieces and of the distances between them
 * changes, so that what was worked out about all of them together is kept like what was worked out about one.
 */
export interface Run<Of extends Piece> {
  readonly pieces: readonly Of[]
  /** Where each piece begins, from the beginning of the run on. */
  readonly offsets: readonly number[]
  readonly memory: Memory
}

/** A run, where it stands, and how many pieces stand before it. */
export interface PlacedRun<Of extends Piece> {
  readonly run: Run<Of>
  readonly start: Offset
  readonly first: number
}

/** All pieces of one kind that a document has, in the order of the text. */
export type Runs<Of extends Piece> = readonly PlacedRun<Of>[]

/** Something that was found in a piece, where that piece begins, and the how many-th it is. */
export interface Gathered<Found> {
  readonly found: Found
  readonly start: Offset
  readonly index: number
}

/**
 * What `read` finds in all pieces, in their order: a document with one changed piece costs a look at each run and the work
 * for one piece. `read` depends on the piece and the topic only; without a topic it is the same function each time.
 */
export function gather<Of extends Piece, Found>(
  runs: Runs<Of>,
  read: (piece: Of) => readonly Found[],
  topic: object = read,
): readonly Gathered<Found>[] {
  const all: Gathered<Found>[] = []
  for (const { run, start, first } of runs)
    for (const { found, offset, index } of foundIn(run, read, topic))
      all.push({ found, start: offsetBehind(start, offset), index: first + index })
  return all
}

/** What `read` gives for each run, which depends on the run only; `read` is the same function each time. */
export const readRuns = <Of extends Piece, Value>(
  runs: Runs<Of>,
  read: (pieces: readonly Of[]) => Value,
): readonly Value[] => runs.map(({ run: { pieces, memory } }) => memory.read(read, pieces))

interface FoundInRun<Found> {
  readonly found: Found
  readonly offset: number
  readonly index: number
}

const foundIn = <Of extends Piece, Found>(
  { pieces, offsets, memory }: Run<Of>,
  read: (piece: Of) => readonly Found[],
  topic: object,
): readonly FoundInRun<Found>[] =>
  memory.recall(topic, () =>
    pieces.flatMap((piece, index) =>
      piece.memory.recall(topic, () => read(piece)).map((found) => ({ found, offset: offsets[index] ?? 0, index })),
    ),
  )

/** A text where it stands, for what is made of texts alone. */
export interface PlacedText {
  readonly piece: Piece
  readonly start: Offset
}

/** The piece of a text that nothing is remembered about yet. */
export const newPiece = (text: string): Piece => ({ text, memory: createMemory() })

/** Texts that are looked at once. */
export const freshRuns = (texts: readonly PlacedText[]): Runs<Piece> => createRuns(placedTexts)(texts)

/** How pieces are read from what stands in a document. */
export interface PieceSource<In, Of extends Piece> {
  readonly startOf: (placed: In) => Offset
  readonly pieceOf: (placed: In) => Of
  /** Whether `pieceOf` would give this piece: asked for everything in a document after every key. */
  readonly isPieceOf: (placed: In, piece: Of) => boolean
}

/** Texts that stand with their pieces. */
export const placedTexts: PieceSource<PlacedText, Piece> = {
  startOf: ({ start }) => start,
  pieceOf: ({ piece }) => piece,
  isPieceOf: (placed, piece) => placed.piece === piece,
}

/** Parts a document into runs; what it has in common with the document before keeps its runs. */
export type PartIntoRuns<In, Of extends Piece> = (pieces: readonly In[]) => Runs<Of>

/** About the square root of the pieces of a long document: looking at all runs costs as much as reading one anew. */
const usualRun = 64
/** What stands between two runs that are kept is one run up to here. */
const longestRun = 2 * usualRun

/** Knows no document yet. The runs of the latest one are kept, from its beginning and its end to where it has changed. */
export function createRuns<In, Of extends Piece>(source: PieceSource<In, Of>): PartIntoRuns<In, Of> {
  let before: Runs<Of> = []
  return (pieces) => {
    const standsAt = (run: Run<Of>, first: number): boolean => holds(run, pieces, first, source)
    const start = (first: number): Offset => startIn(pieces, first, source)
    const shift = pieces.length - firstBehind(before.at(-1))
    const changed = before.findIndex(
      (placed) => start(placed.first) !== placed.start || !standsAt(placed.run, placed.first),
    )
    const leading = changed < 0 ? before : before.slice(0, changed)
    const from = firstBehind(leading.at(-1))
    const changedLast = before.findLastIndex(
      ({ run, first }, index) => index < leading.length || first + shift < from || !standsAt(run, first + shift),
    )
    const trailing = before.slice(changedLast + 1)
    const to = trailing[0] === undefined ? pieces.length : trailing[0].first + shift
    before = [
      ...leading,
      ...newRuns(pieces, from, to, source).map(({ run, first }) => ({ run, first, start: start(first) })),
      ...trailing.map(({ run, first }) => ({ run, first: first + shift, start: start(first + shift) })),
    ]
    return before
  }
}

/** Where the piece with this number begins. */
function startIn<In>(
  pieces: readonly In[],
  first: number,
  { startOf }: Pick<PieceSource<In, Piece>, "startOf">,
): Offset {
  const placed = pieces[first]
  return placed === undefined ? spanOf(0, 0).start : startOf(placed)
}

/** How many pieces stand before what follows a run; 0 without one. */
const firstBehind = (last: PlacedRun<Piece> | undefined): number =>
  last === undefined ? 0 : last.first + last.run.pieces.length

/** Whether the very pieces of a run stand in the document from `first` on, in the same distances. */
function holds<In, Of extends Piece>(
  { pieces: own, offsets }: Run<Of>,
  pieces: readonly In[],
  first: number,
  source: PieceSource<In, Of>,
): boolean {
  const start = startIn(pieces, first, source)
  for (let index = 0; index < own.length; index++) {
    const placed = pieces[first + index]
    const piece = own[index]
    if (placed === undefined || piece === undefined) return false
    if (source.startOf(placed) !== start + (offsets[index] ?? 0) || !source.isPieceOf(placed, piece)) return false
  }
  return true
}

function newRuns<In, Of extends Piece>(
  pieces: readonly In[],
  from: number,
  to: number,
  { startOf, pieceOf }: PieceSource<In, Of>,
): readonly Omit<PlacedRun<Of>, "start">[] {
  const length = to - from <= longestRun ? longestRun : usualRun
  const runs: Omit<PlacedRun<Of>, "start">[] = []
  for (let first = from; first < to; first += length) {
    const own = pieces.slice(first, Math.min(first + length, to))
    const start = startIn(own, 0, { startOf })
    const offsets = own.map((each) => startOf(each) - start)
    runs.push({ run: { pieces: own.map(pieceOf), offsets, memory: createMemory() }, first })
  }
  return runs
}
