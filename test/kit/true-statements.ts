import fc from "fast-check"
import { figure, prose, type Statement } from "./prose.ts"
import { count, statement } from "./topics.ts"
import { trueList } from "./true-lists.ts"
import { trueMixed } from "./true-mixed.ts"
import { trueRatio } from "./true-ratios.ts"
import { trueSum } from "./true-sums.ts"

const countWords = ["两", "三", "四", "五"]
const systems = ["法律顾问", "重大决策听证", "执法公示", "执法全过程记录", "法制审核"]
const bureaus = ["示例区司法局", "示例区民政局", "示例区水务局", "示例区教育局", "示例区财政局"]

/** A、B、C三项制度; “A”“B”“C”等3个事项; 甲局、乙局2家单位. */
const countedList = (): fc.Arbitrary<Statement> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 2 })).map(([length, how]) => {
    const names = systems.slice(0, length)
    if (how === 0) return statement(prose`全面落实${names.join("、")}${countWords[length - 2] ?? ""}项制度。`)
    if (how === 1)
      return statement(prose`将${names.map((name) => `“${name}”`).join("")}等${String(length)}个事项纳入目录。`)
    return statement(prose`${bureaus.slice(0, length).join("、")}${String(length)}家单位联合发布清单。`)
  })

/** Figures that have nothing to do with each other. */
const unrelated = (): fc.Arbitrary<Statement> =>
  fc.tuple(count(), count(), fc.integer({ min: 0, max: 8 })).map(([a, b, how]) => {
    const [first, second] = [figure(a), figure(b)]
    const all = [
      prose`开展“示例”专项行动${first}次，发放宣传资料${second}份。`,
      prose`截至2023年12月底，组织各类培训${first}期，参训人员${second}人次。`,
      prose`区政府第41次常务会议听取法治政府建设情况汇报，审议议题${first}项。`,
      prose`依据《示例市规章制定办法》第12条和国发〔2021〕33号文件，审核合同${first}份、文件${second}件。`,
      prose`12345热线全天候运行，平均接通时间${first}秒。`,
      prose`投入资金${first}万元，新建站点${second}个，服务半径不超过3公里。`,
      prose`坚持党对法治建设的领导，主要负责人切实履行第一责任人职责。`,
      prose`一是强化制度供给，制定规章${first}件；二是强化监督，评查案卷${second}宗。`,
      prose`办理公证${first}件，法律援助${second}件。`,
    ]
    return statement(all[how] ?? [])
  })

/** Any true sentence. */
export const trueStatement = (): fc.Arbitrary<Statement> =>
  fc.oneof(
    { weight: 6, arbitrary: trueSum() },
    { weight: 5, arbitrary: trueRatio() },
    { weight: 4, arbitrary: trueMixed() },
    { weight: 3, arbitrary: trueList() },
    { weight: 3, arbitrary: unrelated() },
    { weight: 1, arbitrary: countedList() },
  )
