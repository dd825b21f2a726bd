import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import { findMultiples } from "../../server/src/relations/multiple/statements.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { checkValid } from "../kit/check.ts"
import { assertLinear } from "../kit/linear.ts"
import { itFinds } from "../kit/texts.ts"

const rule = rules.find(({ id }) => id === "statistics/multiple")
const engine = createEngine()

/** Verdict and working of every multiple in the ledger. */
const ledgerOf = (text: string): readonly string[] =>
  engine
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind }) => kind === "multiple")
    .map(({ verdict, formula }) => `${verdict.kind} ${formula}`)

describe("statistics/multiple", () => {
  assert.ok(rule)

  for (const [text, ...expected] of [
    ["案件由20件增加到60件，增长2倍。", "consistent 60件 ÷ 20件 = 3"],
    ["案件由20件增加到60件，增长到3倍。", "consistent 60件 ÷ 20件 = 3"],
    ["案件60件，是上年20件的3倍。", "consistent 60件 ÷ 20件 = 3"],
    ["雨量达489.0毫米，是历史最大值103.6毫米的4.72倍。", "consistent 489.0 ÷ 103.6 = 4.72"],
    ["规模432.6亿元，较2020年的53.1亿元增长了7倍多。", "consistent 432.6亿元 ÷ 53.1亿元 = 8.15"],
    ["规模132.2亿元，较年初的67.7亿元翻了一番。", "consistent 132.2亿元 ÷ 67.7亿元 = 1.95"],
    [
      "总产达106.7亿斤，比2005年增加59.4亿斤，总产量增长1.3倍。",
      "consistent 106.7亿斤 ÷ (106.7亿斤 - 59.4亿斤) = 2.26",
    ],
    ["总产达106.7亿斤，比2005年增加59.4亿斤，增长1.3倍。", "consistent 106.7亿斤 ÷ (106.7亿斤 - 59.4亿斤) = 2.26"],
    ["企业58.4万户，较上年的20万户翻了近3倍。", "consistent 58.4万户 ÷ 20万户 = 2.92"],
    ["企业80万户，较上年的10万户翻了3倍。", "consistent 80万户 ÷ 10万户 = 8"],
    ["案件60件，是上年20件的近四倍。", "unknown 60件 ÷ 20件 = 3"],
    ["生产总值由1000亿元增加到2600亿元，翻两番。", "unknown 2600亿元 ÷ 1000亿元 = 2.6"],
  ] as const)
    it(`reads ${text}`, () => assert.deepEqual(ledgerOf(text), expected))

  for (const text of [
    "总额从1795亿元增加到5260亿元，科技型企业数量分别增长3.2倍、2.5倍。",
    "装机达到8041.6万千瓦、增长2.4倍。",
    "企业收入60亿元，比上年的20万户增长5倍。",
    "处违法所得20万元1倍以上3倍以下罚款。",
    "案件60件，其中涉企案件20件，增长5倍。",
    "人均产值比2020年翻一番，研发投入翻两番。",
  ])
    it(`leaves alone ${text}`, () => {
      assert.deepEqual(ledgerOf(text), [])
      checkValid(rule, text)
    })

  itFinds(rule, [
    "案件由20件增加到60件，增长⟦3倍⟧。",
    "案件60件，是上年20件的⟦2倍⟧。",
    "收入由3.6亿元增加到7.2亿元，翻⟦两番⟧。",
    "收入由2亿元增加到8.1亿元，翻⟦一番⟧。",
    "案件60件，比上年的20件增长了⟦三倍⟧。",
    "案件60件，比上年增加40件，增长⟦3倍⟧。",
    "企业20万户，较上年的10万户翻了⟦5倍⟧。",
  ])

  it("is linear", () => {
    for (const unit of ["增长2倍", "的2倍", "2件比2件", "由1件增加到2件，增长2倍", "翻两番，", "1是1的2倍"])
      assertLinear(
        (length) => unit.repeat(length / unit.length),
        (text) => Array.from(findMultiples(text)).length,
      )
  })
})
