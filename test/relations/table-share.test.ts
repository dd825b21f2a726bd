import assert from "node:assert/strict"
import fc from "fast-check"
import { createEngine } from "../../server/src/engine/engine.ts"
import { type CheckedRule, checkInvalid, checkValid } from "../kit/check.ts"
import { assertLinear } from "../kit/linear.ts"

const rule: CheckedRule = { id: "statistics/table-share", scope: "document", exampleProfile: "generic" }

const ledger = (text: string): readonly string[] =>
  createEngine()
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind }) => kind === "share" || kind === "percent-total")
    .map(({ kind, verdict, formula }) => `${kind} ${verdict.kind} ${formula}`)

const table = (...rows: readonly string[]): string => rows.join("\n")

describe("shares in tables", () => {
  it("are shares of the total row", () =>
    assert.deepEqual(
      ledger("类别\t件数\t占比（%）\n甲类\t12\t60\n乙类\t8\t40\n合计\t20\t100").filter((each) =>
        each.startsWith("share"),
      ),
      ["share consistent 12 ÷ 20 = 60%", "share consistent 8 ÷ 20 = 40%"],
    ))

  it("are shares of a total in the text above", () =>
    assert.deepEqual(
      ledger(
        "本月受理诉求3842件。\n\n类别\t数量\t占比\n咨询类\t1965\t51.15%\n求助类\t592\t15.41%\n投诉类\t982\t25.56%",
      ),
      [
        "share consistent 1965 ÷ 3842 = 51.15%",
        "share consistent 592 ÷ 3842 = 15.41%",
        "share consistent 982 ÷ 3842 = 25.56%",
      ],
    ))

  it("may stand in a row", () =>
    assert.deepEqual(
      ledger(
        "全年新收行政复议案件151件。\n\n类别 | 公安 | 市场监管 | 民政 |\n数量 | 77件 | 42件 | 0件 |\n占比 | 50.99% | 27.81% | 0 |",
      ),
      ["share consistent 77 ÷ 151 = 50.99%", "share consistent 42 ÷ 151 = 27.81%"],
    ))

  it("may stand in brackets behind their figures", () =>
    assert.deepEqual(ledger("类别\t件数（占比）\n甲\t12（24.0%）\n乙\t38（76.0%）\n合计\t50（100%）"), [
      "share consistent 12 ÷ 50 = 24.0%",
      "share consistent 38 ÷ 50 = 76.0%",
      "percent-total consistent 24.0 + 76.0 = 100.0",
    ]))

  it("may be shares of a figure beside both tables", () =>
    assert.deepEqual(
      ledger(
        "总量\t来源\t数量\t占比\t类型\t数量\t占比\n95\t电话\t70\t73.7%\t咨询\t40\t42.1%\n\t网站\t25\t26.3%\t投诉\t55\t57.9%",
      ).filter((each) => each.startsWith("share")),
      [
        "share consistent 70 ÷ 95 = 73.7%",
        "share consistent 25 ÷ 95 = 26.3%",
        "share consistent 40 ÷ 95 = 42.1%",
        "share consistent 55 ÷ 95 = 57.9%",
      ],
    ))

  it("may be those of the year before the last column", () =>
    assert.deepEqual(
      ledger(
        "类别\t2023年\t2022年\t占比（%）\n甲\t12\t10\t24.0\n乙\t30\t20\t60.0\n丙\t8\t9\t16.0\n合计\t50\t39\t100",
      ).filter((each) => each.startsWith("share")),
      ["share consistent 12 ÷ 50 = 24.0%", "share consistent 30 ÷ 50 = 60.0%", "share consistent 8 ÷ 50 = 16.0%"],
    ))

  it("may belong to two tables side by side", () =>
    assert.deepEqual(
      ledger(
        "本月受理诉求1000件。\n\n来源\t数量\t占比\t类型\t数量\t占比\n电话\t700\t70.0%\t咨询\t455\t45.5%\n网站\t300\t30.0%\t投诉\t545\t54.5%\n",
      ).filter((each) => each.startsWith("percent")),
      ["percent-total consistent 70.0 + 30.0 = 100.0", "percent-total consistent 45.5 + 54.5 = 100.0"],
    ))

  const silent: Readonly<Record<string, string>> = {
    "a share of the row above":
      "类别\t件数\t占比（%）\n许可\t100\t50\n其中：新办\t60\t60\n处罚\t40\t20\n检查\t60\t30\n合计\t200\t100",
    "a share of the row above without 其中":
      "类别\t件数\t占比（%）\n许可\t100\t50.0\n新办\t60\t60.0\n处罚\t40\t20.0\n检查\t60\t30.0\n合计\t200\t100",
    "shares that are bent to make up 100":
      "类别\t件数\t占比（%）\n甲\t25\t12.6\n乙\t74\t37.3\n丙\t99\t50.1\n合计\t198\t100",
    "shares that are cut off":
      "全年受理案件151件。\n\n类别\t件数\t占比\n甲\t75\t49.66%\n乙\t16\t10.59%\n丙\t40\t26.49%\n丁\t4\t2.64%",
    "shares of different wholes":
      "地区\t党员（人）\t占人口比重（%）\n甲镇\t120\t8.3\n乙镇\t85\t15.1\n丙镇\t40\t2.8\n合计\t245\t7.2",
    "change of shares":
      "类别\t今年\t比重（%）\t比重变化（百分点）\n甲\t60\t60.0\t1.5\n乙\t25\t25.0\t-0.5\n丙\t15\t15.0\t-1.0\n合计\t100\t100\t—",
    "two wrong rows": "类别\t件数\t占比（%）\n甲\t60\t66.0\n乙\t25\t29.0\n丙\t15\t15.0\n合计\t100\t—",
  }
  for (const [name, text] of Object.entries(silent)) it(`are left alone: ${name}`, () => checkValid(rule, text))

  const wrong: Readonly<Record<string, string>> = {
    "a share": "类别\t件数\t占比（%）\n甲\t60\t60.0\n乙\t25\t⟦29.0⟧\n丙\t15\t15.0\n合计\t100\t—",
    "a figure of two":
      "指标\t年末数（人）\t比重（%）\n常住人口\t107365\t100.0\n其中：城镇\t⟦94528⟧\t78.7\n乡村\t22837\t21.3".replace(
        "其中：",
        "",
      ),
    "the whole": "指标\t年末数（人）\t比重（%）\n常住人口\t⟦117365⟧\t100.0\n城镇\t84528\t78.7\n乡村\t22837\t21.3",
    "a share of a whole that is not printed":
      "类别\t件数\t占投诉总量比重（%）\n日用品\t58973\t10.69\n家电\t54849\t9.94\n服装\t47466\t⟦8.90⟧\n食品\t44258\t8.02".replace(
        "8.06",
        "8.90",
      ),
    "a share of a table without rows": table(
      "类别 |",
      "件数 |",
      "占比 |",
      "甲 |",
      "60 |",
      "60.0% |",
      "乙 |",
      "25 |",
      "⟦29.0%⟧ |",
      "丙 |",
      "15 |",
      "15.0% |",
      "合计 |",
      "100 |",
      "/ |",
    ),
  }
  for (const [name, text] of Object.entries(wrong)) it(`tell ${name}`, () => checkInvalid(rule, text))
})

