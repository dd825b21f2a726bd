import type { Passage } from "../../report/passage.ts"
import { isAddable } from "../../report/units.ts"
import { behindLast } from "../../text/clauses.ts"
import { closingTotalFrame } from "./closing-total.ts"
import { findColumns } from "./columns.ts"
import { findEnumeratedFrames } from "./enumerated.ts"
import type { Frame } from "./frame.ts"
import { mixedLength, naturalLength } from "./list-end.ts"
import { findNotedFrames } from "./noted.ts"
import { classification, namesFigure, type Opening, openingOf, wordsBefore } from "./opening.ts"
import { areDividedByOpposites } from "./opposites.ts"
import { findRecurringFrames } from "./recurring.ts"
import { findRestatedFrames } from "./restated.ts"
import type { Summand } from "./summand.ts"
import { isInside, totalsFor } from "./totals.ts"

const openWords = [
  "其中包括",
  "主要",
  "前三",
  "前五",
  "前十",
  "靠前",
  "居前",
  "前列",
  "较多",
  "集中在",
  "特别是",
  "尤其",
  "例如",
  "比如",
  "其中有",
  "超过",
]

/** 五个镇各1个: one figure for several names is a list of its own. */
export const isShared = (part: Summand | undefined): boolean => part?.quantity.distributive === true && part.names > 1

/** All frames of a passage. Overlapping frames are fine: the judgement picks what holds. */
export function findFrames(passage: Passage, summands: readonly Summand[]): readonly Frame[] {
  const frames: Frame[] = []
  summands.forEach((_, first) => {
    const opening = openingOf(passage, summands, first)
    if (opening !== undefined) frames.push(...framesFrom(passage, summands, first, opening))
    const last = closingTotalFrame(summands, first)
    if (last !== undefined) frames.push(last)
  })
  frames.push(
    ...findEnumeratedFrames(passage, summands),
    ...findRecurringFrames(summands),
    ...findRestatedFrames(summands),
  )
  frames.push(...findNotedFrames(passage, summands, frames))
  return frames.filter(({ totals, parts }) => totals.length > 0 && (parts.length > 1 || isShared(parts[0])))
}

/** The frames of the list that begins at `first`: one for every unit that its items repeat, else one. */
function framesFrom(passage: Passage, summands: readonly Summand[], first: number, opening: Opening): readonly Frame[] {
  const list = partsFrom(passage, summands, first)
  // A single figure is no list, and units that repeat are two figures at least.
  if (list.parts.length < 2 && !isShared(list.parts[0])) return []
  const frame = frameFrom(passage, summands, first, opening, list)
  const columns = findColumns(passage, summands, first, frame)
  return columns.length > 0 ? columns : [frame]
}

function frameFrom(
  passage: Passage,
  summands: readonly Summand[],
  first: number,
  opening: Opening,
  { parts, nestedAt }: PartList,
): Frame {
  const named = opening === "partition" && namesFigure(passage, summands, first)
  return {
    opening,
    named,
    totalOpensClause: opensClause(summands, first - 1),
    // What the sentence before says opens nothing here.
    totalIsPart: /中[，,：:]|其中|包括|其余|其他/.test(behindLast(summands[first - 1]?.gap.slice(-24) ?? "", "。\n")),
    totals: totalsFor(passage, summands, first, { opening, named }, parts),
    parts,
    naturalLength: naturalLength(parts, summands[first - 1]),
    mixedLength: mixedLength(parts, summands[first - 1]),
    nestedAt,
    classified: classification.test(summands[first]?.gap ?? ""),
    open: isOpen(passage, wordsBefore(passage, summands, first), parts),
  }
}

const mostParts = 40

type PartList = Pick<Frame, "parts" | "nestedAt">

