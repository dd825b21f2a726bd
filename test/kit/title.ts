/** A text on one line, shortened, as the name of its test. */
export function titleOf(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ")
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
