import { isMandatory, type PartPresence } from "../../profiles/parts.ts"
import type { Numbering, Series, SeriesItem } from "../../report/model.ts"
import { gatherReferences, indexReferences, type MovedNumber } from "../../report/references.ts"
import { renumbered } from "../../report/renumbering.ts"
import type { SequenceDefect } from "../../report/sequence-defects.ts"
import { moveNumbers, type NumberEdit, repairDefect, repairSeries } from "../../report/sequence-repairs.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import type { ReportExtras } from "../rule.ts"

/** 一、二、三 … and all other number marks of headings and items count on without gap, repetition or wrong start. */
export const sequence = defineRule({
  id: "numbering/sequence",
  summary: "同一层次的序号从一起连续编排，不跳号、不重号。",
  why: "序号跳号、重号会使引用和任务分解失准，也可能说明有一段被误删。请按顺序改正序号；序号可以在每一部分内重新起算，也可以全文连续，但不能混用。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.3 结构层次序数", level: "nationalStandard" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    start: "这里的第一个序号是“{actual}”，应为“{expected}”：同级序号从一起编排，请补上缺少的部分或改正序号。",
    gap: "序号“{actual}”应为“{expected}”：上一个同级序号是“{previous}”，中间缺“{expected}”。请补上缺少的部分或改正序号。",
    repeated: "序号“{actual}”重复或倒退，应为“{expected}”：上一个同级序号是“{previous}”。请改正序号。",
    restart: "序号“{actual}”在同一部分内重新起算，应接“{previous}”编为“{expected}”。请改正序号。",
    order: "序号“{actual}”与下一个同级序号颠倒，应为“{expected}”。请核对两部分的先后并改正序号。",
  },
  examples: {
    valid: [
      "一、总体要求\n二、重点任务\n三、工作要求",
      "一、工作回顾\n（一）依法行政\n（二）政务公开\n二、工作安排\n（一）健全制度\n（二）加强监督",
      "一、总体要求\n（一）健全制度\n1. 开展清理\n2. 完善目录\n（二）加强监督\n3. 开展评查\n4. 通报结果",
      "一、总体要求\n二、重点任务\n附件1\n一、牵头单位\n二、责任单位",
      "一、总体情况\n二、下一步打算\n注：1、数据截至年底。\n2、部分数据四舍五入。",
    ],
    invalid: [
      "一、总体要求\n⟦三、⟧重点任务\n四、工作要求",
      "一、总体要求\n二、重点任务\n⟦二、⟧工作要求\n三、保障措施",
      "一、工作回顾\n（一）依法行政\n⟦（一）⟧政务公开\n二、工作安排",
      "一、工作回顾\n1. 健全制度\n2. 完善目录\n⟦4.⟧ 通报结果",
      "示例区2024年工作计划\n⟦二、⟧总体要求\n三、重点任务",
    ],
  },
  check(document, { report, reading }) {
    let counted: number | undefined
    const missingParts = (): number => {
      counted ??= countMissingParts(reading.parts())
      return counted
    }
    const all = reading.defectiveSeries()
    const index = all.length === 0 ? new Map() : indexReferences(document, gatherReferences(reading.paragraphs()))
    const move = (moved: readonly MovedNumber[]): readonly NumberEdit[] => moveNumbers(document, index, moved)
    const wholeDocument = all.flatMap(repairSeries)
    let reported = 0
    for (const defective of all) {
      const { series, defects } = defective
      const wholeSeries = repairSeries(defective)
      for (const [position, defect] of defects.entries()) {
        if (isExplained(defect, series, missingParts)) continue
        const item = series.items[defect.index]
        if (item === undefined) continue
        const { numbering } = item.heading
        const previous = series.items[defect.index - 1]?.heading.numbering.text ?? ""
        report(
          defect.kind,
          numbering.span,
          { actual: numbering.text, expected: renumbered(numbering, defect.expected), previous },
          {
            related: relatedPlaces(series, defect),
            fixes: fixesFor(
              move,
              repairDefect(defective, position),
              reported++ < mostOffered ? [wholeSeries, wholeDocument] : [],
            ),
          },
        )
      }
    }
  },
})

/**
 * A gap at level 1, or a list of level 2 that begins anew, in a report that lacks mandated parts is the trace of the lost
 * heading and is reported as that: one defect, one finding.
 */
function isExplained(
  { kind, index, expected }: SequenceDefect,
  { items }: Series,
  missingParts: () => number,
): boolean {
  const heading = items[index]?.heading
  if (heading === undefined) return false
  const { ordinal } = heading.numbering
  const isGap = kind === "gap" || kind === "start"
  if (heading.level === 1) return isGap && missingParts() > 0 && ordinal - expected <= missingParts()
  return heading.level === 2 && ordinal === 1 && !isGap && missingParts() > 0
}

const countMissingParts = (parts: readonly PartPresence[]): number =>
  parts.filter(({ kind, part }) => kind === "missing" && isMandatory(part)).length

function relatedPlaces({ items }: Series, { kind, index }: SequenceDefect): ReportExtras<"report">["related"] & object {
  const actual = items[index]?.heading.numbering
  const first =
    kind === "repeated"
      ? firstWith(items.slice(Math.max(0, index - farthestOccurrence), index), actual?.ordinal)
      : undefined
  if (first !== undefined) return [{ message: `“${first.text}”首次出现`, span: first.span }]
  const previous = items[index - 1]?.heading.numbering
  return previous === undefined ? [] : [{ message: "上一个同级序号", span: previous.span }]
}

/** An earlier occurrence is looked for among this many items, so that broken documents cost no more. */
const farthestOccurrence = 100

const firstWith = (items: readonly SeriesItem[], ordinal: number | undefined): Numbering | undefined =>
  items.find(({ heading }) => heading.numbering.ordinal === ordinal)?.heading.numbering

/** The larger repairs are offered at the first slips only: a broken document must not cost more than its length. */
const mostOffered = 8

/** This number and those after it up to the next slip; the whole series; the whole document, where they have more slips. */
function fixesFor(
  move: (moved: readonly MovedNumber[]) => readonly NumberEdit[],
  moved: readonly MovedNumber[],
  [wholeSeries = [], wholeDocument = []]: readonly (readonly MovedNumber[])[],
): ReportExtras<"report">["fixes"] & object {
  const [first] = moved
  if (first === undefined) return []
  const mark = renumbered(first.heading.numbering, first.ordinal)
  const title = moved.length === 1 ? `将序号改为“${mark}”` : `从“${mark}”起重新编号（共${moved.length}处）`
  const larger = [
    { name: "整组", numbers: wholeSeries, least: moved.length },
    { name: "全文", numbers: wholeDocument, least: Math.max(moved.length, wholeSeries.length) },
  ]
  return [
    { title, safe: true, edits: move(moved) },
    ...larger.flatMap(({ name, numbers, least }) =>
      numbers.length <= least
        ? []
        : [{ title: `${name}重新编号（共${numbers.length}处）`, safe: false, edits: move(numbers) }],
    ),
  ]
}
