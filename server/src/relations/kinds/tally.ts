import { formatChineseInteger, parseChineseInteger } from "../../number/numeral.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim, Verdict } from "../relation.ts"

interface Entry {
  readonly span: LocalSpan
  readonly count: number
  /** 平, 稳, 持平, 搁浅: neither up nor down, so that no further kind is left unsaid. */
  readonly flat: boolean
}

interface TallyClaim extends Claim {
  readonly total: Quantity
  readonly stated: number
  readonly entries: readonly Entry[]
  /** Whether the clause speaks of how the things counted moved, and of all of them. */
  readonly bound: boolean
}

/** Units of things that rise and fall one by one. */
const countedUnits = new Set(["类", "大类", "种", "项", "个", "家", "品种"])

const directions = ["持平", "搁浅", "平", "稳", "升", "降", "涨", "跌", "增", "减"] as const
const flatDirections = new Set<string>(["持平", "搁浅", "平", "稳"])

export const tally = defineRelation<TallyClaim>({
  id: "tally",
  name: { zh: "升降平类数", en: "tally of rises and falls" },
  summary: "“八大类……四升三降一平”各数之和等于总类数",
  why: "升、降、平的类数之和与总类数不符，说明漏计、重计或其中一个数有误。请核对。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "八大类商品价格呈现“四升三降一平”格局。",
      "其他七大类价格环比六升一降。",
      "15种监测商品价格9涨3跌3平。",
      "八大类商品价格同比五涨两跌。",
      "推动四类项目“三升三降”，两个月价格三涨两跌一平。",
    ],
    invalid: ["八大类商品价格呈现“⟦四升四降一平⟧”格局。", "其他七大类价格环比⟦六升三降⟧。"],
  },
  find: findClaims,
  judge,
  explain: ({ total, stated, entries }, passage) => ({
    formula: `${entries.map(({ count }) => count).join(" + ")} = ${stated}`,
    operands: [
      { role: "total", span: total.span, text: total.text },
      ...entries.map(({ span }) => ({ role: "part" as const, span, text: passage.text.slice(span.start, span.end) })),
    ],
  }),
  suggest: ({ total, entries }) => {
    const newText = restated(total, totalOf(entries))
    return [{ title: `将“${total.text}”改为“${newText}”`, span: total.span, newText }]
  },
  message: ({ total, entries, at }, _, passage) =>
    `“${passage.text.slice(at.start, at.end)}”合计${totalOf(entries)}，文中为“${total.text}”。请核对升、降、平各数与总数。`,
})

const totalOf = (entries: readonly Entry[]): number => entries.reduce((sum, { count }) => sum + count, 0)

function judge({ stated, entries, bound }: TallyClaim): Verdict {
  const total = totalOf(entries)
  if (total === stated) return { kind: "consistent" }
  if (!bound) return { kind: "unknown", because: "ambiguous" }
  if (total < stated && !entries.some(({ flat }) => flat)) return { kind: "unknown", because: "partial" }
  return { kind: "conflict", expected: String(total), stated: String(stated), confidence: "certain" }
}

function restated({ text, numeral, span, script }: Quantity, value: number): string {
  return (script === "chinese" ? formatChineseInteger(value) : String(value)) + text.slice(numeral.end - span.start)
}

function* findClaims(passage: Passage): Generator<TallyClaim> {
  for (const total of passage.quantities) {
    const stated = Number(total.value.coefficient)
    if (total.value.scale !== 0 || stated < 2 || stated > 30) continue
    if (total.hedge !== "exact" || !countedUnits.has(total.unit)) continue
    const end = passage.quantities[total.index + 1]?.span.start ?? passage.text.length
    const segmentEnd = passage.segments[total.segment]?.span.end ?? total.span.end
    const entries = firstTally(passage.text, total.span.end, Math.min(end, segmentEnd))
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined || first === last) continue
    const between = passage.text.slice(total.span.end, first.span.start)
    if (/[日周月年季期天]/.test(between)) continue
    const at = localSpanOf(first.span.start, last.span.end)
    yield { at, total, stated, entries, bound: speaksOfMoves(between, entries) }
  }
}

/** “价格”, “环比”, “呈现” or a flat kind tell a tally of moves from a slogan such as “三升三降”; 其中 and 中 may leave things out. */
const speaksOfMoves = (between: string, entries: readonly Entry[]): boolean =>
  !between.includes("中") && (/价|指数|比|呈/.test(between) || entries.some(({ flat }) => flat))

/** The first run of at least two “number + direction” after `start`: “四升三降一平”. */
function firstTally(text: string, start: number, end: number): readonly Entry[] {
  for (let at = start; at < end; at++) {
    const entries: Entry[] = []
    for (let entry = entryAt(text, at, end); entry !== undefined; entry = entryAt(text, entry.span.end, end))
      entries.push(entry)
    if (entries.length >= 2) return entries
  }
  return []
}

function entryAt(text: string, start: number, end: number): Entry | undefined {
  const [numeral] = /^(?:\d{1,2}|[一二两三四五六七八九十]{1,3})/.exec(text.slice(start, start + 3)) ?? []
  if (numeral === undefined) return undefined
  const after = start + numeral.length
  const direction = directions.find((word) => text.startsWith(word, after))
  const count = /^\d/.test(numeral) ? Number(numeral) : Number(parseChineseInteger(numeral.replace("两", "二")) ?? 0n)
  if (direction === undefined || count === 0 || after + direction.length > end) return undefined
  return { span: localSpanOf(start, after + direction.length), count, flat: flatDirections.has(direction) }
}
