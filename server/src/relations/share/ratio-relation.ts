import type { Quantity } from "../../report/analysis.ts"
import { isComparedRate } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { isAddable, isTenths } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import type { AnyRelation, Relation, Suggestion, UnknownReason } from "../relation.ts"
import { agreedBaseOf, withAgreedBase } from "./agreed-base.ts"
import { assessRatio, isCut, type RatioAssessment, type RatioClaim, repairsOf } from "./assess.ts"
import { isOverfull, namesNumerator } from "./evidence.ts"
import { isJudgedBy, judgedLists } from "./implied-base.ts"
import { coverage, subjectAndBase } from "./labels.ts"
import { isCountable, type RatioReading, readingsOf } from "./ratio.ts"
import { computed, explanationOf, isWorthShowing, messageOf, suggestionFor } from "./ratio-working.ts"
import { isShareBase } from "./share-base.ts"
import { areCutAround } from "./truncation.ts"

/** How many readings of an open percentage may bear witness. */
const mostWitnesses = 4

type Description = Pick<Relation, "name" | "summary" | "why" | "source" | "severity" | "examples">

/** The relation of a printed percentage to two counts: shares (占…%) and rates (…率) differ in words only. */
export const ratioRelation = (kind: "share" | "rate", description: Description): AnyRelation =>
  defineRelation<RatioClaim>({
    id: kind,
    ...description,
    find: (passage) => findClaims(passage, kind),
    judge: ({ assessment, percentage, isSilent }) => {
      if (assessment.kind === "consistent") return { kind: "consistent" }
      if (assessment.kind === "unknown")
        return { kind: "unknown", because: isSilent ? "ambiguous" : reasonOf(assessment) }
      const { reading, confidence } = assessment
      return { kind: "conflict", expected: `${computed(reading)}%`, stated: percentage.text, confidence }
    },
    explain: ({ assessment, percentage, isSilent }) => explanationOf(assessment, percentage, kind, isSilent),
    repairs: ({ assessment }) => (assessment.reading === undefined ? [] : repairsOf(assessment.reading)),
    accuse: ({ assessment, percentage }) => ({
      kind: "conflict",
      expected: assessment.reading === undefined ? "" : `${computed(assessment.reading)}%`,
      stated: percentage.text,
      confidence: "certain",
    }),
    suggest: ({ assessment, percentage }) =>
      assessment.kind === "conflict" ? suggestionsFor(assessment.reading, percentage, description.name.zh) : [],
    message: ({ percentage, assessment }, { expected }) =>
      messageOf(percentage, assessment.reading, description.name.zh, expected),
  })

/** The percentage that the figures give, unless that is more than all; and each figure that one change of a digit puts right. */
function suggestionsFor(reading: RatioReading, percentage: Quantity, name: string): readonly Suggestion[] {
  const repairs = repairsOf(reading)
  const ofFigures = repairs.filter(
    ({ span }) => span !== percentage.span && repairs.filter((other) => other.span === span).length === 1,
  )
  const ofPercentage = isOverfull(reading) || isTenths(percentage) ? [] : [suggestionFor(reading, percentage, name)]
  return [...ofPercentage, ...ofFigures.map(({ suggestion }) => suggestion)]
}

function reasonOf({ reading, because }: RatioAssessment & { readonly kind: "unknown" }): UnknownReason {
  return reading === undefined || !isWorthShowing(reading) ? "baseNotStated" : because
}

/** Judges every percentage, then those that fit nothing once more with the base that their neighbours confirm. */
function findClaims(passage: Passage, kind: "share" | "rate"): readonly RatioClaim[] {
  const countables = passage.quantities.filter(isCountable)
  const claims = passage.quantities
    .filter(({ role, dimension, labelText }) => role === kind && dimension === "percent" && !isComparedRate(labelText))
    .map((percentage): RatioClaim => {
      const assessment = assessRatio(readingsOf(passage, percentage, countables), passage)
      return { at: percentage.span, percentage, assessment }
    })
  const byBase = new Map(claims.flatMap((claim) => baseEntry(claim)))
  const settled = claims.map((claim, index) => {
    const name = baseNameOf(claim)
    const namesake = name === "" ? undefined : byBase.get(name)
    return withNeighbourBase(claim, [claims[index - 1], claims[index + 1], namesake], passage)
  })
  const lists = kind === "share" ? judgedLists(passage) : []
  const agreed = kind === "share" ? agreedBaseOf(passage, countables) : undefined
  const told = agreed === undefined ? settled : settled.map((claim) => withAgreedBase(claim, agreed, passage))
  return told
    .filter(
      ({ assessment, percentage }) =>
        assessment.kind !== "unknown" || reasonOf(assessment) !== "baseNotStated" || !isJudgedBy(lists, percentage),
    )
    .map((claim) => withTruncation(claim, told, passage))
    .flatMap((claim) => [claim, ...witnessesOf(claim, passage, countables)])
}

