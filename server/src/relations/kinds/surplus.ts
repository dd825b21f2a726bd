import { subtract } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { inBaseUnits } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { chanceAmong } from "../digit-slip.ts"
import { type Equation, holds, slippedTerms } from "../equation.ts"
import { printedNumber, printLike } from "../format.ts"
import type { Claim, Operand } from "../relation.ts"
import { suggestionsFor } from "../repair.ts"
import { findSurpluses, type Surplus } from "../surplus/accounts.ts"

interface SurplusClaim extends Claim, Surplus {}

export const surplus = defineRelation<SurplusClaim>({
  id: "surplus",
  name: { zh: "差额", en: "surplus" },
  summary: "顺差、逆差、当年结余、净流入、自然增长率等于所列两个数之差",
  why: "顺差是出口减进口，当年结余是收入减支出，自然增长率是出生率减死亡率；只允许四舍五入造成的尾差。请核对三个数，或者写明口径。",
  source: { document: "统计指标表述惯例", clause: "差额指标", level: "practice" },
  severity: "error",
  examples: {
    valid: [
      "进出口总值2.04万亿元。其中，出口1.2万亿元，下降6.1%；进口8361亿元，下降14.3%；贸易顺差3680.3亿元，扩大20.1%。",
      "人口出生率12.3‰，死亡率5.2‰，自然增长率7.1‰。",
      "出生人口1552人，出生率为5.3‰；死亡人口1911人，死亡率为6.5‰；人口自然增长率为-1.2‰。",
      "基金收入120.5亿元，支出100.2亿元，当年结余20.3亿元，年末滚存结余85.0亿元。",
      "出口13232.2亿元，下降5.9%；进口18126.2亿元，增长22.1%；服务贸易逆差4894亿元。",
      "全年新设经营主体7154户，注销4525户，净增2629户。",
      "权力事项1864项，比上年版净减6项（取消9项、新增3项）。",
      "办结率最高的98.1%，最低的71.4%，相差26.7个百分点。",
      "政法专项编制58名，实有47人，空编11名。",
      "出口2913.7亿元，进口1488.1亿元；对南方各市贸易顺差142.5亿元。",
    ],
    invalid: [
      "进出口总值4401.8亿元。其中，出口2913.7亿元，增长3.2%；进口1488.1亿元；贸易顺差⟦1485.6亿元⟧，扩大24.7%。",
      "人口出生率12.3‰，死亡率5.2‰，自然增长率⟦7.4‰⟧。",
      "出生率为5.32‰；死亡率为6.54‰；人口自然增长率为-⟦7.22‰⟧。",
      "基金收入120.5亿元，支出100.2亿元，当年结余⟦26.3亿元⟧。",
      "全年新设经营主体7154户，注销4525户，净增⟦2679户⟧。",
    ],
  },
  find: findClaims,
  judge: (claim) => {
    const equation = equationOf(claim)
    if (holds(equation)) return { kind: "consistent" }
    if (figuresOf(claim).some(({ hedge }) => hedge !== "exact")) return { kind: "unknown", because: "hedged" }
    if (
      !claim.alike ||
      chanceAmong(figuresOf(claim), claim.larger) > likeliestChance ||
      slippedTerms(equation).length === 0
    )
      return { kind: "unknown", because: "ambiguous" }
    return {
      kind: "conflict",
      expected: expected(claim),
      stated: printedNumber(claim.difference),
      confidence: claim.mayHoldMore || claim.larger.sentence !== claim.difference.sentence ? "likely" : "certain",
    }
  },
  explain: (claim) => ({
    formula: workingOf(claim),
    operands: figuresOf(claim).map(({ span, text }): Operand => ({ role: "term", span, text })),
  }),
  suggest: (claim) => suggestionsFor(equationOf(claim)),
  message: (claim) =>
    `差额与所列两个数不符：${workingOf(claim)}，文中为${stated(claim)}。请核对三个数；口径不同的，请写明。`,
})

function* findClaims(passage: Passage): Generator<SurplusClaim> {
  for (const found of findSurpluses(passage)) yield { at: found.difference.span, ...found }
}

const figuresOf = ({ larger, smaller, difference }: Surplus): readonly Quantity[] => [larger, smaller, difference]

/** The figure that the finding points at is first: its change is offered first. */
const equationOf = ({ larger, smaller, difference }: Surplus): Equation<Quantity> => [
  { figure: difference, sign: -1 },
  { figure: larger, sign: 1 },
  { figure: smaller, sign: -1 },
]

/** A rate of two digits comes within one digit by chance; its name says that it must not. */
const likeliestChance = 1

/** What the two figures leave. */
const expected = ({ larger, smaller, difference }: Surplus): string =>
  printLike(difference, subtract(inBaseUnits(larger), inBaseUnits(smaller)))

/** With its sign, which stands in front of the figure. */
const stated = ({ difference: { value, text } }: Surplus): string => (value.coefficient < 0n ? `-${text}` : text)

const workingOf = (claim: Surplus): string =>
  `${printedNumber(claim.larger)} - ${printedNumber(claim.smaller)} = ${expected(claim)}`
