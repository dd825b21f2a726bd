import { splitContexts } from "./contexts.ts"
import type { Numbering, Report } from "./model.ts"

/** What is wrong with the way a number mark is printed, and how it should be printed. */
export interface MarkFault {
  readonly kind: "pointAfterBracket" | "bracketWidth" | "chinesePoint" | "mixedPoint"
  readonly numbering: Numbering
  readonly expected: string
}

/** How most marks of one kind are printed. */
interface MarkStyle {
  readonly isHalfWidth: boolean
  /** “.” or “、” after Arabic numbers. */
  readonly point: string
}

/**
 * Marks that break the rules for number marks (GB/T 15834 B.3) or differ from most marks of their kind in the same
 * document, attachment or notes. A document that is half-width throughout is consistent.
 */
export function findMarkFaults(report: Report): readonly MarkFault[] {
  return splitContexts(report.blocks).flatMap((headings) => {
    const numberings = headings.map(({ numbering }) => numbering)
    const brackets = numberings.filter(isBracketed)
    const arabic = numberings.filter(({ scheme, text }) => scheme === "arabic" && /[.．、]$/u.test(text))
    const style = { isHalfWidth: prefersHalfWidth(brackets), point: preferredPoint(arabic) }
    return numberings.flatMap((numbering) => faultOf(numbering, style))
  })
}

const isBracketed = ({ text }: Numbering): boolean => /[（(].*[）)]/u.test(text)

function prefersHalfWidth(brackets: readonly Numbering[]): boolean {
  const half = brackets.filter(({ text }) => text.includes("(") && text.includes(")")).length
  const full = brackets.filter(({ text }) => text.includes("（") && text.includes("）")).length
  return half > full
}

/** “1.” unless most numbers have “、”: practice prints both, the standard wants the point. */
function preferredPoint(arabic: readonly Numbering[]): string {
  const enumerated = arabic.filter(({ text }) => text.endsWith("、")).length
  return enumerated * 2 > arabic.length ? "、" : "."
}

function faultOf(numbering: Numbering, style: MarkStyle): readonly MarkFault[] {
  const { text, scheme } = numbering
  if (scheme === "chinese") {
    return text.endsWith("、") ? [] : [{ kind: "chinesePoint", numbering, expected: `${text.slice(0, -1)}、` }]
  }
  if (isBracketed(numbering)) return bracketFault(numbering, style)
  if (scheme !== "arabic" || !/^[\d０-９]+[.．、]$/u.test(text)) return []
  const isEnumerated = text.endsWith("、")
  if (isEnumerated === (style.point === "、")) return []
  return [{ kind: "mixedPoint", numbering, expected: text.slice(0, -1) + style.point }]
}

function bracketFault(numbering: Numbering, { isHalfWidth }: MarkStyle): readonly MarkFault[] {
  const { text } = numbering
  const inside = text.replace(/^[（(]/u, "").replace(/[）)].*$/u, "")
  const expected = isHalfWidth ? `(${inside})` : `（${inside}）`
  if (/[、.．，,]$/u.test(text)) return [{ kind: "pointAfterBracket", numbering, expected }]
  return text === expected ? [] : [{ kind: "bracketWidth", numbering, expected }]
}
