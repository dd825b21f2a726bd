import type { Quantity } from "../../report/analysis.ts"
import { isCounted, isOneUnit } from "../../report/units.ts"
import type { SumReading } from "./readings.ts"

/** Classifiers that one and the same case may be counted with: 收到来信20封，办结18件. */
const caseClassifiers = new Set("件 起 宗 例 桩 封 条 项 份 个 件次 笔 单 篇 部 幅".split(" "))

/** What happens is counted with these; a thing counted with 个 is not one of them: 检查174次，发现问题30个. */
const eventClassifiers = new Set("次 场 期 轮 届 批 批次 件次 场次 户次 车次 班次 课时".split(" "))

/** Whether things counted with `part` can be among those counted with `total`: 名 among 人, 起 among 件, anything among 个. */
const isCountedLike = (part: Quantity, total: Quantity): boolean =>
  isOneUnit(part, total) ||
  !isCounted(total.dimension) ||
  total.unit === "个" ||
  (part.unit === "个" && total.dimension === "count" && !eventClassifiers.has(total.unit)) ||
  (caseClassifiers.has(total.unit) && caseClassifiers.has(part.unit))

/** 20名学生来自11个学院14个专业, 11只股票获12家机构看好: figures of other things are no parts, unless most are alike (电梯8台、管道1条). */
export const areCountedAlike = ({ total, parts }: SumReading): boolean =>
  // 16层（地上16层，地下1层）: the floors of a house are those above the ground.
  total.unit !== "层" &&
  (parts.every(({ quantity }) => isCountedLike(quantity, total)) ||
    parts.filter(({ quantity }) => quantity.unit === total.unit).length * 2 > parts.length)
