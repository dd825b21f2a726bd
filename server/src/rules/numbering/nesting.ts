import { defineRule, noOptions } from "../define-rule.ts"

/** Kinds of marks nest as GB/T 9704 orders them: 一、 （一） 1. （1）. */
export const nesting = defineRule({
  id: "numbering/nesting",
  summary: "层次序数按“一、”“（一）”“1.”“（1）”的次序嵌套，不颠倒。",
  why: "结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，可以跳过一级，但不能在“（1）”之内再用“1.”，否则层次不清。请对调两级的写法。",
  source: { document: "GB/T 9704—2012《党政机关公文格式》", clause: "7.3.3 结构层次序数", level: "nationalStandard" },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: { inverted: "“{inner}”在“{outer}”之内，层次颠倒：“{inner}”一级高于“{outer}”一级。请对调两级的写法。" },
  examples: {
    valid: [
      "一、总体要求\n1. 健全制度\n（1）清理文件\n（2）评估文件\n2. 加强监督\n（1）评查案卷\n（2）通报结果",
      "一、总体要求\n①甲\n②乙\n二、重点任务\n1. 丙\n2. 丁",
    ],
    invalid: [
      "一、总体要求\n（1）健全制度\n⟦1.⟧ 清理文件\n2. 评估文件\n（2）加强监督\n1. 评查案卷\n2. 通报结果\n二、重点任务",
    ],
  },
  check({ series }, { report }) {
    const told = new Set<string>()
    for (const { items, within } of series) {
      const [first] = items
      if (within === undefined || first === undefined) continue
      const { numbering } = first.heading
      const pair = `${within.numbering.scheme} ${numbering.scheme}`
      if (told.has(pair)) continue
      told.add(pair)
      report(
        "inverted",
        numbering.span,
        { inner: numbering.text, outer: within.numbering.text },
        {
          related: [{ message: "外层", span: within.numbering.span }],
        },
      )
    }
  },
})
