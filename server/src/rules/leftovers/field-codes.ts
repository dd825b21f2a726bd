import { spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** [bookmark: _GoBack], 错误！未找到引用源。: what a word processor left in the text. */
export const fieldCodes = defineRule({
  id: "leftovers/field-codes",
  summary: "没有书签、域代码等软件留下的文字。",
  why: "“[bookmark: _GoBack]”“错误！未找到引用源。”是转换格式时留下的，不是正文。请删去；引用失效的，补上所引的内容。",
  source: practice("转换残留"),
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    code: "“{actual}”是软件留下的代码，不是正文。请删去。",
    reference: "“{actual}”说明这里的引用已经失效。请补上所引的内容。",
  },
  examples: {
    valid: ["[附件] 推进书签管理，参见链接。", "发现错误！立即改正。"],
    invalid: [
      "⟦[bookmark: _GoBack]⟧（一）依法履职。",
      "详见⟦错误！未找到引用源。⟧",
      "目录⟦PAGEREF _Toc12345 \\h⟧",
      "受理12件⟦&nbsp;⟧办结。",
    ],
  },
  check({ text }, { report }) {
    for (const { start, end, isReference } of findCodes(text)) {
      const span = spanOf(start, end)
      const actual = text.slice(start, end)
      if (isReference) report("reference", span, { actual })
      else report("code", span, { actual }, { fixes: [replacement(span, "", !/\d/.test(actual))] })
    }
  },
})

interface FoundCode {
  readonly start: number
  readonly end: number
  readonly isReference: boolean
}

/** How each kind of leftover begins, and the whole of it; the beginnings are searched natively. */
const codes: readonly { readonly opening: string; readonly whole: RegExp; readonly isReference?: boolean }[] = [
  { opening: "[bookmark:", whole: /^\[bookmark:[^\]\n]{0,60}\]/ },
  { opening: "[endif]", whole: /^\[endif\](?:-->)?/ },
  { opening: "MERGEFORMAT", whole: /^MERGEFORMAT/ },
  { opening: "PAGEREF _", whole: /^PAGEREF _\w{1,40}(?: \\h)?/ },
  { opening: "HYPERLINK ", whole: /^HYPERLINK (?:\\l )?["“”][^"“”\n]{0,200}["“”]/ },
  {
    opening: "错误",
    whole: /^错误[！!](?:未找到引用源|未定义书签|文档中没有指定样式的文字|书签未定义)[。.]?/,
    isReference: true,
  },
  { opening: "Error! ", whole: /^Error! (?:Reference source not found|Bookmark not defined)\.?/, isReference: true },
  { opening: "&", whole: /^&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|middot|lt|gt|amp|quot);/ },
]

function* findCodes(text: string): Generator<FoundCode> {
  for (const { opening, whole, isReference = false } of codes) {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
      const match = whole.exec(text.slice(at, at + 260))
      if (match !== null) yield { start: at, end: at + match[0].length, isReference }
    }
  }
}
