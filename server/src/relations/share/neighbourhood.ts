import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { countLeading } from "../../text/search.ts"
import { coverage, similarity, subjectAndBase } from "./labels.ts"
import { isNotedBase, isShareBase } from "./share-base.ts"

/**
 * How naturally the sentence gives a figure its place: `stated` when its words name it, `near` when it stands where it
 * is expected, `inferred` when the rate next to it has the same base, `possible` when nothing speaks against it.
 */
export type Strength = "stated" | "near" | "inferred" | "possible"
/** Figures that may be numerator or base. */
export interface Candidate {
  readonly figures: readonly Quantity[]
  readonly strength: Strength
  /** Whether a numerator is what the percentage leaves out: 合格率 beside 不合格35批次. */
  readonly leavesOut?: boolean
}

/** What the search around one percentage needs. */
export interface Neighbourhood {
  readonly passage: Passage
  readonly percentage: Quantity
  /** Countable figures before the percentage, nearest first. */
  readonly before: readonly Quantity[]
  /** Figures before those, nearest first, of which one may be the whole that the share names. */
  readonly farther: readonly Quantity[]
  /** What the share says it is a share of, or what the share before it in the sentence said: “全市进出口总值”. */
  readonly baseName: string
  /** The figure between 占 and the percentage: 占…总数491起的87.4%. */
  readonly statedBase: Quantity | undefined
  /** The percentages that are joined to this one, in order, and itself. */
  readonly run: readonly Quantity[]
  /** The figures that the run belongs to, in the same order; empty when there is no run, or no such figures. */
  readonly row: readonly Quantity[]
  /** The figure of the row that belongs to this percentage. */
  readonly paired: Quantity | undefined
  /** Whether the list before the percentages gives their bases, so that the numerators are not in the text. */
  readonly basesListed: boolean
}

const farthestSentence = 12
const mostFigures = 24
/** A whole with a name is looked for among so many figures more. */
const mostNamed = 60

/** Looks around a percentage once, for all its readings. */
export function neighbourhoodOf(
  passage: Passage,
  percentage: Quantity,
  countables: readonly Quantity[],
): Neighbourhood {
  const last = countLeading(countables, ({ span }) => span.start < percentage.span.start) - 1
  const before: Quantity[] = []
  for (let index = last; index >= 0 && before.length < mostFigures; index--) {
    const figure = countables[index]
    if (figure === undefined || percentage.sentence - figure.sentence > farthestSentence) break
    before.push(figure)
  }
  const run = runOf(passage, percentage)
  const statedBase = statedBaseOf(passage, run[0] ?? percentage, before[0])
  const baseName = percentage.role === "share" ? baseNameOf(passage, percentage) : ""
  const farther =
    baseName.length < 2
      ? []
      : countables.slice(Math.max(0, last + 1 - before.length - mostNamed), last + 1 - before.length).reverse()
  const row = run.length < 2 ? [] : pairedRun(run, before, statedBase)
  return {
    passage,
    percentage,
    before,
    farther,
    statedBase,
    baseName,
    run,
    row,
    paired: row[run.indexOf(percentage)],
    basesListed: isListOfBases(passage, baseName, row),
  }
}

/** A whole is named among this many figures, so that endless lists cost no more. */
const farthestShare = 80

/** 占全市进出口总值的76.6%；…占12.6%: a share that names no whole is a share of the whole named before it. */
function baseNameOf({ quantities }: Passage, percentage: Quantity): string {
  for (let index = percentage.index; index >= 0 && percentage.index - index < farthestShare; index--) {
    const share = quantities[index]
    if (share === undefined || share.sentence !== percentage.sentence) break
    if (share.role !== "share" || share.bracket !== percentage.bracket) continue
    const { base } = subjectAndBase(share.labelText)
    if (base !== "") return base
  }
  return ""
}

function statedBaseOf(passage: Passage, first: Quantity, nearest: Quantity | undefined): Quantity | undefined {
  if (nearest === undefined || nearest.index !== first.index - 1) return undefined
  const isBeside = nearest.segment === first.segment || isNotedBase(passage, nearest)
  return isBeside && isShareBase(passage, nearest) ? nearest : undefined
}

