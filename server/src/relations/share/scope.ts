import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { coverage, saysNoun, subjectAndBase } from "./labels.ts"
import type { RatioReading } from "./ratio.ts"

/** Words for “everything”: a base named so is the total at hand. */
const wholeWords = /整体|所有|本次|[总全共的数量额计比重例值]/g
/** 占总数, 占填报总量, 占全部…: the base is the whole that the sentence speaks of. */
const wholePhrase = /总(?:数|量|额|人|件|体|值|户|面积|规模|投资|收入|支出)|全部|所有/

/** Places and times that a base can be taken from, and the signs of them in the name of a figure. */
const scopes: readonly Scope[] = [
  { phrase: /占[^，。；]{0,6}全国/, sign: /全国|我国|中国/, narrower: /[省市县区州]/ },
  { phrase: /占[^，。；]{0,6}(?:全省|本省|我省|全区(?=[^，。；]{0,8}区))/, sign: /[省区]/, narrower: /[市县州盟]/ },
  { phrase: /占[^，。；]{0,6}(?:全市|本市|我市)/, sign: /市/, narrower: /[县区镇乡]|街道/ },
  { phrase: /占[^，。；]{0,6}(?:全区|本区|我区)/, sign: /区/, narrower: /[镇乡村]|街道/ },
  { phrase: /占[^，。；]{0,6}(?:全县|本县|我县)/, sign: /县/, narrower: /[镇乡村]/ },
  { phrase: /占[^，。；]{0,6}(?:上年|去年)/, sign: /同期|上年|去年/, narrower: undefined },
]

/** A wider whole that a share may be taken of. */
interface Scope {
  /** What the words of the share call it. */
  readonly phrase: RegExp
  /** What its figure is named with. */
  readonly sign: RegExp
  /** Signs of the places within it. */
  readonly narrower: RegExp | undefined
}

const longestClause = 200

/**
 * Whether the base of a share is a figure that the text does not give: a name that no figure before it carries, or a
 * place wider than the figure's own (甲市…7384亿元，占全省…).
 */
export function leavesText(reading: RatioReading, passage: Passage): boolean {
  const { percentage, base, strength, baseNamed } = reading
  if (strength === "stated") return false
  const sentence = passage.sentences[percentage.sentence]
  const words = passage.text.slice(
    Math.max(sentence?.start ?? 0, percentage.span.start - longestClause),
    percentage.span.start,
  )
  const labels = base.map(({ labelText }) => labelText)
  const scope = scopes.find(({ phrase }) => phrase.test(words))
  if (scope !== undefined)
    return !labels.some((label) => scope.sign.test(label)) && !isDividedByPlace(reading, scope, passage)
  if (baseNamed) return false
  const { base: phrase } = subjectAndBase(labelOfRun(percentage, passage))
  const name = phrase.replace(wholeWords, "")
  const names = [...labels, ...base.map(({ tailText }) => tailText)]
  const isNamedOtherwise =
    name.length > 1 && !names.some((known) => coverage(name, known) >= 0.5 && saysNoun(name, known))
  // 进出口552亿元，其中出口357亿元，占出口总值的…: the whole of what the part is called, not what it was divided from.
  if (isNamedOtherwise && reading.numerator.every(({ labelText }) => labelText.endsWith(name))) return true
  return !(wholePhrase.test(phrase) && introducesPart(reading, passage)) && isNamedOtherwise
}

/** 分别占同类案件的12.6%和4.1%: the words in front of the first share hold for those that 、 or 和 joins to it. */
function labelOfRun(percentage: Quantity, { quantities }: Passage): string {
  let share = percentage
  for (let back = 1; back < longestRun && /^(?:[、，和及与]|以及)*$/.test(share.labelText); back++) {
    const before = quantities[percentage.index - back]
    if (before?.role !== "share" || before.sentence !== percentage.sentence) break
    share = before
  }
  return share.labelText
}

const longestRun = 12

/** 死亡398人，其中甲市380人、占全省95.5%: what 其中 divides among the cities of a province is the figure of the province. */
function isDividedByPlace(reading: RatioReading, { narrower }: Scope, passage: Passage): boolean {
  const { numerator, base } = reading
  if (narrower === undefined || !introducesPart(reading, passage)) return false
  return (
    numerator.every(({ labelText }) => narrower.test(labelText)) &&
    base.every(({ labelText }) => !/[省市县区州镇乡]/.test(labelText))
  )
}

/** 其中 or …中， stands between the base and the part. */
function introducesPart({ numerator: [part], base: [whole] }: RatioReading, { text }: Passage): boolean {
  if (part === undefined || whole === undefined || whole.span.start > part.span.start) return false
  return /其中|中[，,]|包括/.test(text.slice(whole.span.end, part.span.start))
}
