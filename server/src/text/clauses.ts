/** The words behind the last of some marks, or all of them: with “，。；” the clause that a text ends in. */
export function behindLast(words: string, marks: string): string {
  let start = words.length
  while (start > 0 && !marks.includes(words.charAt(start - 1))) start--
  return words.slice(start)
}
