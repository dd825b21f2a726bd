import assert from "node:assert/strict"
import { createEngine } from "../../../server/src/engine/engine.ts"
import { impossiblePercentage } from "../../../server/src/rules/figures/impossible-percentage.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("figures/impossible-percentage", () => {
  itAccepts(impossiblePercentage, [
    "办结率100%，满意率100.0%，覆盖率超过100%。",
    "年度任务完成率120%，投资完成率125.5%，达标率104%，结案率103.2%。",
    "拨备覆盖率181.2%，流动性覆盖率150%，综合偿付能力充足率227.1%，资产负债率120%。",
    "小学毛入学率104.5%，移动电话普及率118%，产能利用率102.2%，超员率142%。",
    "债务占地区生产总值的比重为120%，收入占预算的105%，占年度任务总数的110%。",
    "进口占比由盈转亏，存款占GDP的比重120%。",
    "净利润同比下降102.4%，亏损扩大，经营现金流同比减少185.8%。",
    "实现利润-1.06亿元，同比减少185.8%。",
    "税收下降105%，投资增长130%，增速提高120%。",
    "满意率比上年提高，受理量上升130%。",
    "合格率高于任务目标105%。",
    "公众号粉丝增长320%、150%。",
  ])

  itFinds(impossiblePercentage, [
    "按时办结率⟦101%⟧，群众满意率达到⟦100.2%⟧。",
    "法治宣传覆盖率为⟦120％⟧，抽检合格率⟦103.5%⟧。",
    "办结率、满意率分别为⟦102%⟧、⟦109.8%⟧。",
    "办结率、满意率分别为99%、⟦109.8%⟧。",
    "A类建议占总数的⟦133%⟧，行政案件占比达⟦112%⟧。",
    "行政复议案件同比下降⟦120%⟧，发案数降幅达⟦106%⟧。",
    "满意率由95%提高到⟦105%⟧。",
  ])

  it("reports one fault once", () => {
    const { findings } = createEngine().check("承办建议50件，已办结50件，办结率110%。", { profile: "generic" })
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["statistics/rate"],
    )
  })
})
