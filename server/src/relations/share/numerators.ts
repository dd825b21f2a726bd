import { intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import { isEarlierValue } from "../../report/earlier-values.ts"
import type { Passage } from "../../report/passage.ts"
import { isDivided } from "./bases.ts"
import { correctionsBefore } from "./corrections.ts"
import { abbreviates, isDue, isOppositeOf, nameOfRate, similarity, subjectAndBase } from "./labels.ts"
import type { Candidate, Neighbourhood } from "./neighbourhood.ts"
import { listOfDone, partsInBracket } from "./rate-lists.ts"
import { isShareBase } from "./share-base.ts"
import { unionOf } from "./share-of.ts"
import { listedWith, unitedFigures } from "./united.ts"

/** The figures that a percentage may be a share of something of, most natural first. */
export function numeratorsOf(around: Neighbourhood): readonly Candidate[] {
  const { percentage, before, statedBase, paired, passage } = around
  if (around.basesListed) return []
  if (paired !== undefined) return [{ figures: [paired], strength: "stated" }]
  const united = unitedFigures(around)
  if (united.length > 0) return united
  const usable = before.filter(
    (figure) =>
      figure !== statedBase &&
      !isShareBase(passage, figure) &&
      !isEarlierValue(passage, figure) &&
      !isAverage(figure) &&
      (statedBase !== undefined || !countsList(figure)) &&
      !isDue(percentage.labelText, figure.labelText),
  )
  const [own] = usable
  if (own?.segment === percentage.segment && own.bracket === percentage.bracket && percentage.role === "share")
    return [{ figures: [own], strength: "stated" }]
  const noted = before[0]
  // 八类案件（1532件）占败诉案件的81.75%: the part stands in a bracket in front of 占.
  if (noted !== undefined && isNotedPart(passage, noted, percentage)) return [{ figures: [noted], strength: "stated" }]
  const candidates: Candidate[] = []
  const told = listOfDone(around) ?? partsInBracket(around) ?? correctedCases(around)
  if (told !== undefined) candidates.push({ figures: told, strength: "stated" })
  const close = usable.filter((figure) => isLocal(passage, figure, percentage))
  const listed = percentage.role === "rate" ? closedParts(passage, before) : []
  const beside = close.filter((figure) => !isWholeOf(passage, figure, before) && !listed.includes(figure))
  const local = negated(percentage, beside) ?? beside
  const subject = percentage.role === "rate" ? percentage.labelText : subjectAndBase(percentage.labelText).subject
  // 占4.4% without a name of its own is the share of the figure right before it, or of the list that this one ends.
  if (percentage.role === "share" && subject === "" && local[0] !== undefined)
    return withList({ figures: [local[0]], strength: "near" }, listedWith(around, local[0]), around)
  const kinships = local
    .slice(0, 4)
    .map((figure) => (subject.length > 1 ? kinship(percentage, figure, subject) : "other"))
  // 直接答复74件、分转73件、办结率50.3%: a rate is the rate of the figure that it is named after, not of the nearest one.
  const namesOther = percentage.role === "rate" && kinships[0] === "other" && kinships.some((kin) => kin !== "other")
  local.slice(0, 4).forEach((figure, index) => {
    const kin = kinships[index]
    const byPlace = index === 0 && !namesOther && told === undefined ? "near" : kin === "kin" ? "inferred" : "possible"
    candidates.push({ figures: [figure], strength: kin === "same" && told === undefined ? "stated" : byPlace })
  })
  candidates.push(...leftOut(percentage, close, kinships), ...partBehind(passage, percentage))
  for (const count of [2, 3]) {
    const figures = local.slice(0, count).reverse()
    if (figures.length < count) continue
    // 调解撤诉率 after 调解…件，撤诉…件: the rate names every figure of the union.
    const named =
      percentage.role === "rate" &&
      (figures.every((figure) => kinship(percentage, figure, subject) === "same") || abbreviates(subject, figures))
    candidates.push({ figures, strength: named ? "stated" : "possible" })
  }
  if (subject.length > 1)
    for (const figure of usable)
      if (!local.includes(figure) && similarity(subject, figure.labelText) >= 0.5)
        candidates.push({ figures: [figure], strength: isFar(figure, percentage) ? "possible" : "near" })
  return candidates
}

/** 撤销7件，责令履行2件，…纠错率11.4%: the rate of all corrections together, where no figure is called that. */
function correctedCases({ passage, percentage, before }: Neighbourhood): readonly Quantity[] | undefined {
  if (percentage.role !== "rate" || !percentage.labelText.endsWith("纠错率")) return undefined
  if (before.some(({ labelText, sentence }) => labelText.includes("纠错") && percentage.sentence - sentence <= 1))
    return undefined
  const corrections = correctionsBefore(passage, percentage)
  return corrections.length === 0 ? undefined : corrections
}

const isNotedPart = (
  { text, quantities }: Passage,
  { span, index, bracket }: Quantity,
  percentage: Quantity,
): boolean =>
  percentage.role === "share" &&
  index === percentage.index - 1 &&
  quantities[index - 1]?.bracket !== bracket &&
  /^\s*[）)]，?占/.test(text.slice(span.end, percentage.span.start))

/**
 * 遇险4283人，其中4152人获救，搜救成功率96.9%: what 其中 divides is the whole of the part behind it, whatever the rate is named after; but not where it
 * is itself a part of the figure before it (应出庭19件，实际出庭18件，其中…).
 */
