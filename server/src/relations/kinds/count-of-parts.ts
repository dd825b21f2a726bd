import type { Passage } from "../../report/passage.ts"
import type { LocalSpan } from "../../text/span.ts"
import { placeCountBefore } from "../count/place-count.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"
import { findFrames } from "../sum/frames.ts"
import { holds, namedIn, naturalReading, type SumReading } from "../sum/readings.ts"
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

function* findClaims(passage: Passage): Generator<CountOfPartsClaim> {
  const seen = new Set<number>()
  for (const frame of findFrames(passage, findSummands(passage, "levels"))) {
    if (frame.opening !== "ofWhich" && frame.opening !== "including" && frame.opening !== "colon") continue
    const reading = naturalReading(frame)
    if (reading === undefined || reading.distance > 0 || reading.parts.length < 2 || !holds(reading)) continue
    const places = placeCountBefore(passage.text, reading.total.span.start)
    if (places === undefined || seen.has(places.span.start)) continue
    seen.add(places.span.start)
    yield { at: places.span, count: places.span, stated: places.stated, named: namedIn(reading), reading }
  }
}
