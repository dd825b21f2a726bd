import { type DocumentNumber, type DocumentNumberFault, findDocumentNumbers } from "../../report/document-numbers.ts"
import { gather, type Piece } from "../../text/runs.ts"
import { type Offset, rebase } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import type { Severity } from "../finding.ts"

/** 发文字号: the year in six-cornered brackets and in full, the serial number without 第 and without leading zeros. */
export const documentNumber = defineRule({
  id: "elements/document-number",
  summary: "发文字号写作“代字〔四位年份〕序号号”。",
  why: "发文字号由发文机关代字、年份、发文顺序号组成：年份标全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位。引用时写错，读者就查不到文件。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.2.5 发文字号", level: "nationalStandard" },
  severity: "error",
  habit: true,
  scope: "report",
  options: noOptions,
  messages: { wrong: "发文字号“{actual}”{faults}，应写作“{expected}”。" },
  examples: {
    valid: [
      "示政发〔2024〕6号\n关于2024年工作的报告\n一、情况",
      "根据《示例办法》（示政办发〔2021〕33号）办理，见（2023）示01行初12号判决，公司（2024）年报。",
    ],
    invalid: [
      "示政发⟦[2024]6号⟧\n关于2024年工作的报告\n一、情况",
      "示政发⟦〔2024〕第06号⟧\n关于2024年工作的报告\n一、情况",
      "关于2024年工作的报告\n根据示政办发⟦（2021）33号⟧办理。",
    ],
  },
  check({ elements, text }, { report, reading }) {
    for (const { kind, span } of elements)
      if (kind === "documentNumber")
        for (const number of faultyOf(text.slice(span.start, span.end))) reportNumber(number, span.start, "error")
    for (const { found, start } of gather(reading.paragraphs(), faultyIn)) reportNumber(found, start, "warning")

    function reportNumber(number: DocumentNumber, start: Offset, severity: Severity): void {
      const span = rebase(number.span, start)
      const { text: actual, expected } = number
      report(
        "wrong",
        span,
        { actual, expected, faults: number.faults.map((fault) => faultNames[fault]).join("，") },
        { severity, fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span, newText: expected }] }] },
      )
    }
  },
})

const isFaulty = ({ faults }: DocumentNumber): boolean => faults.length > 0

/** The number of the document itself, and those that running text quotes. */
const faultyOf = (line: string): readonly DocumentNumber[] => findDocumentNumbers(line, true).filter(isFaulty)
const faultyIn = ({ text }: Piece): readonly DocumentNumber[] => findDocumentNumbers(text, false).filter(isFaulty)

const faultNames: Readonly<Record<DocumentNumberFault, string>> = {
  brackets: "的年份没有用六角括号“〔〕”",
  shortYear: "的年份没有标全称",
  ordinalWord: "的顺序号不加“第”",
  padded: "的顺序号不编虚位",
  noUnit: "缺“号”字",
  wideDigits: "用了全角数字",
}
