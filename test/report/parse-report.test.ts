import assert from "node:assert/strict"
import fc from "fast-check"
import type { Block, Report, Section } from "../../server/src/report/model.ts"
import { parseReport } from "../../server/src/report/parse-report.ts"
import { hostileText, reportLikeText } from "../kit/arbitrary.ts"
import { adversarialTexts, assertLinear } from "../kit/linear.ts"

/** A report as readable lines: headings indented by level, elements in angle brackets, paragraphs after “¶”. */
const outline = (text: string): readonly string[] => parseReport(text).blocks.map(describeBlock)

function describeBlock(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const mark = block.numbering?.text ?? "#".repeat(block.markdownLevel)
      const notes = [block.runIn ? "→" : "", block.boundary ?? ""].filter((note) => note !== "")
      return [`${block.level} ${mark}|${block.titleText}`, ...notes].join(" ")
    }
    case "paragraph":
      return `¶ ${block.text}`
    case "table":
      return `table ${block.rows.map((row) => row.map(({ text }) => text).join("/")).join(" ; ")}`
    default:
      return `<${block.kind}> ${block.text}`
  }
}

describe("parseReport: headings", () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    [
      "levels of official documents",
      "一、总体要求\n（一）健全制度\n1. 清理文件\n（1）登记\n①编号",
      ["1 一、|总体要求", "2 （一）|健全制度", "3 1.|清理文件", "4 （1）|登记", "5 ①|编号"],
    ],
    ["half-width brackets and enumeration mark", "(一)健全制度\n1、清理文件", ["1 (一)|健全制度", "2 1、|清理文件"]],
    [
      "chapters, sections and articles",
      "第一章 总则\n第一节 依据\n第一条 为了规范执法，制定本办法。",
      ["1 第一章|总则", "2 第一节|依据", "3 第一条|为了规范执法，制定本办法", "¶ 为了规范执法，制定本办法。"],
    ],
    [
      "run-in headings: the paragraph begins at the title",
      "（一）支持人大依法履职。认真落实决议。",
      ["1 （一）|支持人大依法履职 →", "¶ 支持人大依法履职。认真落实决议。"],
    ],
    ["a heading that is a sentence", "一、收入增长19.8%。", ["1 一、|收入增长19.8%", "¶ 收入增长19.8%。"]],
    [
      "list marks and emphasis",
      "- (一) 依法行政\n  - **4. 推进信用建设。**贯彻条例。",
      ["1 (一)|依法行政", "2 4.|推进信用建设 →", "¶ 推进信用建设。**贯彻条例。"],
    ],
    ["Markdown levels with numbers follow the numbers", "## 一、要求\n#### (七)建设", ["1 一、|要求", "2 (七)|建设"]],
    [
      "Markdown headings without numbers",
      "## 甲部分\n正文内容。\n### 乙部分",
      ["1 ##|甲部分", "¶ 正文内容。", "2 ###|乙部分"],
    ],
    [
      "a leftover field code",
      "[bookmark: _GoBack]（一）支持履职。认真落实。",
      ["1 （一）|支持履职 →", "¶ 支持履职。认真落实。"],
    ],
    ["a mark broken over two lines", "（二）甲\n（\n三）乙", ["1 （二）|甲", "1 （三）|乙"]],
    ["decimal numbers", "1. 总体\n1.1 目标\n1.2 要求", ["1 1.|总体", "2 1.1|目标", "2 1.2|要求"]],
    [
      "an item number that swallows a year",
      "1.一核：指核心区。\n2.2026年目标：指全年目标。",
      ["1 1.|一核：指核心区", "¶ 一核：指核心区。", "1 2.|2026年目标：指全年目标", "¶ 2026年目标：指全年目标。"],
    ],
  ]
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(outline(text), expected))

  for (const text of [
    "20.2026年投产。",
    "1.5亿元用于建设。",
    "2023.1.1起执行。",
    "2023年，全区推进。",
    "一是健全制度。",
    "二、三产业增速加快。",
    "10.0",
    "（2023年3月20日）起执行。",
    "（一）（二）两项已经完成。",
    "第一部分工作已经完成。",
    "第三季度，收入增长。",
    "一二三、向前走。",
  ]) {
    it(`no heading: ${text}`, () => assert.deepEqual(outline(text), [`¶ ${text}`]))
  }
})