function isWholeOf(passage: Passage, figure: Quantity, figures: readonly Quantity[]): boolean {
  const alike = figures.filter(({ unit, sentence }) => unit === figure.unit && sentence === figure.sentence)
  return alike.length > 1 && alike.at(-1) === figure && isDivided(passage, figure)
}

/** 270个村已恢复246个，其中甲类161个、乙类85个，复电率91%: behind parts that make up a part of something a rate is that of their total. */
function closedParts(passage: Passage, before: readonly Quantity[]): readonly Quantity[] {
  const at = before.findIndex((figure) => isDivided(passage, figure))
  const total = before[at]
  if (total === undefined || at < 2) return []
  const whole = before[at + 1]
  if (whole?.unit !== total.unit || whole.sentence !== total.sentence) return []
  const parts = before.slice(0, at)
  const isList = parts.every(({ unit, sentence }) => unit === total.unit && sentence === total.sentence)
  return isList && intersects(unionOf(parts), total.interval) ? parts : []
}

/** 抽检983个批次，其中不合格35个批次，合格率96.4%: where no figure has the name of the rate, one may say what it leaves out. */
function leftOut(
  { role, labelText }: Quantity,
  figures: readonly Quantity[],
  kinships: readonly string[],
): readonly Candidate[] {
  if (role !== "rate" || kinships.includes("same")) return []
  const figure = figures.find((each) => isOppositeOf(labelText, each.labelText, each.tailText))
  return figure === undefined ? [] : [{ figures: [figure], strength: "stated", leavesOut: true }]
}

/** 甲、乙、丙区分别受理371件、310件、302件，占总量的42.8%: one share behind figures that 分别 lists is the share of all of them. */
function withList(
  own: Candidate,
  lists: readonly Candidate[],
  { passage, percentage, run }: Neighbourhood,
): readonly Candidate[] {
  const [list] = lists
  const first = list?.figures[0]
  if (list === undefined || first === undefined || run.length > 1) return [own, ...lists]
  const start = passage.sentences[percentage.sentence]?.start ?? 0
  const isRespective = passage.text
    .slice(Math.max(start, first.span.start - longestLead), first.span.start)
    .includes("分别")
  return isRespective
    ? [
        { ...list, strength: "near" },
        { ...own, strength: "possible" },
      ]
    : [own, ...lists]
}

const longestLead = 24

/** 商业平台受理量占45.5%，达758.7万件: the part may stand behind its share. */
function partBehind({ quantities, text }: Passage, { index, span, role, bracket }: Quantity): readonly Candidate[] {
  const next = quantities[index + 1]
  if (role !== "share" || next?.role !== "level" || next.dimension === "percent" || next.bracket !== bracket) return []
  const isBehind = /^[，,](?:约?达到?|约?为|共计?|计|有|约)?$/.test(text.slice(span.end, next.span.start))
  return isBehind ? [{ figures: [next], strength: "possible" }] : []
}

/** 法官人均结案449.55件 is no part of all cases. */
const isAverage = ({ labelText }: Quantity): boolean => /[人户]均|平均/.test(labelText.slice(-longestAverage))

const longestAverage = 8

/** 涉及农药残留等7个方面: the figure says how many there are of what was listed. */
const countsList = ({ labelText }: Quantity): boolean => labelText.endsWith("等")

/** 起诉1.1万人，不起诉2000余人，不诉率16%: a rate of what was not done is the rate of a figure that says so. */
function negated({ role, labelText }: Quantity, figures: readonly Quantity[]): readonly Quantity[] | undefined {
  if (role !== "rate" || !/不.{1,3}率/.test(labelText)) return undefined
  const isNamed = (figure: Quantity | undefined): boolean => figure !== undefined && /[不未]/.test(figure.labelText)
  // 不批准逮捕33件40人: the persons of the cases have the name of the cases.
  const named = figures.filter(
    (figure, index) =>
      isNamed(figure) ||
      (figure.labelText === "" && figure.segment === figures[index + 1]?.segment && isNamed(figures[index + 1])),
  )
  return named.length > 0 ? named : undefined
}

/** Two sentences further up, another figure may have been given the name. */
const isFar = (figure: Quantity, percentage: Quantity): boolean => percentage.sentence - figure.sentence > 1

/** Same sentence, not inside a bracket that closed before the percentage. */
const isLocal = (passage: Passage, figure: Quantity, percentage: Quantity): boolean =>
  figure.sentence === percentage.sentence &&
  (figure.bracket === percentage.bracket || (passage.brackets[figure.bracket]?.span.end ?? 0) > percentage.span.start)

/** Whether the words of the percentage name this figure. */
export const namesFigure = (percentage: Quantity, figure: Quantity, subject: string): boolean =>
  kinship(percentage, figure, subject) !== "other"

function kinship(percentage: Quantity, figure: Quantity, subject: string): "same" | "kin" | "other" {
  if (percentage.role === "rate") return nameOfRate(percentage.labelText, figure.labelText, figure.tailText)
  return similarity(subject, figure.labelText) >= 0.5 || isAbbreviation(subject, figure.labelText) ? "same" : "other"
}

/** 公办园 for 公办幼儿园: its beginning, its last character, and everything between in order. */
function isAbbreviation(subject: string, label: string): boolean {
  const start = label.indexOf(subject.slice(0, 2))
  if (subject.length < 3 || start < 0 || subject.at(-1) !== label.at(-1)) return false
  let matched = 0
  for (const character of label.slice(start)) if (character === subject[matched]) matched++
  return matched === subject.length
}
