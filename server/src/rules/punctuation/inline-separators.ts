import { findInlineOrdinals } from "../../report/inline-ordinals.ts"
import { grouped } from "../../text/grouped.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** 一是…；二是…；三是…: the items of one series are divided by one mark. */
export const inlineSeparators = defineRule({
  id: "punctuation/inline-separators",
  summary: "“一是……二是……”各项之间用同一种标点。",
  why: "同一组“一是、二是、三是”之间，有的用分号、有的用句号或逗号，层次就不清楚。各项内有逗号的，之间用分号；各项较长的，都用句号。默认不查。",
  source: punctuationStandard("4.6 分号、附录B.1.4"),
  severity: "information",
  offByDefault: true,
  scope: "prose",
  options: noOptions,
  messages: { mixed: "这一项之前用“{actual}”，同一组的其他各项用“{usual}”。请统一。" },
  examples: {
    valid: [
      "一是健全制度；二是加强监督；三是提升能力。",
      "一是健全制度。二是加强监督。",
      "一是健全制度；二是加强监督。",
    ],
    invalid: ["一是健全制度；二是加强监督⟦。⟧三是提升能力；四是抓好落实。"],
  },
  check({ text }, { report }) {
    const series = findInlineOrdinals(text).filter(({ kind }) => kind === "是")
    // Two series in one paragraph may well be divided differently.
    if (series.some(({ ordinal }, index) => ordinal !== index + 1) || series.length < leastItems) return
    const marks = series.slice(1).map(({ span }) => span.start - 1)
    const groups = [...grouped(marks, (at) => text.charAt(at))].toSorted(
      ([, one], [, other]) => other.length - one.length,
    )
    const [usual, ...others] = groups
    if (usual === undefined || !"，；。".includes(usual[0])) return
    for (const [actual, places] of others)
      for (const at of "，；。".includes(actual) && places.length < usual[1].length ? places : [])
        report("mixed", localSpanOf(at, at + 1), { actual, usual: usual[0] })
  },
})

const leastItems = 4
