import { ratioRelation } from "../share/ratio-relation.ts"

export const rate = ratioRelation("rate", {
  name: { zh: "比率", en: "rate" },
  summary: "办结率、成功率等比率与所列件数相符",
  why: "比率由两个数算出，改了其中一个就要重算。请核对分子、分母和比率。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "受理调解案件3154件，调解成功1151件，调解成功率36.5%。",
      "审结203件（含上年度结转33件），其中实质性化解67件，化解率33%；直接纠错23件，纠错率11.33%。",
      "批准逮捕31.6万人，不捕26.5万人，不捕率45.6%。",
      "全年调解矛盾纠纷6032件，调解成功率99.7%。",
    ],
    invalid: [
      "受理调解案件3154件，调解成功1151件，调解成功率⟦38.5%⟧。",
      "排查矛盾纠纷60件，已化解54件，矛盾化解率⟦95%⟧。",
    ],
  },
})
