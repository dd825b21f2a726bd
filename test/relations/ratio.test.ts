import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { checkInvalid, checkValid, findingsOf } from "../kit/check.ts"

describe("statistics/share and statistics/rate", () => {
  const share = rules.find(({ id }) => id === "statistics/share")
  const rate = rules.find(({ id }) => id === "statistics/rate")
  assert.ok(share !== undefined && rate !== undefined)

  describe("a base in the sentence is not replaced by figures from elsewhere", () => {
    it("finds a rate that figures of another sentence would happen to give", () =>
      checkInvalid(rate, "全区收案425件，结案51件。她收案787件，调解成功412件，成功率达⟦12%⟧。"))
    it("finds a part that is larger than the whole it divides", () =>
      checkInvalid(share, "全市从业人员990.5万人。新增外包从业人员33万人，其中大学以上学历94万人，占⟦73.2%⟧。"))
    it("takes no loss in money for the base of persons", () =>
      checkInvalid(
        share,
        "因灾死亡失踪698人，其中示例市380人、占全省⟦95.5%⟧；直接经济损失1200.6亿元，其中示例市409亿元、占全省34.1%。",
      ))
  })

  it("takes part and whole from one sentence", () =>
    checkValid(
      share,
      "建议类共11139件；其他类1555件。\n\n全市受理173.83万件，办结144.18万件，办理中29.64万件。其中，咨询类占41.50%，投诉类占33.26%，求助类占19.52%，建议类占2.17%，表扬类占0.33%，其他类占3.22%。",
    ))

  it("finds a whole that none of its shares fits, and points at the whole", () => {
    const [finding, ...others] = findingsOf(
      share,
      "共受理诉求294406件。其中，咨询类124599件，占63.72%；求助类56672件，占28.98%；建议类11182件，占5.72%；其他类3087件，占1.58%。",
    )
    assert.deepEqual(others, [])
    assert.equal(finding?.span.start, "共受理诉求".length)
  })

  it("keeps to the base that the words of the share name", () =>
    checkInvalid(
      share,
      "全区有发明专利5838件。其中，高价值发明专利4781件，占发明专利的82%；维持十年以上的发明专利656件，占高价值发明专利的⟦84%⟧。",
    ))

  describe("the sentence before gives the base", () => {
    it("under the name of the part", () =>
      checkInvalid(rate, "全年计划开工改造小区5.3万个。上半年开工改造小区4.26万个，开工率达⟦40.4%⟧。"))
    it("not under another name", () => checkValid(rate, "全年受理申请530件。上半年开工改造小区426件，开工率达40.4%。"))
  })

  describe("rates of what was not done", () => {
    it("accepts the share of 不起诉", () => checkValid(rate, "起诉1.1万人，不起诉2000余人，不诉率16%。"))
    it("is no more than a warning where the base may count something else as well", () => {
      const [finding] = findingsOf(rate, "批准和决定逮捕犯罪嫌疑人12.5万人；不捕11.5万人，不捕率48.5%。")
      assert.equal(finding?.severity, "warning")
    })
    it("is not the share of 起诉", () => checkInvalid(rate, "起诉1.1万人，不起诉2000余人，不诉率⟦76%⟧。"))
  })

  describe("figures with 余", () => {
    it("accepts what some true value gives", () => checkValid(rate, "受理纠纷170余件，办结110件，办结率63.2%。"))
    it("finds what no true value gives", () => checkInvalid(rate, "受理纠纷170余件，办结110件，办结率⟦93.2%⟧。"))
  })

  describe("a place as a part", () => {
    it("accepts a share of a wider place that the text does not count", () =>
      checkValid(share, "全市受理698件，其中示例区380件，占全省的5.5%。"))
    it("finds a share of the whole that 其中 divides", () =>
      checkInvalid(share, "因灾转移698人，其中示例市380人，占全省⟦95.5%⟧。"))
  })

  it("finds the one share of a list that does not fit", () =>
    checkInvalid(
      share,
      "甲类销售181.21亿元，乙类销售31.50亿元，丙类销售22.57亿元，丁类销售34.92亿元。甲类、乙类、丙类、丁类分别占⟦67.8%⟧、11.7%、8.4%、12.9%。",
    ))
})
