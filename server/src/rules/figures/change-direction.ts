import { compare, fromDecimal } from "../../number/rational.ts"
import { type Change, findChanges } from "../../report/changes.ts"
import type { LocalSpan } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 降至 leads to a smaller value, 增至 to a larger one. */
export const changeDirection = defineRule({
  id: "figures/change-direction",
  summary: "“由甲增至乙”“由甲降至乙”的前后两个数与方向一致。",
  why: "“降至”之后的数反而更大、“增至”之后的数反而更小，说明两个数或动词有误。请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  scope: "passage",
  options: noOptions,
  messages: {
    rising: "“{verb}”说的是增加，但{to}小于{from}。请核对两个数和“{verb}”。",
    falling: "“{verb}”说的是减少，但{to}大于{from}。请核对两个数和“{verb}”。",
  },
  examples: {
    valid: [
      "受理案件由20件降至15件，办理时限从15个工作日压缩至5个。",
      "化解率由90.5%提高到95%，排名由第20位上升至第15位，名次由12名提升到8名。",
      "增速由-3.2%提升至1.1%，投资由3.5降至1.2亿元，人均收入由8400元提高到1.2万元。",
      "水质由4类提升到3类，时限由3个月压缩至15个工作日。",
      "学科排名稳中有升，材料科学由0.85‰提升至0.83‰，化学由0.94‰提升至0.92‰。",
      "房价由两晚1750元涨到一晚1700元。",
      "总量由2020年的20件增加到2023年的25件，增幅由近30%收窄至28%。",
    ],
    invalid: [
      "受理案件由20件⟦降至⟧25件。",
      "办理时限从15个⟦压缩至⟧18个。",
      "化解率由3.2%⟦提高到⟧2.9%。",
      "总量由2020年的30件⟦增加到⟧2023年的25件。",
    ],
  },
  check({ text, memory }, { report }) {
    for (const change of memory.recall(findChanges, () => [...findChanges(text)])) {
      if (!isReversed(change)) continue
      report(
        change.direction,
        change.verb,
        { verb: printed(text, change.verb), from: printed(text, change.from.span), to: printed(text, change.to.span) },
        {
          related: [
            { message: `原值 ${printed(text, change.from.span)}`, span: change.from.span },
            { message: `现值 ${printed(text, change.to.span)}`, span: change.to.span },
          ],
        },
      )
    }
  },
})

const printed = (text: string, { start, end }: LocalSpan): string => text.slice(start, end)

function isReversed({ from, to, direction }: Change): boolean {
  const difference = compare(fromDecimal(to.value), fromDecimal(from.value))
  return direction === "rising" ? difference < 0 : difference > 0
}
