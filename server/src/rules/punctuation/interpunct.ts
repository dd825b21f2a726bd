import { isHan } from "../../text/characters.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement } from "../replacement.ts"
import { punctuationStandard } from "../sources.ts"

/** “12·4”, 中国·示例: the interpunct is U+00B7. */
export const interpunct = defineRule({
  id: "punctuation/interpunct",
  summary: "月日简称、名称中的间隔号用“·”。",
  why: "“12·4”这类以月日表示的节日、事件，月日之间用间隔号“·”并加引号；圆点“•”、小数点、连字符都不是间隔号。可以一键改正。",
  source: punctuationStandard("4.8.3.6、4.14"),
  severity: "warning",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { wrong: "“{actual}”中应当用间隔号“·”，不用“{mark}”。" },
  examples: {
    valid: ["组织“12·4”国家宪法日、“3·15”国际消费者权益日活动。", "版本为“1.2”版，“9-18”页。", "• 健全制度"],
    invalid: ["组织“12⟦•⟧4”国家宪法日、“4⟦.⟧8”司法日、“3⟦-⟧15”活动。", "开通“中国⟦•⟧示例”平台。"],
  },
  check({ text, marks, protectionAt }, { report }) {
    for (const at of marks) {
      const mark = text.charAt(at)
      const date = dateMarks.includes(mark) ? quotedDate(text, at) : undefined
      const wrong =
        date ?? (looksLikeInterpunct.includes(mark) && joinsWords(text, at) ? text.slice(at - 1, at + 2) : "")
      if (wrong === "" || (protectionAt(at) & 4) !== 0) continue
      const span = localSpanOf(at, at + 1)
      report("wrong", span, { actual: wrong, mark }, safeReplacement(span, "·"))
    }
  },
})

const looksLikeInterpunct = "•‧∙⋅・･"
const dateMarks = `${looksLikeInterpunct}.．-－`

/** Days that are known by their date; “1.2” is a version unless the mark is a dot that numbers never have. */
const namedDays = new Set([
  "3.8",
  "3.15",
  "4.8",
  "4.15",
  "5.12",
  "6.5",
  "6.26",
  "11.9",
  "12.2",
  "12.4",
  "9.18",
  "7.1",
  "8.1",
])

function quotedDate(text: string, at: number): string | undefined {
  const before = /[“"'‘](\d{1,2})$/.exec(text.slice(Math.max(0, at - 3), at))?.[1]
  const after = /^(\d{1,2})(?=[”"'’])/.exec(text.slice(at + 1, at + 4))?.[1]
  if (before === undefined || after === undefined) return undefined
  const [month, day] = [Number(before), Number(after)]
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31
  const plain = !looksLikeInterpunct.includes(text.charAt(at))
  if (!isDate || (plain && !(namedDays.has(`${month}.${day}`) && isNamedDay(text, at + 1 + after.length))))
    return undefined
  return `${before}${text.charAt(at)}${after}`
}

/** What follows the quotes speaks of a day or of what is done on it. */
const isNamedDay = (text: string, at: number): boolean =>
  /^.[^，。；“]{0,12}[日节周月动案]/u.test(text.slice(at, at + 16))

const joinsWords = (text: string, at: number): boolean => isHan(text, at - 1) && isHan(text, at + 1)
