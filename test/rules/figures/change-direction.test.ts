import { findChanges } from "../../../server/src/report/changes.ts"
import { changeDirection } from "../../../server/src/rules/figures/change-direction.ts"
import { assertLinear } from "../../kit/linear.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("figures/change-direction", () => {
  itAccepts(changeDirection, [
    "案件由20件降至15件，再由15件增至18件。",
    "办理时限从原来的15个工作日压缩至5个工作日。",
    "平均用时由3个月缩短至15天，由1小时缩短到40分钟。",
    "名次由全省第8位提升到第3位，排名由8提高到3，位次由12位上升至5位。",
    "风险等级由4级降至5级，水质由4类提升到3类。",
    "增速由-2.1%提升至1.5%，由负3%提高到负1%，由零下20度升至零下15度。",
    "收入由3.5降至1.2亿元，由9000万元提高到1.2亿元，由9000元提高到1.2万元。",
    "补助标准由每年8400元提高到每月750元，由5000元/年提高到600元/月。",
    "占比由2015年的20%、30%分别提高到15%、28%。",
    "占比由10%—20%提高到15%—18%。",
    "人员由50余人减少到55人，由近50人增加到49人，由约20件降至20件。",
    "浓度由2020年的35微克降至2023年的28微克。",
    "比例由1：3提高到1：2，从2015年下降到2023年均值。",
    "利率由3.2%提高到2.9个百分点以外。",
    "由20件增加到20件。",
  ])

  itFinds(changeDirection, [
    "案件由20⟦降至⟧25件。",
    "办理时限从15个工作日⟦压缩至⟧18个工作日。",
    "化解率由3.2%逐步⟦提高到⟧2.9%。",
    "浓度由32微克⟦下降至⟧35微克。",
    "贷款由1.2亿元⟦增加到⟧9000万元。",
    "案件由2022年的30件⟦减少为⟧2023年的38件。",
    "占比由９０％提高到95％，满意率从97.5%⟦上升到⟧96.2%。",
  ])

  it("is linear", () => {
    for (const unit of ["由", "由1", "增加到", "由2件增加到3件，", "9"])
      assertLinear(
        (length) => unit.repeat(length / unit.length),
        (text) => Array.from(findChanges(text)).length,
      )
  })
})