/** The figures from `first` to the end of the sentence or bracket that can be added to the first one. */
function partsFrom(passage: Passage, summands: readonly Summand[], first: number): PartList {
  const start = summands[first]?.quantity
  const parts: Summand[] = []
  const nestedAt: number[] = []
  const classified = classification.test(summands[first]?.gap ?? "")
  let nested = false
  let rest = -1
  for (let index = first; index < summands.length && parts.length < mostParts && start !== undefined; index++) {
    const next = summands[index]
    if (next === undefined) break
    if (continuesRest(next)) rest = next.quantity.sentence
    const goesOn =
      next.quantity.sentence === rest ||
      continuesIndustries(next, parts) ||
      continuesOpposite(next, parts) ||
      (classified && continuesClassification(next, parts))
    if (next.quantity.sentence !== start.sentence && !goesOn) break
    if (next.quantity.bracket !== start.bracket) {
      if (isInside(passage, next.quantity.bracket, start.bracket)) continue
      break
    }
    if (index > first && next.gap.includes("其中")) nested = true
    if (!isAddable(next.quantity.dimension, start.dimension)) continue
    if (nested) nestedAt.push(parts.length)
    nested = false
    parts.push(next)
  }
  return { parts, nestedAt }
}

/** 其中：第一产业…；第二产业…，其中工业…。第三产业115952万元: the third industry may have a sentence of its own. */
function continuesIndustries({ quantity, gap }: Summand, parts: readonly Summand[]): boolean {
  if (!quantity.labelText.startsWith("第三产业") || !/。[^。，\n]*$/.test(gap)) return false
  return ["第一产业", "第二产业"].every((name) => parts.some((part) => part.quantity.labelText.includes(name)))
}

/** 进出口总值2723亿元。其中，出口1662亿元，增长5%。进口1061亿元，下降2%: the opposite of the only part so far leads the next sentence. */
function continuesOpposite({ quantity, gap }: Summand, parts: readonly Summand[]): boolean {
  const [only, second] = parts
  if (only === undefined || second !== undefined || !/。[^。，\n]*$/.test(gap)) return false
  const { quantity: first } = only
  return quantity.unit === first.unit && areDividedByOpposites([first.labelText, quantity.labelText])
}

/** 其中，处罚137宗；许可81宗。其他执法行为中，征收351宗；给付956宗: the rest of the list has a sentence of its own. */
const continuesRest = ({ gap }: Summand): boolean =>
  /。\s{0,4}(?:其他|其余)[^。，；：\d]{1,16}中[，,：:][^。\d]{0,40}$/.test(gap)

/** 从隶属关系看，中直投资完成159.5亿元，…。地方投资完成87.9亿元，…: classes that have a sentence each. */
function continuesClassification({ quantity, gap }: Summand, parts: readonly Summand[]): boolean {
  const [first, second] = parts.map((part) => part.quantity)
  if (first === undefined || second?.sentence === first.sentence || !/。[^。，\n]*$/.test(gap)) return false
  return quantity.labelText.length > 3 && quantity.labelText.slice(-3) === first.labelText.slice(-3)
}

/** Whether the words around the list say that it is not complete. */
function isOpen(passage: Passage, gap: string, parts: readonly Summand[]): boolean {
  const last = parts[parts.length - 1]?.quantity
  const after = last === undefined ? "" : passage.text.slice(last.span.end, last.span.end + 12)
  const opener = gap.slice(gap.lastIndexOf("其中") + 1).slice(-24)
  if (/^[^，。；]{0,8}等/.test(after) || /^[，、；,;]?(?:其余|其他|其它|剩余|剩下|余下|另有|还有)[^\d]*$/.test(after))
    return true
  // 主要负责人 names persons.
  const words = opener.replaceAll(/主要(?:负责|领导)/g, "")
  return openWords.some((word) => words.includes(word)) || hasUnnumberedItem(gap)
}

/** 其中包括省级的一家，以及9家…: an item without a figure stands between the opener and the first part. */
const hasUnnumberedItem = (gap: string): boolean =>
  !gap.includes("分别") && /(?:其中|包括)[^，。；、：]{3,}[，、][^，。；]*(?:以及|和|及)/.test(gap.slice(-longestGap))

/** Farther back nothing is taken for an item of the list. */
const longestGap = 200

function opensClause(summands: readonly Summand[], index: number): boolean {
  const figure = summands[index]
  return figure !== undefined && (index === 0 || /[。；;\n]/.test(figure.gap))
}
