/** Share of a name's pairs of characters that must occur in one sentence. */
const alikeShare = 0.8

/**
 * Prepares a text to be asked whether a sentence speaks of a thing, in whatever order of words: 开展执法检查 and
 * 执法检查活动开展 are the same. Only sentences with one of the rarest pairs of the name are looked at.
 */
export function createNameSearch(text: string): (name: string) => boolean {
  const sentences = [...new Set(text.replaceAll(/[^\S\r\n]/g, "").split(/[。；！？\r\n]/))].map(
    (sentence) => new Set(pairsOf(sentence)),
  )
  const holders = new Map<string, number[]>()
  for (const [index, pairs] of sentences.entries()) {
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known === undefined) holders.set(pair, [index])
      else known.push(index)
    }
  }
  const holdersOf = (pair: string): readonly number[] => holders.get(pair) ?? []
  return (name) => {
    const pairs = [...new Set(pairsOf(name))]
    const wanted = Math.ceil(pairs.length * alikeShare)
    const rarest = pairs.toSorted((a, b) => holdersOf(a).length - holdersOf(b).length)
    const candidates = new Set(rarest.slice(0, pairs.length - wanted + 1).flatMap(holdersOf))
    for (const index of candidates) {
      if (pairs.filter((pair) => sentences[index]?.has(pair) === true).length >= wanted) return true
    }
    return false
  }
}

const pairsOf = (words: string): readonly string[] =>
  Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2))
