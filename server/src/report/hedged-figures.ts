import { type LocalSpan, localSpanOf } from "../text/span.ts"
import { createWordIndex } from "../text/word-index.ts"
import type { Hedge } from "./analysis.ts"
import { hedgeLookalikes } from "./hedges.ts"
import type { ScannedText } from "./prose.ts"
import { unitAt } from "./units.ts"

/** A figure with a hedge on both sides: 超过500余, 约500家左右. */
export interface HedgedFigure {
  /** From the first hedge to the second one. */
  readonly span: LocalSpan
  readonly before: string
  readonly after: string
  readonly leading: Hedge
  readonly trailing: Hedge
  /** Whether the clause ends behind the second hedge. */
  readonly closes: boolean
}

const leadingHedges: ReadonlyMap<string, Hedge> = new Map([
  ["超过", "over"],
  ["突破", "over"],
  ["逾", "over"],
  ["超", "over"],
  ["不足", "under"],
  ["不到", "under"],
  ["不超过", "atMost"],
  ["最多", "atMost"],
  ["至多", "atMost"],
  ["不多于", "atMost"],
  ["至少", "atLeast"],
  ["不少于", "atLeast"],
  ["不低于", "atLeast"],
  ["约", "about"],
  ["大约", "about"],
  ["近", "nearly"],
  ["将近", "nearly"],
  ["接近", "nearly"],
])

const hedgeWords = createWordIndex([...leadingHedges.keys(), ...hedgeLookalikes])

const numeral = /(?:[了达为]|高达)?(\d{1,12}(?:[.,]\d{1,6}){0,3}|[一二两三四五六七八九十百千]{1,8})/y
const timeUnits = new Set(["年", "个月", "月", "天", "周", "个季度", "个多月"])

/** Finds the figures that are hedged on both sides; names and quotations are left out. */
export function* findHedgedFigures({ text, protectionAt }: ScannedText): Generator<HedgedFigure> {
  for (const { word, start } of hedgeWords.find(text)) {
    const leading = leadingHedges.get(word)
    if (leading === undefined || protectionAt(start) !== 0) continue
    numeral.lastIndex = start + word.length
    const match = numeral.exec(text)
    if (match === null) continue
    const trailing = trailingHedge(text, numeral.lastIndex)
    if (trailing === undefined || (word === "近" && timeUnits.has(trailing.unit))) continue
    yield {
      span: localSpanOf(start, trailing.end),
      before: word,
      after: trailing.word,
      leading,
      trailing: trailing.hedge,
      closes: !/[\u3400-\u9fff]/.test(text.charAt(trailing.end)),
    }
  }
}

interface TrailingHedge {
  readonly word: string
  readonly hedge: Hedge
  readonly end: number
  readonly unit: string
}

const suffixes: readonly (readonly [string, Hedge])[] = [
  ["以上", "atLeast"],
  ["以下", "atMost"],
  ["以内", "atMost"],
  ["左右", "about"],
  ["上下", "about"],
]

/** 余 or 多 behind the numeral or its 万, or 以上, 左右 … behind the unit. */
function trailingHedge(text: string, from: number): TrailingHedge | undefined {
  let at = from
  while (/[千万亿]/.test(text.charAt(at))) at++
  const plus = text.charAt(at)
  const plusAt = plus === "余" || (plus === "多" && !/^多[元种样方]/u.test(text.slice(at, at + 2)))
  const unitFrom = plusAt ? at + 1 : at
  const scaled = /[万亿]/.test(text.charAt(unitFrom)) ? unitFrom + 1 : unitFrom
  const unit = /^(?:年|月|个多?月)/u.exec(text.slice(scaled, scaled + 3))?.[0] ?? unitAt(text, scaled)?.text ?? ""
  if (plusAt) return { word: plus, hedge: "plus", end: at + 1, unit }
  const end = scaled + unit.length
  const found = suffixes.find(([word]) => text.startsWith(word, end))
  return found && { word: found[0], hedge: found[1], end: end + found[0].length, unit }
}
