import fc from "fast-check"
import { type Assertion, type Figure, figure, type Prose, percentOf, prose, type Statement } from "./prose.ts"

/** What is counted, under which names. All names are of our own invention. */
export interface Topic {
  readonly subject: string
  readonly unit: string
  readonly names: readonly string[]
}

/** Names that leave no room for another part. */
export const closedTopics: readonly Topic[] = [
  { subject: "全区共办理行政应诉案件", unit: "件", names: ["一审", "二审", "再审"] },
  { subject: "全年共收到行政复议申请", unit: "件", names: ["受理", "不予受理"] },
  { subject: "组织旁听庭审人员", unit: "人", names: ["男性", "女性"] },
  { subject: "全市共抽检食品", unit: "批次", names: ["合格", "不合格"] },
  { subject: "全年共办理公证事项", unit: "件", names: ["线上办理", "线下办理"] },
  { subject: "示例区共有幼儿园", unit: "所", names: ["公办园", "民办园"] },
  { subject: "全年共承办区人大代表建议", unit: "件", names: ["A类", "B类", "C类"] },
  { subject: "法律援助受援人共计", unit: "人次", names: ["城镇居民", "农村居民"] },
]

/** Names of one kind, of which there could be more. */
export const openTopics: readonly Topic[] = [
  { subject: "全年共排查矛盾纠纷", unit: "起", names: ["婚姻家庭纠纷", "邻里纠纷", "劳动争议纠纷", "物业纠纷"] },
  { subject: "示例市全年受理群众信访", unit: "件次", names: ["来信", "来访", "网上投诉"] },
  { subject: "全区共作出行政处罚决定", unit: "件", names: ["市场监管领域", "城市管理领域", "交通运输领域"] },
  { subject: "检验在用特种设备", unit: "台", names: ["电梯", "锅炉", "压力容器", "起重机械"] },
  { subject: "各部门开展普法宣传活动", unit: "场次", names: ["法治讲座", "集中宣传", "法律咨询"] },
  { subject: "清理行政规范性文件", unit: "件", names: ["继续有效", "修改", "废止"] },
  { subject: "建成公共法律服务站点", unit: "个", names: ["镇街级", "村居级", "园区"] },
  { subject: "为企业提供合规指导", unit: "家", names: ["制造业", "建筑业", "批发零售业"] },
]

export const allTopics: readonly Topic[] = [...closedTopics, ...openTopics]

export const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Counts from 2 to five digits, every length alike. */
export const count = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 2, max: 99 }),
    fc.integer({ min: 20, max: 999 }),
    fc.integer({ min: 200, max: 9999 }),
    fc.integer({ min: 2000, max: 60_000 }),
  )

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
export const addUp = (figures: readonly Figure[]): Figure =>
  figure(sumOf(figures.map(({ coefficient }) => coefficient)))

/** The counts of a list: none is negligible beside the others. */
export const counts = (length: number): fc.Arbitrary<readonly number[]> =>
  fc
    .tuple(count(), fc.array(fc.integer({ min: 8, max: 100 }), { minLength: length, maxLength: length }))
    .map(([size, weights]) => weights.map((weight) => Math.max(1, Math.round((size * weight) / sumOf(weights)))))

/** A topic with a count for some of its names. */
export interface Counted extends Topic {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly assertion: Assertion
}

/** Topics with figures for at least two names; `whole` gives every name a figure. */
export const counted = (topics: readonly Topic[], how: "whole" | "some" = "some"): fc.Arbitrary<Counted> =>
  oneOf(topics).chain((topic) =>
    fc
      .integer({ min: how === "whole" ? topic.names.length : 2, max: topic.names.length })
      .chain(counts)
      .map((values) => {
        const parts = values.map((value) => figure(value))
        const total = addUp(parts)
        return { ...topic, total, parts, assertion: { kind: "sum", total, parts } }
      }),
  )

/** 一审54件, 二审26件, … */
export const namedParts = ({ names, parts, unit }: Pick<Counted, "names" | "parts" | "unit">): readonly Prose[] =>
  parts.map((part, index) => prose`${names[index] ?? ""}${part}${unit}`)

export const statement = (words: Prose, ...assertions: readonly Assertion[]): Statement => ({
  prose: words,
  assertions,
})

/** The marks between the parts of a list. */
export const marks = oneOf(["、", "，"])

/** Digits after the point of a percentage. */
export const places = fc.integer({ min: 0, max: 2 })

/** A percentage as a careful writer prints it: never 0%, nor 100% of less than everything. */
export function careful(part: number, whole: number, atLeast: number): Figure {
  const percent = percentOf(part, whole, atLeast)
  const flat = percent.coefficient === 0 || (percent.coefficient === 100 * 10 ** atLeast && part !== whole)
  return flat && atLeast < 3 ? careful(part, whole, atLeast + 1) : percent
}
