import type { LocalSpan, Span } from "../text/span.ts"

/** A fix that puts `newText` in the place of `span`. */
export interface Replacement<S> {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly { readonly span: S; readonly newText: string }[]
}

/** The one fix of a finding, to be spread into its extras: mechanical, so that it may be applied without a look. */
export const safeReplacement = <S extends Span | LocalSpan>(
  span: S,
  newText: string,
): { readonly fixes: readonly Replacement<S>[] } => ({ fixes: [replacement(span, newText, true)] })

/** The one fix of a finding, offered but never applied without a look. */
export const suggestedReplacement = <S extends Span | LocalSpan>(
  span: S,
  newText: string,
): { readonly fixes: readonly Replacement<S>[] } => ({ fixes: [replacement(span, newText, false)] })

/** A fix with the title that says what it does. */
export const replacement = <S extends Span | LocalSpan>(span: S, newText: string, safe: boolean): Replacement<S> => ({
  title: newText === "" ? "删去" : `改为“${newText}”`,
  safe,
  edits: [{ span, newText }],
})
