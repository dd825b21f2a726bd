import { splitContexts } from "./contexts.ts"
import type { Numbering, NumberingScheme, Report } from "./model.ts"
import { markOf } from "./renumbering.ts"

/** What is wrong with the way a number mark is printed, and how it should be printed. */
export interface MarkFault {
  readonly kind: "pointAfterBracket" | "bracketWidth" | "chinesePoint" | "mixedPoint" | "otherKind" | "circledPoint"
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
    const all = headings.map(({ numbering }) => numbering)
    const numberings = all.filter(({ printedScheme }) => printedScheme === undefined)
    const brackets = numberings.filter(isBracketed)
    const arabic = numberings.filter(({ scheme, text }) => scheme === "arabic" && /[.．、]$/u.test(text))
    const style = { isHalfWidth: prefersHalfWidth(brackets), point: preferredPoint(arabic) }
    return all.flatMap((numbering) =>
      numbering.printedScheme === undefined ? faultOf(numbering, style) : [otherKind(numbering, numberings)],
    )
  })
}

const faultless: readonly MarkFault[] = []

/** A mark of another kind than its siblings: printed like the nearest of them that is not a slip itself. */
function otherKind(numbering: Numbering, others: readonly Numbering[]): MarkFault {
  const { scheme, ordinal, span } = numbering
  const siblings = others.filter((other) => other.scheme === scheme)
  const model = siblings.findLast((other) => other.span.start < span.start) ?? siblings[0]
  return { kind: "otherKind", numbering, expected: markOf(scheme, ordinal, model) }
}

const bracketed: ReadonlySet<NumberingScheme> = new Set(["chineseParenthesized", "arabicParenthesized", "arabicClosed"])

const isBracketed = ({ scheme }: Numbering): boolean => bracketed.has(scheme)

function prefersHalfWidth(brackets: readonly Numbering[]): boolean {
  let lead = 0
  for (const { text } of brackets) {
    if (!text.includes("（") && !text.includes("）")) lead++
    if (!text.includes("(") && !text.includes(")")) lead--
  }
  return lead > 0
}

/** “1.” unless most numbers have “、”: practice prints both, the standard wants the point. */
function preferredPoint(arabic: readonly Numbering[]): string {
  const enumerated = arabic.filter(({ text }) => text.endsWith("、")).length
  return enumerated * 2 > arabic.length ? "、" : "."
}

function faultOf(numbering: Numbering, style: MarkStyle): readonly MarkFault[] {
  const { text, scheme } = numbering
  if (scheme === "chinese") {
    return text.endsWith("、") ? faultless : [{ kind: "chinesePoint", numbering, expected: `${text.slice(0, -1)}、` }]
  }
  if (scheme === "circled") {
    return text.length === 1 ? faultless : [{ kind: "circledPoint", numbering, expected: text.slice(0, 1) }]
  }
  if (isBracketed(numbering)) return bracketFault(numbering, style)
  if (scheme !== "arabic" || !/^[\d０-９]+[.．、]$/u.test(text)) return faultless
  const isEnumerated = text.endsWith("、")
  if (isEnumerated === (style.point === "、")) return faultless
  return [{ kind: "mixedPoint", numbering, expected: text.slice(0, -1) + style.point }]
}

function bracketFault(numbering: Numbering, { isHalfWidth }: MarkStyle): readonly MarkFault[] {
  const { text } = numbering
  if (!isHalfWidth && text.startsWith("（") && text.endsWith("）")) return faultless
  const inside = text.replace(/^[（(]/u, "").replace(/[）)].*$/u, "")
  const opening = /^[（(]/u.test(text) ? (isHalfWidth ? "(" : "（") : ""
  const expected = `${opening}${inside}${isHalfWidth ? ")" : "）"}`
  if (/[、.．，,]$/u.test(text)) return [{ kind: "pointAfterBracket", numbering, expected }]
  return text === expected ? faultless : [{ kind: "bracketWidth", numbering, expected }]
}
