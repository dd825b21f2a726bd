import { parseChineseInteger } from "../../number/numeral.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** Classifiers of things that are listed by name; 次, 人, 件 and the like count something else. */
const listClassifiers = new Set([
  "个",
  "项",
  "家",
  "大",
  "类",
  "种",
  "级",
  "步骤",
  "所",
  "条",
  "方面",
  "层",
  "环节",
  "大类",
  "部",
  "处",
  "单位",
  "县",
  "乡",
  "镇",
  "街道",
  "社区",
])

const chineseDigits = "零一二三四五六七八九十"

/** How many names a figure announces (四家, 五步骤, 3个部门): 2 to 30; `undefined` for figures that count no names. */
export function statedCount(passage: Passage, count: Quantity): number | undefined {
  if (count.hedge !== "exact" || !listClassifiers.has(count.unit)) return undefined
  const digits = passage.text.slice(count.numeral.start, count.numeral.end)
  const value = count.script === "chinese" ? Number(parseChineseInteger(digits) ?? 0n) : Number(digits)
  return Number.isInteger(value) && value >= 2 && value <= 30 ? value : undefined
}

/** The figure with another count, printed the same way: 五步骤 → 六步骤. */
export function renumber({ text, numeral, span, script }: Quantity, value: number): string {
  const unit = text.slice(numeral.end - span.start)
  return (script === "chinese" && value <= 10 ? (chineseDigits[value] ?? "") : String(value)) + unit
}
