import assert from "node:assert/strict"
import fc from "fast-check"
import { type ParsedReport, parseAgain, parseReport } from "../../server/src/report/parse-report.ts"

const same = (text: string): string => text

/** Lines of every kind that the parser tells apart by what stands before and behind them. */
const lines = [
  "一、主要举措和成效",
  "（一）健全制度。全年审查文件12件，其中规范性文件3件。",
  "1. 开展清理",
  "2开展评估",
  "（",
  "一）加强监督",
  "全年受理行政复议申请128件，办结120件，",
  "示例市人民政府",
  "示例市司法局　示例市财政局",
  "2024年1月22日",
  "2024.1.22",
  "示例市人民政府办公室 2024年1月3日",
  "附件1",
  "附件：1. 任务表",
  "注：1. 数据截至年底。",
  "示例市2023年法治政府建设年度报告",
  "关于2023年度法治政府",
  "建设情况的报告",
  "各位代表：",
  "（此件公开发布）",
  "目录",
  "目录\n一、主要举措和成效……3",
  "| 类别 | 件数 |",
  "| --- | --- |",
  "| 甲 | 3 |",
  "街道\t件数",
  "甲街道\t12",
  "\t乙街道\t",
  "序号\n处理方式\n数量\n1\n维持\n3509\n2\n终止\n678\n3\n驳回\n12",
  "维持",
  "678",
  "单位 受理 办结",
  "甲区 12 10",
  "单位 受理 办结\n甲区 12 10\n乙区 8 7\n丙区 4 3",
  "收案数 | 受理数 |",
  "甲局 | 132 | 118 |",
  "# 重点任务",
  "- **加粗**：说明",
  "```",
  "<!-- 批注",
  "-->",
  "<!-- baogao-disable-next-line statistics/sum -->",
  "",
  "　　",
]

const line = fc.constantFrom(...lines)

/** Long enough for the parser to take something over before and behind a change. */
const longText = fc
  .tuple(fc.array(line, { minLength: 30, maxLength: 60 }), fc.array(line, { maxLength: 8 }), fc.constantFrom(1, 10, 14))
  .map(([pattern, extra, repeats]) =>
    [...Array.from({ length: repeats }, () => pattern).flat(), ...extra, ...pattern].join("\n"),
  )

const edit = fc.record({
  /** Where in the text, in thousandths: many near the end, where the signatures are. */
  at: fc.oneof(fc.nat(1000), fc.integer({ min: 970, max: 1000 })),
  remove: fc.oneof(fc.nat(3), fc.nat(200)),
  insert: fc.oneof(
    line,
    fc.constantFrom("改", "\n", "\r\n", "。", "1", "\t", "|"),
    fc.array(line).map((all) => all.join("\n")),
  ),
})

describe("parsing a changed text", () => {
  it("gives what parsing it afresh gives, after any edits", () => {
    fc.assert(
      fc.property(longText, fc.array(edit, { maxLength: 5 }), (start, edits) => {
        let text = start
        let parsed: ParsedReport = parseAgain(text, undefined, same)
        for (const { at, remove, insert } of edits) {
          const from = Math.floor((text.length * at) / 1000)
          text = text.slice(0, from) + insert + text.slice(from + remove)
          parsed = parseAgain(text, parsed, same)
          assert.deepEqual(parsed.report, parseReport(text))
        }
      }),
      { numRuns: 120 },
    )
  })

  it("signs as far back as a date reaches, whatever was signed before", () => {
    const filling = Array.from({ length: 400 }, (_, index) => `第${index}次审查文件。`)
    const closings = ["全市工作已经完成。", "示例市司法局", "示例市财政局", "一、健全制度", "2024年1月22日"]
    for (const before of closings)
      for (const after of closings)
        for (let place = 0; place < 8; place++) {
          const write = (closing: string): string => {
            const names = Array.from({ length: 8 }, () => "示例市水利局").with(place, closing)
            return [...filling, ...names, "2024年3月5日", "附件1", ...filling].join("\n")
          }
          const parsed = parseAgain(write(after), parseAgain(write(before), undefined, same), same)
          assert.deepEqual(parsed.report, parseReport(write(after)), `${before} → ${after}`)
        }
  })

  it("takes over what stands far from the change", () => {
    const section = (index: number): string =>
      `（一）健全制度\n第${index}次审查文件${index}件。\n示例市司法局\n2024年1月22日`
    const text = Array.from({ length: 500 }, (_, index) => section(index)).join("\n")
    const before = parseAgain(text, undefined, same)
    const at = text.length / 2
    const after = parseAgain(`${text.slice(0, at)}改${text.slice(at)}`, before, same)
    const [first, last] = [before.report.blocks, after.report.blocks].map((blocks) => [blocks[0], blocks.at(-1)])
    assert.equal(last?.[0], first?.[0], "the very same block before the change")
    const shown = after.report.blocks.filter((block) => before.report.blocks.includes(block)).length
    assert.ok(shown > 500, `${shown} blocks are the same`)
    assert.ok(last?.[1] !== undefined && first?.[1] !== undefined && "text" in last[1] && "text" in first[1])
    assert.equal(last[1].text, first[1].text)
  })

  it("takes nothing over from another document", () => {
    const other = parseAgain("示例区2023年工作总结\n一、情况\n受理12件。", undefined, same)
    const text = "示例市2024年工作计划\n一、目标\n（一）健全制度"
    assert.deepEqual(parseAgain(text, other, same).report, parseReport(text))
  })
})
