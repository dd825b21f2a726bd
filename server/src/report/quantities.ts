import { type Decimal, decimal, shift } from "../number/decimal.ts"
import { isNumeralAt, numeralCharacters } from "../number/numeral.ts"
import { rational } from "../number/rational.ts"
import { CharacterClass, characterSet, classAt, isIn, nextIn, skipBlanks } from "../text/characters.ts"
import { localSpanOf } from "../text/span.ts"
import type { Hedge, Quantity, QuantityRole } from "./analysis.ts"
import { labelOf, longestName, shareLabelOf } from "./figure-labels.ts"
import { hedgeAfter, hedgeBefore, intervalOf } from "./hedges.ts"
import { isFollowedByName, isIdiom, isPartOfName } from "./number-names.ts"
import { longestNumeral, type NumberToken, readArabicNumber, readChineseNumber } from "./number-token.ts"
import { readRatioTerm } from "./ratio-terms.ts"
import { roleOf, stripLinks } from "./roles.ts"
import type { Segmentation } from "./segments.ts"
import { isCounted, isTenths, startsUnit, type Unit, unitAt } from "./units.ts"
import { inheritRole, shareInBracket } from "./unnamed-shares.ts"

/** What begins a number, or a name whose digits are no figures; everything else is passed over. */
const openings = characterSet(`0123456789０１２３４５６７８９《${numeralCharacters}`)

const rangeMarks = "-—–－~～至"

/** Finds every quantity of a segmented paragraph, in the order of the text. */
export function findQuantities(text: string, segmentation: Segmentation): readonly Quantity[] {
  const quantities: Quantity[] = []
  segmentation.segments.forEach((_, index) => {
    scanSegment(text, segmentation, index, quantities)
  })
  return quantities
}

function scanSegment(text: string, segmentation: Segmentation, index: number, found: Quantity[]): void {
  const segment = segmentation.segments[index]
  if (segment === undefined) return
  let at = segment.span.start as number
  let labelStart = at
  while (at < segment.span.end) {
    at = nextIn(openings, text, at, segment.span.end)
    if (at >= segment.span.end) return
    const token = tokenAt(text, at)
    if (token === undefined) {
      at = skipMasked(text, at, segment.span.end)
      continue
    }
    const quantity =
      readRatioTerm(text, segmentation, index, labelStart, token, found.at(-1)) ??
      readQuantity(text, segmentation, index, labelStart, token)
    at = quantity === undefined ? Math.max(token.end, at + 1) : (quantity.span.end as number)
    if (quantity === undefined) continue
    const read = inheritRole(text, quantity, found.at(-1))
    found.push({ ...shareInBracket(text, read, segmentation), index: found.length })
    labelStart = at
  }
}

/** Characters between 《 and 》 after which the 》 is taken to be missing. */
const longestTitle = 200

/** Moves on by one character, or over a 《…》 name, whose digits are no figures. */
function skipMasked(text: string, at: number, end: number): number {
  if (text[at] !== "《") return at + 1
  const close = text.slice(at, Math.min(end, at + longestTitle)).indexOf("》")
  return close < 0 ? at + 1 : at + close + 1
}

function tokenAt(text: string, at: number): NumberToken | undefined {
  const kind = classAt(text, at)
  if (kind === CharacterClass.digit) return readArabicNumber(text, at)
  return kind === CharacterClass.han && !isLoneNumeral(text, at) ? readChineseNumber(text, at) : undefined
}

/** 一 in 一律, 三 in 三农: without a unit behind it a single numeral is no figure. */
const isLoneNumeral = (text: string, at: number): boolean =>
  !isNumeralAt(text, at + 1) && !startsUnit(text, at + 1) && !isIn(openEnds, text, at + 1) && text[at - 1] !== "之"

/** 十余, 十多, 几十几. */
const openEnds = characterSet("余多几")

