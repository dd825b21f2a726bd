import type { Block, DocumentElement, Report } from "./model.ts"

/** The kinds of official documents that closing phrases tell apart (TL 第八条). */
const kinds = ["报告", "通知", "通报", "公告", "通告", "请示", "批复", "意见", "函"] as const

export type DocumentKind = (typeof kinds)[number]

/** The kind that a title ends with, a bracketed note left out; `undefined` for plans, summaries and other texts. */
export function kindOfTitle(title: string): DocumentKind | undefined {
  const name = title.replace(/[（(][^（）()]*[）)]$/u, "")
  return kinds.find((kind) => name.endsWith(kind) && !(kind === "意见" && !name.includes("关于")))
}

/** The title that governs a block: the last one before it, found by halving. */
export function governingTitle({ titles }: Report, block: Block): DocumentElement | undefined {
  let low = 0
  let high = titles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((titles[middle]?.span.start ?? 0) <= block.span.start) low = middle + 1
    else high = middle
  }
  return titles[low - 1]
}
