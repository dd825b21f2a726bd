import { fromDecimal, multiply, type Rational, rational } from "../number/rational.ts"
import type { Dimension, Quantity } from "./analysis.ts"

/** A unit of the table: what it measures and how many base units one of it is. */
export interface Unit {
  readonly text: string
  readonly dimension: Dimension
  /** Base units: 元, 平方米, 米, 千克, 千瓦时, 日 (工作日 apart); 1 for counts and percentages. */
  readonly factor: Rational
}

const persons = "人次 人 名 位 员"
const counts =
  "件次 件 起 宗 例 个 家 项 条 份 户 所 场次 场 次 批次 批 期 篇 部 套 台 辆 艘 架 座 栋 幢 处 间 张 枚 块 片 本 册 卷 封 支 只 头 匹 株 棵 " +
  "笔 单 种 类 项次 户次 家次 台次 车次 班次 航次 架次 人份 对 组 队 门 口 眼 盏 根 面 把 顶 具 尊 幅 副 句 字 页 集 款 道 站 条次 单位 村 县 " +
  "乡 镇 街道 社区 县区 省份 国家 班 席 床 床位 剂次 剂 羽 尾 标段 宗地 对次 桩 轮 级 步骤 大 大类 方面 层 标准箱 标箱 环节 类别 门类"

const measures: readonly (readonly [Dimension, string, bigint, bigint])[] = [
  ["money", "元 元人民币 人民币", 1n, 1n],
  ["area", "平方米", 1n, 1n],
  ["area", "平方公里 平方千米", 1_000_000n, 1n],
  ["area", "公顷", 10_000n, 1n],
  ["area", "亩", 2000n, 3n],
  ["length", "公里 千米", 1000n, 1n],
  ["length", "米", 1n, 1n],
  ["mass", "吨标准煤 吨标煤 吨", 1000n, 1n],
  ["mass", "公斤 千克", 1n, 1n],
  ["mass", "斤", 1n, 2n],
  ["energy", "千瓦时 度", 1n, 1n],
  ["energy", "千瓦", 1n, 1n],
  ["time", "个工作日 工作日 个月 小时 分钟 学时 课时 天 周 秒 个小时 个季度", 1n, 1n],
  ["volume", "立方米", 1n, 1n],
  ["density", "微克/立方米 毫克/立方米 毫克/升 微克每立方米 人/平方公里 公斤/亩 千克/公顷", 1n, 1n],
  ["foreignMoney", "美元 欧元 港元 日元 英镑", 1n, 1n],
  ["percent", "% ％ 成", 1n, 1n],
  ["permille", "‰", 1n, 1n],
  ["points", "个百分点 百分点", 1n, 1n],
  ["multiple", "倍 番", 1n, 1n],
]

const one = rational(1n)

function buildUnits(): ReadonlyMap<number, readonly Unit[]> {
  const byFirst = new Map<number, Unit[]>()
  const add = (text: string, dimension: Dimension, factor: Rational): void => {
    const first = text.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { text, dimension, factor }])
  }
  for (const text of persons.split(" ")) add(text, "persons", one)
  for (const text of counts.split(" ")) add(text, "count", one)
  for (const [dimension, texts, numerator, denominator] of measures)
    for (const text of texts.split(" ")) add(text, dimension, rational(numerator, denominator))
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length)
  return byFirst
}

const units = buildUnits()

/** Whether some unit begins with the character at `index`: decides for nearly all of a text. */
export const startsUnit = (text: string, index: number): boolean => units.has(text.charCodeAt(index))

/** The longest known unit that starts at `index`. */
export const unitAt = (text: string, index: number): Unit | undefined =>
  units.get(text.charCodeAt(index))?.find((unit) => text.startsWith(unit.text, index))

/** Whether two figures are counted or measured in the same; 人 and 名 count alike, 人次 counts visits. */
export const isOneUnit = (
  one: Pick<Quantity, "unit" | "dimension">,
  other: Pick<Quantity, "unit" | "dimension">,
): boolean => one.unit === other.unit || (isOfPersons(one) && isOfPersons(other))

const isOfPersons = ({ unit, dimension }: Pick<Quantity, "unit" | "dimension">): boolean =>
  dimension === "persons" && unit !== "人次"

/** Counted things printed without 万/亿/余 are exact; everything measured is known to half a printed unit (DESIGN §5). */
export const isCounted = (dimension: Dimension): boolean => dimension === "count" || dimension === "persons"

/** 七成: tenths, which are read as 70%, known to the ten. */
export const isTenths = ({ unit }: Pick<Quantity, "unit">): boolean => unit === "成"

/** Whether figures of two dimensions can stand in one total: 26起 = 8件 + 18人 happens, 元 and 件 never. */
export const isAddable = (a: Dimension, b: Dimension): boolean => a === b || (isCounted(a) && isCounted(b))

/** The printed value in base units: 万 and 亿 applied, 公顷 in 平方米. */
export const inBaseUnits = ({ value, unit }: Pick<Quantity, "value" | "unit">): Rational =>
  multiply(fromDecimal(value), unitAt(unit, 0)?.factor ?? one)
