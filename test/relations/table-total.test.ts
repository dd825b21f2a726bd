import assert from "node:assert/strict"
import fc from "fast-check"
import { createEngine } from "../../server/src/engine/engine.ts"
import { tableTotal } from "../../server/src/relations/kinds/table-total.ts"
import type { CheckedRule } from "../kit/check.ts"
import { checkInvalid, checkValid } from "../kit/check.ts"
import { assertLinear } from "../kit/linear.ts"
import { trueTable } from "../kit/true-tables.ts"

const rule: CheckedRule = { id: "statistics/table-total", scope: "document", exampleProfile: "generic" }

const verdicts = (text: string): readonly string[] =>
  createEngine()
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind }) => kind === tableTotal.id)
    .map(({ verdict, formula }) => `${verdict.kind} ${formula}`)

const table = (...rows: readonly string[]): string => rows.join("\n")

describe("table totals", () => {
  it("judges every total row and column", () =>
    assert.deepEqual(
      verdicts(
        table(
          "| 类别 | 一审 | 二审 | 合计 |",
          "|---|---|---|---|",
          "| 甲 | 3 | 4 | 7 |",
          "| 乙 | 5 | 6 | 11 |",
          "| 合计 | 8 | 10 | 18 |",
        ),
      ),
      [
        "consistent 3 + 5 = 8",
        "consistent 4 + 6 = 10",
        "consistent 7 + 11 = 18",
        "consistent 3 + 4 = 7",
        "consistent 5 + 6 = 11",
        "consistent 8 + 10 = 18",
      ],
    ))

  it("takes a blank or — cell for unknown, not for 0", () => {
    assert.deepEqual(verdicts("类别\t件数\n甲\t12\n乙\t—\n丙\t5\n合计\t20"), ["unknown 12 + 5 = 17，表中为20"])
    assert.deepEqual(verdicts("类别\t件数\n甲\t12\n乙\t\n丙\t5\n合计\t17"), ["consistent 12 + 5 = 17"])
  })

  it("knows totals that are not called so", () => {
    assert.deepEqual(verdicts("指标\t年末数\t比重\n常住人口\t1073\t100.0\n其中：城镇\t845\t78.8\n乡村\t228\t21.2"), [
      "consistent 845 + 228 = 1073",
    ])
    assert.deepEqual(
      verdicts("申请数量\t受理数量\t许可数量\t不予许可数量\t撤销许可数量\n26569\t26569\t26462\t102\t5"),
      ["consistent 26462 + 102 + 5 = 26569"],
    )
    assert.deepEqual(verdicts("商品类投诉28443件。\n\n类别\t件数\n甲\t12820\n乙\t11211\n丙\t4412"), [
      "consistent 12820 + 11211 + 4412 = 28443",
    ])
  })

  const silent: Readonly<Record<string, string>> = {
    "averages, rates and ranks": table(
      "| 单位 | 案件数（件） | 平均用时（天） | 办结率（%） | 排名 |",
      "|---|---|---|---|---|",
      "| 甲局 | 12 | 8.5 | 98.1 | 2 |",
      "| 乙局 | 30 | 9.5 | 97.2 | 1 |",
      "| 合计 | 42 | 9.2 | 97.5 | 3 |",
    ),
    "小计 is not added twice": "地区\t件数\n东一\t10\n东二\t20\n小计\t30\n西一\t5\n西二\t7\n小计\t12\n合计\t42",
    "小计 in front of its group": "地区\t件数\n合计\t42\n小计\t30\n东一\t10\n东二\t20\n小计\t12\n西一\t5\n西二\t7",
    "其中 rows are not added": "项目\t件数\n许可\t100\n其中：新办\t60\n其中：变更\t40\n处罚\t50\n合计\t150",
    "levels of numbering": "项目\t件数\n一、许可\t100\n（一）新办\t60\n（二）变更\t40\n二、处罚\t50\n合计\t150",
    "rounded amounts": "项目\t金额（万元）\n甲\t12.4\n乙\t13.4\n丙\t14.4\n合计\t40.3",
    "whole 万元 are rounded": "单位：万元\n\n项目\t数额\n甲\t12\n乙\t13\n丙\t14\n合计\t40",
    "thousands separators": "项目\t件数\n甲\t1,234\n乙\t2,345\n合计\t3,579",
    "a total of other things":
      "类别\t户数\t面积（亩）\t金额（元）\n甲\t10\t3.5\t1200\n乙\t20\t4.5\t1300\n合计\t30\t8.0\t2500",
    "columns of another nature": table(
      "| 地区 | 受理合计 | 一审 | 二审 | 审结 |",
      "|---|---|---|---|---|",
      "| 甲区 | 30 | 20 | 10 | 28 |",
      "| 乙区 | 50 | 31 | 19 | 44 |",
      "| 丙区 | 41 | 22 | 19 | 41 |",
    ),
    "people counted once": "培训\t期数\t人数\n甲班\t2\t40\n乙班\t3\t55\n丙班\t4\t60\n合计\t9\t不详",
    "rows below 其中 that do not say so":
      "项目\t今年\t去年\n许可\t100\t117\n其中：新办\t60\t40\n变更\t0\t57\n处罚\t50\t31\n检查\t20\t9\n合计\t170\t157",
    "其中 that leaves some out": "项目\t件数\n许可\t100\n其中：新办\t60\n变更\t30\n处罚\t50\n合计\t150",
    "工业 and 建筑业 need not be 第二产业":
      "指标\t增加值（亿元）\n地区生产总值\t91.3\n第一产业\t6.2\n第二产业\t22.7\n工业\t19.9\n建筑业\t3.3\n第三产业\t62.4",
    "a count of the text that is near": "今年受理投诉28442件。\n\n类别\t件数\n甲\t12820\n乙\t11211\n丙\t4412",
    "shares cut off": "项目\t件数\t占比（%）\n甲\t1\t33.3\n乙\t1\t33.3\n丙\t1\t33.3\n合计\t3\t100",
  }
  for (const [name, text] of Object.entries(silent)) it(`is silent: ${name}`, () => checkValid(rule, text))

  const wrong: Readonly<Record<string, string>> = {
    "the total of one column": "| 类别 | 件数 |\n|---|---|\n| 甲 | 120 |\n| 乙 | 85 |\n| **合计** | ⟦215⟧ |",
    "a cell accused by row and column": table(
      "| 类别 | 一审 | 二审 | 合计 |",
      "|---|---|---|---|",
      "| 甲 | 3 | ⟦9⟧ | 7 |",
      "| 乙 | 5 | 6 | 11 |",
      "| 合计 | 8 | 10 | 18 |",
    ),
    "the total of a row": table(
      "| 类别 | 一审 | 二审 | 合计 |",
      "|---|---|---|---|",
      "| 甲 | 3 | 4 | ⟦8⟧ |",
      "| 乙 | 5 | 6 | 11 |",
      "| 合计 | 8 | 10 | 18 |",
    ),
    "two wrong cells are two findings": table(
      "| 类别 | 一审 | 二审 | 再审 | 合计 |",
      "|---|---|---|---|---|",
      "| 甲 | ⟦6⟧ | 4 | 1 | 8 |",
      "| 乙 | 5 | ⟦8⟧ | 2 | 13 |",
      "| 丙 | 2 | 2 | 2 | 6 |",
      "| 合计 | 10 | 12 | 5 | 27 |",
    ),
    "a 小计": "地区\t件数\n东一\t10\n东二\t20\n小计\t⟦35⟧\n西一\t5\n西二\t7\n小计\t12\n合计\t42",
    "an amount beyond rounding": "项目\t金额（万元）\n甲\t12.41\n乙\t13.42\n丙\t14.43\n合计\t⟦41.26⟧",
    "a column of things that people complain about":
      "种类\t质量\t价格\t计量\t合计\n一季度（件）\t9\t16\t28\t53\n二季度（件）\t12\t6\t8\t⟦28⟧\n三季度（件）\t10\t5\t2\t17",
    "rows that a page filled up at the end": table(
      "方式 | 来源 | 甲所 | 乙所 | 丙所 |",
      "转办 | 热线 | 26 | 55 | 59 |",
      "网站 | 4 | 15 | 40 | |",
      "小计 | 30 | ⟦71⟧ | 99 | |",
    ),
    地区生产总值: "指标\t增加值（亿元）\n地区生产总值\t⟦94.3⟧\n第一产业\t6.2\n第二产业\t22.7\n第三产业\t62.4",
    "a figure of a list whose shares make up 100":
      "本月受理诉求⟦38447件⟧。\n\n来源\t数量\t占比\n电话\t34859\t90.67%\n微信\t2724\t7.09%\n网站\t173\t0.44%\n其他\t694\t1.81%",
    "shares that miss 100": "项目\t占比\n甲\t60.0%\n乙\t15.0%\n丙\t28.0%\n合计\t⟦100%⟧",
  }
  for (const [name, text] of Object.entries(wrong)) it(`finds ${name}`, () => checkInvalid(rule, text))
})

