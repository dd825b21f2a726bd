import { generic } from "../../../server/src/profiles/generic.ts"
import { scanText } from "../../../server/src/report/prose.ts"
import { decreaseInMultiples } from "../../../server/src/rules/figures/decrease-in-multiples.ts"
import { createMemory } from "../../../server/src/text/memory.ts"
import { assertLinear } from "../../kit/linear.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("figures/decrease-in-multiples", () => {
  itAccepts(decreaseInMultiples, [
    "投诉下降三分之二，减少5成，下降66.7%。",
    "罚款不少于违法所得的2倍，至少3倍，最少1倍，最多5倍。",
    "处违法所得1倍以上3倍以下罚款，可以减轻处罚。",
    "投诉减少，立案增长两倍。",
    "投诉减少到上年的0.5倍。",
    "正负加减2倍标准差，升降3倍。",
  ])

  itFinds(decreaseInMultiples, [
    "投诉减少了⟦一倍⟧。",
    "投诉下降⟦2.5倍⟧，办理时限缩短近⟦3倍⟧。",
    "窗口人数比上年少了⟦两倍⟧，用时降低⟦十几倍⟧。",
    "成本下降超过⟦3多倍⟧。",
  ])

  it("is linear", () => {
    const check = decreaseInMultiples.prepare({
      options: {},
      profile: generic,
      reading: undefined,
      document: undefined,
    })
    const run = (text: string): unknown =>
      check({ ...scanText(text), kind: "paragraph", headingEnd: 0, memory: createMemory() })
    for (const unit of ["减", "减少", "减少1", "少约", "9", "减少2倍"])
      assertLinear((length) => unit.repeat(length / unit.length), run)
  })
})
