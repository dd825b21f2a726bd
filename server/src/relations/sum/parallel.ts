import { intersects } from "../../number/interval.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { contradictedTogether } from "./agreeing.ts"
import type { Assessment } from "./assess.ts"
import { areColumns, figuresOf } from "./beside.ts"
import { chanceOfSlip } from "./chance.ts"
import { closednessOf } from "./closedness.ts"
import type { Frame } from "./frame.ts"
import { nameOf } from "./names.ts"
import { naturalReading, type SumReading, sumOf } from "./readings.ts"
import { isHedged, isTight } from "./shape.ts"
import { suspectsOf } from "./slips.ts"

/** A list with what became of it when it was judged by itself. */
export interface AssessedList {
  readonly frame: Frame
  readonly assessment: Assessment
  /** Whether it says nothing by itself: without another list of the same total it stands in no ledger. */
  readonly isSilent: boolean
}

/**
 * Lists explain each other. Where 民办初中共录取3426人，其中派位录取1950人、等额录取1476人 adds up, the same items of the
 * list before it are all there are as well; where 分规模看 divides a total, so does the 分地域看 behind it; and where 外出585万人，增加13.9万人；
 * 本地350万人，增加10.3万人 add up, so do the changes beside them. A list that could not be judged by itself and misses such
 * a total by one digit is contradicted.
 */
export function settleByParallels(all: readonly AssessedList[], passage: Passage): readonly SettledList[] {
  const items = all.flatMap(({ assessment: { kind, reading } }) =>
    kind === "consistent" && reading.parts.length > 2 ? [new Set(reading.parts.map(({ quantity }) => quantity))] : [],
  )
  const lists = items.length === 0 ? all : all.filter((list) => !isAmongItems(list, items))
  const conflicts = lists.filter(({ assessment }) => assessment.kind === "conflict")
  const together = contradictedTogether(lists.map(({ assessment }) => assessment))
  const settled = settle(lists, passage).map((assessment, at): SettledList => {
    const { reading } = assessment
    const isSilent = lists[at]?.isSilent === true
    if (together.has(lists[at]?.assessment ?? assessment))
      return {
        assessment: { kind: "conflict", reading, confidence: "likely", suspects: [reading.total] },
        isSilent: false,
      }
    if (assessment.kind === "conflict" && assessment.confidence === "likely" && isDisputed(assessment, conflicts))
      return { assessment: { kind: "unknown", reading, because: "partial" }, isSilent }
    return { assessment, isSilent: isSilent && assessment.kind === "unknown" }
  })
  const right = new Set(
    settled.flatMap(({ assessment }) => (assessment.kind === "consistent" ? [itemsKey(assessment)] : [])),
  )
  // 333人，其中男性70人、女性263人；市级236人、区级97人: items that add up to one figure are not those of another one.
  const told = settled.filter(({ assessment }) => assessment.kind === "consistent" || !right.has(itemsKey(assessment)))
  // What speaks for itself comes first: of two equal readings the first one is kept.
  return [...told.filter(({ isSilent }) => !isSilent), ...told.filter(({ isSilent }) => isSilent)]
}

/** 受理17436件，咨询9218件、审批3105件、…: where a list adds up, no item is the total of those behind it that nothing opens. */
function isAmongItems(
  { frame, assessment: { kind, reading } }: AssessedList,
  lists: readonly ReadonlySet<Quantity>[],
): boolean {
  if (kind === "consistent" || frame.opening !== "juxtaposed") return false
  const figures = figuresOf(reading)
  return lists.some((items) => items.has(reading.total) && figures.every((figure) => items.has(figure)))
}

const itemsKey = ({ reading }: Assessment): string => reading.parts.map(({ quantity }) => quantity.index).join()

/** What all lists together say of one of them. */
export type SettledList = Pick<AssessedList, "assessment" | "isSilent">

/**
 * 销售额159.1亿元，其中护肤82.0亿元、…；美洲45.2亿元、…: two lists that miss one total by different amounts leave something out. A wrong
 * total would be missed by both alike, and a wrong part by one of them.
 */
function isDisputed({ reading }: Assessment, conflicts: readonly AssessedList[]): boolean {
  const sum = sumOf(reading)
  return conflicts.some(
    ({ assessment: { reading: other } }) =>
      other.total === reading.total && !intersects(sumOf(other), sum) && areApart(reading, other),
  )
}

function settle(lists: readonly AssessedList[], passage: Passage): readonly Assessment[] {
  const settled = lists.filter(({ assessment }) => assessment.kind === "consistent")
  if (settled.length === 0) return lists.map(({ assessment }) => assessment)
  const readings = settled
    .map(({ assessment }) => assessment.reading)
    .filter((reading) => chanceOfSlip(reading) < greatestChance)
  const complete: Complete = {
    totals: totalsByNames(settled),
    divided: distinct(
      settled.filter(({ frame }) => frame.classified).map(({ assessment }) => assessment.reading.total),
    ),
    readings,
    divisions: timesDivided(readings),
  }
  return lists.map((list) =>
    list.assessment.kind === "unknown" ? (contradicted(list, complete, passage) ?? list.assessment) : list.assessment,
  )
}

