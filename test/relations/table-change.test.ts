import assert from "node:assert/strict"
import fc from "fast-check"
import { createEngine } from "../../server/src/engine/engine.ts"
import { type CheckedRule, checkInvalid, checkValid } from "../kit/check.ts"
import { assertLinear } from "../kit/linear.ts"

const rule: CheckedRule = { id: "statistics/table-change", scope: "document", exampleProfile: "generic" }

const ledger = (text: string): readonly string[] =>
  createEngine()
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind }) => kind === "difference" || kind === "growth")
    .map(({ kind, verdict, formula }) => `${kind} ${verdict.kind} ${formula}`)

describe("changes in tables", () => {
  it("are differences and rates", () =>
    assert.deepEqual(
      ledger(
        "类别\t今年\t去年\t增减\t同比（%）\n甲\t120\t100\t20\t20.0\n乙\t90\t100\t-10\t-10.0\n丙\t45\t30\t15\t50.0",
      ),
      [
        "difference consistent 120 − 100 = 20",
        "difference consistent 90 − 100 = -10",
        "difference consistent 45 − 30 = 15",
        "growth consistent (120 − 100) ÷ 100 = 20.0%",
        "growth consistent (90 − 100) ÷ 100 = -10.0%",
        "growth consistent (45 − 30) ÷ 30 = 50.0%",
      ],
    ))

  it("may stand in a row, or before the values", () => {
    assert.equal(ledger("项目\t甲\t乙\t丙\n今年\t120\t90\t45\n去年\t100\t100\t30\n增减\t20\t-10\t15").length, 3)
    assert.equal(ledger("类别\t增减\t今年\t去年\n甲\t20\t120\t100\n乙\t-10\t90\t100\n丙\t15\t45\t30").length, 3)
  })

  it("may be told in words", () =>
    assert.deepEqual(
      ledger("类别\t今年\t去年\t同比\n甲\t120\t100\t增长20.0%\n乙\t90\t100\t下降10.0%\n丙\t45\t30\t增长50.0%"),
      [
        "growth consistent (120 − 100) ÷ 100 = 20.0%",
        "growth consistent (90 − 100) ÷ 100 = -10.0%",
        "growth consistent (45 − 30) ÷ 30 = 50.0%",
      ],
    ))

  const silent: Readonly<Record<string, string>> = {
    "growth at constant prices":
      "指标\t今年（亿元）\t去年（亿元）\t同比（%）\n一产\t6.2\t5.9\t3.9\n二产\t22.7\t21.0\t6.2\n三产\t62.4\t55.0\t8.0\n合计\t91.3\t81.9\t7.5",
    "two rows that do not come out":
      "类别\t今年\t去年\t增减\n甲\t120\t100\t20\n乙\t90\t100\t-20\n丙\t45\t30\t15\n丁\t70\t60\t20\n戊\t30\t20\t10",
    "a rate that is cut off":
      "类别\t今年\t去年\t同比（%）\n甲\t127\t101\t25.7\n乙\t91\t97\t-6.2\n丙\t47\t31\t51.6\n丁\t77\t61\t26.3",
    "change of something else":
      "类别\t今年\t去年\t排名变化\n甲\t120\t100\t2\n乙\t90\t100\t-1\n丙\t45\t30\t1\n丁\t70\t60\t-2",
    "a new kind of thing":
      "类别\t今年\t去年\t同比（%）\n甲\t120\t100\t20.0\n乙\t90\t100\t-10.0\n丙\t45\t30\t50.0\n丁\t7\t0\t—",
    "a row with another base":
      "类别\t今年\t去年\t同比（%）\n甲\t120\t100\t20.0\n乙\t90\t100\t-10.0\n丙\t45\t30\t50.0\n丁\t77\t60\t2.5",
  }
  for (const [name, text] of Object.entries(silent)) it(`are left alone: ${name}`, () => checkValid(rule, text))

  const wrong: Readonly<Record<string, string>> = {
    "a difference": "类别\t今年\t去年\t增减\n甲\t120\t100\t20\n乙\t90\t100\t⟦-40⟧\n丙\t45\t30\t15\n丁\t70\t60\t10",
    "a rate":
      "类别\t今年\t去年\t同比（%）\n甲\t120\t100\t20.0\n乙\t90\t100\t⟦-70.0⟧\n丙\t45\t30\t50.0\n丁\t72\t60\t20.0",
    "a count beside them":
      "类别\t今年\t去年\t同比（%）\n甲\t120\t100\t20.0\n乙\t96\t100\t⟦-10.0⟧\n丙\t45\t30\t50.0\n丁\t72\t60\t20.0",
  }
  for (const [name, text] of Object.entries(wrong)) it(`tell ${name}`, () => checkInvalid(rule, text))
})

