import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { PassageAnalysis } from "../analyse.ts"
import type { MeasuredPassage } from "../document.ts"

/** A figure of a passage with the words that say what it is. */
export interface NamedFigure {
  readonly quantity: Quantity
  /** The name of the indicator. */
  readonly name: string
  /** See `significantDigits`. */
  readonly digits: number
  /** Value, precision and hedge as printed: figures that have them in common need no closer look. */
  readonly printed: string
  /** Name, unit and role: figures that have them in common are compared. */
  readonly key: string
}

/** A named figure where it stands. */
export interface Mention {
  readonly figure: NamedFigure
  readonly passage: MeasuredPassage
}

const shortestName = 4
const leadingWords = /^(?:其中|共计|总共|累计|全年|一共|合计|共)+/u
const scopeWords =
  /(?:19|20)\d\d年|[一二三四1-4]季度|\d{1,2}月|上半年|下半年|上年|去年|今年|明年|前年|同期|目前|以来|全[市区县省国镇]|各[市区县省]|[市区县]级|本级|计划|目标|力争|确保|预计|下一步/gu

/** The figures of a document that may be stated twice: levels, shares and rates with a name of their own. */
export const mentionsOf = (passages: readonly MeasuredPassage[]): readonly Mention[] =>
  passages.flatMap((passage) => namedFigures(passage.analysis).map((figure) => ({ figure, passage })))

/** The named figures of one passage; found once for equal passages. */
export const namedFigures = ({ memory, passage }: PassageAnalysis): readonly NamedFigure[] =>
  memory.read(namesOf, passage)

const namesOf = ({ quantities }: Passage): readonly NamedFigure[] =>
  quantities.flatMap((quantity) => {
    const name = ownName(quantity)
    return name === undefined
      ? []
      : [
          {
            quantity,
            name,
            digits: significantDigits(quantity),
            printed: `${quantity.value.coefficient}/${quantity.value.scale} ${quantity.hedge}`,
            key: `${name}|${quantity.unit}|${quantity.role}`,
          },
        ]
  })

function ownName(quantity: Quantity): string | undefined {
  const { role, distributive, labelText } = quantity
  if (distributive || quantity.script === "chinese" || (role !== "level" && role !== "rate" && role !== "share")) {
    return undefined
  }
  const name = labelText.length < shortestName ? "" : nameOf(labelText)
  if (
    name.length < shortestName ||
    !/^[\p{Script=Han}]+$/u.test(name) ||
    name.replaceAll(scopeWords, "").length < shortestName
  )
    return undefined
  return name
}

/** What a figure is called, without the words that only open the statement. */
export const nameOf = (label: string): string => label.replaceAll(/[\s　]/gu, "").replace(leadingWords, "")

/** A name without the times and places in it: what is left is the same in the report of another year. */
export const withoutScope = (name: string): string => name.replaceAll(scopeWords, "").replace(leadingWords, "")

/** Longest stretch before a figure in which its time and place are looked for. */
const longestScope = 120

/** Times and places that the sentence of a figure names in front of it. */
export const scopeOf = (mention: Mention): string => scopeWordsBefore(mention).join(" ")

/** Whether two statements speak of different years, periods or places; one that says nothing of them may speak of the other's. */
export function haveOtherScopes(first: Mention, second: Mention): boolean {
  const [a, b] = [scopeWordsBefore(first), scopeWordsBefore(second)]
  return (
    [/^\d{4}年$/u, /月$/u, /季度$|半年$/u].some((kind) => areDisjoint(a.filter(is(kind)), b.filter(is(kind)))) ||
    a.filter(is(otherMatter)).join() !== b.filter(is(otherMatter)).join()
  )
}

const is =
  (kind: RegExp) =>
  (word: string): boolean =>
    kind.test(word)

const areDisjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((word) => !b.includes(word))

/** Another period, a plan or a part of the area. */
const otherMatter = /年$(?<!\d年)|同期|以来|计划|目标|力争|确保|预计|下一步|^各|级$/u

/** The parts of the area (本级, 各县) that a figure is about, and whether it holds for a part of a year only. */
export function placesIn(mention: Mention): { readonly places: string; readonly isPartOfYear: boolean } {
  const words = scopeWordsBefore(mention)
  return {
    places: words.filter((word) => /^各|级$/u.test(word)).join(" "),
    isPartOfYear: words.some((word) => /[季月]|半年|计划|目标|力争|确保|预计|下一步/u.test(word)),
  }
}

function scopeWordsBefore({ figure: { quantity }, passage }: Mention): readonly string[] {
  const { sentence, span } = quantity
  const { text, sentences } = passage.analysis.passage
  const from = Math.max(sentences[sentence]?.start ?? 0, span.start - longestScope)
  return [...new Set(text.slice(from, span.start).match(scopeWords) ?? [])].sort()
}

/** Number of digits without leading and closing zeros: how unlikely it is that another figure has them by chance. */
export function significantDigits({ value: { coefficient } }: Quantity): number {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString()
  let end = digits.length
  while (end > 0 && digits[end - 1] === "0") end--
  return end
}
