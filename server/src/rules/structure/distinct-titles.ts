import { wordsOf } from "../../report/line-words.ts"
import type { Heading, Section } from "../../report/model.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** No two parts below one heading have the same title. */
export const distinctTitles = defineRule({
  id: "structure/distinct-titles",
  summary: "同一部分之内的标题不重复。",
  why: "同级标题重复，多是复制后没有修改，或同一内容写了两遍。请改标题，或合并两部分。",
  source: { document: "公文写作的通行做法", level: "practice" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { repeated: "标题“{title}”与前面的同级标题重复。请改标题，或合并两部分。" },
  examples: {
    valid: [
      "一、工作回顾\n（一）健全制度\n清理文件。\n二、工作安排\n（一）健全制度\n评估文件。",
      "一、甲局\n1. 职责\n二、乙局\n1. 职责",
    ],
    invalid: ["一、工作回顾\n（一）健全制度\n清理文件。\n⟦（二）健全制度⟧\n评估文件。\n（三）加强监督\n公布结果。"],
  },
  check({ root }, { report }) {
    const visit = ({ children }: Section): void => {
      if (children.length < 2) {
        children.forEach(visit)
        return
      }
      const seen = new Map<string, Heading>()
      for (const child of children) {
        const { heading } = child
        const words = heading === undefined ? "" : wordsOf(heading.titleText)
        const first = seen.get(words)
        if (
          heading !== undefined &&
          heading.boundary === undefined &&
          words.length >= shortestTitle &&
          !words.startsWith("【")
        ) {
          if (first === undefined) seen.set(words, heading)
          else
            report(
              "repeated",
              heading.span,
              { title: heading.titleText },
              {
                related: [{ message: "首次出现", span: first.span }],
              },
            )
        }
        visit(child)
      }
    }
    visit(root)
  },
})

const shortestTitle = 4