describe("parseReport: the head of a document", () => {
  it("joins a title over lines and leaves page furniture out", () => {
    assert.deepEqual(
      outline(
        "首页\n示政发〔2024〕3号\n中共示例区委  示例区人民政府\n关于2023年度法治政府\n建设情况的报告\n\n市政府：\n全区推进。",
      ),
      [
        "<chrome> 首页",
        "<documentNumber> 示政发〔2024〕3号",
        "<title> 中共示例区委示例区人民政府关于2023年度法治政府建设情况的报告",
        "<addressee> 市政府：",
        "¶ 全区推进。",
      ],
    )
  })

  it("accepts a repeated title, a speaker and a salutation", () => {
    const title = "示例区2023年度法治政府建设工作报告"
    assert.deepEqual(
      outline(
        `${title}\n作者:时间:2024-04-01点击:10\n${title}\n区司法局局长 某某\n主任、各位副主任、各位委员:\n根据安排,报告如下。`,
      ),
      [
        `<title> ${title}`,
        "<chrome> 作者:时间:2024-04-01点击:10",
        `<title> ${title}`,
        "<chrome> 区司法局局长某某",
        "<salutation> 主任、各位副主任、各位委员:",
        "¶ 根据安排,报告如下。",
      ],
    )
  })

  it("finds the plan that a notice carries", () => {
    const report = parseReport(
      "# 示例区领导小组文件\n\n## 关于印发2024年工作计划的通知\n\n各街道办事处,各部门:\n\n现印发给你们。\n\n示例区领导小组 2024年3月1日\n\n### 示例区2024年工作计划\n\n#### 一、指导思想",
    )
    assert.deepEqual(
      report.titles.map(({ text }) => text),
      ["关于印发2024年工作计划的通知", "示例区2024年工作计划"],
    )
    assert.equal(report.year, 2024)
    assert.deepEqual(report.blocks.map(describeBlock).slice(4, 7), [
      "<signature> 示例区领导小组",
      "<date> 2024年3月1日",
      "<title> 示例区2024年工作计划",
    ])
  })

  it("takes an unnumbered Markdown part for a heading, not for another title", () => {
    assert.deepEqual(outline("# 示例区2023年工作报告\n\n正文内容较短。\n\n## 2024年工作计划\n"), [
      "<title> 示例区2023年工作报告",
      "¶ 正文内容较短。",
      "1 ##|2024年工作计划",
    ])
  })

  it("reads the year in Chinese digits", () => assert.equal(parseReport("二〇二三年工作报告\n一、情况").year, 2023))

  it("leaves texts without title alone", () => {
    assert.deepEqual(outline("其中：甲类18件，乙类367件\n共385件"), ["¶ 其中：甲类18件，乙类367件", "¶ 共385件"])
  })

  it("skips a table of contents, with or without page numbers", () => {
    for (const tail of ["", "……3"]) {
      const text = `示例区2023年工作报告\n目  录\n一、回顾${tail}\n二、安排${tail}\n一、回顾\n二、安排`
      assert.deepEqual(outline(text).slice(2), ["1 一、|回顾", "1 二、|安排"])
    }
  })
})

describe("parseReport: the foot of a document", () => {
  it("reads signature and date, together or apart", () => {
    assert.deepEqual(outline("示例区人民政府\n2024年1月22日"), ["<signature> 示例区人民政府", "<date> 2024年1月22日"])
    assert.deepEqual(outline("中共示例区委            示例区人民政府"), ["<signature> 中共示例区委示例区人民政府"])
    assert.deepEqual(outline("示例区人民政府\n二〇二四年一月二十二日").at(-1), "<date> 二〇二四年一月二十二日")
  })

  it("begins attachments and notes at level 1", () => {
    assert.deepEqual(outline("一、要求\n附件1\n一、单位\n注：1、数据截至年底。\n2、四舍五入。"), [
      "1 一、|要求",
      "1 |附件1 attachment",
      "1 一、|单位",
      "1 |注 → notes",
      "2 1、|数据截至年底",
      "¶ 数据截至年底。",
      "2 2、|四舍五入",
      "¶ 四舍五入。",
    ])
    assert.deepEqual(outline("附件中的数据已核实。"), ["¶ 附件中的数据已核实。"])
  })
})

