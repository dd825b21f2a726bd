import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"

const ledger = (text: string): readonly string[] =>
  createEngine()
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind }) => kind === "repeated-figure")
    .map(({ verdict, formula }) => `${verdict.kind} ${formula}`)

const findings = (text: string) =>
  createEngine()
    .check(text, { profile: "generic" })
    .findings.filter(({ rule }) => rule === "statistics/repeated-figure")

describe("repeated figures", () => {
  it("compares across headings at the coarser precision", () =>
    assert.deepEqual(ledger("一、概况\n追回拖欠工资3346万余元。\n二、成效\n追回拖欠工资3346.49万元。"), [
      "consistent 追回拖欠工资：3346万余 ≈ 3346.49万",
    ]))

  it("is a warning with both places", () => {
    const [finding, ...others] = findings("全年组织矛盾纠纷排查14133件。\n\n共组织矛盾纠纷排查14138件。")
    assert.equal(others.length, 0)
    assert.equal(finding?.severity, "warning")
    assert.equal(finding?.related.length, 1)
    assert.equal(finding?.fixes.length, 2)
  })

  const silent: Readonly<Record<string, string>> = {
    "parallel items": "饮料150批次，其中检验合格149批次；水果150批次，其中检验合格147批次。",
    "another year": "2022年组织矛盾纠纷排查14133件。\n\n2023年组织矛盾纠纷排查14138件。",
    "another place": "全市组织矛盾纠纷排查14133件。\n\n全区组织矛盾纠纷排查14138件。",
    "a plan": "新建改造农村公路2512公里。\n\n力争新建改造农村公路2513公里。",
    "short figures": "开展法治宣传活动12场。\n\n开展法治宣传活动18场。",
    "other figures altogether": "组织矛盾纠纷排查14133件。\n\n组织矛盾纠纷排查9821件。",
    "price bases (FINDINGS §5 no. 25)": "地区生产总值完成2268.0亿元。\n\n地区生产总值完成2263.0亿元，按不变价计算。",
    "totals in a row (no. 28)": "共提出意见建议820件。立案办理意见建议799件。承办意见建议466件。",
    "a headline in round figures (no. 30)": "检查市场经营主体1.2万余户\n\n检查市场经营主体12728户。",
    "approximate figures": "组织矛盾纠纷排查约14133件。\n\n组织矛盾纠纷排查14138件。",
  }
  for (const [name, text] of Object.entries(silent))
    it(`is silent: ${name}`, () => assert.deepEqual(findings(text), []))
})
