import type { DocumentAnalysis } from "../../relations/document.ts"
import type { Prose } from "../../report/prose.ts"
import { knownDocuments, knownMeetings } from "../../terms/document-names.ts"
import { gather } from "../../text/runs.ts"
import { type LocalSpan, localSpanOf, rebase } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** A document cannot carry out what was decided after its date. */
export const timeOrder = defineRule({
  id: "terms/time-order",
  summary: "引用的会议、文件不晚于成文日期。",
  why: "成文时还没有召开的会议、还没有公布的文件，不可能已经贯彻落实。日期或引用有一处写错了，请核对。",
  source: practice("时间先后"),
  severity: "error",
  scope: "document",
  options: noOptions,
  messages: {
    meeting: "成文日期是{dated}，{name}闭幕于{ended}。请核对日期或引用。",
    document: "成文日期是{dated}，《{name}》公布于{published}。请核对日期或引用。",
  },
  examples: {
    valid: [
      "示例区2023年法治政府建设年度报告\n\n深入贯彻党的二十大精神，落实各项工作。\n\n示例区人民政府\n2024年1月22日",
      "示例区2024年工作计划\n\n迎接党的二十届三中全会召开，落实党的二十大精神。\n\n示例区人民政府\n2024年1月22日",
    ],
    invalid: [
      "示例区2023年法治政府建设年度报告\n\n深入贯彻党的⟦二十届三中全会⟧精神，落实各项工作。\n\n示例区人民政府\n2024年1月22日",
    ],
  },
  check(document, { report }) {
    const dated = dateOf(document)
    if (dated === undefined) return
    for (const { found, start } of gather(document.proseRuns, namesIn)) {
      const { word, meeting, day } = found
      if (day <= dated) continue
      const span = rebase(found.span, start)
      if (meeting !== undefined)
        report("meeting", span, { dated: inWords(dated), name: meeting.name, ended: inWords(day) })
      else
        report(
          "document",
          span,
          { dated: inWords(dated), name: word, published: inWords(day) },
          { severity: "warning" },
        )
    }
  },
})

const index = createWordIndex([
  ...knownMeetings.flatMap(({ words }) => words),
  ...knownDocuments.flatMap(({ name, published }) => (published === undefined ? [] : [name])),
])

/** A meeting or document that is named as something that has been, with its day. */
interface NamedEvent {
  readonly word: string
  readonly meeting: (typeof knownMeetings)[number] | undefined
  readonly day: string
  readonly span: LocalSpan
}

const namesIn = ({ text }: Prose): readonly NamedEvent[] =>
  index.find(text).flatMap(({ word, start }) => {
    if (isAwaited(text, start, word)) return []
    const meeting = knownMeetings.find(({ words }) => words.includes(word))
    const known = knownDocuments.find(({ name }) => name === word)
    const day = meeting?.ended ?? known?.published ?? ""
    return [{ word, meeting, day, span: localSpanOf(start, start + word.length) }]
  })

/** The last full date that stands alone, as 2024-01-22. */
function dateOf({ report: { elements } }: DocumentAnalysis): string | undefined {
  const date = elements.findLast(({ kind }) => kind === "date")
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(date?.text ?? "")
  return match === null ? undefined : `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`
}

const inWords = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number)
  return `${year}年${month}月${date}日`
}

/** What is still to come may be named. */
const isAwaited = (text: string, at: number, word: string): boolean =>
  /(?:迎接|即将|将于|筹备|喜迎|保障)[^。]{0,8}$/u.test(text.slice(Math.max(0, at - 12), at)) ||
  /^[^。，]{0,4}(?:即将|召开前|将于|草案|征求意见|制定工作|立法)/u.test(
    text.slice(at + word.length, at + word.length + 10),
  )