/** The readings of an open percentage within its sentence: none of them is sure, but what would repair it and a list as well is. */
function witnessesOf(claim: RatioClaim, passage: Passage, countables: readonly Quantity[]): readonly RatioClaim[] {
  const { assessment, percentage, at } = claim
  if (assessment.kind !== "unknown" || percentage.value.scale === 0) return []
  return readingsOf(passage, percentage, countables)
    .filter((reading) => isPlain(reading) && reading !== assessment.reading)
    .slice(0, mostWitnesses)
    .map((reading) => ({
      at,
      percentage,
      assessment: { kind: "unknown", reading, because: "ambiguous" },
      isSilent: true,
    }))
}

/** One part of one whole, counted alike and exactly, in the sentence of the percentage. */
const isPlain = ({ percentage, numerator: [part, ...parts], base: [whole, ...wholes] }: RatioReading): boolean =>
  part !== undefined &&
  whole !== undefined &&
  parts.length + wholes.length === 0 &&
  part.unit === whole.unit &&
  [part, whole].every(({ exact, hedge, sentence }) => exact && hedge === "exact" && sentence === percentage.sentence)

/** A list whose shares are all cut off instead of rounded is a style; a single one that deviates is an error. */
function withTruncation(claim: RatioClaim, claims: readonly RatioClaim[], passage: Passage): RatioClaim {
  const { assessment, percentage } = claim
  if (assessment.kind !== "conflict" || !isCut(assessment.reading)) return claim
  const list = claims.filter((other) => other.percentage.sentence === percentage.sentence)
  const deviating = list.filter(({ assessment: { kind } }) => kind === "conflict")
  const allCut =
    deviating.length > 1 && list.every(({ assessment: { reading } }) => reading !== undefined && isCut(reading))
  return allCut || areCutAround(percentage, passage)
    ? { ...claim, assessment: { kind: "unknown", reading: assessment.reading, because: "ambiguous" } }
    : claim
}

/** Shares whose words name the same base (占全国采购规模的…) have the same base. */
function baseEntry(claim: RatioClaim): readonly (readonly [string, RatioClaim])[] {
  const base = baseNameOf(claim)
  return base !== "" && claim.assessment.kind === "consistent" ? [[base, claim]] : []
}

/** The name of the base when it says more than 总数 or 总量, which every list has. */
function baseNameOf({ percentage }: RatioClaim): string {
  const { base } = subjectAndBase(percentage.labelText)
  return base.replace(/[总全共的数量额计人件次]/g, "").length > 1 ? base : ""
}

/** 占66.4%；…占26.2%: shares of one sentence are shares of one whole; so are rates named after their figures. */
function withNeighbourBase(
  claim: RatioClaim,
  neighbours: readonly (RatioClaim | undefined)[],
  passage: Passage,
): RatioClaim {
  const { assessment, percentage } = claim
  if (assessment.kind === "consistent" || assessment.reading === undefined) return claim
  const [base] = assessment.reading.base
  if (assessment.reading.strength === "stated" || (assessment.kind === "conflict" && assessment.reading.baseNamed))
    return claim
  if (base !== undefined && isShareBase(passage, base)) return claim
  for (const neighbour of neighbours) {
    if (neighbour === undefined || neighbour === claim || neighbour.assessment.kind !== "consistent") continue
    const name = baseNameOf(claim)
    const otherName = baseNameOf(neighbour)
    const sameBase = name !== "" && name === otherName
    // 仅占新能源汽车总销量的21.6%，占纯电动汽车销量的27.5%: two bases with names of their own.
    if (name !== "" && otherName !== "" && Math.max(coverage(name, otherName), coverage(otherName, name)) < 0.5)
      continue
    if (neighbour.percentage.sentence !== percentage.sentence && !sameBase) continue
    const { base } = neighbour.assessment.reading
    if (neighbour.percentage.index + 1 === percentage.index && base.some((figure) => beginsRow(figure, passage)))
      continue
    if (!base.every((figure) => isBaseOf(figure, assessment.reading?.numerator ?? [], percentage))) continue
    if (!namesNumerator(assessment.reading) || (percentage.role === "rate" && assessment.kind === "conflict"))
      return claim
    const reading: RatioReading = {
      percentage,
      numerator: assessment.reading.numerator,
      base,
      strength: percentage.role === "rate" ? "inferred" : "stated",
      leavesOut: assessment.reading.leavesOut,
      baseNamed: true,
    }
    return { ...claim, assessment: assessRatio([reading], passage) }
  }
  return claim
}

/** 收入15.85亿元/16.50亿元，费用148万元、524万元，分别占0.09%、0.32%: each share has a base of its own. */
function beginsRow({ index, unit, span, tailText }: Quantity, { quantities, text }: Passage): boolean {
  if (tailText.startsWith("/")) return true
  const next = quantities[index + 1]
  return next?.unit === unit && /^[、和及与]$/.test(text.slice(span.end, next.span.start))
}

/** 死亡398人，其中甲市380人、占95.5%；损失1200亿元，其中甲市409亿元、占34.1%: a whole stands before its part and counts the same. */
const isBaseOf = ({ dimension, index }: Quantity, numerator: readonly Quantity[], percentage: Quantity): boolean =>
  index < percentage.index && numerator.every((part) => isAddable(part.dimension, dimension))
