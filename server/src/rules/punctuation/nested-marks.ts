import type { Enclosure } from "../../text/enclosures.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { punctuationStandard } from "../sources.ts"

/** Inside “…” quotes are ‘…’; inside 《…》 titles are 〈…〉. */
export const nestedMarks = defineRule({
  id: "punctuation/nested-marks",
  summary: "引号里的引号用单引号，书名号里的书名号用单书名号。",
  why: "内外两层用同一种引号或书名号，读者分不清里层到哪里结束。请把里层改为‘ ’或〈 〉。",
  source: punctuationStandard("4.8.3.4、4.15.3.5"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: { inner: "“{open}{close}”里面又用了“{open}{close}”，里层应当用“{innerOpen}{innerClose}”。" },
  examples: {
    valid: [
      "《示例市关于贯彻〈行政复议法〉的意见》已经印发。",
      "会议强调：“要落实‘谁执法谁普法’责任制。”",
      "《甲办法》《乙办法》和“一规划”“两方案”。",
      "讲话《谈“法治”》收入《文集》。",
    ],
    invalid: ["《示例市关于印发⟦《督察办法》⟧的通知》已经印发。", "会议强调：“要落实⟦“谁执法谁普法”⟧责任制。”"],
  },
  check({ text, enclosures }, { report }) {
    const parents = enclosures.pairs.filter(({ family }) => innerMarks[family] !== undefined)
    if (parents.length < 2) return
    for (const pair of sameInside(parents)) {
      const [innerOpen = "", innerClose = ""] = innerMarks[pair.family] ?? ""
      const span = localSpanOf(pair.open, pair.close + 1)
      const edits = [
        { span: localSpanOf(pair.open, pair.open + 1), newText: innerOpen },
        { span: localSpanOf(pair.close, pair.close + 1), newText: innerClose },
      ]
      report(
        "inner",
        span,
        { open: text.charAt(pair.open), close: text.charAt(pair.close), innerOpen, innerClose },
        { fixes: [{ title: `里层改用“${innerOpen}${innerClose}”`, safe: true, edits }] },
      )
    }
  },
})

const innerMarks: Readonly<Partial<Record<Enclosure["family"], string>>> = { quote: "‘’", title: "〈〉" }

/** Pairs whose nearest enclosing pair is of their own family; every second layer, so that the outer marks stay. */
function* sameInside(pairs: readonly Enclosure[]): Generator<Enclosure> {
  const open: (Enclosure & { readonly wrong: boolean })[] = []
  for (const pair of pairs.toSorted((first, second) => first.open - second.open)) {
    while ((open.at(-1)?.close ?? Number.POSITIVE_INFINITY) < pair.open) open.pop()
    const parent = open.at(-1)
    const wrong = parent?.family === pair.family && !parent.wrong
    if (wrong) yield pair
    open.push({ ...pair, wrong })
  }
}