/** A table of counts with totals on both sides. */
const countTable = fc
  .record({ rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 10, max: 999 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const totals = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return [...rows, totals]
}

const printed = (rows: readonly (readonly number[])[]): string => {
  const width = (rows[0]?.length ?? 1) - 1
  const head = ["单位", ...Array.from({ length: width }, (_, index) => `类别${"甲乙丙丁戊"[index]}`), "合计"].join("\t")
  const body = rows.map((row, index) =>
    [index === rows.length - 1 ? "合计" : `第${"一二三四五六"[index]}科`, ...row].join("\t"),
  )
  return [head, ...body].join("\n")
}

describe("generated tables", () => {
  const findings = (text: string) => createEngine().check(text, { profile: "generic" }).findings

  it("are silent when they are right", () => {
    fc.assert(
      fc.property(countTable, (counts) => assert.deepEqual(findings(printed(withTotals(counts))), [])),
      { numRuns: 200 },
    )
  })

  it("give one finding at the one wrong digit", () => {
    const change = fc.record({ row: fc.nat(), column: fc.nat(), step: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(countTable, change, (counts, { row, column, step }) => {
        const rows = withTotals(counts)
        const at = row % rows.length
        const cells = rows[at] ?? []
        const place = column % cells.length
        const count = cells[place] ?? 0
        cells[place] = count - (count % 10) + ((count + step) % 10)
        const text = printed(rows)
        const found = findings(text)
        assert.equal(found.length, 1)
        const line =
          text
            .split("\n")
            .slice(0, at + 1)
            .join("\n").length + 1
        const start =
          line +
          (text.split("\n")[at + 1] ?? "")
            .split("\t")
            .slice(0, place + 1)
            .join("\t").length +
          1
        assert.equal(found[0]?.span.start, start)
      }),
      { numRuns: 200 },
    )
  })
})

describe("tables of true figures", function () {
  this.timeout(60_000)
  it("never give a finding", () => {
    fc.assert(
      fc.property(trueTable, (text) => {
        const { findings } = createEngine().check(text, { profile: "generic" })
        const found = findings.filter(({ rule: id }) => id.startsWith("statistics/"))
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
          text,
        )
      }),
      { numRuns: 400 },
    )
  })
})

describe("tables need linear time", function () {
  this.timeout(60_000)
  const check = (text: string) => createEngine().check(text)
  const rowsOf =
    (row: string, last = "") =>
    (length: number) =>
      `类别\t件数\n${row.repeat(length / row.length)}${last}`
  const inputs: Readonly<Record<string, (length: number) => string>> = {
    "many rows and a total": rowsOf("甲\t12\n", "合计\t5\n"),
    "nothing but totals": rowsOf("合计\t12\n"),
    "subtotals without end": rowsOf("甲\t12\n乙\t7\n小计\t19\n", "合计\t19\n"),
    "decimals of all scales": rowsOf("甲\t1.2\n乙\t1.23\n丙\t1.234567\n", "合计\t19\n"),
    "many columns": (length) => `${"类别\t".repeat(length / 5)}合计\n${"1\t".repeat(length / 5)}9`,
    "many tables": (length) => "类别\t件数\n甲\t12\n乙\t7\n合计\t19\n\n说明。\n".repeat(length / 30),
    "nothing but wrong totals": (length) => "甲\t合计\n1\t9\n".repeat(length / 9),
  }
  for (const [name, make] of Object.entries(inputs)) it(name, () => assertLinear(make, check))
})
