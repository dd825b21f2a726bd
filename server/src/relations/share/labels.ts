import type { Quantity } from "../../report/analysis.ts"
import { characterSet, isIn } from "../../text/characters.ts"

/** Characters that say nothing about what is counted. */
const emptyCharacters = characterSet("的了和与及等共已为达在被由对其中全年市区省县度累计总数量额规模情况件个起")

/** How much of a name is looked at: its end, next to the figure. */
const comparedLength = 24

/** How alike two names are: the share of the shorter one's character pairs that the other one has, 0 to 1. */
export function similarity(a: string, b: string): number {
  const first = pairsOf(a)
  const second = pairsOf(b)
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  if (shorter.length === 0) return 0
  let common = 0
  for (const pair of shorter) if (longer.includes(pair)) common++
  return common / shorter.length
}

/** How much of a name another one says: the share of its character pairs that the other one has, 0 to 1. */
export function coverage(name: string, other: string): number {
  const pairs = pairsOf(name.replace(ownPlace, "").replace(amountWords, ""))
  const present = pairsOf(other)
  return pairs.length === 0 ? 0 : pairs.filter((pair) => present.includes(pair)).length / pairs.length
}

/** 占我国外贸, 占同期全市进出口总值: the place that the text speaks of anyway. */
export const ownPlace = /^(?:同期)?[全本我][国省市区县州](?=..)/

/** 占全省95.5%: the name of the whole is no more than its place. */
export const isPlaceOnly = (name: string): boolean => /^[全本我][国省市区县州]$/.test(name)

/** 受理人数, 投诉总量: what is counted stands in front of the words for “how many”. */
const amountWords = /(?:总[值额量数和]|[人件户起家宗例次]数|人次|数量)$/

/** Whether another name says what a name ends with, its noun: 利润总和 is no 收入总额 of the same firms. */
export function saysNoun(name: string, other: string): boolean {
  const noun = pairsOf(name.replace(amountWords, "")).at(-1)
  return noun === undefined || pairsOf(other).includes(noun)
}

/** Names of what goes over the border in both directions, which is another matter than 出口. */
const foreignTrade = /(?:对外|货物)贸易(?:进出口)?|外贸(?:进出口)?|进出口/g

/** Pairs of neighbouring characters that mean something, each once, as numbers. 占外贸比重 and 货物贸易进出口总值 are of one matter. */
function pairsOf(words: string): readonly number[] {
  const known = words.includes("GDP") ? words.replace("GDP", "生产总值") : words
  const name = /[贸口]/.test(known) ? known.replace(foreignTrade, "贸易") : known
  const pairs: number[] = []
  let previous = -1
  for (let index = Math.max(0, name.length - comparedLength); index < name.length; index++) {
    if (isIn(emptyCharacters, name, index)) continue
    const code = name.charCodeAt(index)
    const pair = previous * 0x10000 + code
    if (previous >= 0 && !pairs.includes(pair)) pairs.push(pair)
    previous = code
  }
  return pairs
}

/** Words for “dealt with”: 办结率 may count what was 解决 or 答复. */
export const doneWords = /办结|解决|完成|办理|化解|答复|结案|审结|处理|整改|处置|回复/

/** Words for what was brought to an end; 办理 and 处理 may still go on. */
export const settledWords = /答复|解决|化解|完成|回复/

/** Characters that carry the meaning of a procedural step: 结案 and 审结, 批捕 and 逮捕. 撤诉 and 败诉 are two outcomes. */
const stepCharacters = "结批捕修控改"

/** 净利润 has no share in 经营利润率: the words that tell one profit from another. */
const profits = ["净", "毛", "经营", "营业", "调整"]

/** 按时办结率 has a figure of its own, which the text may not give. */
const inTime = /按[时期]|及时|准时|限时|即时|提前/

