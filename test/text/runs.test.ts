import assert from "node:assert/strict"
import fc from "fast-check"
import {
  createRuns,
  freshRuns,
  gather,
  newPiece,
  type Piece,
  placedTexts,
  readRuns,
} from "../../server/src/text/runs.ts"
import { spanOf } from "../../server/src/text/span.ts"

/** Texts behind each other, each the same piece wherever it stands. */
function createDocuments() {
  const known = new Map<string, Piece>()
  return (texts: readonly string[]) => {
    let end = 0
    return texts.map((text) => {
      const piece = known.get(text) ?? newPiece(text)
      known.set(text, piece)
      const { start } = spanOf(end, end)
      end += text.length + 1
      return { piece, start }
    })
  }
}

const digitsIn = ({ text }: Piece): readonly string[] => text.match(/\d/g) ?? []
const lengths = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `第${index}段`)

describe("runs", () => {
  it("gather what reading each piece gives, with its place and number, after any changes", () => {
    const text: fc.Arbitrary<string> = fc.constantFrom("受理12件", "办结3件", "无", "", "7")
    const texts = fc.array(text, { maxLength: 400 })
    const change = fc.record({ at: fc.nat(400), remove: fc.nat(150), insert: fc.array(text) })
    fc.assert(
      fc.property(texts, fc.array(change, { maxLength: 6 }), (first, changes) => {
        const place = createDocuments()
        const partIntoRuns = createRuns(placedTexts)
        let now = first
        for (const { at, remove, insert } of [{ at: 0, remove: 0, insert: [] }, ...changes]) {
          now = now.toSpliced(Math.min(at, now.length), remove, ...insert)
          const pieces = place(now)
          const runs = partIntoRuns(pieces)
          const expected = pieces.flatMap(({ piece, start }, index) =>
            digitsIn(piece).map((found) => ({ found, start, index })),
          )
          assert.deepEqual(gather(runs, digitsIn), expected)
          assert.deepEqual(gather(freshRuns(pieces), digitsIn), expected)
          assert.equal(
            readRuns(runs, lengths).reduce((sum, length) => sum + length, 0),
            lengths(pieces.map(({ piece }) => piece)),
          )
        }
      }),
    )
  })

  it("are kept before and behind a changed piece", () => {
    const place = createDocuments()
    const partIntoRuns = createRuns(placedTexts)
    const texts = many(1000)
    const before = partIntoRuns(place(texts))
    const after = partIntoRuns(place(texts.with(500, "改过的一段")))
    const kept = new Set(before.map(({ run }) => run))
    assert.equal(after.length, before.length)
    assert.equal(after.filter(({ run }) => !kept.has(run)).length, 1)
  })

  it("stay few, however often pieces come and go", () => {
    const place = createDocuments()
    const partIntoRuns = createRuns(placedTexts)
    let texts = many(1000)
    const fewest = partIntoRuns(place(texts)).length
    for (let round = 0; round < 300; round++) {
      texts = texts.toSpliced((round * 37) % texts.length, round % 2, `插入${round}`, `又插入${round}`)
      partIntoRuns(place(texts))
    }
    assert.ok(partIntoRuns(place(texts)).length <= fewest * 2, "no crumbs")
  })

  it("read a piece once for each topic", () => {
    const read: string[] = []
    const note = ({ text }: Piece): readonly string[] => {
      read.push(text)
      return []
    }
    const place = createDocuments()
    const partIntoRuns = createRuns(placedTexts)
    const texts = many(200)
    gather(partIntoRuns(place(texts)), note)
    gather(partIntoRuns(place(["新的一段", ...texts])), note)
    assert.deepEqual(read, [...texts, "新的一段"])
    const topic = {}
    assert.deepEqual(
      gather(partIntoRuns(place(["甲"])), () => ["一"], topic).map(({ found }) => found),
      ["一"],
    )
    assert.deepEqual(
      gather(partIntoRuns(place(["甲"])), () => ["二"], topic).map(({ found }) => found),
      ["一"],
    )
  })
})
