import type { Random } from "./random.ts"

/** What is put into texts: marks that scanners turn on, numbers at their limits, characters that break careless code. */
const inserts: readonly string[] = [
  ..."，。；：、！？（）()《》“”〔〕[]【】％%‰.．-—～~|#*>`·+＝=",
  ..."一二三十百千万亿零〇两廿余多约近超其中共占率比各为",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\u3000",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "\0",
  "\ud800",
  "\udc00",
  "𠮷",
  "👩‍⚖️",
  "\u202e",
  "```\n",
  "<!-- ",
  " -->",
  "<!-- baogao-disable -->",
  "# baogao-disable-next-line statistics/sum -- 理由\n",
  "| 合计 | 12 |\n| --- | --- |\n| 其中 | 3 |\n",
  "2023年2月30日",
  "99999999999999999999999999999999999999999999",
  "0.00000000000000000000000001%",
  "1,234,567.89万亿元",
  "同比增长200%",
  "由20件降至25件",
  "等四家单位",
  "其中：",
  "一是",
  "第三部分",
  "附件1\n",
  "（三）",
  "3. ",
  "示例区2023年法治政府建设年度报告\n",
]

type Mutation = (text: string, random: Random, other: string) => string

const splice = (text: string, at: number, remove: number, insert: string): string =>
  text.slice(0, at) + insert + text.slice(at + remove)

/** What can happen to a text while it is written, copied and damaged. */
const mutations: readonly Mutation[] = [
  (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(inserts)),
  (text, random) => splice(text, random.below(text.length), 1 + random.below(12), ""),
  (text, random) => splice(text, random.below(text.length), 1, random.pick(inserts)),
  (text, random) => {
    const start = random.below(text.length)
    const piece = text.slice(start, start + 1 + random.below(60))
    return splice(text, random.below(text.length + 1), 0, piece.repeat(1 + random.below(4)))
  },
  (text, random, other) => {
    const start = random.below(other.length)
    return splice(text, random.below(text.length + 1), 0, other.slice(start, start + random.below(400)))
  },
  (text, random) => {
    const lines = text.split("\n")
    const [moved = ""] = lines.splice(random.below(lines.length), 1)
    lines.splice(random.below(lines.length + 1), 0, moved)
    return lines.join("\n")
  },
  (text, random) => text.replace(/\d/g, (digit) => (random.chance(0.05) ? String(random.below(10)) : digit)),
  (text, random) => text.slice(random.below(text.length)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(inserts).repeat(random.below(300))),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("，", ",").replaceAll("（", "(").replaceAll("）", ")"),
]

/** A text after one to a few mutations; `other` lends it pieces. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text
  for (let left = 1 + random.below(8); left > 0; left--) mutated = random.pick(mutations)(mutated, random, other)
  return mutated
}

/** Bytes after some of them were changed, lost or added. */
export function damaged(whole: Uint8Array, random: Random): Uint8Array {
  const bytes = [...whole]
  for (let left = 1 + random.below(6); left > 0; left--) {
    const at = random.below(bytes.length)
    if (random.chance(0.4)) bytes[at] = random.below(256)
    else if (random.chance(0.5)) bytes.splice(at, 1 + random.below(4))
    else bytes.splice(at, 0, random.below(256), random.below(256))
  }
  return Uint8Array.from(bytes)
}
