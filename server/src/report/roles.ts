import { characterSet, isIn } from "../text/characters.ts"
import type { Dimension, QuantityRole } from "./analysis.ts"
import { hedgeLookalikes } from "./hedges.ts"

/** Verbs that make the number behind them a change, not a level. 新增 is left out: 新增5件 is a level of the year. */
const changeVerbs = (
  "增长 下降 增加 减少 上升 提高 降低 回落 收窄 扩大 压减 压缩 上涨 下跌 下滑 攀升 激增 大增 回升 缩小 缩短 提升 高于 低于 高出 " +
  "多于 少于 增收 减收 增支 减支 增幅 降幅 涨幅 跌幅 增速 同比增 同比降 拉动 多增 少增 净增 差距 相差 增 降 涨 跌"
).split(" ")

/** Endings that turn the change verb into “up to”: 增加到, 降至. */
const arrivals = ["到", "至"]

const linkEndings =
  "分别为 分别达 均达到 达到了 分别 达到 均为 仅为 仅有 共有 共计 总计 合计 已达 了 为 达 是 有 共 均 约 仅 计 的 就 只 已 各".split(
    " ",
  )

/** Words that end like a link: 其中国有56亿元 is no 其中国. */
const linkLookalikes: ReadonlySet<string> = new Set(["国有", "公有", "私有", "民有", "所有", "特有", "固有", "稀有"])

/** One lookup spares most labels the words. */
const linkEnds = characterSet(linkEndings.map((word) => word.at(-1)).join(""))
const changeEnds = characterSet(changeVerbs.map((word) => word.at(-1)).join(""))

/** Strips link words and blanks from the end of a label: “办结率达到” → “办结率”; 签约 is a word of its own. */
export function stripLinks(label: string): string {
  let text = label.trimEnd()
  for (;;) {
    const end = text.slice(-2)
    if (!isIn(linkEnds, text, text.length - 1) || hedgeLookalikes.has(end) || linkLookalikes.has(end)) return text
    const link = linkEndings.find((ending) => text.endsWith(ending) && text.length > ending.length)
    if (link === undefined) return text
    text = text.slice(0, -link.length).trimEnd()
  }
}

/** Strips link words but keeps 的: 产量增长的有18种 counts kinds, it is no change. */
function stripVerbLinks(label: string): string {
  const text = stripLinks(label)
  const rest = label.slice(text.length)
  return rest.includes("的") && !/^的+$/.test(rest.trim()) ? `${text}的` : text
}

const endsWithAny = (text: string, endings: readonly string[]): boolean =>
  endings.some((ending) => text.endsWith(ending))

/** 由30个工作日压缩为12个: what a change arrives at. */
const arrivedAt =
  /(?:压缩|压减|缩短|减少|精简|降低|下降|缩减|提高|提升|增加|扩大|扩充|调整|[减降增升])为(?:约|近|仅)?\s*$/

/** 增加, and 减, 少, 多 alone or behind what is compared: 比上年减25件, 上年19件，多8件; 至少3件 is no change. */
const isChange = (stripped: string, relative: boolean): boolean =>
  /^(?:净|足足)?[多少减]$/.test(stripped) ||
  (isIn(changeEnds, stripped, stripped.length - 1) &&
    endsWithAny(stripped, changeVerbs) &&
    !isWork(stripped, relative)) ||
  /(?:[比较](?:上年|上月|上季|上周|去年|前年|年初|上一?年度|20\d\d年)[\p{Script=Han}]{0,4}|[同环]比)[减少多]$/u.test(
    stripped.slice(-14),
  )

/** 改造提升4.2万亩: what has been improved is counted, it has not grown by so much. */
const isWork = (stripped: string, relative: boolean): boolean =>
  !relative && /(?:改造|整治|整理|优化|巩固|修复|维护|治理|建设)提升$/.test(stripped)

const planWords = ["确保", "力争", "争取", "目标", "要求", "不得", "应当", "预计"]

/** Reads what a figure says from the words before it in its segment and the words behind it. */
export function roleOf(label: string, tail: string, dimension: Dimension): QuantityRole {
  const stripped = stripVerbLinks(label)
  const relative =
    dimension === "percent" || dimension === "permille" || dimension === "points" || dimension === "multiple"
  if (dimension === "points") return "growth"
  if (isStartingPoint(stripped, tail)) return "before"
  if (!relative && arrivedAt.test(label)) return "level"
  if (isChange(stripped, relative)) return relative ? "growth" : "change"
  if (endsWithAny(stripped, arrivals)) {
    const verb = changeVerbs.find((each) => stripped.slice(0, -1).endsWith(each))
    if (verb !== undefined) return dimension === "percent" ? arrivedRole(stripped.slice(0, -1 - verb.length)) : "level"
  }
  if (dimension === "multiple") return "growth"
  if (dimension !== "percent" && dimension !== "permille") return isThreshold(stripped) ? "threshold" : "level"
  return percentRole(stripped, label)
}

/** 占进出口总值的比重进一步提升至52.9%: the share that has been reached is a share. Where the words name none, it is a level. */
const arrivedRole = (words: string): QuantityRole =>
  namesShare(words) ? "share" : /[^增][^长]率(?:已|进一步|稳步)?$/.test(words) ? "rate" : "level"

/** 占比, 占…的比重: whether the words say that something is a share. */
export const namesShare = (words: string): boolean =>
  words.includes("占") && /占比|比重|比例|份额/.test(words.slice(words.indexOf("占")))

function percentRole(stripped: string, label: string): QuantityRole {
  if (planWords.some((word) => label.includes(word))) return "threshold"
  if (/(?:增长|增值|复合|下降|降低)率$/.test(stripped)) return "growth"
  if (endsWithAny(stripped, ["率", "率均", "率也"]) || isCountedRate(stripped)) return "rate"
  if (endsWithAny(stripped, ["占比", "比重", "份额"]) || stripped.includes("占")) return "share"
  if (stripped.includes("率")) return "rate"
  return label.trim() === "的" ? "share" : "level"
}

/** 增长面, 覆盖面, 差额比例: rates that are not called 率. */
const isCountedRate = (stripped: string): boolean =>
  /(?:增长|下降|上涨|覆盖|亏损|盈利|回升)面$/.test(stripped) || (stripped.endsWith("比例") && !stripped.includes("占"))

/** 由15个压缩至5个, 从20.3%降至0%: the first number is where the change started. */
function isStartingPoint(stripped: string, tail: string): boolean {
  const from = Math.max(stripped.lastIndexOf("由"), stripped.lastIndexOf("从"))
  if (from < 0) return false
  const head = tail.slice(0, 12)
  return [
    "增",
    "降",
    "升",
    "提高",
    "提升",
    "压缩",
    "压减",
    "减少",
    "缩短",
    "下降",
    "上升",
    "扩大",
    "增加",
    "减至",
  ].some((verb) => head.startsWith(verb))
}

/** 每人3份, 最低20学时: rules, not results. */
const isThreshold = (stripped: string): boolean =>
  endsWithAny(stripped, [
    "前",
    "每",
    "每个",
    "每人",
    "每年",
    "每月",
    "每周",
    "每季度",
    "平均每",
    "人均",
    "最低",
    "最高",
    "日均",
    "月均",
    "年均",
    "户均",
    "平均",
  ])
