import { countLeading } from "../text/search.ts"
import type { Offset } from "../text/span.ts"
import type { DocumentElement, Report } from "./model.ts"

/** The kinds of official documents that closing phrases tell apart (TL 第八条). */
const kinds = ["报告", "通知", "通报", "公告", "通告", "请示", "批复", "意见", "函"] as const

export type DocumentKind = (typeof kinds)[number]

/** The kind that a title ends with, a bracketed note left out; `undefined` for plans, summaries and other texts. */
export function kindOfTitle(title: string): DocumentKind | undefined {
  const name = title.replace(/[（(][^（）()]*[）)]$/u, "")
  return kinds.find((kind) => name.endsWith(kind) && !(kind === "意见" && !name.includes("关于")))
}

/** The title that governs a place: the last one before it. */
export const governingTitle = ({ titles }: Report, place: Offset): DocumentElement | undefined =>
  titles[countLeading(titles, ({ span }) => span.start <= place) - 1]
