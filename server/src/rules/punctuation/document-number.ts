import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { replacement } from "../replacement.ts"

/** 示政发〔2021〕30号: the year in tortoise-shell brackets, the number without 第 and without zeros in front. */
export const documentNumber = defineRule({
  id: "punctuation/document-number",
  summary: "发文字号的年份用六角括号“〔〕”，序号不编虚位、不加“第”。",
  why: "GB/T 9704—2012规定发文字号由代字、年份、顺序号组成，年份写全四位并用六角括号括入，顺序号不编虚位（1不写成01）、不加“第”字。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.2.5 发文字号", level: "nationalStandard" },
  severity: "warning",
  habit: true,
  scope: "prose",
  options: noOptions,
  messages: { form: "发文字号“{actual}”应当写作“{expected}”。" },
  examples: {
    valid: [
      "《示例办法》（示政发〔2021〕30号）、示府办函〔2023〕5号",
      "（2023）示01行初12号，示例股份（2023）3号楼，出发2023年",
    ],
    invalid: ["《示例办法》（⟦示政发[2021]30号⟧）", "依据⟦示政办发（2021）30号⟧文", "按照⟦示府函〔2021〕第030号⟧执行"],
  },
  check({ text, enclosures }, { report }) {
    for (const { open, close } of enclosures.pairs) {
      if (close - open !== 5 || !/^(?:19|20)\d\d$/.test(text.slice(open + 1, close))) continue
      const letters = /[\u3400-\u9fff]{1,8}[发办函字规令通告纪文报]$/u.exec(
        text.slice(Math.max(0, open - 10), open),
      )?.[0]
      const number = /^(?:第)?\d{1,4}号/.exec(text.slice(close + 1, close + 7))?.[0]
      if (letters === undefined || number === undefined || notLetters.test(letters)) continue
      const code = codeOf(letters)
      const plain = number.replace(/^第/, "").replace(/^0+(?=\d)/, "")
      const expected = `${code}〔${text.slice(open + 1, close)}〕${plain}`
      const span = localSpanOf(open - code.length, close + 1 + number.length)
      const actual = text.slice(span.start, span.end)
      if (actual !== expected)
        report("form", span, { actual, expected }, { fixes: [replacement(span, expected, plain === number)] })
    }
  },
})

/** The organ's letters behind the words that lead to them: 依据示政办发. */
const codeOf = (letters: string): string =>
  /(?:.*(?:依据|根据|按照|见|及|和|与|即))?(.*)$/u.exec(letters)?.[1] ?? letters

/** Words that end like the letters of an organ. */
const notLetters =
  /(?:出发|开发|研发|批发|颁发|印发|下发|公告|报告|通告|举办|主办|承办|作文|公文|条文|原文|来函|复函|文字|数字|汉字|命令|法规|法令)$/u