const longestRun = 12

/** Consecutive percentages: 57.1%、19.4%、10.9%. */
function runOf(passage: Passage, percentage: Quantity): readonly Quantity[] {
  const all = passage.quantities
  const at = percentage.index
  let start = at
  while (start > 0 && at - start < longestRun && joined(passage, all[start - 1], all[start])) start--
  let end = at
  while (end + 1 < all.length && end - at < longestRun && joined(passage, all[end], all[end + 1])) end++
  return all.slice(start, end + 1)
}

const joined = (passage: Passage, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.unit === b.unit &&
  /^[、，和以及与：:∶]{1,2}$/.test(passage.text.slice(a.span.end, b.span.start))

/** 资产总额分别为甲、乙、丙，其中非流动资产占资产总额的比重分别为…: the list before the shares gives their bases. */
function isListOfBases({ segments }: Passage, baseName: string, [first, ...others]: readonly Quantity[]): boolean {
  if (first === undefined || baseName.length < 2 || segments[first.segment - 1]?.after === "、") return false
  const unnamed = others.every(({ labelText }) => /^(?:[、，和及与]|以及)*$/.test(labelText))
  return unnamed && coverage(baseName, first.labelText) === 1
}

/** The figures that a run of percentages belongs to, in order: those of its own sentence, or else the last ones before it. */
function pairedRun(
  run: readonly Quantity[],
  before: readonly Quantity[],
  statedBase: Quantity | undefined,
): readonly Quantity[] {
  const sentence = run[0]?.sentence
  const figures = before.filter((figure) => figure !== statedBase)
  const industries = run[0]?.labelText.includes("产业") ? industriesOf(figures) : []
  if (industries.length === run.length) return industries
  const own = figures.filter((figure) => figure.sentence === sentence)
  const nearest = own.length >= run.length ? own : figures
  const paired = inOrdinalOrder(nearest.slice(0, run.length).reverse())
  if (paired.length !== run.length || (nearest !== own && namesOthers(run, paired))) return []
  return isOfOneUnit(paired) || leadsTo(run, paired) ? paired : []
}

/** 欧洲52亿元。…民营企业和外资企业进出口分别占21.7%、20.6%: the sentence lists what has the shares, and the figures before it are of something else. */
function namesOthers([first]: readonly Quantity[], figures: readonly Quantity[]): boolean {
  const subject = subjectAndBase(first?.labelText ?? "").subject.replace(/(?:分别|各)$/, "")
  const names = subject.split(/[、和及与]/).filter((name) => name.length > 1)
  const isOther = (name: string, label = ""): boolean => !label.includes(name) && similarity(name, label) < 0.5
  return names.length === figures.length && names.some((name, at) => isOther(name, figures[at]?.labelText))
}

export const isOfOneUnit = ([first, ...others]: readonly Quantity[]): boolean =>
  others.every(({ unit }) => unit === first?.unit)

/** 火灾391起、伤64人，占总数的59.1%和47.4%: figures of several units, one behind the other, and then their shares. */
const leadsTo = (run: readonly Quantity[], figures: readonly Quantity[]): boolean =>
  [...figures, ...run].every(
    ({ index, sentence, bracket }, position, all) =>
      index === (all[0]?.index ?? 0) + position && sentence === all[0]?.sentence && bracket === all[0]?.bracket,
  )

const ordinalNames = ["第一产业", "第二产业", "第三产业"]

/** 三次产业结构比为…: the three industries, although other figures stand nearer. */
function industriesOf(figures: readonly Quantity[]): readonly Quantity[] {
  const found = ordinalNames.flatMap((name) => figures.find(({ labelText }) => labelText.includes(name)) ?? [])
  return found.every(({ unit }) => unit === found[0]?.unit) ? found : []
}

/** 第一产业…；第三产业…；第二产业…。三次产业比为…: a ratio of the three industries is always given in their order. */
function inOrdinalOrder(figures: readonly Quantity[]): readonly Quantity[] {
  const ordered = ordinalNames.flatMap((name) => figures.filter(({ labelText }) => labelText.includes(name)))
  return ordered.length === figures.length ? ordered : figures
}
