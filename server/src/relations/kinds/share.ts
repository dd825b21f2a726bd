import { ratioRelation } from "../share/ratio-relation.ts"

export const share = ratioRelation("share", {
  name: { zh: "占比", en: "share" },
  summary: "占比等于部分与整体之比",
  why: "占比由两个数算出，改了其中一个就要重算。请核对部分、整体和占比。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  examples: {
    valid: [
      "区建议提案367件，其中采纳333件，占90.7%；逐步解决18件，占4.9%；解释答复16件，占4.4%。",
      "进京访59批次，占全市比重8.6%。",
      "查处礼品礼金791起、津补贴269起，分别占问题总数1386起的57.1%、19.4%。",
    ],
    invalid: [
      "区建议提案367件，其中采纳333件，占⟦95.7%⟧；逐步解决18件，占4.9%；解释答复16件，占4.4%。",
      "查处礼品礼金791起、津补贴269起，分别占问题总数1386起的57.1%、⟦18.4%⟧。",
    ],
  },
})
