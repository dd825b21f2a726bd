import { type Decimal, parseDecimal } from "../../number/decimal.ts"
import {
  divideIntervals,
  type Interval,
  intersects,
  roundedTo,
  scaleInterval,
  subtractIntervals,
} from "../../number/interval.ts"
import { hundred } from "../../number/rational.ts"
import { type Change, findChanges } from "../../report/changes.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** The difference of two percentages is given in percentage points. */
export const percentagePoints = defineRule({
  id: "figures/percentage-points",
  summary: "两个百分数之差用“百分点”。",
  why: "由80%提高到90%是提高10个百分点；“提高10%”是说提高了80%的10%，即8个百分点。请改用“个百分点”。",
  source: { document: "统计指标表述惯例", clause: "百分数与百分点", level: "practice" },
  severity: "warning",
  scope: "passage",
  options: noOptions,
  messages: {
    difference: "由{from}到{to}相差的是{points}个百分点，不是{points}%。请改为“{points}个百分点”。",
  },
  examples: {
    valid: [
      "化解率由80%提高到90%，提高10个百分点。",
      "化解率由80%提高到90%，提高12.5%。",
      "受理案件由80件增加到90件，增长12.5%。",
      "化解率由99%提高到100%，提高1%。",
    ],
    invalid: ["化解率由80%提高到90%，提高了⟦10%⟧。", "投诉占比由12.5%下降至10.2%，同比下降⟦2.3%⟧。"],
  },
  check({ text, memory }, { report }) {
    for (const change of memory.recall(findChanges, () => [...findChanges(text)])) {
      const stated = statedChange(text, change)
      if (stated === undefined || !isDifference(change, stated.value)) continue
      const points = text.slice(stated.span.start, stated.span.end - 1)
      const newText = `${points}个百分点`
      report(
        "difference",
        stated.span,
        { from: `${printed(text, change.from.numeral)}%`, to: `${printed(text, change.to.numeral)}%`, points },
        {
          related: [
            { message: "原值", span: change.from.numeral },
            { message: "现值", span: change.to.numeral },
          ],
          fixes: [{ title: `改为“${newText}”`, safe: false, edits: [{ span: stated.span, newText }] }],
        },
      )
    }
  },
})

const printed = (text: string, { start, end }: LocalSpan): string => text.slice(start, end)

interface StatedChange {
  readonly span: LocalSpan
  readonly value: Decimal
}

const following =
  /^[%％][，,]?(?:同比|较上年|比上年|净|共|累计)?(?:提高|提升|上升|下降|降低|增加|增长|回落|减少)了?(\d{1,6}(?:\.\d{1,6})?)[%％](?!以上|左右)/

/** The percentage that directly follows the change: “，提高了10%”. */
function statedChange(text: string, { from, to }: Change): StatedChange | undefined {
  if (!/^[%％]$/.test(from.unit) || !/^[%％]/.test(to.unit)) return undefined
  const match = following.exec(text.slice(to.numeral.end, to.numeral.end + 32))
  const value = parseDecimal(match?.[1] ?? "")
  if (match === null || value === undefined) return undefined
  const end = to.numeral.end + match[0].length
  return { span: localSpanOf(end - (match[1] ?? "").length - 1, end), value }
}

/** Whether the stated figure is the difference, and cannot be the relative change. */
function isDifference({ from, to, direction }: Change, stated: Decimal): boolean {
  const [low, high] = direction === "rising" ? [from.value, to.value] : [to.value, from.value]
  const difference = subtractIntervals(roundedTo(high), roundedTo(low))
  const relative = divideIntervals(difference, roundedTo(from.value))
  const claimed: Interval = roundedTo(stated)
  return intersects(difference, claimed) && !(relative && intersects(scaleInterval(relative, hundred), claimed))
}