const statistics = (text: string) =>
  createEngine()
    .check(text, { profile: "generic" })
    .findings.filter((finding) => finding.rule.startsWith("statistics/"))

const count = fc.integer({ min: 100, max: 9999 })
const pairs = fc.array(
  fc.tuple(count, count).filter(([now, before]) => Math.abs(now - before) > before / 50),
  { minLength: 5, maxLength: 9 },
)

const rowsOf = (values: readonly (readonly [number, number])[]): string[][] => [
  ["类别", "今年（件）", "去年（件）", "增减（件）", "同比（%）"],
  ...values.map(([now, before], index) => [
    `第${"一二三四五六七八九"[index]}类`,
    ...[now, before, now - before].map(String),
    (((now - before) / before) * 100).toFixed(1),
  ]),
]

const print = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join("\t")).join("\n")

describe("generated tables with changes", () => {
  it("are silent when they are right", () => {
    fc.assert(
      fc.property(pairs, (values) => assert.deepEqual(statistics(print(rowsOf(values))), [])),
      { numRuns: 100 },
    )
  })

  it("tell a wrong digit in the row where it stands", () => {
    const change = fc.record({
      row: fc.nat(),
      column: fc.integer({ min: 1, max: 3 }),
      step: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(pairs, change, (values, { row, column, step }) => {
        const rows = rowsOf(values)
        const cells = rows[1 + (row % values.length)] ?? []
        const printed = cells[column] ?? ""
        cells[column] = printed.slice(0, -1) + String((Number(printed.at(-1)) + step) % 10)
        // “-0” is no number that anyone mistypes.
        if (Number(cells[column]) === 0) return
        const text = print(rows)
        const found = statistics(text)
        assert.equal(found.length, 1, text)
        const spans = found.flatMap(({ span, related }) => [span, ...related.map((each) => each.span)])
        assert.ok(
          spans.some(({ start, end }) => text.slice(start, end) === cells[column]),
          text,
        )
      }),
      { numRuns: 100 },
    )
  })
})

/** Tables as people write them, whose figures have nothing to do with each other. */
const looseTables: Readonly<Record<string, readonly string[]>> = {
  "shares of other wholes": ["地区", "件数", "占全市比重（%）"],
  "shares and growth": ["地区", "产值（亿元）", "同比（%）", "占比（%）"],
  "changes of another period": ["类别", "本月（件）", "累计（件）", "同比（%）"],
  "changes of ranks": ["类别", "今年（件）", "去年（件）", "位次变化"],
  "a total of some of them": ["类别", "受理（件）", "办结（件）", "合计"],
}

describe("tables whose figures do not belong together", () => {
  for (const [name, heads] of Object.entries(looseTables)) {
    it(`hardly ever give a finding: ${name}`, () => {
      const cell = (head: string) =>
        /%|占比/u.test(head)
          ? fc.integer({ min: 1, max: 999 }).map((value) => (value / 10).toFixed(1))
          : fc.integer({ min: 10, max: 5000 }).map(String)
      const row = fc.tuple(...heads.slice(1).map(cell))
      let found = 0
      fc.assert(
        fc.property(fc.array(row, { minLength: 4, maxLength: 7 }), (rows) => {
          const text = print([[...heads], ...rows.map((cells, index) => [`第${"一二三四五六七"[index]}区`, ...cells])])
          found += statistics(text).length
        }),
        { numRuns: 200, seed: 7 },
      )
      assert.ok(found <= 1, `${found} findings`)
    })
  }
})

describe("changes in tables need linear time", function () {
  this.timeout(60_000)
  const inputs: Readonly<Record<string, (length: number) => string>> = {
    "one endless table": (length) => `类别\t今年\t去年\t增减\t同比\n${"甲\t12\t10\t2\t20.0\n".repeat(length / 16)}`,
    "nothing but changes": (length) => `${"同比\t".repeat(length / 6)}\n${"1\t".repeat(length / 2)}`,
    "values and changes in turn": (length) =>
      `${"值\t同比\t".repeat(length / 8)}\n${"1\t2\t".repeat(length / 5)}\n${"3\t4\t".repeat(length / 5)}`,
  }
  for (const [name, make] of Object.entries(inputs))
    it(name, () => assertLinear(make, (text) => createEngine().check(text)))
})
