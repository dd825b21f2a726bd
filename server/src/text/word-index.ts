/** Finds the words of a list in texts, the longest one at each place; one table lookup per character. */
export interface WordIndex {
  /** The occurrences in order; they do not overlap. */
  readonly find: (text: string) => readonly FoundWord[]
}

export interface FoundWord {
  readonly word: string
  readonly start: number
}

/** Makes an index of a list of words; empty words are left out. */
export function createWordIndex(words: Iterable<string>): WordIndex {
  const byFirst = new Map<number, string[]>()
  const isFirst = new Uint8Array(0x10000)
  for (const word of new Set(words)) {
    if (word === "") continue
    const code = word.charCodeAt(0)
    isFirst[code] = 1
    const group = byFirst.get(code)
    if (group === undefined) byFirst.set(code, [word])
    else group.push(word)
  }
  for (const group of byFirst.values()) group.sort((first, second) => second.length - first.length)
  const wordAt = (text: string, start: number): string | undefined =>
    byFirst.get(text.charCodeAt(start))?.find((word) => text.startsWith(word, start))
  return {
    find: (text) => {
      const found: FoundWord[] = []
      for (let start = 0; start < text.length; start++) {
        if (isFirst[text.charCodeAt(start)] !== 1) continue
        const word = wordAt(text, start)
        if (word === undefined) continue
        found.push({ word, start })
        start += word.length - 1
      }
      return found
    },
  }
}
