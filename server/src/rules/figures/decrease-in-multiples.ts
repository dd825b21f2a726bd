import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A figure cannot fall by more than itself: decreases are given in percent or as a fraction. */
export const decreaseInMultiples = defineRule({
  id: "figures/decrease-in-multiples",
  summary: "减少不用“倍”表述。",
  why: "减少一倍就是减到零，“减少了两倍”没有意义。请改用百分数或分数，如“减少三分之二”“减至原来的三分之一”。",
  source: { document: "编校实务", clause: "减少、下降不能用倍数", level: "practice" },
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: { multiple: "“{verb}”不能用“倍”：减少一倍即为零。请把“{multiple}”改为百分之几或几分之一。" },
  examples: {
    valid: [
      "投诉下降三分之二，立案增长两倍，罚款至少3倍，不少于2倍。",
      "处违法所得1倍以上3倍以下罚款，降低至原来的三分之一，减少5成。",
      "投诉减少，立案为上年的2倍。",
    ],
    invalid: ["投诉减少了⟦两倍⟧。", "办理时限缩短⟦3倍⟧。", "事故起数比上年下降近⟦1.5倍⟧。", "窗口排队人数少了⟦一倍⟧。"],
  },
  check({ text, kind }, { report }) {
    if (kind !== "paragraph") return
    for (const match of text.matchAll(decrease)) {
      const { verb = "", multiple = "" } = match.groups ?? {}
      const end = match.index + match[0].length
      report("multiple", localSpanOf(end - multiple.length, end), { verb, multiple })
    }
  },
})

/** 至少3倍, 不少于, 最低 and 加减 are no decreases. */
const decrease =
  /(?<verb>下降|减少|降低|缩短|压缩|压减|缩减|缩小|减轻|下跌|(?<![升])降|(?<![加增])减|(?<![至最不多缺])少)(?:了|达|近|约|超过?|将近|大约|高达){0,2}(?<multiple>(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百半几数]{1,4})[多余]?倍)/g
