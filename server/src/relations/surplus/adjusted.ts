import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import type { Term } from "../equation.ts"
import { correctionsBefore } from "../share/corrections.ts"

/** A figure that others are added to or taken from, and what comes of it. */
export interface Adjusted {
  readonly result: Quantity
  /** The figure that is changed, and the changes with their signs. */
  readonly terms: readonly Term<Quantity>[]
  /** Whether nothing stands between the figures, so that nothing else can be meant. */
  readonly isAdjacent: boolean
  /** Whether something may come and go that the text leaves out, so that only large figures tell. */
  readonly mayHoldMore: boolean
}

/** 扣除并案办理的8件, 剔除无效来电1.15万个. */
const takenOff = /^[，,；;]?\s*(?:扣除|剔除|减去|扣减|除去|去除|去掉)/
/** 后实际答复369件, 形成电话诉求61.83万件. */
const remaining = /^[后的，,]{0,2}(?:实际|形成|净|有效|实有|实得|余下|剩余|得到)/

/** 年初存量, 年末存量: the two ends of a period, and what comes in and goes out between them. */
const opening = /(?:[年月季期]初|上[年月期]末|[上去]年底|原有)[\p{Script=Han}]{0,6}$/u
const closing = /(?:[年月季期]末|年底)[\p{Script=Han}]{0,6}$/u
const incoming = /(?:新增|新建|新设|增加|增补|补充|新纳入|转入|调入|流入|新入库|入库)$/u
const outgoing = /(?:减少|注销|退出|销号|下架|废止|核减|清退|转出|调出|流出|出库|移出|取消)$/u

/** Every figure of a passage that is said to be made of others by addition and subtraction in words. */
export function* findAdjusted(passage: Passage): Generator<Adjusted> {
  for (const quantity of passage.quantities) {
    const found = reducedBefore(passage, quantity) ?? stockOf(passage, quantity) ?? correctedOf(passage, quantity)
    if (found !== undefined) yield found
  }
}

/** 合计377件，扣除并案办理的8件后实际答复369件. */
function reducedBefore(passage: Passage, result: Quantity): Adjusted | undefined {
  const { quantities, text } = passage
  const change = quantities[result.index - 1]
  const base = quantities[result.index - 2]
  if (base === undefined || change?.unit !== result.unit || base.unit !== result.unit) return undefined
  if (change.sentence !== result.sentence || base.sentence !== result.sentence || change.bracket !== result.bracket)
    return undefined
  const toChange = text.slice(base.span.end, change.span.start)
  const toResult = text.slice(change.span.end, result.span.start)
  const behind = toResult.replace(/^[\p{Script=Han}]{0,6}(?=[，,])/u, "")
  if (!takenOff.test(toChange) || !remaining.test(behind)) return undefined
  const isAdjacent = result.segment - base.segment <= 2
  return {
    result,
    terms: [
      { figure: base, sign: 1 },
      { figure: change, sign: -1 },
    ],
    isAdjacent,
    mayHoldMore: false,
  }
}

/** 撤销或者变更21件，确认违法5件，责令履行3件。直接纠错29件: what is corrected is all that was annulled, changed, found unlawful or ordered. */
function correctedOf(passage: Passage, result: Quantity): Adjusted | undefined {
  if (!/(?:^|[^率])(?:直接|共|合计)?纠错(?:案件)?$/.test(result.labelText) || result.role !== "level") return undefined
  const corrections = correctionsBefore(passage, result).filter(({ unit }) => unit === result.unit)
  if (corrections.length < 2) return undefined
  return { result, terms: corrections.map((figure) => ({ figure, sign: 1 })), isAdjacent: true, mayHoldMore: false }
}

/** How many figures may stand between the two ends of a period. */
const mostBetween = 6

/** 年初存量12840条，年内新增3276条、更新5190条、下架1158条，年末存量14958条. */
function stockOf({ quantities }: Passage, result: Quantity): Adjusted | undefined {
  if (!closing.test(result.labelText)) return undefined
  const from = Math.max(0, result.index - mostBetween - 1)
  const start = quantities
    .slice(from, result.index)
    .findLast(
      ({ labelText, unit, sentence }) =>
        unit === result.unit && sentence === result.sentence && opening.test(labelText),
    )
  if (start === undefined) return undefined
  const between = quantities.slice(start.index + 1, result.index).filter(({ unit }) => unit === result.unit)
  const changes = between.flatMap((figure): readonly Term<Quantity>[] =>
    incoming.test(figure.labelText)
      ? [{ figure, sign: 1 }]
      : outgoing.test(figure.labelText)
        ? [{ figure, sign: -1 }]
        : [],
  )
  if (changes.length < 2) return undefined
  return {
    result,
    terms: [{ figure: start, sign: 1 }, ...changes],
    isAdjacent: changes.length === between.length,
    mayHoldMore: true,
  }
}