const counts = fc.array(fc.integer({ min: 100, max: 9999 }), { minLength: 4, maxLength: 8 })

/** A share with two decimals, as printed. */
const shareOf = (count: number, total: number): string => ((count / total) * 100).toFixed(2)

const rowsOf = (figures: readonly number[]): string[][] => {
  const total = figures.reduce((sum, figure) => sum + figure, 0)
  const rows = figures.map((figure, index) => [
    `第${"一二三四五六七八"[index]}类`,
    String(figure),
    shareOf(figure, total),
  ])
  return [["类别", "件数", "占比（%）"], ...rows, ["合计", String(total), "100"]]
}

const layouts: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  "rows of tabs": (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  Markdown: (rows) =>
    rows.map((cells, index) => `| ${cells.join(" | ")} |${index === 0 ? "\n| --- | --- | --- |" : ""}`).join("\n"),
  "a cell a line": (rows) => rows.flat().join("\n\n"),
  "cells with bars": (rows) =>
    rows
      .flat()
      .map((cell) => `${cell} |`)
      .join("\n"),
}

describe("generated tables with shares", () => {
  const statistics = (text: string) =>
    createEngine()
      .check(text, { profile: "generic" })
      .findings.filter((finding) => finding.rule.startsWith("statistics/"))
  for (const [name, print] of Object.entries(layouts)) {
    it(`are silent when they are right: ${name}`, () => {
      fc.assert(
        fc.property(counts, (figures) => assert.deepEqual(statistics(print(rowsOf(figures))), [])),
        { numRuns: 60 },
      )
    })

    it(`give one finding that names the wrong figure: ${name}`, () => {
      const change = fc.record({
        row: fc.nat(),
        column: fc.integer({ min: 1, max: 2 }),
        step: fc.integer({ min: 1, max: 9 }),
      })
      fc.assert(
        fc.property(counts, change, (figures, { row, column, step }) => {
          const rows = rowsOf(figures)
          const cells = rows[1 + (row % figures.length)] ?? []
          const printed = cells[column] ?? ""
          const place = printed.length - (column === 2 ? 4 : 2)
          const digit = String((Number(printed[place]) + step) % 10)
          if (place === 0 && digit === "0") return
          cells[column] = printed.slice(0, place) + digit + printed.slice(place + 1)
          const text = print(rows)
          const found = statistics(text)
          assert.equal(found.length, 1, JSON.stringify(found))
          const named = found.flatMap(({ span, related }) => [span, ...related.map((each) => each.span)])
          assert.ok(
            named.some(({ start, end }) => text.slice(start, end) === cells[column]),
            text,
          )
        }),
        { numRuns: 60 },
      )
    })
  }
})

describe("shares in tables need linear time", function () {
  this.timeout(60_000)
  const inputs: Readonly<Record<string, (length: number) => string>> = {
    "one endless table": (length) => `类别\t件数\t占比\n${"甲\t12\t6.1%\n".repeat(length / 11)}合计\t200\t100%`,
    "no total": (length) => `类别\t件数\t占比\n${"甲\t12\t6.1%\n乙\t13\t7.5%\n".repeat(length / 22)}`,
    "many figures above": (length) =>
      `${"受理120件。".repeat(length / 14)}\n\n${"类别\t件数\t占比\n甲\t12\t10%\n乙\t30\t25%\n丙\t60\t50%\n\n说明。\n\n".repeat(length / 84)}`,
    "many columns of shares": (length) => `${"件数\t占比\t".repeat(length / 6)}\n${"1\t2%\t".repeat(length / 5)}`,
  }
  for (const [name, make] of Object.entries(inputs))
    it(name, () => assertLinear(make, (text) => createEngine().check(text)))
})
