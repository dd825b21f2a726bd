import type { Balance } from "../../profiles/profile.ts"
import type { Quantity } from "../../report/analysis.ts"
import { type Gathered, gather } from "../../text/runs.ts"
import { type Offset, rebase } from "../../text/span.ts"
import type { PassageAnalysis } from "../analyse.ts"
import { type BalanceClaim, claimIn } from "../balance/terms.ts"
import { stretchesAbout } from "../balance/topics.ts"
import type { Diagnosis } from "../diagnose.ts"
import { residual } from "../equation.ts"
import { printedNumber } from "../format.ts"
import type { DocumentFigures, DocumentRelation, JudgedRelation, Operand, Verdict } from "../relation.ts"

export const balance: DocumentRelation = {
  id: "balance",
  name: { zh: "平衡关系", en: "balance" },
  scope: "document",
  summary: "受理、审结、结转等数据符合业务上的平衡关系",
  why: "案件有进有出：结转加受理等于审结加未结。各项都写明时应当相符。请核对各数，或者写明口径。",
  source: { document: "《中华人民共和国行政复议法》", clause: "第三章、第五章（受理与决定）", level: "law" },
  severity: "error",
  exampleProfile: "fazhi-annual-report",
  examples: {
    valid: [
      "行政复议方面，上年结转33件，新受理206件，审结203件，未审结36件。",
      "全年受理行政复议案件206件，审结203件（含上年结转33件）。",
      "行政应诉方面，上年结转20件，新收82件，审结85件；未审结17件。",
      "全年受理行政复议案件206件（含上年结转3件），审结200件，未审结6件。",
      "全年受理行政复议案件206件，其中上年结转3件，审结200件，未审结6件。",
      "行政复议方面，上年结转3件，共受理206件，审结200件，未审结6件。",
    ],
    invalid: [
      "行政复议方面，上年结转33件，新受理206件，审结⟦208件⟧，未审结36件。",
      "全年受理行政复议案件206件，审结⟦293件⟧（含上年结转33件）。",
      "全年受理行政复议案件206件（含上年结转3件），审结⟦200件⟧，未审结9件。",
    ],
  },
  run: ({ passageRuns, profile: { balances = [] } }) => {
    if (balances.length === 0) return nothing
    const placed = gather(passageRuns, (analysis) => claimsIn(analysis, balances), balances)
    const conflicts = placed.filter(({ found }) => found.verdict === "conflict")
    return {
      relations: () => placed.map(judgedRelation),
      diagnoses: conflicts.map((each) => diagnosisOf(judgedRelation(each))),
    }
  },
}

const nothing: DocumentFigures = { relations: () => [], diagnoses: [] }

/** Balances of one topic are looked for in the same stretches of the text. */
function claimsIn({ passage }: PassageAnalysis, balances: readonly Balance[]): readonly BalanceClaim[] {
  if (passage.quantities.length < 2) return []
  const topics = new Map(balances.map(({ topic }) => [topic.join(), topic]))
  return [...topics].flatMap(([key, topic]) => {
    const others = [...topics.values()].flat().filter((word) => !topic.includes(word))
    const stretches = stretchesAbout(passage, topic, others)
    const about = balances.filter((each) => each.topic.join() === key)
    return stretches.flatMap((stretch) => about.flatMap((each) => claimIn(stretch, each) ?? []))
  })
}

function judgedRelation({ found: claim, start }: Gathered<BalanceClaim>): JudgedRelation<Offset> {
  const operands = claim.equation.map(
    ({ figure }): Operand<Offset> => ({ role: "term", span: rebase(figure.span, start), text: figure.text }),
  )
  const formula = formulaOf(claim)
  return {
    kind: "balance",
    at: rebase(resultOf(claim).span, start),
    verdict: verdictOf(claim, formula),
    explanation: { formula, operands },
    message: `各数之间的关系不成立：${formula}。请核对各数；口径不同的，请写明。`,
    suggestions: [],
  }
}

/** The figure that is compared with the others: what is too much, or the first one behind the sign. */
const resultOf = ({ balance: { sign, left }, equation, first }: BalanceClaim): Quantity =>
  sign === "≤" ? first : (equation[left.length]?.figure ?? first)

function verdictOf({ verdict, ...claim }: BalanceClaim, formula: string): Verdict {
  switch (verdict) {
    case "consistent":
      return { kind: "consistent" }
    case "conflict":
      return {
        kind: "conflict",
        expected: formula,
        stated: resultOf({ verdict, ...claim }).text,
        confidence: "certain",
      }
    case "unknown":
      return { kind: "unknown", because: "ambiguous" }
  }
}

/** “上年结转33 + 受理206 = 审结203 + 未审结36”, with the sign that the figures really have. */
function formulaOf({ balance: { left, right, sign }, equation }: BalanceClaim): string {
  const words = [...left, ...right].map(({ name }, index) => {
    const figure = equation[index]?.figure
    return `${name}${figure === undefined ? "" : printedNumber(figure)}`
  })
  const rest = residual(equation).numerator
  const actual = sign === "≤" ? (rest <= 0n ? "≤" : ">") : rest === 0n ? "=" : "≠"
  return `${words.slice(0, left.length).join(" + ")} ${actual} ${words.slice(left.length).join(" + ")}`
}

const diagnosisOf = ({ at, message, explanation, suggestions }: JudgedRelation<Offset>): Diagnosis<Offset> => ({
  kind: "balance",
  certain: true,
  at,
  message,
  operands: explanation.operands,
  suggestions,
})
