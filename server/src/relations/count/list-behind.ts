import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import {
  areAlike,
  areShort,
  closeThemselves,
  endBefore,
  halvesOf,
  isRunTogether,
  longestName,
  mayBeSeveral,
  type NameList,
  piecesOf,
} from "./name-list.ts"

/** One way to divide the words behind a count into names. */
export interface ListReading extends NameList {
  /** Whether the names can be counted without doubt: of one kind, and nothing goes on behind them. */
  readonly sure: boolean
  readonly by: "names" | "clauses" | "commas"
}

/**
 * The ways to read what stands from `start` on as a list, the likeliest first: names divided by 、 to the end of the clause;
 * clauses divided by ； to the end of the sentence; names divided by commas that all begin alike (13岁的甲，9岁的乙).
 */
export function* readingsBehind(text: string, start: number): Generator<ListReading> {
  for (const read of [namesBehind, clausesBehind, commasBehind]) {
    const reading = read(text, start)
    if (reading !== undefined) yield reading
  }
}

/** 政策研究组、执法监督组和综合协调组。 */
function namesBehind(text: string, start: number): ListReading | undefined {
  const end = endBefore(text, start, "clause")
  const pieces = piecesOf(text, start, end, "、")
  const last = pieces.at(-1)
  if (last === undefined || pieces.some((piece) => isFigure(text, piece))) return undefined
  const open = /等[^、，。；]{0,8}$/.test(text.slice(last.start, last.end))
  const names = open ? [...pieces.slice(0, -1), withoutOpenEnd(text, last)] : pieces
  const halves = open ? undefined : halvesOf(text, last)
  if (halves?.some((half) => isFigure(text, half))) return undefined
  const divided = halves === undefined ? names : [...pieces.slice(0, -1), ...halves]
  if (!open && areAlike(text, divided) && divided.length > 1) {
    const sure = divided.length > 2 || halves === undefined
    return { names: divided, open, hidden: 0, sure: sure && isWhole(text, end, divided), by: "names" }
  }
  if (!open && areShort(text, divided))
    return { names: divided, open, hidden: 0, sure: text[end] === "。" && isWhole(text, end, divided), by: "names" }
  // A ； behind long pieces divides the list, and the 、 stands within one of its items.
  if (/[；;]/.test(text.charAt(end)) && names.some(({ start: from, end: to }) => to - from > longestShortName))
    return undefined
  const hidden = halves === undefined ? 0 : 1
  return names.length + hidden < 2
    ? undefined
    : { names, open, hidden, sure: open && areAlike(text, names), by: "names" }
}

const longestShortName = 10

const withoutOpenEnd = (text: string, { start, end }: LocalSpan): LocalSpan =>
  localSpanOf(start, start + text.slice(start, end).lastIndexOf("等"))

/** 分别为120亿元、80亿元: the values of things that were named before. */
const isFigure = (text: string, { start, end }: LocalSpan): boolean =>
  /^[约近]?\d[\d.,]*[万亿]{0,2}(?:[^\d、，。（(的]{0,3}|平方公里|个百分点)$/.test(
    text.slice(start, Math.min(end, start + longestName)),
  )

/** Whether the list ends where its clause does, and each of its names is one. */
function isWhole(text: string, end: number, names: readonly LocalSpan[]): boolean {
  if (names.some((name) => mayBeSeveral(text, name)) || goesOn(text, end, names)) return false
  if (isRunTogether(text, names)) return false
  return /[^，,：:]/.test(text.charAt(end)) || end === text.length || closeThemselves(text, names)
}

/** Another name of the same kind behind the comma: the list is divided by commas as well. */
function goesOn(text: string, end: number, names: readonly LocalSpan[]): boolean {
  if (!/[，,；;]/.test(text.charAt(end))) return false
  if (/^(?:以及|和|及|并|还)/.test(text.slice(end + 1, end + 3))) return true
  const close = endBefore(text, end + 1, "clause")
  const next = piecesOf(text, end + 1, close, "、")
  // …、辽宁（5.6%），四川（5.5%）、北京（5.5%）持平: a clause of its own, which ends in words.
  if (closeThemselves(text, names)) return next.every((piece) => areAlike(text, [...names, piece]))
  return next.some((piece) => areAlike(text, [...names, piece]))
}

/** 发展冷水鱼，到2025年达到4万吨；提质淡水鱼，…；…。 Clauses that say the same of each name are certainly one each. */
function clausesBehind(text: string, start: number): ListReading | undefined {
  const end = endBefore(text, start, "fullStop")
  const names = piecesOf(text, start, end, "；")
  if (names.length < 2) return undefined
  const said = names.map((name) => saidOf(text, name))
  const sure = names.length > 2 && text[end] === "。" && said[0] !== "" && said.every((words) => words === said[0])
  return { names, open: false, hidden: 0, sure, by: "clauses" }
}

/** The words behind the first figure of a clause, figures left out: 水产抽检40批次，合格30批次 says 批次，合格0批次. */
function saidOf(text: string, { start, end }: LocalSpan): string {
  const words = text.slice(start, end).replaceAll(/\d[\d.]{0,12}/g, "0")
  const first = words.indexOf("0")
  return first < 0 ? "" : words.slice(first)
}

/** 13岁的甲，9岁的乙和4岁的丙; 个人业务分部，商业业务分部，以及其他业务分部: clauses that all begin alike, or all end alike. */
function commasBehind(text: string, start: number): ListReading | undefined {
  const end = endBefore(text, start, "sentence")
  const pieces = piecesOf(text, start, end, "，")
  const last = pieces.at(-1)
  if (last === undefined || pieces.length < 2) return undefined
  const bare = withoutJoiner(text, last)
  const halves = bare.start > last.start ? undefined : halvesOf(text, last)
  const names = [...pieces.slice(0, -1), ...(halves ?? [bare])]
  const shared = sharedStart(names.map((name) => headOf(text, name)))
  if (shared === 0 && !(names.length > 2 && areAlike(text, names))) return undefined
  return { names, open: false, hidden: 0, sure: shared > 1 && names.length > 2 && text[end] === "。", by: "commas" }
}

/** ，以及一项…: the joiner behind a comma is no part of the name. */
function withoutJoiner(text: string, { start, end }: LocalSpan): LocalSpan {
  const [joiner = ""] = /^(?:以及|和|与|及)/.exec(text.slice(start, start + 2)) ?? []
  return localSpanOf(start + joiner.length, end)
}

/** How a name begins, “0” for a figure. */
const headOf = (text: string, { start, end }: LocalSpan): string =>
  text.slice(start, Math.min(end, start + 8)).replace(/^\d+/, "0")

/** How many characters all begin with. */
function sharedStart([first = "", ...others]: readonly string[]): number {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return length
}
