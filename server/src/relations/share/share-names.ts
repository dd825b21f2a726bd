import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { isRemainder } from "../sum/closedness.ts"
import { isStrictSeries } from "../sum/series.ts"
import { areComplements } from "./complements.ts"
import { subjectAndBase } from "./labels.ts"

/** Words that together name everything of a kind. */
const completeSeries: readonly (readonly string[])[] = [
  ["轻", "重"],
  ["东", "中", "西"],
  ["一", "二", "三"],
  ["高", "中", "低"],
  ["大", "中", "小"],
  ["上", "中", "下"],
  ["老", "中", "青"],
  ["投资", "消费", "净出口"],
  ["投资", "消费", "净流出"],
  ["资本", "消费", "净出口"],
]

/** Whether the words leave nothing else to have a share: the list ends with 其他, or its names are one whole series. */
export function closesShares(passage: Passage, shares: readonly Quantity[]): boolean {
  const names = subjectsOf(shares) ?? enumeratedNames(passage, shares)
  if (names.length < 2) return false
  const [first = "", second = ""] = names
  if (names.length === 2 && areComplements(first, second)) return true
  return isRemainder(names.at(-1) ?? "") || isStrictSeries(names) || isCompleteSeries(names)
}

/** 研究生占34.4%；40岁以下人员占42.6%，41岁以上人员占57.4%: two shares side by side, whose names leave nothing else, in a longer list. */
export function complementsIn(shares: readonly Quantity[]): readonly Quantity[] | undefined {
  const at = shares.findIndex((share, index) => {
    const next = shares[index + 1]
    return next !== undefined && areComplements(subjectOf(share.labelText), subjectOf(next.labelText))
  })
  return at < 0 ? undefined : shares.slice(at, at + 2)
}

const isCompleteSeries = (names: readonly string[]): boolean =>
  completeSeries.some(
    (series) =>
      series.length === names.length && series.every((word) => names.filter((name) => says(name, word)).length === 1),
  )

const says = (name: string, word: string): boolean =>
  word.length > 1 ? name.includes(word) : name.replace(/^第/, "").startsWith(word)

const longestEnumeration = 60

/** The subjects of the shares (第一产业占5.6%); `undefined` when one of them has none. */
function subjectsOf(shares: readonly Quantity[]): readonly string[] | undefined {
  const subjects = shares.map(({ labelText }) => subjectOf(labelText))
  return subjects.slice(1).every((subject) => subject !== "") ? subjects : undefined
}

/** The items of the list before 分别 (二季度第一、二、三产业岗位分别占…), the first one without the words before the list. */
function enumeratedNames({ text }: Passage, shares: readonly Quantity[]): readonly string[] {
  const [first] = shares
  if (first === undefined) return []
  const words = text.slice(Math.max(0, first.span.start - longestEnumeration), first.span.start)
  const clause = behindLast(words, "，。；：,;:\n")
  const items = clause.split(/[、和及与]/).slice(-shares.length)
  const [head = "", second = ""] = items
  const length = items.length > 2 ? second.length : 2
  return items.length < shares.length ? [] : [head.slice(-length), ...items.slice(1)]
}

/** The subject without the joiners that a run of shares has between them. */
const subjectOf = (label: string): string => subjectAndBase(label).subject.replace(/^(?:[、，,和及与]|以及)+/, "")
