/**
 * Names of rates that count a part of the cases of a whole. Rates that compare two different things (完成率, 充足率,
 * 普及率, 毛入学率), whose whole is a plan, or to which earlier years contribute (结案率, 破案率, 处置率) are left out.
 */
const parts =
  "办结|办复|答复|回复|满意|好评|覆盖|合格|化解|成功|参考|及时|按时|准时|通过|公开|解决|采纳|出庭|应诉|出庭应诉|知晓|参与|出席|到会|签约|整改|" +
  "准确|正确|回访|见面|报告|备案|审查|纠错|维持|胜诉|败诉|优良|达标排放|响应|办理|在控|稳控|自查|交付|安置|好转|治愈|接通|接听|调解|调解成功|撤诉|不诉"

const boundedRate = new RegExp(`((?:${parts})率|满意度|占比)([^率]{0,8})$`)

/** 拨备覆盖率 and its like compare money with risks. */
const financial = /资本|拨备|准备|担保|本息|利息|流动性|偿债|现金|资金|债务|抵押|风险|净稳定|保费|赔付|毛/

/** What stands between the name and the figure when the figure is no level of the rate. */
const compared = /增|降|升|高于|低于|超|比|较|任务|目标|预算|计划|时序|指标|以上/

/** Wholes that are no whole of the part: a plan, or an amount of another kind. */
const otherWhole = /任务|计划|目标|预算|指标|GDP|生产总值|债|贷款|存款|财政|收入|产值|投资|资产|资本/

/** The rate at the end of a label that cannot exceed 100%: “按时办结率达到” → “办结率”; a share of a total: “占比”. */
export function boundedRateOf(label: string): string | undefined {
  const rate = boundedRate.exec(label)
  if (rate !== null) {
    const [, name = "", rest = ""] = rate
    const before = label.slice(Math.max(0, rate.index - 8), rate.index)
    const isShare = name === "占比"
    if (compared.test(rest.replace(/[增降升提高下]{1,2}[到至]/, "")) || financial.test(before)) return undefined
    return isShare && otherWhole.test(label) ? undefined : name
  }
  if (!/占[^，。；]{0,16}总(?:数|量|人数|人次|人口|件数|起数)的?(?:比重|比例)?(?:为|达|达到)?$/.test(label))
    return undefined
  return otherWhole.test(label) ? undefined : "占比"
}
