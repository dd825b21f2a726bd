import type { Passage } from "../../report/passage.ts"
import { listFigures } from "./apposed.ts"
import { type Assessment, assess } from "./assess.ts"
import { chanceOfSlip } from "./chance.ts"
import { closednessOf } from "./closedness.ts"
import type { Frame } from "./frame.ts"
import { findFrames } from "./frames.ts"
import { inDirectionOfTotal, withoutOpposed } from "./opposed.ts"
import type { AssessedList } from "./parallel.ts"
import { isJoined, splitPartitions } from "./partitions.ts"
import { topParts } from "./readings.ts"
import { silentReadings } from "./silent-readings.ts"
import { findSummands, type Summand, summandKinds } from "./summand.ts"

/** All lists of a passage, each judged by itself. */
export function listsIn(passage: Passage): readonly AssessedList[] {
  const lists: AssessedList[] = []
  const figures = listFigures(passage)
  for (const kind of summandKinds)
    for (const frame of findFrames(passage, findSummands(passage, kind, figures))) {
      if (kind !== "levels" && frame.opening !== "ofWhich") continue
      if (kind === "shares" && frame.totals[0]?.distance !== 0) continue
      for (const part of (kind === "changes" ? inDirectionOfTotal(frame) : [frame]).flatMap(splitPartitions))
        for (const { assessment, isSilent } of assessPartitions(part, passage))
          lists.push({
            frame: part,
            assessment: kind === "changes" ? withoutOpposed(assessment) : assessment,
            isSilent,
          })
    }
  return lists
}

/** What became of one list of a frame, and whether it says nothing by itself. */
type FramedList = Pick<AssessedList, "assessment" | "isSilent">

/** 其中城镇547人，乡村579人；男577人，女549人: what follows a complete partition up to each ； may be another one of the same total. */
function assessPartitions(frame: Frame, passage: Passage): readonly FramedList[] {
  const lists = assessList(frame, passage)
  const [first] = lists
  if (first === undefined) return []
  const { reading, kind } = first.assessment
  const rest = topParts(frame).slice(reading.parts.length)
  if (rest.length < 2 || frame.nestedAt.length > 0 || !isFollowed(frame, kind === "consistent", rest)) return lists
  const totals = [{ quantity: reading.total, distance: reading.distance }]
  const others = groupsOf(rest).flatMap((parts) =>
    assessList({ ...frame, parts, naturalLength: parts.length, mixedLength: parts.length, totals }, passage).filter(
      ({ assessment, isSilent }) => isSilent || saysMore(assessment, parts, passage),
    ),
  )
  return [...lists, ...others]
}

/** The lists that ； divides, of two figures at least. */
function groupsOf(parts: readonly Summand[]): readonly (readonly Summand[])[] {
  const groups: Summand[][] = []
  parts.forEach((part, at) => {
    if (at === 0 || /[；;]/.test(part.gap)) groups.push([part])
    else groups.at(-1)?.push(part)
  })
  return groups.filter(({ length }) => length > 1)
}

/** Whether a list behind the first one is right, or closed so that it is wrong. */
const saysMore = (assessment: Assessment, parts: readonly Summand[], passage: Passage): boolean =>
  assessment.kind === "consistent" ||
  (assessment.kind === "conflict" &&
    (closednessOf(assessment.reading, passage) !== "no" ||
      isSecondList(parts) ||
      chanceOfSlip(assessment.reading) < unlikelySlip))

const unlikelySlip = 0.005

/** What became of a list, or else the ways to read it that say nothing by themselves. */
function assessList(frame: Frame, passage: Passage): readonly FramedList[] {
  const assessment = assess(frame, passage)
  const silent = assessment === undefined || assessment.kind === "unknown" ? silentReadings(frame) : []
  return [
    ...(assessment === undefined ? [] : [{ assessment, isSilent: false }]),
    ...silent.map((each) => ({ assessment: each, isSilent: true })),
  ]
}

/** Another list follows one that opens with 其中 and adds up, and, behind a ；, one that a sentence of its own gives. */
const isFollowed = ({ opening }: Frame, isRight: boolean, [next]: readonly Summand[]): boolean =>
  opening === "resumed"
    ? /^[；;]/.test(next?.gap ?? "")
    : isRight && (opening === "ofWhich" || opening === "including" || opening === "bracket")

/** ；多发骨折5人、尿毒症2人、脑梗1人、孕妇1人、脑出血1人: a list of its own behind the first one. */
const isSecondList = ([first, ...others]: readonly Summand[]): boolean =>
  first !== undefined && /^[；;]/.test(first.gap) && others.length > 1 && others.every(isJoined)
