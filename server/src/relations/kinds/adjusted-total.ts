import { add, negate, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { inBaseUnits } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { chanceAmong } from "../digit-slip.ts"
import { type Equation, holds, slippedTerms } from "../equation.ts"
import { printedNumber, printLike } from "../format.ts"
import type { Claim, Operand } from "../relation.ts"
import { suggestionsFor } from "../repair.ts"
import { type Adjusted, findAdjusted } from "../surplus/adjusted.ts"

interface AdjustedClaim extends Claim, Adjusted {}

export const adjustedTotal = defineRelation<AdjustedClaim>({
  id: "adjusted-total",
  name: { zh: "加减合计", en: "adjusted total" },
  summary: "“扣除”“剔除”之后的数，以及年末存量，等于所列各数加减的结果",
  why: "文中说明了哪些数相加、哪些数相减，结果应当与所列各数相符。请核对各数；还有别的增减的，请写明。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "维持58件，驳回19件，撤销或者变更21件，确认违法5件，责令履行3件，调解终止41件。直接纠错29件。",
      "两项合计377件，扣除并案办理的8件后实际答复369件。",
      "接通62.98万个；剔除无效来电1.15万个，形成诉求61.83万件。",
      "知识库年初存量12840条，年内新增3276条、更新5190条、下架1158条，年末存量14958条。",
      "年初存量240条，新增30条，核减20条，划转5条，年末存量245条。",
    ],
    invalid: [
      "维持58件，驳回19件，撤销或者变更21件，确认违法5件，责令履行3件，调解终止41件。直接纠错⟦27件⟧。",
      "两项合计377件，扣除并案办理的8件后实际答复⟦349件⟧。",
      "知识库年初存量12840条，年内新增3276条、下架1158条，年末存量⟦14858条⟧。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    const equation = equationOf(claim)
    if (holds(equation)) return { kind: "consistent" }
    if (figuresOf(claim).some(({ hedge }) => hedge !== "exact")) return { kind: "unknown", because: "hedged" }
    const isChance = !claim.isAdjacent || (claim.mayHoldMore && chanceAmong(figuresOf(claim), claim.result) > likeliest)
    if (isChance || slippedTerms(equation).length === 0) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: expected(claim), stated: printedNumber(claim.result), confidence: "likely" }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: figuresOf(claim).map(({ span, text }): Operand => ({ role: "term", span, text })),
  }),
  suggest: (claim) => suggestionsFor(equationOf(claim)),
  message: (claim) =>
    `加减的结果与文中不符：${workingOf(claim)}，文中为${claim.result.text}。请核对各数；还有别的增减的，请写明。`,
})

/** In a period something may come and go that the text leaves out. */
const likeliest = 0.1

function* findClaims(passage: Passage): Generator<AdjustedClaim> {
  for (const found of findAdjusted(passage)) yield { at: found.result.span, ...found }
}

const figuresOf = ({ result, terms }: Adjusted): readonly Quantity[] => [result, ...terms.map(({ figure }) => figure)]

/** The figure that the finding points at is first: its change is offered first. */
const equationOf = ({ result, terms }: Adjusted): Equation<Quantity> => [{ figure: result, sign: -1 }, ...terms]

const expected = ({ result, terms }: Adjusted): string =>
  printLike(
    result,
    terms.reduce(
      (sum, { figure, sign }) => add(sum, sign > 0 ? inBaseUnits(figure) : negate(inBaseUnits(figure))),
      zero,
    ),
  )

const workingOf = (claim: Adjusted): string => {
  const [first, ...others] = claim.terms
  const start = first === undefined ? "" : printedNumber(first.figure)
  return `${start}${others.map(({ figure, sign }) => ` ${sign > 0 ? "+" : "-"} ${printedNumber(figure)}`).join("")} = ${expected(claim)}`
}
