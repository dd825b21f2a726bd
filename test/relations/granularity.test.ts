import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { findingsOf } from "../kit/check.ts"
import { itAccepts, itFinds } from "../kit/texts.ts"

const rule = rules.find(({ id }) => id === "statistics/granularity")

describe("statistics/granularity", () => {
  assert.ok(rule)

  itAccepts(rule, [
    "受理纠纷20件，化解率35%。",
    "受理纠纷20件，化解率36.5%以上。",
    "受理纠纷20余件，化解率36.5%。",
    "化解纠纷20件，化解率36.5%。",
    "受理纠纷20件，已化解7件，化解率36.5%。",
    "受理纠纷20件，化解率36.5%，成功化解7件。",
    "受理纠纷1200件，化解率36.5%。",
    "抽检3批次，合格率66.7%；抽检3批次，合格率66.6%。",
    "受理纠纷20件，群众满意度98.7%。",
    "受理纠纷20件，经费使用率36.5%。",
    "受理纠纷40件，其中登记20件，化解率37.5%。",
    "受理纠纷20件。全市化解率36.5%。",
    "受理纠纷63件，办结率100%。",
  ])

  itFinds(rule, ["受理纠纷20件，化解率⟦36.5%⟧。", "共抽检食品36批次，合格率为⟦98.1%⟧。"])

  it("is no more than information and shows the working", () => {
    const [finding] = findingsOf(rule, "受理纠纷20件，化解率36.5%。")
    assert.equal(finding?.severity, "information")
    assert.equal(
      finding.message,
      "没有哪个整数除以20得36.5%：20 × 36.5% = 7.30，最接近的是35.0%或40.0%。请核对比率及其基数。",
    )
  })

  it("does not speak for a contradiction", () => {
    const text = "受理纠纷20件，化解率36.5%，其中劳动纠纷12件、邻里纠纷18件。"
    assert.deepEqual(
      findingsOf(rule, text).map(({ message }) => message),
      [],
    )
  })
})
