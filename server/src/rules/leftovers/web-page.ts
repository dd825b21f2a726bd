import * as z from "zod/mini"
import { localSpanOf } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule } from "../define-rule.ts"
import { practice } from "../sources.ts"

const usualPhrases = [
  "资料图片",
  "分享让更多人看到",
  "扫一扫在手机打开当前页",
  "扫描二维码",
  "打印本页",
  "关闭窗口",
  "【打印】",
  "【关闭】",
  "【关闭窗口】",
  "返回顶部",
  "上一篇：",
  "下一篇：",
  "分享到微信",
]

/** 分享让更多人看到, 【打印】: the page around the text. */
export const webPage = defineRule({
  id: "leftovers/web-page",
  summary: "正文中没有网页的按钮和图片说明。",
  why: "从网页复制时，“【打印】”“分享到”“资料图片”等会混进正文。请删去。标题之前的网页导航不算正文，不报告。",
  source: practice("网页残留"),
  severity: "information",
  habit: true,
  scope: "prose",
  options: z.pipe(
    z.strictObject({
      phrases: z._default(z.array(z.string().check(z.minLength(2))), []).check(z.describe("另外要报告的网页文字。")),
    }),
    z.transform(({ phrases }) => createWordIndex([...usualPhrases, ...phrases])),
  ),
  messages: { chrome: "“{actual}”是网页上的文字，不是正文。请删去。" },
  examples: {
    valid: ["建立资料图片库，方便群众查询。", "推广扫码办事，设置“分享”按钮。"],
    invalid: ["受理投诉12件，办结10件。⟦资料图片⟧", "办结率100%。⟦分享让更多人看到⟧", "⟦【打印】⟧"],
  },
  check({ text }, { report, options: index }) {
    for (const { word, start } of index.find(text))
      if (standsAlone(text, start, start + word.length))
        report("chrome", localSpanOf(start, start + word.length), { actual: word })
  },
})

/** Between sentences or at the ends of a paragraph, not in the middle of one. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  /^$|[。！？”）)】\s|]/u.test(text.charAt(start - 1)) &&
  /^$|[\s【（(|]|[\u3400-\u9fff]/u.test(text.charAt(end)) &&
  !/^[库]/u.test(text.slice(end))
