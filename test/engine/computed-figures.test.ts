import assert from "node:assert/strict"
import { computedFigures } from "../../server/src/engine/computed-figures.ts"
import { createEngine } from "../../server/src/engine/engine.ts"
import { assertLinear } from "../kit/linear.ts"

const texts = (before: string, decimals = 1): readonly string[] =>
  computedFigures(before, decimals).map(({ text }) => text)

describe("the figure that a sentence asks for", () => {
  const cases: readonly (readonly [before: string, figures: readonly string[]])[] = [
    ["办理建议18件、提案367件，共", ["385件"]],
    ["投入资金1.25万元、2.35万元，共计", ["3.60万元"]],
    ["全年收到385件，其中受理367件，其余", ["18件"]],
    ["由200件增加到250件，增长", ["25.0%"]],
    ["由200件增加到250件，增加", ["50件", "25.0%"]],
    ["由200件下降到150件，下降", ["25.0%"]],
    ["全年受理385件，办结380件，办结率为", ["98.7%"]],
    ["全年收到申请385件，其中受理367件，占比", ["95.3%"]],
    ["全年办结行政处罚案件200件，其中简易程序案件50件，占总数的", ["25.0%"]],
    ["今年共", []],
    ["全年收到申请385件，占", []],
    ["约200件，其中50件，占", []],
    ["2024年", []],
    ["", []],
  ]
  for (const [before, figures] of cases) {
    it(before, () => assert.deepEqual(texts(before), figures))
  }

  it("is printed with the decimals that are wanted", () => {
    assert.deepEqual(texts("全年收到385件，其中受理367件，占", 2), ["95.32%"])
    assert.deepEqual(texts("全年收到385件，其中受理367件，占", 0), ["95%"])
  })

  it("is never one that the checker would report", () => {
    const engine = createEngine()
    for (const [before] of cases)
      for (const text of texts(before)) assert.deepEqual(engine.check(`${before}${text}。`).findings, [], before + text)
  })

  it("costs the same however long the text before it is", () => {
    assertLinear(
      (length) => `${"受理367件，".repeat(Math.ceil(length / 7))}占`,
      (text) => computedFigures(text, 1),
    )
  })
})
