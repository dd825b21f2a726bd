import type { NumberingScheme } from "../../report/model.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** Headings of one kind are all run into their paragraphs, or all alone on their lines. */
export const headingStyle = defineRule({
  id: "punctuation/heading-style",
  summary: "同一层次的标题写法一致：都独占一行，或都与正文接排。",
  why: "同样的“（一）”，有的独占一行、末尾没有标点，有的以句号结束、正文接排，读者会以为层次不同。建议统一；只报告一次。",
  source: practice("标题格式一致"),
  severity: "information",
  scope: "report",
  options: noOptions,
  messages: {
    mixed: "“{mark}”一层的标题，{standing}个独占一行，{running}个以句号结束、与正文接排。建议统一。",
  },
  examples: {
    valid: [
      "一、举措\n（一）依法履职。认真落实决定。\n（二）健全制度。清理文件。\n二、安排",
      "一、举措\n（一）依法履职\n认真落实决定。\n（二）健全制度\n清理文件。",
    ],
    invalid: [
      "一、举措\n（一）依法履职。认真落实决定。\n（二）健全制度。清理文件。\n（三）规范执法。评查案卷。\n二、安排\n⟦（一）提升能力⟧\n开展培训。\n（二）加强监督\n公布结果。\n（三）落实责任\n通报情况。",
    ],
  },
  check({ headings }, { report }) {
    for (const scheme of schemes) {
      const group = headings.filter(({ numbering }) => numbering?.scheme === scheme)
      const running = group.filter(({ runIn }) => runIn)
      const standing = group.filter(({ runIn, titleText }) => !runIn && titleText.length <= longestTitle)
      const [minority] = running.length < standing.length ? running : standing
      if (running.length < leastOfAStyle || standing.length < leastOfAStyle || minority === undefined) continue
      const related = group
        .filter((heading) => heading.runIn !== minority.runIn)
        .slice(0, 1)
        .map(({ span }) => ({ message: "另一种写法", span }))
      const mark = minority.numbering?.text ?? ""
      report("mixed", minority.span, { mark, standing: standing.length, running: running.length }, { related })
    }
  },
})

const schemes: readonly NumberingScheme[] = ["chinese", "chineseParenthesized"]
/** Longer ones are items that are whole sentences. */
const longestTitle = 40
const leastOfAStyle = 3
