import type { Section } from "../../report/model.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Every heading has text below it, its own or that of its sub-headings. */
export const emptySections = defineRule({
  id: "structure/empty-sections",
  summary: "标题之下有正文。",
  why: "只有标题、没有正文的部分，往往是起草时留下的空位，或正文被误删。请补写内容，或删去标题并顺延序号。",
  source: { document: "公文写作的通行做法", level: "practice" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: {
    empty: "“{title}”之下没有正文，而同级的其他部分都有。请补写，或删去标题。",
    onlyHeadings: "“{title}”之下只有{count}个小标题，都没有正文。请补写。",
  },
  examples: {
    valid: [
      "一、总体要求\n坚持依法行政。\n二、重点任务\n（一）健全制度\n清理文件。\n（二）加强监督。公布结果。",
      "一、总体要求\n二、重点任务\n三、工作要求",
      "一、总体要求\n坚持依法行政。\n二、具备下列条件：\n1. 有事项\n2. 有标准\n三、附则\n自公布之日起施行。",
    ],
    invalid: [
      "一、总体要求\n坚持依法行政。\n⟦二、重点任务⟧\n三、工作要求\n加强领导。",
      "一、工作回顾\n成效明显。\n⟦二、重点任务⟧\n（一）健全制度\n（二）加强监督\n三、工作要求\n（一）加强领导\n落实责任。\n（二）强化督促\n定期调度。",
    ],
  },
  check(document, { report, reading }) {
    // Where numbers are out of order, so are the levels.
    if (reading.defectiveSeries().length === 0) checkSiblings(document.root.children)

    function checkSiblings(siblings: readonly Section[]): void {
      const written = siblings.filter(hasText)
      const isUsual = written.length > 0 && written.length * 2 >= siblings.length
      for (const section of siblings) {
        const { heading, children } = section
        if (hasText(section)) checkSiblings(children)
        else if (isUsual && heading !== undefined && heading.boundary === undefined && heading.titleText !== "") {
          if (children.length === 0) report("empty", heading.span, { title: heading.titleText })
          else if (!isList(children))
            report("onlyHeadings", heading.span, { title: heading.titleText, count: children.length })
        }
      }
    }
  },
})

/** Text of its own, text on the line of the heading, a heading that is a sentence, or text further below. */
const hasText = ({ heading, blocks, children }: Section): boolean =>
  blocks.length > 0 || heading?.runIn === true || heading?.titleText.endsWith("：") === true || children.some(hasText)

/** Arabic and circled items are entries of a list, which need no text below. */
const isList = (children: readonly Section[]): boolean =>
  children.every(({ heading }) => heading?.numbering !== undefined && !heading.numbering.scheme.startsWith("chinese"))