/** How a rate is tied to a figure by name: `same` word (化解率 after 实质性化解), `kin` (结案率 after 审结), or not at all. */
export function nameOfRate(rateLabel: string, figureLabel: string, figureTail: string): "same" | "kin" | "other" {
  const stem = stemOf(rateLabel)
  const name = nameOf(figureLabel, figureTail)
  if (profits.some((kind) => stem.includes("利") && stem.includes(kind) !== name.includes(kind))) return "other"
  if (inTime.test(stem) && !inTime.test(name)) return "other"
  if (saysOpposite(stem, name)) return "other"
  if (stem.endsWith("产销")) return /销售(?:总|工业)*产值$/.test(figureLabel) ? "same" : "other"
  // 调解撤诉率 is the rate of two verbs.
  const verb = stem.length === 4 && name.includes(stem.slice(0, 2))
  if (verb || (similarity(stem, name) > 0 && saysNoun(stem, name))) return "same"
  if (doneWords.test(stem) && doneWords.test(name)) return "kin"
  const core = stem.slice(-2)
  if (isShortFor(core, name)) return "kin"
  return [...stepCharacters].some((character) => core.includes(character) && name.includes(character)) ? "kin" : "other"
}

/** 按时办结率达到 → 按时办结; 增长面 → 增长. */
const stemOf = (rateLabel: string): string => {
  const end = rateLabel.lastIndexOf("率")
  const stem = end < 0 ? rateLabel.replace(/(?:面|比例)$/, "") : rateLabel.slice(0, end)
  return stem.replace(/占比$/, "").slice(-6)
}

const nameOf = (label: string, tail: string): string => label.slice(-12) + tail.slice(0, 6)

/** 调诉率 after 调解或撤诉12728件, 复电率 after 恢复供电: each of the two characters begins or ends a word of the name. */
function isShortFor(core: string, name: string): boolean {
  const [first = "", second = ""] = core
  const at = name.indexOf(first)
  return core.length === 2 && at >= 0 && name.indexOf(second, at + 1) > at && !doneWords.test(core)
}

/** 调撤率 behind 调解211件，撤诉97件: each character of the rate begins the name of one of the figures, in their order. */
export function abbreviates(rateLabel: string, figures: readonly Pick<Quantity, "labelText">[]): boolean {
  const characters = [...(/(\p{Script=Han}{2,3})率/u.exec(rateLabel.slice(-longestShort))?.[1] ?? "")]
  return (
    characters.length === figures.length &&
    figures.every(({ labelText }, at) => labelText.replace(/^其中/, "").startsWith(characters[at] ?? " "))
  )
}

const longestShort = 8

/** Whether a figure counts what a rate leaves out: 合格率 and 不合格35批次. */
export const isOppositeOf = (rateLabel: string, figureLabel: string, figureTail: string): boolean =>
  saysOpposite(stemOf(rateLabel), nameOf(figureLabel, figureTail))

/** 合格率 is no rate of 不合格16批次: what the figure counts is what the rate leaves out. */
function saysOpposite(stem: string, name: string): boolean {
  const verb = stem.slice(-2)
  return verb.length === 2 && !/[不未非]/.test(stem) && ["不", "未", "非"].some((no) => name.includes(no + verb))
}

/** 出庭26次，应出庭28次，出庭率92.9%: what should have been done is what the rate is a share of. */
export function isDue(rateLabel: string, figureLabel: string): boolean {
  const verb = /(\p{Script=Han}{2})\p{Script=Han}{0,4}率$/u.exec(rateLabel)?.[1]
  return verb !== undefined && figureLabel.includes(`应${verb}`)
}

/** 约占, 仅占, 已占, 分别占比: what stands between a subject and 占. */
const adverbs = /(?:大约|分别|各自|约|仅|只|也|均|已|共|则|各){1,4}$/

/** Subject and base of 占: “公办园占全部幼儿园总数的比重” → 公办园 / 全部幼儿园总数. */
export function subjectAndBase(label: string): { readonly subject: string; readonly base: string } {
  if (/^(?:的|[、，和及与]|以及)$/.test(label)) return { subject: "", base: "" }
  const at = label.lastIndexOf("占")
  if (at < 0) return { subject: label, base: "" }
  const subject = label.slice(0, at).replace(adverbs, "")
  const within = /在([^，。；占]{2,20})中(?:的|所)?占比/u.exec(label)?.[1]
  if (within !== undefined) return { subject: "", base: within }
  if (label.startsWith("占比", at)) return { subject, base: "" }
  const rest = label.slice(at + 1)
  const end = rest.search(/的比重|的比例|的份额|比重|比例|的$|的/)
  return { subject, base: end < 0 ? rest : rest.slice(0, end) }
}
