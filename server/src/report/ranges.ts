import { type LocalSpan, localSpanOf } from "../text/span.ts"
import { type Prose, Protection } from "./prose.ts"

/** A range of years, dates or figures that is not joined by — or ～. */
export interface WrittenRange {
  /** From the first figure to the unit of the second one. */
  readonly whole: LocalSpan
  readonly mark: LocalSpan
  readonly markText: string
  /** “—” or “～” */
  readonly expected: string
}

const joint =
  /(年|月|日|时|%|％|万元?|亿元?|元|℃|度|岁)?(-{1,2}|－{1,2}|–|——|~|∼|〜)(\d{1,8}(?:\.\d{1,4})?)(年|月|日|时|点|%|％|个百分点|亿|万|元|℃|度|岁|周岁|级|人|名|家|个|件|项|次|天|周|小时|分钟|倍|成|亩|吨|公里|米|克|户)(?:\d{1,2}[日时])?/y

/** Finds the ranges of a piece of prose whose joint is none of a range; codes and telephone numbers have no unit. */
export function* findRanges({ text, digits, protectionAt }: Prose): Generator<WrittenRange> {
  for (const { start, end } of digits) {
    const next = text.charAt(end)
    if (!/[年月日时%％万亿元℃度岁\-－–—~∼〜]/u.test(next)) continue
    joint.lastIndex = end
    const match = joint.exec(text)
    if (match === null || (protectionAt(start) & Protection.foreign) !== 0) continue
    const [whole, unit = "", mark = "", to = "", toUnit = ""] = match
    if (!isRange(text, start, text.slice(start, end), unit, to, toUnit, mark)) continue
    const at = end + unit.length
    yield {
      whole: localSpanOf(start, end + whole.length),
      mark: localSpanOf(at, at + mark.length),
      markText: mark,
      expected: "~∼〜".includes(mark) ? "～" : "—",
    }
  }
}

/** Whether the two figures can be the ends of a range of that unit. */
function isRange(
  text: string,
  start: number,
  from: string,
  unit: string,
  to: string,
  toUnit: string,
  mark: string,
): boolean {
  const before = text.charAt(start - 1)
  if (/[A-Za-z.\-－–—_/#第]/.test(before)) return false
  if (unit !== "" && unit !== toUnit && !(isDate(unit) && isDate(toUnit))) return false
  if (toUnit === "年")
    return from.length === 4 && to.length === 4 ? from < to : unit === "" && to.length <= 2 && Number(from) < Number(to)
  if (mark === "——") return false
  if (isDate(toUnit)) return from.length <= 2 && to.length <= 2
  return from.length <= 6 && Number(from) < Number(to)
}

const isDate = (unit: string): boolean => unit !== "" && "年月日时点".includes(unit)
