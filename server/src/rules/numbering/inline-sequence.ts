import { formatChineseInteger } from "../../number/numeral.ts"
import {
  countsOn,
  findInlineSeries,
  gatherOrdinals,
  holdsOrdinal,
  type InlineSeries,
  placeOfNumeral,
  placeOfOrdinal,
  type TextOrdinal,
} from "../../report/inline-series.ts"
import type { Report, Section } from "../../report/model.ts"
import { findSequenceDefects, type SequenceDefect } from "../../report/sequence-defects.ts"
import type { Span } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import type { ReportExtras } from "../rule.ts"

/** 一是…二是…三是… and 第一，…第二，… in running text count on without gap or repetition, over paragraphs too. */
export const inlineSequence = defineRule({
  id: "numbering/inline-sequence",
  summary: "行文中的“一是、二是、三是”和“第一，第二，”连续编排。",
  why: "行文序号缺号、重号，往往是删改后没有顺延，也可能漏了一项内容。请补上缺少的一项，或顺延后面的序号。",
  source: { document: "GB/T 15834—2011《标点符号用法》", clause: "附录B.3 序次语", level: "practice" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    start: "这里从“{actual}”说起，缺少“{expected}”。请补上这一项，或顺改序号。",
    gap: "“{actual}”应为“{expected}”：前面说到“{previous}”，缺少“{expected}”。请补上这一项，或顺改序号。",
    repeated: "“{actual}”重复或倒退，应为“{expected}”：前面已说到“{previous}”。请顺改序号。",
    restart: "“{actual}”在同一组列举中重新起算，应为“{expected}”。请顺改序号。",
    order: "“{actual}”与下一个序号颠倒，应为“{expected}”。请核对次序。",
  },
  examples: {
    valid: [
      "一是健全制度。二是加强监督。三是提升能力。",
      "第一，健全制度。第二，加强监督。",
      "一是健全制度。二是加强监督。另有问题：一是力量不足。二是经费紧张。",
      "坚持一是一、二是二，如实反映情况。",
      "一是健全制度，主要做法：一是清理，二是评估；二是加强监督。",
      "一是健全制度。\n二是加强监督。",
    ],
    invalid: [
      "一是健全制度。⟦三是⟧提升能力。",
      "一是健全制度。二是加强监督。⟦二是⟧提升能力。",
      "一是健全制度。二是加强监督。⟦四是⟧提升能力。五是抓好落实。",
      "主要做法：⟦二是⟧健全制度；三是加强监督。",
      "第一，健全制度。⟦第三⟧，加强监督。",
      "一是健全制度。\n⟦三是⟧加强监督。",
    ],
  },
  check(document, { report, reading }) {
    const ordinals = gatherOrdinals(reading.paragraphs())
    checkSection(document.root)

    function checkSection(section: Section): void {
      if (!ordinals.standIn(section.span)) return
      for (const series of findInlineSeries(section, ordinals.of)) if (!countsOn(series)) checkSeries(series, section)
      for (const child of section.children) checkSection(child)
    }

    function checkSeries(series: InlineSeries, section: Section): void {
      const defects = defectsOf(series, section, document)
      for (const [position, defect] of defects.entries()) {
        const item = series[defect.index]
        if (item === undefined) continue
        const previous = series[defect.index - 1]
        report(
          defect.kind,
          placeOfOrdinal(item),
          {
            actual: item.local.text,
            expected: withOrdinal(item, defect.expected),
            previous: previous?.local.text ?? "",
          },
          { related: relatedPlaces(previous), fixes: repairs(series, defect, defects[position + 1]) },
        )
      }
    }
  },
})

function defectsOf(series: InlineSeries, section: Section, { text, titles }: Report): readonly SequenceDefect[] {
  const [first] = series
  if (first === undefined || (series.length === 1 && first.local.ordinal === 1)) return []
  const sectionStart = section.blocks[0]?.span.start ?? first.paragraph.start
  const placeAt = (index: number): Span | undefined => {
    const item = series[index]
    return item && placeOfOrdinal(item)
  }
  const textBefore = (index: number): string =>
    text.slice(placeAt(index - 1)?.end ?? sectionStart, placeAt(index)?.start ?? sectionStart)
  const tolerates = (index: number, from: number): boolean => {
    // What a colon announces begins behind it.
    if (index === 0 && first.local.afterColon) return false
    const between = textBefore(index)
    for (let ordinal = from; ordinal < (series[index]?.local.ordinal ?? 0); ordinal++) {
      if (!holdsOrdinal(between, ordinal)) return false
    }
    return true
  }
  const ordinals = series.map(({ local }) => local.ordinal)
  return findSequenceDefects(ordinals, { tolerates }).filter(({ kind, index }) => {
    if (kind === "start") return lacksFirst(series, section) && !(titles.length === 0 && mayContinue(series, section))
    // “首先…。二是…”: the number before stands there in another form, and a new list has begun.
    return kind !== "repeated" || !holdsOrdinal(textBefore(index), (ordinals[index] ?? 0) - 1)
  })
}

/** A lone 二是, or one that opens an excerpt, may have its 一是 elsewhere. */
const lacksFirst = ([first, second]: InlineSeries, { heading }: Section): boolean =>
  second !== undefined && !(heading === undefined && first?.opensSection === true)

/** In a text without title and headings, which may be an excerpt, only what a colon announces must begin with one. */
const mayContinue = ([first]: InlineSeries, { heading }: Section): boolean =>
  heading === undefined && first?.local.afterColon === false

const withOrdinal = ({ local: { span, numeral, text } }: TextOrdinal, ordinal: number): string =>
  text.slice(0, numeral.start - span.start) + formatChineseInteger(ordinal) + text.slice(numeral.end - span.start)

const relatedPlaces = (previous: TextOrdinal | undefined): ReportExtras<"report">["related"] & object =>
  previous === undefined ? [] : [{ message: "上一项", span: placeOfOrdinal(previous) }]

/** Renumbers this ordinal and, where the slip went on, those after it up to the next defect. */
function repairs(
  series: InlineSeries,
  { index, expected }: SequenceDefect,
  next: SequenceDefect | undefined,
): ReportExtras<"report">["fixes"] & object {
  const edits = series
    .slice(index, next?.index)
    .flatMap((item, offset) =>
      item.local.ordinal === expected + offset
        ? []
        : [{ span: placeOfNumeral(item), newText: formatChineseInteger(expected + offset) }],
    )
  const item = series[index]
  if (edits.length === 0 || item === undefined) return []
  const target = withOrdinal(item, expected)
  const title = edits.length === 1 ? `改为“${target}”` : `从“${target}”起顺改序号（共${edits.length}处）`
  return [{ title, safe: true, edits }]
}
