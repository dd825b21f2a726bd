import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** Whether a share is a term of a ratio, which has no sign. */
export const isRatio = ({ unit }: Quantity): boolean => unit === ""

/**
 * Shares of one sentence and bracket, or the terms of one ratio, without those of a nested 其中; and contributions (贡献率) of
 * neighbouring sentences.
 */
export function shareGroupsOf(passage: Passage): readonly (readonly Quantity[])[] {
  const groups = new Map<string, Quantity[]>()
  let nestedIn = -1
  let ratio = -1
  const list = numberedList(passage)
  for (const [index, quantity] of passage.quantities.entries()) {
    if (quantity.dimension !== "percent") continue
    const contribution = quantity.role === "rate" && quantity.labelText.endsWith("贡献率")
    if (quantity.role !== "share" && !contribution) continue
    const previous = passage.quantities[index - 1]
    const gap = passage.text.slice(previous?.span.end ?? 0, quantity.span.start)
    if (isRatio(quantity) && previous?.span.end !== quantity.span.start - 1) ratio = index
    const listed = isRatio(quantity) ? undefined : list.placeOf(quantity)
    const place = listed ?? `${quantity.sentence}:${quantity.bracket}`
    const key = contribution ? "contribution" : isRatio(quantity) ? `ratio ${ratio}` : place
    const group = groups.get(key)
    if (/[；;]/.test(gap)) nestedIn = -1
    if (group !== undefined && gap.includes("其中")) nestedIn = quantity.sentence
    if (nestedIn === quantity.sentence) continue
    if (group === undefined) groups.set(key, [quantity])
    else if (group.length < 12) group.push(quantity)
  }
  return [...groups.values()]
}

/** 1、学生：占50%。2、无业人员：占40%: sentences with one number after the other, each with a share, are one list. */
function numberedList({ text, sentences, quantities }: Passage): {
  readonly placeOf: (share: Quantity) => string | undefined
} {
  let lists = 0
  let last = { number: 0, sentence: -2 }
  return {
    placeOf: (share) => {
      const { sentence, bracket } = share
      const span = sentences[sentence]
      const isAlone = [quantities[share.index - 1], quantities[share.index + 1]].every(
        (other) => other?.sentence !== sentence || other.role !== "share",
      )
      const number =
        span === undefined || bracket !== 0 || !isAlone ? undefined : numberIn(text.slice(span.start, span.end))
      if (number === undefined) return undefined
      if (number !== last.number + 1 || sentence - last.sentence > 1) lists++
      last = { number, sentence }
      return `list ${lists}`
    },
  }
}

const longestItem = 120

/** The number that a sentence begins with, or that stands behind a heading without a full stop: 违法主体1、学生. */
function numberIn(sentence: string): number | undefined {
  const [, number] =
    /(?:^|[^\d第．.、，])(\d{1,2})[、.．](?=\p{Script=Han})/u.exec(sentence.slice(0, longestItem)) ?? []
  return number === undefined ? undefined : Number(number)
}
