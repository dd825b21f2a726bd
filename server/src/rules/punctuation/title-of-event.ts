import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 《示例市法治文化节》活动: names of meetings, prizes and events take quotation marks or none. */
export const titleOfEvent = defineRule({
  id: "punctuation/title-of-event",
  summary: "会议、活动、奖项、课程的名称不用书名号。",
  why: "书名号用于书刊、文件、文艺作品等；会议、展览、奖项、活动、课程、证件的名称不用书名号，需要时用引号。名称的种类不一定看得出来，默认不查。",
  source: punctuationStandard("附录A.13.1"),
  severity: "information",
  offByDefault: true,
  scope: "prose",
  options: noOptions,
  messages: { event: "《{name}》像是{kind}的名称，不用书名号。" },
  examples: {
    valid: ["印发《示例市促进条例》，举办“法治大讲堂”活动。", "《关于召开工作会议的通知》", "审议《会议纪要》"],
    invalid: ["举办⟦《示例市法治论坛》⟧，获得⟦《十佳案例奖》⟧。"],
  },
  check({ text, enclosures }, { report }) {
    for (const { family, open, close } of enclosures.pairs) {
      if (family !== "title") continue
      const name = text.slice(open + 1, close)
      const kind = kinds.find(([ending]) => name.length > ending.length && name.endsWith(ending))
      if (kind !== undefined) report("event", localSpanOf(open, close + 1), { name, kind: kind[1] })
    }
  },
})

const kinds: readonly (readonly [ending: string, kind: string])[] = [
  ["论坛", "会议"],
  ["会议", "会议"],
  ["研讨会", "会议"],
  ["活动", "活动"],
  ["大赛", "活动"],
  ["竞赛", "活动"],
  ["培训班", "课程"],
  ["课程", "课程"],
  ["奖", "奖项"],
]
