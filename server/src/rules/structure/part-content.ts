import type { ExpectedContent } from "../../profiles/profile.ts"
import type { Heading, Report } from "../../report/model.ts"
import { countLeading } from "../../text/search.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A mandated part says what it is there for: shortcomings come with their causes. */
export const partContent = defineRule({
  id: "structure/part-content",
  summary: "各部分写到规定的内容：不足有原因，第一责任人职责有具体履职情况。",
  why: "规定要求报告“不足和原因”，只列不足、不写原因的部分不完整；履行第一责任人职责的情况应有听取汇报、研究部署、学法述法等具体事例。请补写。",
  source: { document: "《法治政府建设与责任落实督察工作规定》", clause: "法治政府建设年度报告的内容", level: "law" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { lacking: "“{title}”{lacking}。{advice}" },
  exampleProfile: "fazhi-annual-report",
  examples: {
    valid: [
      "示例市2023年度法治政府建设情况报告\n一、主要举措\n二、存在的不足和原因\n执法力量不足，主要原因是编制较少。\n三、第一责任人职责情况\n听取汇报3次。\n四、下一步安排",
    ],
    invalid: [
      "示例市2023年度法治政府建设情况报告\n一、主要举措\n⟦二、存在的不足⟧\n一是执法力量有待充实。二是普法形式还不丰富。\n三、第一责任人职责情况\n听取汇报3次。\n四、下一步安排",
    ],
  },
  check(document, { report, reading }) {
    for (const presence of reading.parts()) {
      if (presence.kind !== "present") continue
      const { headings, part } = presence
      const [heading] = headings
      for (const expected of part.content ?? []) {
        // Mostly the text under the first heading says it, and the others need not be read.
        if (heading === undefined || headings.some((each) => says(expected, textUnder(each, document)))) continue
        if (isUnwritten(headings.map((each) => textUnder(each, document)))) continue
        const { lacking, advice, severity } = expected
        report("lacking", heading.span, { title: heading.titleText, lacking, advice }, { severity })
      }
    }
  },
})

/** A part of a few characters, or with the marks of a skeleton, is still to be written. */
const isUnwritten = (texts: readonly string[]): boolean =>
  texts.reduce((length, text) => length + text.length, 0) < leastText || texts.some((text) => text.includes("【"))

const leastText = 20

const says = ({ words }: ExpectedContent, text: string): boolean => words.some((word) => text.includes(word))

/** The heading's title, which may name the causes, and everything below it. */
function textUnder(heading: Heading, { blocks, text }: Report): string {
  let at = countLeading(blocks, ({ span }) => span.start <= heading.span.start)
  while (at < blocks.length && !isBeyond(heading, blocks[at])) at++
  return text.slice(heading.span.start, blocks[at]?.span.start ?? text.length)
}

const isBeyond = ({ level }: Heading, block: Report["blocks"][number] | undefined): boolean =>
  block?.kind === "heading" ? block.level <= level : block?.kind === "signature" || block?.kind === "title"
