import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { behindLast } from "../../text/clauses.ts"
import type { Summand } from "./summand.ts"
import { isInside } from "./totals.ts"

/**
 * How the text announces that the figures behind it are parts of a total:
 * ofWhich 其中 · including 包括, 分别为, 涉及 · bracket 385件（省级18件、区级367件） · colon 如下：… ·
 * partition 27人中，… or 按行业分，… · juxtaposed 132件，直接答复59件，分转73件 · totalLast 18件、367件，共385件 ·
 * resumed: a new sentence lists the parts of a total that stands in an earlier one · enumerated ①…；②… or 一是…；二是… ·
 * recurring: one label, the first figure of which is the total of the others · noted: in brackets behind a total and its parts
 */
export type Opening =
  | "ofWhich"
  | "including"
  | "bracket"
  | "colon"
  | "partition"
  | "juxtaposed"
  | "totalLast"
  | "resumed"
  | "enumerated"
  | "recurring"
  | "noted"

const includingWords = ["包括", "包含", "涵盖", "分别为", "分别是", "分别", "分为", "涉及"]

/** 按行业分，…, 从产业看，… or 分地域看，…: the words name a classification. */
export const classification = /(?:[按从][^，。；]{1,16}[分看]|分[^，。；\d]{1,8}看)[，,：:]/

/** 27人中，…; without the note between them 在29名人员中（其中无证2名），… as well. */
const among = /中[，,]/

const longestGap = 200

/** The words between the figure that a list may belong to and the list, without the notes in brackets. */
export function wordsBefore(passage: Passage, summands: readonly Summand[], first: number): string {
  const start = summands[first]
  if (start === undefined) return ""
  const noted = figureBeforeNote(passage, summands, first)
  return withoutBrackets(
    noted === undefined ? start.gap : passage.text.slice(noted.span.end, start.quantity.span.start).slice(-longestGap),
  )
}

/** 32单慈善信托中，…; 在29名人员中（其中无证2名），…: the figure itself is named, and no other can be the total. */
export const namesFigure = (passage: Passage, summands: readonly Summand[], first: number): boolean =>
  /^[^，。；：、,;:\n]{1,20}中[，,]/.test(wordsBefore(passage, summands, first))

/** 29名人员中（其中无证2名），23人…: the figure in front of the notes that stand between it and the list. */
function figureBeforeNote(passage: Passage, summands: readonly Summand[], first: number): Quantity | undefined {
  const own = summands[first]?.quantity
  let index = first - 1
  while (own !== undefined && isInside(passage, summands[index]?.quantity.bracket ?? 0, own.bracket)) index--
  return index === first - 1 ? undefined : summands[index]?.quantity
}

/** How the list that begins with figure `first` is announced; `undefined` when nothing can be a total of it. */
export function openingOf(passage: Passage, summands: readonly Summand[], first: number): Opening | undefined {
  const start = summands[first]
  const previous = summands[first - 1]?.quantity
  if (start === undefined || previous === undefined) return undefined
  const { quantity } = start
  if (quantity.bracket !== previous.bracket && isBracketOf(passage, previous, quantity)) return "bracket"
  const gap = wordsBefore(passage, summands, first)
  if (behindLast(gap, "。\n").includes("其中")) return "ofWhich"
  if (classification.test(gap)) return "partition"
  if (among.test(gap.slice(-24)) && !/[。；]/.test(gap.slice(gap.lastIndexOf("中")))) return "partition"
  if (quantity.bracket !== previous.bracket) return undefined
  if (previous.sentence !== quantity.sentence) return "resumed"
  if (opensList(gap, previous) || spellsOut.test(gap)) return "including"
  return /[：:]/.test(gap) ? "colon" : "juxtaposed"
}

/** 获奖的33项专利共有金奖1项、…: 共有 right behind the total spells it out. */
const spellsOut = /^[^，。；、：,;:\d]{0,12}共有/

/**
 * Whether 包括, 分别 or the like opens the list, in the clause of its first part or the one before. Where it names the figure
 * before as well (涉及倾倒案件16件，涉及采砂案件7件), it opens nothing.
 */
function opensList(gap: string, { labelText }: Quantity): boolean {
  const clause = behindLast(gap.slice(-40), "。；")
  return includingWords.some((word) => clause.includes(word) && !labelText.includes(word))
}

/** The words between two figures without bracketed notes, whose words open nothing outside. */
const withoutBrackets = (gap: string): string => gap.replace(/[（(][^（()）]{0,40}[)）]/g, "")

/** Whether the bracket of `start` opens right behind `previous`: 385件（…, also 385件左右（…. */
function isBracketOf(passage: Passage, previous: Quantity, start: Quantity): boolean {
  const bracket = passage.brackets[start.bracket]
  if (bracket === undefined || bracket.parent !== previous.bracket) return false
  const between = passage.text.slice(previous.span.end, bracket.span.start)
  return between.length <= 12 && !/[，。；、,;]/.test(between)
}
