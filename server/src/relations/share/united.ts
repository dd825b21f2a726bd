import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { Candidate, Neighbourhood } from "./neighbourhood.ts"

/** 合计占比, 共占全市, 两者合占: the share of everything that was just listed. */
const uniting = /^(?:合计|共计|总计|累计|总共|[两二三四五]者|合|共){1,2}占/

/** Whether a share is said to be that of several figures. */
export const isUnited = ({ role, labelText }: Quantity): boolean => role === "share" && uniting.test(labelText)

/** Words that begin the list: what stands before them is the whole. */
const openings = /其中|包括|包含|主要[有为是]|分别|依次|排名|排在|较[大多高]的|前.{1,2}[位名类项]/g

/**
 * 甲区（480件）、乙县（120件），合计占比60.0%: the figures that a share of several takes together, either all that the sentence lists or,
 * where no word begins the list, all behind its first figure. Empty for a share of one figure.
 */
export function unitedFigures({ passage, percentage, before, statedBase }: Neighbourhood): readonly Candidate[] {
  if (!isUnited(percentage)) return []
  const sentence = before.filter((figure) => figure.sentence === percentage.sentence && figure !== statedBase).reverse()
  const alike = sentence.filter(({ unit }) => unit === sentence.at(-1)?.unit)
  const outside = alike.filter(({ bracket }) => bracket === percentage.bracket)
  const figures = outside.length > 1 ? outside : alike.filter((figure) => !outside.includes(figure))
  const first = figures[0]
  if (first === undefined || figures.length < 2) return []
  const start = passage.sentences[percentage.sentence]?.start ?? first.span.start
  const words = passage.text.slice(start, percentage.span.start)
  const opening = [...words.matchAll(openings)].at(-1)
  const listed = opening === undefined ? figures : figures.filter(({ span }) => span.start > start + opening.index)
  if (listed.length < 2) return []
  const all: Candidate = { figures: listed, strength: "near" }
  return opening === undefined && listed.length > 2 ? [all, { figures: listed.slice(1), strength: "possible" }] : [all]
}

/** 位居前三位的工单：甲类172件、乙类80件、丙类50件，占总量的59.7%: the figures that 、 joins to the last one may have one share together. */
export function listedWith({ passage, before }: Neighbourhood, last: Quantity): readonly Candidate[] {
  const figures = before.slice(before.indexOf(last))
  const end = figures.findIndex(({ segment }, index) => index > 0 && !isJoinedTo(passage, segment, figures[index - 1]))
  const list = figures.slice(0, end < 0 ? figures.length : end).filter(({ unit }) => unit === last.unit)
  return list.length > 1 ? [{ figures: list.reverse(), strength: "possible" }] : []
}

const isJoinedTo = ({ segments }: Passage, segment: number, next: Quantity | undefined): boolean =>
  segments[segment]?.after === "、" && next?.segment === segment + 1
