import type { Prose } from "../../report/prose.ts"
import { gather } from "../../text/runs.ts"
import { type LocalSpan, localSpanOf, type Offset, rebase } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** “建设新城、打造新港” here and “打造新城，建设新港” there: one slogan in two forms. */
export const sloganVariants = defineRule({
  id: "terms/slogan-variants",
  summary: "同一个口号、提法前后一致。",
  why: "同样的字换了次序，多是凭记忆写的，其中一处与原来的提法不符。请核对后统一。",
  source: practice("提法前后一致"),
  severity: "information",
  scope: "document",
  options: noOptions,
  messages: { variant: "这里的“{actual}”与前面的“{first}”用字相同、次序不同。请核对后统一。" },
  examples: {
    valid: ["围绕“建设新城、打造新港”目标，继续“建设新城，打造新港”。", "“高效办成一件事”和“一件事高效办成率”"],
    invalid: ["围绕“建设新城区、打造数字港”目标，结合⟦“打造新城区，建设数字港”⟧任务。"],
  },
  check(document, { report }) {
    const firsts = new Map<string, PlacedQuotation>()
    for (const { found: quotation, start } of gather(document.proseRuns, quotationsOf)) {
      const first = firsts.get(quotation.letters)
      if (first === undefined) firsts.set(quotation.letters, { quotation, start })
      else if (quotation.words !== first.quotation.words) {
        const related = [{ message: "前一处", span: rebase(first.quotation.span, first.start) }]
        const data = { actual: quotation.printed, first: first.quotation.printed }
        report("variant", rebase(quotation.span, start), data, { related })
      }
    }
  },
})

interface Quotation {
  readonly printed: string
  /** Without marks. */
  readonly words: string
  /** The same characters in the order of their codes. */
  readonly letters: string
  readonly span: LocalSpan
}

interface PlacedQuotation {
  readonly quotation: Quotation
  readonly start: Offset
}

const shortestSlogan = 8

function quotationsOf({ text, enclosures }: Prose): readonly Quotation[] {
  return enclosures.pairs.flatMap(({ family, open, close }) => {
    const printed = text.slice(open + 1, close)
    if ((family !== "quote" && family !== "straightQuote") || printed.length < shortestSlogan || printed.length > 60)
      return []
    const words = printed.replaceAll(/[^\u3400-\u9fff]/g, "")
    if (words.length < shortestSlogan) return []
    return [{ printed, words, letters: [...words].toSorted().join(""), span: localSpanOf(open, close + 1) }]
  })
}
