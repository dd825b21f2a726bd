import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** Two opposed figures and what is left of one when the other is taken from it. */
export interface Account {
  readonly gain: RegExp
  readonly loss: RegExp
  readonly surplus: RegExp
  readonly deficit: RegExp
  /** Something else may count as well: what is moved in from other funds makes a 结余 larger. */
  readonly mayHoldMore?: boolean
  /** Whether the two figures say themselves what has changed: 新增3项, 取消9项. */
  readonly ofChanges?: boolean
}

/** The end of the name of an amount: 出口总值, 收入合计. */
const amount = "(?:总?[额值量数]|总额|金额|合计|共计)?(?:为|达|达到|是|约)?$"

/** What has been set up or struck off: 新设企业, 注销经营主体. */
const thing = "[一-龥]{0,6}"

const named = (words: string, object = ""): RegExp => new RegExp(`(?:${words})${object}${amount}`)

/** What is compared so in reports and bulletins: trade, exchange, budgets of funds, flows, population. */
const accounts: readonly Account[] = [
  { gain: named("(?<!进)出口"), loss: named("进口"), surplus: named("顺差"), deficit: named("逆差") },
  { gain: named("结汇"), loss: named("售汇"), surplus: named("顺差"), deficit: named("逆差") },
  {
    gain: named("收入"),
    loss: named("支出"),
    surplus: named("(?:当[年期]|本[年期]|收支|年度)结余|盈余"),
    deficit: named("收支缺口|收支赤字"),
    mayHoldMore: true,
  },
  { gain: named("(?<!净)流入"), loss: named("(?<!净)流出"), surplus: named("净流入"), deficit: named("净流出") },
  {
    gain: named("出生率"),
    loss: named("死亡率"),
    surplus: named("自然增长率"),
    deficit: named("自然(?:减少|下降)率"),
  },
  {
    gain: named("出生(?:人口)?"),
    loss: named("死亡(?:人口)?"),
    surplus: named("自然(?:增长|增加)(?:人口)?"),
    deficit: named("自然(?:减少|下降)(?:人口)?"),
  },
  {
    gain: named("新设立?|新登记|新开办|(?<!净)新增|新建|增加|增设|纳入", thing),
    loss: named("注销|退出|取消|核减|(?<!净)减少|删除|撤销|关闭|销号|移出|移除", thing),
    surplus: named("净增长?|净增加"),
    deficit: named("净减少?"),
    ofChanges: true,
  },
  {
    gain: named("编制|核定|应有|定员"),
    loss: named("(?<![落真核证充])实有?|在编|在岗|现有|实际在编|实际在岗"),
    surplus: named("空编|缺编|空缺|缺额|缺员"),
    deficit: named("超编"),
  },
  {
    gain: named("最[高多大长快]的?", thing),
    loss: named("最[低少小短慢]的?", thing),
    surplus: named("相差|差距|差额|级差"),
    deficit: named("倒差"),
  },
]

/** A printed difference with the two figures it is the difference of. */
export interface Surplus {
  readonly larger: Quantity
  readonly smaller: Quantity
  readonly difference: Quantity
  /** Whether nothing but what they count tells the three names apart: 货物出口, 货物进口, 贸易顺差. */
  readonly alike: boolean
  readonly mayHoldMore: boolean
}

/** 自然增长率为-1.2‰: the sign is part of the value. */
const minus = /[-－﹣−]$/

/** The two figures stand among so many before their difference. */
const farthest = 8

/** Every printed surplus or deficit whose two figures the sentence, or the one before it, gives. */
export function* findSurpluses({ quantities }: Passage): Generator<Surplus> {
  for (const difference of quantities) {
    const name = difference.labelText.replace(minus, "")
    const account = accounts.find(({ surplus, deficit }) => [surplus, deficit].some((pattern) => pattern.test(name)))
    if (account === undefined) continue
    const before = [
      ...quantities.slice(Math.max(0, difference.index - farthest), difference.index),
      ...noteBehind(quantities, difference),
    ]
      .filter((figure) => isMeasuredLike(figure, difference) && difference.sentence - figure.sentence <= 1)
      .filter(({ role }) => role !== "growth" && role !== "share" && (role !== "change" || account.ofChanges === true))
    const gain = before.findLast(({ labelText }) => account.gain.test(labelText))
    const loss = before.findLast(({ labelText }) => account.loss.test(labelText))
    if (gain === undefined || loss === undefined || gain === loss) continue
    const isSurplus = account.surplus.test(name)
    const alike = haveOneScope(account, gain, loss, difference)
    yield {
      larger: isSurplus ? gain : loss,
      smaller: isSurplus ? loss : gain,
      difference,
      alike,
      mayHoldMore: account.mayHoldMore === true,
    }
  }
}

/** Words that say nothing about which part of a whole is meant. */
const general = /[对自从向与]|其中|贸易|货物|外贸|人口|实现|形成|收支|合计|累计|全[年市省县区国]|[当本][年月期]|为|的/g

/** Percentages differ by percentage points. */
const isMeasuredLike = (figure: Quantity, difference: Quantity): boolean =>
  figure.dimension === (difference.dimension === "points" ? "percent" : difference.dimension)

/** 净减6项（取消9项、新增3项）: the two figures in the bracket right behind their difference. */
function noteBehind(quantities: readonly Quantity[], { index, bracket }: Quantity): readonly Quantity[] {
  const note = quantities.slice(index + 1, index + 3)
  const [first, second] = note
  return first !== undefined && first.bracket !== bracket && first.bracket === second?.bracket ? note : []
}

/** Whether the later of two figures and their difference add nothing to the name of the first one. */
function haveOneScope(
  { gain, loss, surplus, deficit }: Account,
  first: Quantity,
  second: Quantity,
  difference: Quantity,
): boolean {
  // 净减6项（取消9项、新增3项）: what the difference is called first is what both are about.
  if (difference.index < Math.min(first.index, second.index)) return true
  const scopeOf = ({ labelText }: Quantity, patterns: readonly RegExp[]): string =>
    patterns.reduce((label, pattern) => label.replace(pattern, ""), labelText.replace(minus, "")).replace(general, "")
  const [earlier, later] = first.index < second.index ? [first, second] : [second, first]
  const scope = scopeOf(earlier, [gain, loss])
  return [scopeOf(later, [gain, loss]), scopeOf(difference, [surplus, deficit])].every((other) => scope.includes(other))
}
