import { findUnfinished } from "../../report/unfinished.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** A paragraph of running text ends with a mark; headings, cells and lists do not have to. */
export const finalMark = defineRule({
  id: "punctuation/final-mark",
  summary: "正文段落以句末标点结束。",
  why: "一段话没有句号就结束，多是漏了标点，也可能漏了后面的文字。请核对后补上。标题、表格和列表不查。",
  source: punctuationStandard("4.1 句号"),
  severity: "warning",
  scope: "document",
  options: noOptions,
  messages: {
    missing: "段落末尾没有句号。请补上，并核对后面是否漏了文字。",
    pause: "段落以“{mark}”结束。请改为句号，并核对后面是否漏了文字。",
    beforeNote: "括注“{note}”之前没有句号，其他各项都有。请补上。",
  },
  examples: {
    valid: [
      "一、依法履职\n\n全年受理申请12件，办结12件。\n\n二、总体安排",
      "全年受理申请12件，办结12件，其中\n\n延期办结1件，按期办结11件。\n\n撤回申请3件，补正申请5件",
      "全年受理申请12件，办结12件，化解3件。示例市司法局  2023年8月2日",
      "联系单位：示例市司法局，电话：12345678\n\n全年受理申请12件，办结12件。",
      "各项任务如下，请认真落实：\n1. 健全制度，加强监督\n2. 开展清理，公布结果",
    ],
    invalid: [
      "全年受理行政复议申请128件，办结120件，办结率为93.75⟦%⟧\n\n三、存在的不足",
      "一、依法履职\n\n全年受理行政复议申请128件，办结120⟦，⟧\n\n二、存在的不足",
      "1. 健全制度，加强监督。（牵头单位：甲局）\n2. 开展清理，公布结果⟦（⟧牵头单位：乙局）\n3. 组织培训，提升能力。（牵头单位：丙局）",
    ],
  },
  check(document, { report }) {
    for (const found of findUnfinished(document)) {
      const span = spanOf(found.at, found.at + 1)
      if (found.kind === "beforeNote") {
        const before = spanOf(found.at, found.at)
        const fixes = [{ title: "补上句号", safe: true, edits: [{ span: before, newText: "。" }] }]
        report("beforeNote", span, { note: found.note }, { fixes })
      } else if (found.kind === "missing") {
        const end = spanOf(found.at + 1, found.at + 1)
        report(
          "missing",
          span,
          {},
          { fixes: [{ title: "补上句号", safe: false, edits: [{ span: end, newText: "。" }] }] },
        )
      } else {
        const fixes = [{ title: "改为句号", safe: false, edits: [{ span, newText: "。" }] }]
        report("pause", span, { mark: document.report.text.charAt(found.at) }, { fixes })
      }
    }
  },
})
