import assert from "node:assert/strict"
import { accusationsIn, describeAccusations } from "../kit/statistics.ts"

/** Right sentences in which figures that stand together belong to different things, grouped by what tells them apart. */
const limits: Readonly<Record<string, readonly string[]>> = {
  "shares and rates whose base or part is something else": [
    "公司三年收入15.85亿元/16.50亿元/17.69亿元。投入费用分别为147.97万元、524.29万元和1542.62万元，分别占收入比例为0.09%、0.32%和0.87%。",
    "抽检984批次，不合格31批次，问题涉及农药残留等7个方面，其中农药残留问题占不合格总数的21.8%。",
    "集中连片后备资源2832.07万亩，占后备资源总量的35.3%；零散分布后备资源5197.08万亩，占后备资源总量的64.7%。按原口径，集中连片后备资源2832.07万亩，占后备资源总量的35.3%。",
    "上榜企业收入总额1.4万亿元。这十家企业的总利润3087亿元，占上榜企业利润总和的43%。",
    "实现营业收入1796亿元，净利润168亿元，调整后经营利润率为13%。",
    "房子69平方米，公摊面积37平方米，公摊率超过了50%。",
    "优化33项许可事项审批环节，21项审批事项实行告知承诺，总体压缩审批时限率63%。",
    "对南方进出口3196.3亿元，增长3.1%。国有企业进出口14156.1亿元，占57.6%；民营企业和外资企业进出口分别占进出口总值21.7%、20.6%。",
    "二季度总收入670.54亿元，净利润54.07亿元，净利率为8.1%，相较一季度的净利率为9.4%。",
    "全省新能源汽车销量954万台。乘用车更为强劲。新能源乘用车销量605万台。六月销量128万台。我市新能源乘用车占全省新能源汽车市场的60%。",
  ],
  "growth and differences measured by something else": [
    "7月进口3926万吨，低于6月份的3987万吨，较上年同期的2352万吨增长67%。",
    "实现收入144.35亿元，不及年初预期的150.3亿元，较上年同期的231.50亿元下降38%。",
    "工业生产指数为83.86，同比减少16.63%。",
    "贷款余额1280.0亿元，较年初新增70.1亿元，同比多增45.5亿元，同比增长8.7%。",
    "净利润3.9亿元，与上年同期的亏损1.1亿元相比，增加5亿元。",
  ],
  "ratios of counts": ["最近10期三区出号比例为21：24：15。"],
  "lists that begin later than the clause": [
    "全长151.8公里，其中境内101.19公里、设东站、西站、南站3个站。",
    "表演佤族舞、彝族舞、傣族舞、壮族舞……来自傣族、佤族、白族、壮族、彝族5个民族的学生参加。",
    "省国开行、省农发行正与2022年度东镇、西镇、南镇3个乡镇的项目进行对接。",
    "4、其他人员。5、供养人员中的老年人、百岁老人两类老年人每天补助5元。",
    "省国开行、省农发行、省工行、省建行正与东镇、西镇、南镇三个乡镇的项目进行对接。",
    "“在没有回应后，警察进入屋内。”“经确定，她有3个孩子。”3个孩子都平安。",
  ],
  "wholes of something else": [
    "6月公布了第一批名录，其中收录208件；7月又公布了第二批名录，其中收录3207件。",
    "14人挤8个座，其中13个是幼童。",
  ],
}

describe("figures that belong to different things", () => {
  for (const [name, texts] of Object.entries(limits))
    describe(name, () => {
      for (const text of texts) it(`accepts ${text}`, () => assert.equal(describeAccusations(accusationsIn(text)), ""))
    })
})
