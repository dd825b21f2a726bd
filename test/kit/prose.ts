import { type Span, spanOf } from "../../server/src/text/span.ts"

/** A number that a sentence prints: `coefficient × 10^-scale`. Compared by identity. */
export interface Figure {
  readonly coefficient: number
  readonly scale: number
}

/** What a sentence says of its figures, so that a test can tell whether it is still true after a change. */
export type Assertion =
  | { readonly kind: "sum"; readonly total: Figure; readonly parts: readonly Figure[] }
  /** 100 · part / whole, rounded. */
  | { readonly kind: "ratio"; readonly part: Figure; readonly whole: Figure; readonly percent: Figure }

/** Words and figures in the order of the text. */
export type Prose = readonly (string | Figure)[]

/** A sentence that is true as long as its assertions hold. */
export interface Statement {
  readonly prose: Prose
  readonly assertions: readonly Assertion[]
}

export const figure = (coefficient: number, scale = 0): Figure => ({ coefficient, scale })

/** Template tag: words with figures, numbers (printed as they are) and other prose between. */
export const prose = (words: TemplateStringsArray, ...values: readonly (string | Figure | Prose)[]): Prose =>
  words.flatMap((word, index): Prose => {
    const value = values[index]
    if (value === undefined) return [word]
    return isProse(value) ? [word, ...value] : [word, value]
  })

const isProse = (value: string | Figure | Prose): value is Prose => Array.isArray(value)

/** Puts a mark between pieces of prose, and another one before the last piece. */
export const join = (pieces: readonly Prose[], mark: string, lastMark = mark): Prose =>
  pieces.flatMap((piece, index): Prose => {
    if (index === 0) return piece
    return [index === pieces.length - 1 ? lastMark : mark, ...piece]
  })

/** The digits of a figure as printed: 1250 with scale 2 is “12.50”. */
function digitsOf({ coefficient, scale }: Figure): string {
  const digits = String(coefficient).padStart(scale + 1, "0")
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Prints prose with some figures replaced by others; `placeOf` tells where a figure stands in the text. */
export function print(
  pieces: Prose,
  replaced: ReadonlyMap<Figure, Figure> = new Map(),
): { readonly text: string; readonly placeOf: (figure: Figure) => Span | undefined } {
  const places = new Map<Figure, Span>()
  let text = ""
  for (const piece of pieces) {
    const words = typeof piece === "string" ? piece : digitsOf(replaced.get(piece) ?? piece)
    if (typeof piece !== "string") places.set(piece, spanOf(text.length, text.length + words.length))
    text += words
  }
  return { text, placeOf: (figure) => places.get(figure) }
}

/**
 * Whether an assertion holds for the printed figures: counts add up exactly, amounts with decimals within half a last
 * place each; a percentage may be rounded either way at an exact half.
 */
export function isTrue(assertion: Assertion, replaced: ReadonlyMap<Figure, Figure> = new Map()): boolean {
  const now = (original: Figure): Figure => replaced.get(original) ?? original
  if (assertion.kind === "sum") {
    const sum = assertion.parts.reduce((value, part) => value + now(part).coefficient, 0)
    const off = Math.abs(sum - now(assertion.total).coefficient)
    return assertion.total.scale === 0 ? off === 0 : 2 * off <= assertion.parts.length + 1
  }
  const [part, whole, percent] = [now(assertion.part), now(assertion.whole), now(assertion.percent)]
  const off = 100 * 10 ** percent.scale * part.coefficient - percent.coefficient * whole.coefficient
  return 2 * Math.abs(off) <= whole.coefficient
}

/** 100 · part / whole, rounded half up to `scale` digits after the point. */
export const percentOf = (part: number, whole: number, scale: number): Figure =>
  figure(Math.floor((200 * 10 ** scale * part + whole) / (2 * whole)), scale)
