import { CharacterClass, classAt } from "../text/characters.ts"
import type { Quantity } from "./analysis.ts"
import { namesShare } from "./roles.ts"
import type { Segmentation } from "./segments.ts"
import { isCounted, type Unit, unitAt } from "./units.ts"

/** A percentage without words of its own says what the one before it says (57.1%、19.4%), or the share of the count that it touches (7人15.9%). */
export function inheritRole(text: string, quantity: Quantity, previous: Quantity | undefined): Quantity {
  if (isRestOfShares(text, quantity, previous)) return { ...quantity, role: "share" }
  if (
    quantity.dimension !== "percent" ||
    quantity.role !== "level" ||
    !(/^(?:和|及|与|以及|[至到])?$/.test(quantity.labelText) || previous?.segment === quantity.segment) ||
    previous === undefined
  )
    return quantity
  const between = text.slice(previous.span.end, quantity.span.start)
  if (previous.dimension === "points" && arrivesAtShare(previous.labelText, between))
    return { ...quantity, role: "share", label: previous.label, labelText: previous.labelText }
  if (previous.dimension === "percent" && /^[、，,和及与以\s]{1,3}$/.test(between))
    return { ...quantity, role: previous.role }
  if (previous.segment === quantity.segment && isWholeOf(previous, between)) return { ...quantity, role: "share" }
  return between === "" && isCounted(previous.dimension) ? { ...quantity, role: "share" } : quantity
}

/** 表扬类占0.13%，其他类0.01%: the rest at the end of a list of shares, which leaves 占 out. */
const isRestOfShares = (
  text: string,
  { dimension, role, labelText, span }: Quantity,
  previous: Quantity | undefined,
): boolean =>
  dimension === "percent" &&
  role === "level" &&
  previous?.role === "share" &&
  previous.dimension === "percent" &&
  /^其[他它余]\p{Script=Han}{0,4}$/u.test(labelText) &&
  text
    .slice(previous.span.end, span.start)
    .trim()
    .replace(/^[，,；;、]/, "")
    .trim() === labelText

/** 住房保障43件（30.2%）: a percentage alone in a bracket behind a count is its share, and belongs to the text outside. */
export function shareInBracket(text: string, quantity: Quantity, { brackets }: Segmentation): Quantity {
  const { dimension, role, bracket, span } = quantity
  if (dimension !== "percent" || role !== "level" || bracket === 0) return quantity
  const opens = span.start - 1
  if (!/[（(]/.test(text.charAt(opens)) || !/[）)]/.test(text.charAt(span.end))) return quantity
  const counted = unitBefore(text, opens)
  return counted !== undefined && isCounted(counted.dimension)
    ? { ...quantity, role: "share", bracket: brackets[bracket]?.parent ?? 0 }
    : quantity
}

/** The unit of the figure that ends at `end`: 43件. */
function unitBefore(text: string, end: number): Unit | undefined {
  for (let length = 1; length <= longestUnit; length++) {
    const start = end - length
    if (classAt(text, start - 1) !== CharacterClass.digit) continue
    const unit = unitAt(text, start)
    return unit?.text.length === length ? unit : undefined
  }
  return undefined
}

const longestUnit = 3

/** 占全省529个保障房项目的57.1%, 相当于4100万头正常保有量的104.8%: the figure before the percentage is its whole. */
const isWholeOf = ({ labelText, dimension }: Quantity, between: string): boolean =>
  dimension !== "percent" && /占|相当于/.test(labelText) && /^\p{Script=Han}{1,14}的$/u.test(between)

/** 占外贸比重同比提升2.2个百分点至34.2%: the words before the change name what has been reached. */
const arrivesAtShare = (label: string, between: string): boolean =>
  /^(?:，?达?[至到])$/.test(between) && namesShare(label)
