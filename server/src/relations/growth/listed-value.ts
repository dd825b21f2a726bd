import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import { coverage } from "../share/labels.ts"

const farthestSentence = 2
const longestList = 6

/**
 * 货物、工程和服务类采购分别为6571亿元、11155亿元和3344亿元。服务类采购大幅增长，较上年增加1410亿元: the value of the sentence's
 * subject in a list of values further up; `undefined` when no item of a list carries its name.
 */
export function listedValue({ text, quantities, sentences }: Passage, change: Quantity): Quantity | undefined {
  const sentence = sentences[change.sentence]
  if (sentence === undefined) return undefined
  const subjects = text.slice(sentence.start, change.span.start).split(/[，,]/)
  for (let index = change.index - 1; index >= 0; index--) {
    const last = quantities[index]
    if (last === undefined || change.sentence - last.sentence > farthestSentence) return undefined
    if (last.sentence === change.sentence || last.unit !== change.unit) continue
    const values = runEndingAt(quantities, index)
    const names = namesBefore(text, values[0])
    if (values.length < 2 || names.length !== values.length) continue
    const at = names.findIndex((name) => subjects.some((subject) => isSubject(name, subject)))
    if (at >= 0) return values[at]
    index -= values.length - 1
  }
  return undefined
}

/** The figures of one unit that 、 and 和 join, up to the given one. */
function runEndingAt(quantities: readonly Quantity[], end: number): readonly Quantity[] {
  let start = end
  while (
    start > 0 &&
    end - start < longestList &&
    quantities[start - 1]?.unit === quantities[end]?.unit &&
    /^(?:[、和及与]|以及)*$/.test(quantities[start]?.labelText ?? " ")
  )
    start--
  return quantities.slice(start, end + 1)
}

/** The names that 分别 pairs with the values: 货物类、工程类和服务类采购金额. */
function namesBefore(text: string, first: Quantity | undefined): readonly string[] {
  if (first === undefined) return []
  const words = text.slice(Math.max(0, first.span.start - 60), first.span.start)
  const clause = behindLast(words, "，。；：\n")
  return clause.includes("分别") ? clause.slice(0, clause.indexOf("分别")).split(/[、和及与]/) : []
}

const isSubject = (name: string, subject: string): boolean =>
  name.length > 1 && (subject.includes(name) || coverage(name, subject) >= 0.6)