describe("parseReport: other blocks", () => {
  it("reads Markdown tables and tab-separated lines", () => {
    assert.deepEqual(outline("| 项目 | 件数 |\n| --- | ---: |\n| 合计 | 12 |"), ["table 项目/件数 ; 合计/12"])
    assert.deepEqual(outline("项目\t件数\n合计\t12"), ["table 项目/件数 ; 合计/12"])
    assert.deepEqual(outline("只有一行\t不成表格"), ["¶ 只有一行\t不成表格"])
  })

  it("leaves out comments and fenced code, but hides nothing behind a stray mark", () => {
    assert.deepEqual(outline("<!-- 一、隐藏\n二、隐藏 -->\n一、可见\n```\n二、代码\n```\n二、可见"), [
      "1 一、|可见",
      "1 二、|可见",
    ])
    assert.deepEqual(outline("```\n一、可见"), ["¶ ```", "1 一、|可见"])
    assert.deepEqual(outline("<!-- 未结束\n一、可见"), ["¶ <!-- 未结束", "1 一、|可见"])
  })

  it("nests sections and closes them at an attachment", () => {
    const shape = ({ heading, children, blocks }: Section): unknown => [
      heading?.titleText ?? "",
      blocks.length,
      ...children.map(shape),
    ]
    assert.deepEqual(shape(parseReport("前言内容。\n一、甲\n（一）乙\n正文。\n二、丙\n附件\n1. 丁").root), [
      "",
      1,
      ["甲", 0, ["乙", 1]],
      ["丙", 0],
      ["附件", 0, ["丁", 0]],
    ])
  })

  it("keeps offsets with CRLF, BOM, NUL and ideographic spaces", () => {
    const text = "\ufeff\u3000\u3000一、甲\0\r\n\r\n正文\ud800内容。\r（二）乙"
    const { blocks } = parseReport(text)
    assert.deepEqual(
      blocks.map(({ span }) => text.slice(span.start, span.end)),
      ["一、甲\0", "正文\ud800内容。", "（二）乙"],
    )
  })
})

describe("parseReport: properties", () => {
  it("spans lie inside the text, in order, and texts are those under the spans", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), reportLikeText(), fc.string({ unit: "binary" })), (text) => {
        checkSpans(parseReport(text))
      }),
      { numRuns: 500 },
    )
  })

  for (const [name, make] of Object.entries({
    ...adversarialTexts,
    "broken marks": (length: number) => "（\n".repeat(length / 2),
    "tables of contents": (length: number) => "目录\n甲\n".repeat(length / 5),
    "signatures and dates": (length: number) => "示例局\n2024年1月1日\n".repeat(length / 14),
    "stray fences": (length: number) => "甲```\n".repeat(length / 5),
    attachments: (length: number) => "附件1\n示例报告\n".repeat(length / 9),
    tabs: (length: number) => "甲\t".repeat(length / 2),
  })) {
    it(`is linear: ${name}`, () => assertLinear(make, parseReport))
  }
})

function checkSpans(report: Report): void {
  let start = 0
  for (const block of report.blocks) {
    assert.ok(start <= block.span.start, "blocks are in order")
    assert.ok(block.span.start <= block.span.end && block.span.end <= report.text.length, "spans lie inside the text")
    start = block.span.start
    const under = report.text.slice(block.span.start, block.span.end)
    if (block.kind === "paragraph") assert.equal(block.text, under)
    if (block.kind === "heading") {
      assert.ok(block.level >= 1)
      assert.equal(block.titleText, report.text.slice(block.title.start, block.title.end))
      assert.ok(block.span.start <= block.title.start && block.title.end <= block.span.end)
      const mark = block.numbering?.span
      if (mark) assert.ok(block.span.start <= mark.start && mark.end <= block.span.end)
    }
    if (block.kind === "table") {
      for (const cell of block.rows.flat()) {
        assert.equal(cell.text, report.text.slice(cell.span.start, cell.span.end))
      }
    }
  }
  assert.ok(0 <= report.bodyStart && report.bodyStart <= report.text.length)
}
