import { hasOpposites } from "../sum/opposites.ts"

/** 40岁以下, 41岁及以上, 未满18周岁: a bound, what it is counted in, and the side of it. */
const bound = /(\d{1,6})(\p{Script=Han}{0,3}?)(及?以[上下]|以内)/u

/** Whether two names leave nothing between and beside them: 40岁以下 and 41岁以上, 合格 and 不合格. */
export function areComplements(one: string, other: string): boolean {
  return areSides(one, other) || (isNegated(one) !== isNegated(other) && hasOpposites([one, other]))
}

const isNegated = (name: string): boolean => /[不未非无]/.test(name)

function areSides(one: string, other: string): boolean {
  const [, from = "", unit = "", side = ""] = bound.exec(one) ?? []
  const [, to = "", otherUnit = "", otherSide = ""] = bound.exec(other) ?? []
  if (from === "" || to === "" || unit !== otherUnit) return false
  const [lower, upper] = side.endsWith("上") ? [Number(to), Number(from)] : [Number(from), Number(to)]
  return side.endsWith("上") !== otherSide.endsWith("上") && upper - lower >= 0 && upper - lower <= 1
}
