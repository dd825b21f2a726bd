import assert from "node:assert/strict"
import { parseReport } from "../../server/src/report/parse-report.ts"
import { assertLinear } from "../kit/linear.ts"

/** The rows of all tables of a text, cells joined by “/”. */
const tables = (text: string): readonly (readonly string[])[] =>
  parseReport(text).blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map((cells) => cells.map((cell) => cell.text).join("/"))] : [],
  )

const lines = (words: string, end = ""): string =>
  words
    .split(" ")
    .map((word) => word + end)
    .join("\n\n")

describe("tables whose rows were lost", () => {
  it("are read from one cell a line", () =>
    assert.deepEqual(
      tables(lines("一、办理情况 序号 方式 数量 比例 1 维持 300 75% 2 终止 60 15% 3 驳回 40 10% 合计情况如下。")),
      [["序号/方式/数量/比例", "1/维持/300/75%", "2/终止/60/15%", "3/驳回/40/10%"]],
    ))

  it("are read from cells that end with a bar", () => {
    const rows = ["单位/数量/占比", "甲区/12/60%", "乙区/8/40%", "合计/20/100%"]
    assert.deepEqual(tables(lines("单位 数量 占比 甲区 12 60% 乙区 8 40% 合计 20 100%", " |")), [rows])
    assert.deepEqual(tables(lines("单位 数量 占比 甲区 12 60% 乙区 8 40% 合计 20 100%", "\n|\n")), [rows])
    assert.deepEqual(tables("单位 | 数量 | 占比 | 甲区 | 12 | 60% | 乙区 | 8 | 40% | 合计 | 20 | 100% |"), [rows])
    assert.deepEqual(tables("单位 | 数量 | 占比 | 甲区 | 12 | 60% | 乙区 | 8 | 40% | 合计 | 20 | 100%"), [rows])
    assert.deepEqual(
      tables("单位 |\n数量 |\n占比 |\n甲\n区 |\n12 |\n60% |\n乙区 |\n8 |\n40% |\n合计 |\n20 |\n100% |"),
      [rows],
    )
  })

  it("may have years as heads and units in a column", () =>
    assert.deepEqual(tables(lines("指标 单位 2022 2023 产值 亿元 91.3 97.5 人口 万人 6.2 持平 粮食 吨 22 26", " |")), [
      ["指标/单位/2022/2023", "产值/亿元/91.3/97.5", "人口/万人/6.2/持平", "粮食/吨/22/26"],
    ]))

  it("may have a first cell that reaches over several rows", () =>
    assert.deepEqual(
      tables(
        lines("总量 来源 数量 类型 数量 95 电话 70 咨询 40 微信 15 求助 30 | 网站 10 投诉 25", " |").replace(
          "| |",
          "|",
        ),
      ),
      [["总量/来源/数量/类型/数量", "95/电话/70/咨询/40", "/微信/15/求助/30", "/网站/10/投诉/25"]],
    ))

  it("may have broken labels, no head for them, and two tables side by side", () =>
    assert.deepEqual(
      tables(
        lines("表1：收案情况 收案数 受理数 收案数 受理数 人社厅 132 118 卫健委 7 5 市场 监管局 43 31 合计 182 154"),
      ),
      [["/收案数/受理数", "人社厅/132/118", "卫健委/7/5", "市场监管局/43/31", "合计/182/154"]],
    ))

  it("are read from rows with blanks between the cells", () => {
    const rows = ["单位/受理/办结", "甲区/12/10", "乙 区/8/7", "合计/20/17"]
    assert.deepEqual(tables("单位 受理 办结\n甲区 12 10\n乙 区  8 7\n合计 20 17\n\n以上情况。"), [rows])
    assert.deepEqual(tables("单位 受理 办结\n甲区 12 10\n乙区 8\n合计 20 17"), [])
    assert.deepEqual(tables("示例市 示例区\n2024 2025\n第1 2\n甲 3"), [])
  })

  it("leave other text alone", () => {
    const others = [
      // a head too many
      lines("指标名称 指标值 同比增长 期末存栏 大牲畜 96.9 8.7 黄牛 32.1 9.3 奶牛 60.2 9.2"),
      // a figure is missing
      lines("单位 数量 占比 甲区 12 60% 乙区 8 丙区 20 100% 丁区 2 3%"),
      // a heading between two tables
      `${lines("单位 数量 占比 甲区 12 60%", " |")}\n\n二、其他\n\n${lines("单位 数量 占比 乙区 8 40%", " |")}`,
      // too few rows
      lines("单位 数量 占比 甲区 12 60% 乙区 8 40%"),
      // a list of numbers
      lines("1 2 3 4 5 6 7 8 9 10 11 12"),
      lines("一、总体情况 二、主要问题 三、下一步打算 附件 2024 示例市 统计局 示例区"),
    ]
    for (const text of others) assert.deepEqual(tables(text), [], text)
  })

  it("stand between the paragraphs around them", () => {
    const text = `全年受理情况如下。\n\n${lines("单位 数量 占比 甲区 12 60% 乙区 8 40% 合计 20 100%")}\n\n二、下一步\n\n继续推进。`
    assert.deepEqual(
      parseReport(text).blocks.map(({ kind }) => kind),
      ["paragraph", "table", "heading", "paragraph"],
    )
  })
})

describe("tables whose rows were lost need linear time", function () {
  this.timeout(60_000)
  const repeated =
    (unit: string, head = "") =>
    (length: number): string =>
      head + unit.repeat(length / unit.length)
  const inputs: Readonly<Record<string, (length: number) => string>> = {
    "short lines": repeated("甲区\n"),
    "figures only": repeated("12\n"),
    "one endless table": repeated("甲区\n12\n60%\n", "单位\n数量\n占比\n"),
    "rows that end in a muddle": repeated("单位\n数量\n占比\n甲区\n12\n60%\n乙区\n8\n40%\n丙\n1\n2\n3\n"),
    "labels of two cells": repeated("甲\n区\n12\n"),
    bars: repeated("甲区 |\n12 |\n"),
    "bars in one line": repeated("甲区 | 12 |"),
    "rows with blanks": repeated("甲区 12 10\n", "单位 受理 办结\n"),
    "heads with blanks": repeated("单位 受理 办结\n甲区 12 10\n"),
    "bars alone": repeated("甲区\n|\n"),
  }
  for (const [name, make] of Object.entries(inputs)) it(name, () => assertLinear(make, (text) => parseReport(text)))
})
