import { isBelow } from "../../number/interval.ts"
import { coverage } from "../share/labels.ts"
import { isCutOff } from "../share/share-of.ts"
import { holdsTooMuch } from "./exceptions.ts"
import type { Frame } from "./frame.ts"
import { isSettlement } from "./names.ts"
import type { SumReading } from "./readings.ts"
import { isHedged } from "./shape.ts"
import { canSlip } from "./slips.ts"

/**
 * 全国新增9279亿元。…全国新增8279亿元，其中…: two totals of one name, one digit apart, and the list that follows the second
 * one adds up to the first; 新增29人。在这9人中，23人…，6人…: so does one that has no room for its parts. 收到1113件 and 受理1013件 are two names; 排查26起，化解86起 are one matter of which more was settled than there was.
 */
export function contradictsItself(natural: SumReading, holding: SumReading, { opening, named }: Frame): boolean {
  const { total, parts } = natural
  const farthest = opening === "ofWhich" ? 1 : 0
  if (total === holding.total || natural.distance > farthest || parts.length !== holding.parts.length) return false
  if (total.unit !== holding.total.unit || isHedged(natural) || !canSlip(natural, total)) return false
  // 销售28896辆。在2.8万辆中，…: the same total, cut off instead of rounded.
  if (isCutOff(holding.total.interval, total)) return false
  if (named && natural.distance === 0 && (holdsTooMuch(natural) || isSameThing(natural, holding))) return true
  // Small figures are one digit apart by chance, and lists of two add up to them.
  if (total.value.coefficient < 100n && (parts.length < 3 || total.value.coefficient < 10n)) return false
  return isSameName(total.labelText, holding.total.labelText) || settlesTooMuch(natural, holding)
}

/** 排查矛盾纠纷26起，化解86起: a verb without a noun of its own speaks of the figure before it, which cannot be smaller. */
const settlesTooMuch = ({ total }: SumReading, { total: whole }: SumReading): boolean =>
  total.sentence === whole.sentence && isSettlement(total.labelText) && isBelow(whole.interval, total.interval)

/** 17个建设项目。27个项目中，…: the same noun behind both figures. */
const isSameThing = ({ total }: SumReading, { total: whole }: SumReading): boolean => {
  const noun = total.tailText.split("中")[0] ?? ""
  return noun.length > 1 && [whole.tailText, whole.labelText].some((words) => words.includes(noun))
}

/** Whether one of two names says all of the other: 全省查处案件 and 2022年全省共查处案件. */
const isSameName = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 1 && Math.max(coverage(a, b), coverage(b, a)) === 1
