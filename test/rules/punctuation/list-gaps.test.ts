import { listGaps } from "../../../server/src/rules/punctuation/list-gaps.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("punctuation/list-gaps", () => {
  itAccepts(listGaps, [
    "受理食品类、服装类、药品类投诉。",
    "服装鞋帽类药品类投诉较多。",
    "食品类、药品类分类、器械类产品。",
    "按照食品种类、药品门类、器械类管理。",
    "印发《食品类、服装类药品类目录》。",
  ])

  itFinds(listGaps, [
    "投诉较多的为食品类、服装鞋帽类⟦药品类⟧。",
    "包括食品类、服装类⟦药品类⟧、家电类、家具类⟦建材类⟧。",
  ])
})
