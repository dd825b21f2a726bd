import { type DocumentKind, governingTitle, kindOfTitle } from "../../report/document-kinds.ts"
import { gather, type Piece } from "../../text/runs.ts"
import { type LocalSpan, localSpanOf, rebase } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A report asks for nothing, and closes with the words of its own kind. */
export const closingPhrase = defineRule({
  id: "elements/closing-phrase",
  summary: "报告不夹带请示事项，结尾用语与文种相符。",
  why: "报告用于汇报工作，上级不必答复；夹带的请示事项会被漏办，应当另行请示。“特此通知”“妥否，请批示”一类用语属于别的文种。向人民代表大会及其常委会报告时的“请予审议”不在此列。",
  source: { document: "《党政机关公文处理工作条例》", clause: "第十五条（四）", level: "law" },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    request: "报告中夹带请示事项“{phrase}”。请删去，需要批准的事项另行请示。",
    otherKind: "“{phrase}”是{other}的用语，本文是{kind}。请改用与文种相符的结尾。",
    compound: "“请示报告”不是文种：请示和报告须分别行文。请改为“请示”或“报告”。",
  },
  examples: {
    valid: [
      "示例区关于2023年工作的报告\n一、情况\n以上报告，请审阅。",
      "示例区关于2023年工作的报告\n主任、各位委员：\n一、情况\n以上报告，请予审议。",
      "示例区关于调整机构的请示\n一、情况\n妥否，请批示。",
      "示例区关于2023年工作的报告\n一、情况\n对基层“妥否，请批示”的请示，及时答复。",
    ],
    invalid: [
      "示例区关于2023年工作的报告\n一、情况\n⟦妥否，请批示⟧。",
      "示例区关于2023年工作的报告\n一、情况\n拟增加编制5名，⟦请予批准⟧。",
      "示例区关于2023年工作的报告\n一、情况\n⟦特此通知⟧。",
      "⟦示例区关于2023年工作的请示报告⟧\n一、情况",
    ],
  },
  check(document, { report, reading }) {
    for (const title of document.titles) {
      if (title.text.endsWith("请示报告")) report("compound", title.span, {})
    }
    for (const { found, start } of gather(reading.paragraphs(), phrasesIn)) {
      const { phrase, span, belongsTo } = found
      const title = governingTitle(document, start)
      const kind = title && kindOfTitle(title.text)
      if (kind === undefined || title?.text.endsWith("请示报告") === true || belongsTo.includes(kind)) continue
      const isRequest = belongsTo[0] === "请示"
      if (isRequest && kind !== "报告") continue
      if (isRequest) report("request", rebase(span, start), { phrase })
      else report("otherKind", rebase(span, start), { phrase, kind, other: belongsTo[0] ?? "" })
    }
  },
})

/** Phrases and the kinds of documents that they close. */
const phrases: readonly (readonly [pattern: RegExp, belongsTo: readonly DocumentKind[]])[] = [
  [
    /(?:妥否|当否|可否|是否妥当|是否可行|以上请示)[，,]?\s?(?:请|敬请|恳请)[^。！；，]{0,6}(?:批示|指示|审批|批准|批复|审定|示)/u,
    ["请示"],
  ],
  [/(?:请予|恳请予以|请予以|敬请)(?:批准|批复|审批)/u, ["请示"]],
  [/特此请示/u, ["请示"]],
  [/特此通知/u, ["通知"]],
  [/特此通报/u, ["通报"]],
  [/特此公告/u, ["公告"]],
  [/特此通告/u, ["通告"]],
  [/特此批复|此复/u, ["批复"]],
  [/(?:特此函告|特此函复|请予函复|盼予函复|请函复|专此函告)/u, ["函"]],
  [/(?:特此报告|专此报告)/u, ["报告"]],
]

interface FoundPhrase {
  readonly phrase: string
  readonly span: LocalSpan
  readonly belongsTo: readonly DocumentKind[]
}

/** The phrases that close a paragraph, outside quotation marks. */
function phrasesIn({ text }: Piece): readonly FoundPhrase[] {
  const from = Math.max(0, text.length - longestClosing)
  const closing = text.slice(from)
  return phrases.flatMap(([pattern, belongsTo]) => {
    const match = pattern.exec(closing)
    if (match === null) return []
    const start = from + match.index
    const closes = /^[。！.!]?\s*$/u.test(text.slice(start + match[0].length))
    const opens = start === 0 || "，。；、,;".includes(text[start - 1] ?? " ")
    return closes && opens ? [{ phrase: match[0], span: localSpanOf(start, start + match[0].length), belongsTo }] : []
  })
}

const longestClosing = 40
