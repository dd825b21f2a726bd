import { formatDecimal } from "../../number/decimal.ts"
import type { Interval } from "../../number/interval.ts"
import { divide, hundred, multiply, type Rational, roundHalfUp } from "../../number/rational.ts"
import type { Passage } from "../../report/passage.ts"
import { defineRelation } from "../define-relation.ts"
import { printedNumber, printLike } from "../format.ts"
import type { Claim, Operand, Suggestion } from "../relation.ts"
import { judgedLists, middleOf } from "../share/implied-base.ts"
import type { JudgedList, SharedFigure, SharedList } from "../share/shared-rows.ts"

type CommonBaseClaim = Claim & JudgedList

export const commonBase = defineRelation<CommonBaseClaim>({
  id: "common-base",
  name: { zh: "同一基数", en: "common base" },
  summary: "并列各项除以占比，所得的基数相同",
  why: "并列各项的占比是同一个总数的占比，各项除以占比应得同一个数。只有一项得出别的数，这一项的数或占比有误；总数写在别处也能看出来。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "男性30735人，占51.22%；女性29271人，占48.78%。",
      "首类9260件，占61.6%；次类4603件，占30.6%；三类510件，占3.4%；末类653件，占4.4%。",
      "行政处罚类349件，占比31.4%；投诉举报类296件，占比26.6%；行政强制类223件，占比20.0%；信息公开类58件，占比5.2%。",
      "甲类10件，占20%；乙类30件，占60%；丙类12件，占15%；丁类7件，占11%。",
      "甲类349件，占31.4%；乙类296件，占26.6%；丙类223件，占20.0%；丁类58件，占5.3%。",
      "甲类349件，占31.4%；乙类296件，占26.6%；丙类223件，占20.0%，其中自办58件，占26.0%。",
      "甲类349件，占31.4%；乙类296件，占26.6%；丙类223件，占20.0%；丁类58件，占涉企案件的6.2%。",
    ],
    invalid: [
      "男性30735人，占51.22%；女性⟦20271人⟧，占48.78%。",
      "线上349件，占总量的31.4%，其中网站200件、微信149件；电话296件，占总量的26.6%；窗口223件，占总量的20.0%；来信58件，占总量的⟦5.9%⟧。",
      "行政处罚类349件，占比31.4%；投诉举报类296件，占比26.6%；行政强制类223件，占比20.0%；信息公开类58件，占比⟦5.9%⟧。",
      "甲类13件，占22.0%，较上年增加116.7%；乙类21件，占35.6%，较上年下降30.0%；丙类6件，占⟦16.2%⟧；丁类19件，占32.2%。",
    ],
  },
  find: findClaims,
  judge: ({ misfit, list }) =>
    misfit === undefined
      ? { kind: "consistent" }
      : { kind: "conflict", expected: shareIn(misfit, list), stated: misfit.share.text, confidence: "likely" },
  explain: (claim) => ({ formula: formulaOf(claim), operands: operandsOf(claim) }),
  suggest: ({ list, misfit, isWhole }) => (misfit === undefined || isWhole ? [] : [suggestionFor(misfit, list)]),
  message: (claim) => `占比与并列各项不符：${formulaOf(claim)}。请核对这一项的数与占比。`,
})

function* findClaims(passage: Passage): Generator<CommonBaseClaim> {
  for (const judged of judgedLists(passage)) {
    const { list, misfit, isWhole } = judged
    const pointed = misfit ?? list.agreeing[0]
    if (pointed !== undefined) yield { at: (isWhole ? pointed.figure : pointed.share).span, ...judged }
  }
}

/** “各项 ÷ 占比 = 1111至1117（6项）”, or the one item against the others. */
function formulaOf({ list, misfit }: CommonBaseClaim): string {
  const [sample] = list.agreeing
  const others = `${list.agreeing.length}项`
  if (sample === undefined) return ""
  if (misfit === undefined) return `各项 ÷ 占比 = ${rangeOf(list.base, sample)}（${others}）`
  return `${printedNumber(misfit.figure)} ÷ ${misfit.share.text} = ${middle(misfit.base, misfit)}，其余${others}所示的基数为${rangeOf(list.base, misfit)}`
}

function rangeOf({ low, high }: Interval, sample: SharedFigure): string {
  const [from, to] = [low, high].map((bound) => (bound === undefined ? "" : printed(bound, sample)))
  return from === to ? `${from}` : `${from}至${to}`
}

const middle = (base: Interval, sample: SharedFigure): string => {
  const value = middleOf(base)
  return value === undefined ? "" : printed(value, sample)
}

/** A base as the figure is printed: in its unit, in 万 or 亿, as exact. */
const printed = (value: Rational, { figure }: SharedFigure): string => printLike(figure, value)

const operandsOf = ({ list: { agreeing, deviating } }: CommonBaseClaim): readonly Operand[] =>
  [...agreeing, ...deviating]
    .flatMap(({ figure, share }): readonly Operand[] => [
      { role: "numerator", span: figure.span, text: figure.text },
      { role: "share", span: share.span, text: share.text },
    ])
    .sort((a, b) => a.span.start - b.span.start)

/** The share that the base of the others gives. */
function shareIn({ figure, share }: SharedFigure, { base }: SharedList): string {
  const whole = middleOf(base)
  const part = middleOf(figure.interval)
  if (whole === undefined || part === undefined) return ""
  return `${formatDecimal(roundHalfUp(multiply(divide(part, whole), hundred), Math.max(0, share.value.scale)))}%`
}

function suggestionFor(misfit: SharedFigure, list: SharedList): Suggestion {
  const newText = shareIn(misfit, list)
  return { title: `将占比“${misfit.share.text}”改为“${newText}”`, span: misfit.share.span, newText }
}
