import { rational } from "../number/rational.ts"
import { isDigit } from "../text/characters.ts"
import { localSpanOf } from "../text/span.ts"
import type { Quantity } from "./analysis.ts"
import { longestName } from "./figure-labels.ts"
import { intervalOf } from "./hedges.ts"
import type { NumberToken } from "./number-token.ts"
import { stripLinks } from "./roles.ts"
import type { Segmentation } from "./segments.ts"

const ratioMarks = ":：∶"

/** A term of 三次产业比为3.9：59.5：36.6: a share in percent, printed without a sign. */
export function readRatioTerm(
  text: string,
  segmentation: Segmentation,
  index: number,
  labelStart: number,
  token: NumberToken,
  previous: Quantity | undefined,
): Quantity | undefined {
  const segment = segmentation.segments[index]
  if (segment === undefined || token.script === "chinese" || token.scaled) return undefined
  const continues = previous !== undefined && isRatioTerm(previous) && previous.span.end === token.start - 1
  const opens =
    ratioMarks.includes(text[token.end] ?? " ") &&
    isDigit(text, token.end + 1) &&
    !isToOne(text, token.start, token.end)
  const label = text.slice(Math.max(labelStart, token.start - longestName), token.start)
  if (
    !(continues && ratioMarks.includes(text[token.start - 1] ?? " ")) &&
    !(opens && namesRatio(text.slice(Math.max(segment.span.start, token.start - longestName), token.start)))
  )
    return undefined
  return {
    span: localSpanOf(token.start, token.end),
    text: text.slice(token.start, token.end),
    numeral: localSpanOf(token.start, token.digitsEnd),
    value: token.value,
    interval: intervalOf(token.value, "exact", false, rational(1n)),
    exact: false,
    unit: "",
    dimension: "percent",
    hedge: "exact",
    role: "share",
    script: "arabic",
    distributive: false,
    label: localSpanOf(continues ? token.start : labelStart, token.start),
    labelText: continues ? "" : stripLinks(label).trim(),
    tailText: text.slice(token.end, Math.min(segment.span.end, token.end + longestName)).trim(),
    index: 0,
    segment: index,
    sentence: segment.sentence,
    bracket: segment.bracket,
  }
}

/** Whether words lead to a ratio: 三次产业比为, 三次产业结构由…调整为. */
function namesRatio(printed: string): boolean {
  const words = printed.replace(/(?:20\d\d年|上年)的?$/, "")
  return (
    /(?:比例|比重|比|结构)(?:为|是|达|达到|由|从)?$/.test(words) ||
    (/[整化变][为到至]$/.test(words) && /[比例重构][由从]/.test(words))
  )
}

/** Whether a quantity is a term of a ratio. */
export const isRatioTerm = ({ dimension, unit, role }: Quantity): boolean =>
  dimension === "percent" && unit === "" && role === "share"

/** 生师比16.19：1, 性别比1：0.9: a number for each one, no share of anything. */
const isToOne = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === "1" || /^[:：∶]1(?![\d.．])/.test(text.slice(end, end + 3))
