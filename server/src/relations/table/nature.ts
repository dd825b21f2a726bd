import type { Dimension } from "../../report/analysis.ts"
import { isCounted, unitAt } from "../../report/units.ts"

/**
 * What the figures of a row or column are: counts of things, measured amounts (rounded), shares of a whole, figures that
 * cannot be added up (rates, averages, ranks), or not said.
 */
export type Nature =
  | { readonly kind: "counted" | "measured"; readonly dimension: Dimension | undefined }
  | { readonly kind: "share" }
  /** `isTopic`: the word may as well name what things are about: complaints about 价格, cases of 价格监督. */
  | { readonly kind: "relative"; readonly isTopic?: boolean }
  | { readonly kind: "unsaid" }

const shareWords = /占比|比重|构成|份额|比例|百分比/u
const changeWords = /增|减|同比|环比|变化|变动|升降|[比较与][上去]|较/u
const relativeWords =
  /率|变化|变动|升降|百分点|增长|增速|增幅|增减|同比|环比|比上年|降幅|涨幅|平均|人均|户均|均价|单价|价格|排名|名次|位次|位列|序号|编号|编码|代码|指数|得分|分数|评分|系数|倍|[%％‰]|年份|年度$|时间|日期|电话|时限/u
const topics =
  /^[\s　]*(?:[^率%％‰]{0,4})(?:价格|时间|日期|电话|时限|单价)(?:[类问题]{0,3}|(?:监督|监管|管理|执法|违法|行为|欺诈|案件|检查|行政){1,2})[\s　]*$/u
const measuredWords = /金额|产值|产量|收入|支出|面积|投资|总值|增加值|税|费|资金|预算|决算|余额|贷款|存款|里程|价值/u
const countWords = /(?:[件人个户家次起宗项处名份批台辆]|数)数?量?$/u

const unsaid: Nature = { kind: "unsaid" }

/** What the words of a header, a row or a caption say about the figures under or beside them. */
export function natureOf(words: string): Nature {
  if (shareWords.test(words.replace(shareInBrackets, "")) && !changeWords.test(words)) return { kind: "share" }
  if (relativeWords.test(words.replace(shareInBrackets, ""))) return { kind: "relative", isTopic: topics.test(words) }
  const unit = printedUnit(words)
  if (unit !== undefined) return unit
  if (measuredWords.test(words)) return { kind: "measured", dimension: undefined }
  return countWords.test(words) ? { kind: "counted", dimension: "count" } : unsaid
}

/** 件数（占比）: figures with their shares in brackets; （占比）alone is a share. */
const shareInBrackets = /(?<=[^\s　])[（(][^（()）]{0,6}(?:占比|比重|比例)[^（()）]{0,6}[）)]/u

/** “（万元）”, “单位：件”: a unit in brackets or behind the word 单位. */
function printedUnit(words: string): Nature | undefined {
  const [, stated = ""] =
    /单位[：:]\s*([^\s，,。；;）)]{1,8})/u.exec(words) ?? /[（([]([^（([\])）]{1,8})[)）\]]/u.exec(words) ?? []
  const name = stated.replace(/^单位[：:]/u, "")
  const plain = name.replace(/^[十百千万亿]+/u, "")
  const unit = unitAt(plain, 0)
  if (unit === undefined || unit.text.length !== plain.length) return undefined
  if (unit.dimension === "percent") return { kind: "relative" }
  const kind = isCounted(unit.dimension) && plain.length === name.length ? "counted" : "measured"
  return { kind, dimension: unit.dimension }
}

/** Whether figures of these natures can be parts of one total. */
export function isCompatible(a: Nature, b: Nature): boolean {
  if (a.kind === "unsaid" || b.kind === "unsaid") return true
  if (a.kind !== b.kind) return false
  if (!("dimension" in a) || !("dimension" in b)) return true
  return a.kind === "counted" || a.dimension === undefined || b.dimension === undefined || a.dimension === b.dimension
}
