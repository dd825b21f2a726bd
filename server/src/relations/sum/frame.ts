import type { Opening } from "./opening.ts"
import type { Summand } from "./summand.ts"
import type { Total } from "./totals.ts"

/** Candidate totals, best first, and the figures that may be their parts, in the order of the text. */
export interface Frame {
  readonly opening: Opening
  /** 32单慈善信托中，…: the words behind the nearest total name it as what is divided. */
  readonly named: boolean
  /** Whether the figure right before the list opens its sentence or its part between two ；. */
  readonly totalOpensClause: boolean
  readonly totals: readonly Total[]
  readonly parts: readonly Summand[]
  /** Whether that figure is itself introduced as a part: 病例中，8人…，其余5人…. */
  readonly totalIsPart: boolean
  /** How many of `parts` a reader takes for the list: up to the ； that closes it. */
  readonly naturalLength: number
  /** The same when figures in another unit are items of the list as well. */
  readonly mixedLength: number
  /** Indexes of parts that a nested 其中 introduces: they belong to the part before them. */
  readonly nestedAt: readonly number[]
  /** 按行业分，… or 从产业看，…: the words name the classification. */
  readonly classified: boolean
  /** The other column of a list with two units. */
  readonly twin?: Frame
  /** 三类案件合计: the words that add up say how many figures they add. */
  readonly counted?: boolean
  /** 等, 主要, 前三 …, or an item without a number: the list itself says that it is not complete. */
  readonly open: boolean
}

/** A list that belongs to one total and is read whole: nothing nested, nothing left open. */
export const plainFrame = (opening: Opening, total: Summand, parts: readonly Summand[]): Frame => ({
  opening,
  named: false,
  totalOpensClause: false,
  totalIsPart: false,
  totals: [{ quantity: total.quantity, distance: 0 }],
  parts,
  naturalLength: parts.length,
  mixedLength: parts.length,
  nestedAt: [],
  classified: false,
  open: false,
})
