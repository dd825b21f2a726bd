import { type Caption, findCaptions } from "../../report/captions.ts"
import { findSequenceDefects } from "../../report/sequence-defects.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 表1, 表2 … and 图1, 图2 … count on through the document, tables and figures each for themselves. */
export const captions = defineRule({
  id: "numbering/captions",
  summary: "表题、图题的序号连续编排。",
  why: "表和图按出现的先后各自编号，跳号、重号会使“见表2”指向错误的地方。请按顺序改正，并核对文中的引用。",
  source: { document: "公文写作的通行做法", level: "practice" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { wrong: "“{actual}”应为“{expected}”：{reason}。请改正序号，并核对文中的引用。" },
  examples: {
    valid: [
      "一、案件情况\n表1 行政处罚案件情况\n图1 案件类型分布\n表2 行政复议案件情况",
      "一、公开\n表1-1 许可情况\n表1-2 处罚情况\n表3公开情况较好。",
    ],
    invalid: [
      "一、案件\n表1 行政处罚案件情况\n⟦表3⟧ 行政复议案件情况",
      "一、案件\n图1 案件类型\n图2 案件趋势\n⟦图2⟧ 案件分布\n图3 办结情况",
    ],
  },
  check(document, { report }) {
    const all = findCaptions(document)
    for (const kind of ["table", "figure"] as const) {
      const series = all.filter((caption) => caption.kind === kind)
      const defects = findSequenceDefects(series.map(({ ordinal }) => ordinal))
      for (const [position, { index, expected }] of defects.entries()) {
        const caption = series[index]
        if (caption === undefined) continue
        const edits = series
          .slice(index, defects[position + 1]?.index)
          .flatMap(({ ordinal, numeral }, offset) =>
            ordinal === expected + offset ? [] : [{ span: numeral, newText: String(expected + offset) }],
          )
        const data = { actual: caption.text, expected: withNumber(caption, expected), reason: reasonOf(series, index) }
        report("wrong", caption.span, data, {
          fixes: [{ title: `从“${data.expected}”起重新编号（共${edits.length}处）`, safe: false, edits }],
        })
      }
    }
  },
})

const withNumber = ({ text, span, numeral }: Caption, ordinal: number): string =>
  text.slice(0, numeral.start - span.start) + String(ordinal)

function reasonOf(series: readonly Caption[], index: number): string {
  const previous = series[index - 1]
  return previous === undefined ? "第一个序号应为1" : `上一个是“${previous.text}”`
}
