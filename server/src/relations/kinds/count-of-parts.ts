import { parseChineseInteger } from "../../number/numeral.ts"
import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"
import { findFrames } from "../sum/frames.ts"
import { holds, naturalReading, type SumReading } from "../sum/readings.ts"
import { findSummands } from "../sum/summand.ts"

interface CountOfPartsClaim extends Claim {
  readonly count: LocalSpan
  readonly stated: number
  /** How many names the parts carry: 山西、内蒙古、广西各1例 are three. */
  readonly named: number
  readonly reading: SumReading
}

export const countOfParts = defineRelation<CountOfPartsClaim>({
  id: "count-of-parts",
  name: { zh: "分项个数", en: "count of the parts" },
  summary: "“5个街道共120件，其中……”的街道数与所列分项数相符",
  why: "各分项之和已经等于合计，分项的个数就应当与所说的个数一致。请核对个数与所列各项。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "3个街道共受理120件，其中东街道20件、西街道30件、南街道70件。",
      "一市三省记录水鸟80只，其中甲市10只、乙省20只、丙省20只、丁省30只。",
      "23个区县报告病例30例，其中东区10例、西区8例，南区、北区各6例。",
      "5个镇（街道）新增报告30例，其中甲镇10例、乙镇8例、丙镇6例，丁镇、戊街道各3例。",
    ],
    invalid: ["⟦4个街道⟧共受理120件，其中东街道20件、西街道30件、南街道70件。"],
  },
  find: findClaims,
  judge: ({ stated, named }) => {
    if (stated === named) return { kind: "consistent" }
    if (named < 3 || named * 2 < stated || stated * 2 < named) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: String(named), stated: String(stated), confidence: "likely" }
  },
  explain: ({ count, named, reading }, { text }) => ({
    formula: `所列${named}项，文中为“${text.slice(count.start, count.end)}”`,
    operands: [
      { role: "count", span: count, text: text.slice(count.start, count.end) },
      ...reading.parts.map(({ quantity }) => ({ role: "item" as const, span: quantity.span, text: quantity.text })),
    ],
  }),
  suggest: ({ count, named }, { text }) => {
    const printed = text.slice(count.start, count.end)
    const newText = String(named) + printed.replace(/^(?:\d+|[一二两三四五六七八九十]+)/, "")
    return [{ title: `将“${printed}”改为“${newText}”`, span: count, newText }]
  },
  message: ({ count, named }, _verdict, { text }) =>
    `个数与所列分项不符：所列分项${named}个，合计相符，文中为“${text.slice(count.start, count.end)}”。请核对是漏列、多列还是个数有误。`,
})

/** 5个街道, 23省(区、市), 十二个市: a number of places. */
const placeCount =
  /(?<![\d.第])(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:省份?|市|区县|区|县|镇|乡|街道|社区|村)(?:[（(][^（()）]{1,8}[)）])?/g

function* findClaims(passage: Passage): Generator<CountOfPartsClaim> {
  const counts = [...passage.text.matchAll(placeCount)]
  if (counts.length === 0) return
  const seen = new Set<number>()
  for (const frame of findFrames(passage, findSummands(passage, "levels"))) {
    if (frame.opening !== "ofWhich" && frame.opening !== "including" && frame.opening !== "colon") continue
    const reading = naturalReading(frame)
    if (reading === undefined || reading.distance > 0 || reading.parts.length < 2 || !holds(reading)) continue
    const { total } = reading
    const clause = clauseStart(passage.text, total.span.start)
    const match = counts.find(({ index }) => index >= clause && index < total.span.start)
    const stated =
      match === undefined ? 0 : Number(parseChineseInteger((match[1] ?? "").replace("两", "二")) ?? match[1])
    if (match === undefined || stated < 2 || seen.has(match.index) || isCompound(passage.text, match)) continue
    seen.add(match.index)
    const count = localSpanOf(match.index, match.index + match[0].length)
    const named = reading.parts.reduce((sum, { names }) => sum + names, 0)
    yield { at: count, count, stated, named, reading }
  }
}

/** 一市三省: two counts make one. */
const isCompound = (text: string, match: RegExpMatchArray): boolean =>
  /[省市区县镇乡村]/.test(text[(match.index ?? 0) - 1] ?? "") ||
  /^[一二两三四五六七八九十\d]/.test(text.slice((match.index ?? 0) + match[0].length))

/** Where the clause begins that ends in a figure; brackets do not divide it. */
function clauseStart(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) if ("，。；：\n".includes(text[at] ?? "")) return at + 1
  return 0
}