function readQuantity(
  text: string,
  segmentation: Segmentation,
  index: number,
  labelStart: number,
  token: NumberToken,
): Quantity | undefined {
  if (token.digitsEnd - token.start > longestNumeral || isPartOfName(text, token)) return undefined
  const unitStart = token.script === "arabic" ? skipBlanks(text, token.end) : token.end
  const percentOf = token.script === "chinese" ? percentPrefix(text, token.start) : 0
  const unit: Unit | undefined =
    percentOf > 0 ? { text: "%", dimension: "percent", factor: rational(1n) } : unitAt(text, unitStart)
  if (unit === undefined && !canStandAlone(text, token, labelStart)) return undefined
  if (token.script === "chinese" && unit !== undefined && isIdiom(text, token)) return undefined
  const start = token.start - percentOf
  let end = unit === undefined || percentOf > 0 ? token.end : unitStart + unit.text.length
  if (isFollowedByName(text, end, unit) || (unit?.text === "级" && token.scaled)) return undefined
  let plus = token.plus
  if (!plus && (text[end] === "余" || (text[end] === "多" && unit?.dimension !== "percent"))) {
    plus = true
    end++
  }
  const before = hedgeBefore(text, start, labelStart)
  const after = hedgeAfter(text, end)
  const hedge: Hedge = plus ? "plus" : before.hedge !== "exact" ? before.hedge : after
  const segment = segmentation.segments[index]
  if (segment === undefined) return undefined
  const dimension = unit?.dimension ?? "none"
  const label =
    (dimension === "percent" ? shareLabelOf(text, segmentation, index, labelStart, before.start) : undefined) ??
    labelOf(text, segmentation, index, labelStart, before.start)
  const tail = text.slice(end, Math.min(segment.span.end, end + longestName))
  const exact = isCounted(dimension) && !token.scaled
  const value = printedValue(text, token, unit)
  const role = rangeOr(text, start, end, hedge, roleOf(label.raw, tail, dimension))
  return {
    span: localSpanOf(start, end),
    text: text.slice(start, end),
    numeral: localSpanOf(token.start, token.digitsEnd),
    value,
    interval: intervalOf(value, hedge, exact, unit?.factor ?? rational(1n)),
    exact,
    unit: unit?.text ?? "",
    dimension,
    hedge,
    role,
    script: token.script,
    distributive: eachBefore.test(label.raw.trimEnd().slice(-longestEach)),
    label: localSpanOf(label.start, before.start),
    labelText: stripLinks(label.raw).trim(),
    tailText: tail.trim(),
    index: 0,
    segment: index,
    sentence: segment.sentence,
    bracket: segment.bracket,
  }
}

/** The value of a token: less than nothing behind a minus sign, and 70, known to the ten, for 七成. */
function printedValue(text: string, token: NumberToken, unit: Unit | undefined): Decimal {
  const { coefficient, scale } = token.value
  if (unit !== undefined && isTenths({ unit: unit.text })) return shift(token.value, 1)
  return isNegative(text, token) ? decimal(-coefficient, scale) : token.value
}

/** 甲区、乙区各3件, 各有3件, 各新增3件: what is said of each of them; 各类案件3件 is said of all. */
const eachBefore =
  /各(?:自)?(?:有|为|占|获|得|设|建|报告|新增|备案|设立|成立|发生|确诊|受理|办理|查处|配备|选派|奖励|补助)?$/u

const longestEach = 6

/** “其他-0.44亿元”: a minus sign directly before the digits and directly behind a word. */
const isNegative = (text: string, { start }: NumberToken): boolean =>
  (text[start - 1] === "-" || text[start - 1] === "−") && classAt(text, start - 2) === CharacterClass.han

/** 百分之三十六: the length of “百分之” before a Chinese numeral. */
const percentPrefix = (text: string, start: number): number => (text.startsWith("百分之", start - 3) ? 3 : 0)

/** 从1.16下降到0.73: what a number without unit does next. */
const changeAhead = /^(?:[下回]降|上升|回落|[提升降增减][到至高升]|[缩扩][小大])/

/** A number without unit counts only with 万/亿 or as the whole value of a label (“指数为79.8”), never a year. */
function canStandAlone(text: string, token: NumberToken, labelStart: number): boolean {
  if (token.script === "chinese") return false
  const next = classAt(text, skipBlanks(text, token.end))
  const moves = changeAhead.test(text.slice(token.end, token.end + 2))
  const ends = moves || (next !== CharacterClass.han && next !== CharacterClass.digit)
  if (token.scaled) return ends
  return ends && token.value.scale > 0 && token.start > labelStart
}

function rangeOr(text: string, start: number, end: number, hedge: Hedge, role: QuantityRole): QuantityRole {
  const previous = text[start - 1] ?? ""
  const next = text[end] ?? ""
  const digitAfter = classAt(text, end + 1) === CharacterClass.digit
  const unitBefore = classAt(text, start - 2) === CharacterClass.digit || "%％元万亿年".includes(text[start - 2] ?? " ")
  if (next !== "" && rangeMarks.includes(next) && digitAfter) return "range"
  if (previous !== "" && rangeMarks.includes(previous) && previous !== "至" && unitBefore) return "range"
  if (role === "level" && (hedge === "atLeast" || hedge === "atMost")) return "threshold"
  return role
}
