import { type Offset, rebase, type Span } from "../../text/span.ts"
import type { Diagnosis } from "../diagnose.ts"
import { printedNumber } from "../format.ts"
import type { DocumentRelation, JudgedRelation, Operand } from "../relation.ts"
import { disagreementsIn, type Repetition, repetitionsIn } from "../repeated/compare.ts"
import type { Mention } from "../repeated/mentions.ts"

export const repeatedFigure: DocumentRelation = {
  id: "repeated-figure",
  name: { zh: "重复数据", en: "repeated figure" },
  scope: "document",
  summary: "同一数据在文中前后一致",
  why: "摘要与正文、前文与后文写的是同一项数据，却差一位数字，多半是其中一处笔误或没有同步更新。请核对两处。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "warning",
  examples: {
    valid: [
      "全年组织矛盾纠纷排查14133件。\n\n共组织矛盾纠纷排查14133件，均已登记。",
      "全年接听服务热线来电1.25万件。\n\n全年接听服务热线来电12548件。",
      "人民调解方面，受理案件918件，调解成功891件。行政调解方面，受理案件315件，调解成功811件。",
    ],
    invalid: [
      "全年组织矛盾纠纷排查14133件。\n\n共组织矛盾纠纷排查⟦14138件⟧，均已登记。",
      "全年办理法律援助案件135件，接待来访群众782人次。\n\n办理法律援助案件135件，接待来访群众⟦732人次⟧，群众满意。",
    ],
  },
  run: (document) => ({
    relations: () => repetitionsIn(document).map(judged),
    diagnoses: disagreementsIn(document).map(diagnosisOf),
  }),
}

const placeOf = ({ figure, passage }: Mention): Span => rebase(figure.quantity.span, passage.start)

const operandsOf = ({ first, second }: Repetition): readonly Operand<Offset>[] =>
  [first, second].map((mention) => ({ role: "mention", span: placeOf(mention), text: mention.figure.quantity.text }))

const judged = (repetition: Repetition): JudgedRelation<Offset> => {
  const { first, second, agrees } = repetition
  const stated = printedNumber(second.figure.quantity)
  const expected = printedNumber(first.figure.quantity)
  return {
    kind: "repeated-figure",
    at: placeOf(second),
    verdict: agrees ? { kind: "consistent" } : { kind: "conflict", expected, stated, confidence: "likely" },
    explanation: {
      formula: `${first.figure.name}：${expected} ${signOf(repetition)} ${stated}`,
      operands: operandsOf(repetition),
    },
    message: "",
    suggestions: [],
  }
}

/** 1.25万 and 12548 agree without being the same. */
function signOf({ first, second, agrees }: Repetition): string {
  if (!agrees) return "≠"
  const [a, b] = [first.figure.quantity.value, second.figure.quantity.value]
  return a.coefficient === b.coefficient && a.scale === b.scale ? "=" : "≈"
}

const diagnosisOf = (repetition: Repetition): Diagnosis<Offset> => {
  const { first, second } = repetition
  return {
    kind: "repeated-figure",
    certain: true,
    at: placeOf(second),
    message: `同一数据前后不一致：“${first.figure.name}”前文为${first.figure.quantity.text}，此处为${second.figure.quantity.text}。请核对，使两处一致；不是同一项数据的，请把名称写明。`,
    operands: operandsOf(repetition),
    suggestions: [changeOf(second, first), changeOf(first, second)],
  }
}

const changeOf = (from: Mention, to: Mention) => ({
  title: `将“${from.figure.quantity.text}”改为“${to.figure.quantity.text}”`,
  span: placeOf(from),
  newText: to.figure.quantity.text,
})
