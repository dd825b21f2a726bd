declare const absolute: unique symbol
declare const local: unique symbol

/** UTF-16 offset into the whole document. */
export type Offset = number & { readonly [absolute]: true }

/** UTF-16 offset into one paragraph; meaningless without the paragraph's own start. */
export type LocalOffset = number & { readonly [local]: true }

/** Half-open range `[start, end)` of UTF-16 offsets. */
export interface Span<O extends number = Offset> {
  readonly start: O
  readonly end: O
}

/** A range inside one paragraph. */
export type LocalSpan = Span<LocalOffset>

/** Makes a document span; besides `offsetBehind` the only place where plain numbers become document offsets. */
export const spanOf = (start: number, end: number): Span => ({ start: start as Offset, end: end as Offset })

/** Makes a paragraph span; the only place where plain numbers become paragraph offsets. */
export const localSpanOf = (start: number, end: number): LocalSpan => ({
  start: start as LocalOffset,
  end: end as LocalOffset,
})

/** The document offset so many units behind another one. */
export const offsetBehind = (start: Offset, distance: number): Offset => (start + distance) as Offset

/** Moves a paragraph span into the document; the only converter between the two kinds. */
export const rebase = (span: LocalSpan, base: Offset): Span => spanOf(span.start + base, span.end + base)

/** Whether `inner` lies completely inside `outer`. */
export const contains = <O extends number>(outer: Span<O>, inner: Span<O>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that covers both. */
export const cover = (first: LocalSpan, second: LocalSpan): LocalSpan =>
  localSpanOf(Math.min(first.start, second.start), Math.max(first.end, second.end))
