import { findPairingFaults } from "../../report/pairing-faults.ts"
import { partnerOf } from "../../text/enclosures.ts"
import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** Brackets, quotes and title marks come in pairs of one width. */
export const pairing = defineRule({
  id: "punctuation/pairing",
  summary: "括号、引号、书名号成对，左右同为全角或半角。",
  why: "缺了一半的括号、引号、书名号使读者不知道括注或引文到哪里为止。请补上另一半，或者删去多余的。",
  source: punctuationStandard("4.8.2、4.9.2、4.15.2 标点的形式"),
  severity: "error",
  scope: "document",
  options: noOptions,
  messages: {
    unopened: "“{mark}”前面没有与它成对的“{partner}”。请补上或删去。",
    unclosed: "“{mark}”后面没有与它成对的“{partner}”。请补上或删去。",
    wrongSide: "这里应当是“{expected}”，写成了“{mark}”。请改正。",
    wrongPartner: "“{open}”与“{mark}”不成对，这里应当是“{expected}”。请改正。",
    reversed: "“{mark}……{close}”左右颠倒，应当是“{close}……{mark}”。请改正。",
    crossing: "“{open}……{mark}”与其他括号、引号交叉，不成对。请调整位置。",
    width: "括号一半全角、一半半角：“{open}……{close}”。请统一为全角。",
  },
  examples: {
    valid: [
      "开展普法活动240余场（次），发布《示例市促进条例》“一件事”清单。",
      "1)健全制度；2)加强监督。",
      "他们说：“依法行政。\n“我们支持。”",
      "审计结果（见附件，\n共三页）已经公布。",
      "it’s fine，依法行政。",
    ],
    invalid: [
      "开展普法活动240余场（次⟦)⟧，受众3万人次。",
      "建设“智慧平台⟦“⟧，提升效能。",
      "印发《示例市法治建设规划⟦《⟧。",
      "开展清理工作（含街道文件⟦】⟧，共12件。",
      "开展清理工作⟦（⟧含街道文件，共12件。",
      "开展“回头看⟦》⟧活动。",
      "掀起⟦”⟧扫黑除恶“的行动。",
      "落实“谁执法谁普法”⟦”⟧责任制。",
    ],
  },
  check(document, { report }) {
    const { text } = document.report
    for (const fault of findPairingFaults(document)) {
      const span = spanOf(fault.at, fault.at + 1)
      const mark = text.charAt(fault.at)
      switch (fault.kind) {
        case "unopened":
        case "unclosed":
          report(fault.kind, span, { mark, partner: fault.partner })
          break
        case "crossing":
          report("crossing", span, { mark, open: text.charAt(fault.other) })
          break
        case "reversed": {
          const edits = [fault.at, fault.other].map((at) => ({
            span: spanOf(at, at + 1),
            newText: partnerOf(text.charAt(at)),
          }))
          const fix = { title: `改为“${partnerOf(mark)}……${mark}”`, safe: true, edits }
          report("reversed", span, { mark, close: text.charAt(fault.other) }, { fixes: [fix] })
          break
        }
        case "wrongSide":
        case "wrongPartner": {
          const data = { mark, expected: fault.expected, open: text.charAt(fault.other) }
          report(fault.kind, span, data, { fixes: [replacement(span, fault.expected, fault.kind === "wrongSide")] })
          break
        }
        case "width": {
          const [open, close] = [Math.min(fault.at, fault.other), Math.max(fault.at, fault.other)]
          const data = { open: text.charAt(open), close: text.charAt(close) }
          report("width", span, data, { fixes: [replacement(span, fault.expected, true)] })
        }
      }
    }
  },
})