/** What the lists of a passage that add up say. */
interface Complete {
  /** The totals of lists by the names of their items. */
  readonly totals: ReadonlyMap<string, ReadonlySet<Quantity>>
  /** Totals that a classification divides. */
  readonly divided: readonly Quantity[]
  /** The lists themselves, those left out that may add up by chance. */
  readonly readings: readonly SumReading[]
  /** How many lists divide each total. */
  readonly divisions: ReadonlyMap<Quantity, number>
}

/** Totals so small are met by chance. */
const greatestChance = 0.1

function totalsByNames(settled: readonly AssessedList[]): Complete["totals"] {
  const totals = new Map<string, Set<Quantity>>()
  for (const { assessment } of settled) {
    const { reading } = assessment
    const names = namesOf(reading)
    if (names === undefined || chanceOfSlip(reading) >= greatestChance) continue
    const known = totals.get(names)
    if (known === undefined) totals.set(names, new Set([reading.total]))
    else known.add(reading.total)
  }
  return totals
}

/** More totals than this are not divided by classifications of one passage. */
const mostDivided = 8

const distinct = (totals: readonly Quantity[]): readonly Quantity[] => [...new Set(totals)].slice(0, mostDivided)

/** 工单2495件。交办2388件，直办107件；按期2424件、逾期71件: how often each total is divided by lists without a part in common: once or oftener. */
function timesDivided(readings: readonly SumReading[]): ReadonlyMap<Quantity, number> {
  const times = new Map<Quantity, number>()
  readings.forEach((one, at) => {
    const isDividedAgain = readings.slice(at + 1).some((other) => other.total === one.total && areApart(one, other))
    times.set(one.total, isDividedAgain ? 2 : (times.get(one.total) ?? 1))
  })
  return times
}

const areApart = (one: SumReading, other: SumReading): boolean =>
  other.parts.every(({ quantity }) => one.parts.every((part) => part.quantity !== quantity))

/** A list of a total that others divide, whose items are named and closed like theirs: the more divide it, the likelier it is one of them. */
function dividesAgain(reading: SumReading, { divisions, readings }: Complete): boolean {
  const times = divisions.get(reading.total) ?? 0
  if (times === 0 || !isTight(reading)) return false
  const isOther = readings.some((other) => other.total === reading.total && areApart(reading, other))
  return isOther && chanceOfSlip(reading) < (times > 1 ? unlikelySlip : unlikelierSlip)
}

const unlikelySlip = 0.05
const unlikelierSlip = 0.015

function contradicted(list: AssessedList, complete: Complete, passage: Passage): Assessment | undefined {
  const { reading: own } = list.assessment
  const isComplete =
    hasTwin(list, complete) ||
    dividesAgain(own, complete) ||
    (!list.isSilent && complete.readings.some((other) => areColumns(own, other)))
  const reading = isComplete ? own : classOfTotal(list, complete, passage)
  if (reading === undefined || isHedged(reading)) return undefined
  const suspects = suspectsOf(reading)
  return suspects.length === 0 ? undefined : { kind: "conflict", reading, confidence: "likely", suspects }
}

/** Whether a list with the same items adds up to a total of its own. */
function hasTwin({ assessment: { reading } }: AssessedList, { totals }: Complete): boolean {
  const names = namesOf(reading)
  const found = names === undefined ? undefined : totals.get(names)
  return found !== undefined && (found.size > 1 || !found.has(reading.total))
}

/** The names of all items in their order; `undefined` when one has none. */
function namesOf({ parts }: SumReading): string | undefined {
  const names = parts.map(({ quantity }) => nameOf(quantity))
  return names.length < 2 || names.includes("") ? undefined : names.join("\n")
}

const isClosedAndClose = (reading: SumReading, passage: Passage): boolean =>
  closednessOf(reading, passage) === "certain" && suspectsOf(reading).length > 0

/** The list as another classification of a total that one before it divides. */
function classOfTotal({ frame }: AssessedList, { divided }: Complete, passage: Passage): SumReading | undefined {
  if (!frame.classified || frame.open) return undefined
  for (const quantity of divided) {
    const reading = naturalReading(frame, { quantity, distance: 0 })
    if (reading === undefined || reading.parts.length < 2) continue
    // 从性质看，国有56亿元；非国有7.8亿元: opposites leave nothing out.
    if (chanceOfSlip(reading) < greatestChance || isClosedAndClose(reading, passage)) return reading
  }
  return undefined
}
