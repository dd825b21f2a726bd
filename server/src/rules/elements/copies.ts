import { gather, type Piece } from "../../text/runs.ts"
import { type Span, spanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** 抄送 closes with a full stop; the printing date has no leading zeros. */
export const copies = defineRule({
  id: "elements/copies",
  summary: "抄送机关后用句号，印发日期不编虚位，附注用圆括号括入。",
  why: "版记中最后一个抄送机关名称后标句号，印发日期的月、日不编虚位；附注写在成文日期下一行，用圆括号括入。可以一键改正。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.6、7.4.2、7.4.3", level: "nationalStandard" },
  severity: "information",
  scope: "report",
  options: noOptions,
  messages: {
    noStop: "最后一个抄送机关后应当用句号。",
    padded: "印发日期“{actual}”不编虚位，应写作“{expected}”。",
    note: "附注“{actual}”应当用圆括号括入，写作“{expected}”。",
  },
  examples: {
    valid: [
      "示例区关于2023年工作的报告\n一、情况\n示例区人民政府\n2024年1月2日\n（此件公开发布）\n抄送：区委办公室，区人大常委会办公室。\n示例区人民政府办公室 2024年1月3日印发",
    ],
    invalid: [
      "示例区关于2023年工作的报告\n一、情况\n示例区人民政府\n2024年1月2日\n抄送：区委办公室，区人大常委会办公室⟦⟧",
      "示例区关于2023年工作的报告\n一、情况\n示例区人民政府办公室 ⟦2024年01月03日⟧印发",
      "示例区关于2023年工作的报告\n一、情况\n示例区人民政府\n2024年1月2日\n⟦此件公开发布⟧",
    ],
  },
  check({ elements }, { report, reading }) {
    for (const { kind, text, span } of elements)
      if (kind !== "title" && span.end - span.start <= longestLine && mayBeImprint(text)) checkLine(text, span)
    for (const { found: text, start } of gather(reading.paragraphs(), imprintsIn))
      checkLine(text, spanOf(start, start + text.length))

    function checkLine(text: string, span: Span): void {
      if (/^(?:抄送|抄报|主送)[：:]/u.test(text) && /[\p{Script=Han}）]$/u.test(text)) {
        const place = spanOf(span.end, span.end)
        report(
          "noStop",
          place,
          {},
          { fixes: [{ title: "补上“。”", safe: true, edits: [{ span: place, newText: "。" }] }] },
        )
      }
      const printed = /(\d{4})年(0?\d|1\d)月([0-3]?\d)日印发[。]?$/u.exec(text)
      if (printed !== null && span.end - span.start === text.length) replaceDate(printed, span.start)
      if (/^此件[^。，：；（）]{2,12}$/u.test(text)) {
        const expected = `（${text}）`
        report(
          "note",
          span,
          { actual: text, expected },
          {
            fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span, newText: expected }] }],
          },
        )
      }
    }

    function replaceDate({ 0: whole, 1: year, 2: month, 3: day, index }: RegExpExecArray, base: number): void {
      const actual = whole.slice(0, whole.indexOf("日") + 1)
      const expected = `${year}年${Number(month)}月${Number(day)}日`
      const span = spanOf(base + index, base + index + actual.length)
      if (actual !== expected)
        report(
          "padded",
          span,
          { actual, expected },
          {
            fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span, newText: expected }] }],
          },
        )
    }
  },
})

const longestLine = 200

/** A quick look that leaves out nearly all lines. */
const mayBeImprint = (text: string): boolean => /^(?:[抄主]|此件)|日印发。?$/u.test(text)

const imprintsIn = ({ text }: Piece): readonly string[] =>
  text.length <= longestLine && mayBeImprint(text) ? [text] : []
