import fc from "fast-check"
import { type Figure, figure, join, prose, type Statement } from "./prose.ts"
import {
  addUp,
  allTopics,
  closedTopics,
  count,
  counted,
  counts,
  marks,
  namedParts,
  oneOf,
  openTopics,
  statement,
  sumOf,
  type Topic,
} from "./topics.ts"
import { trueNestedSum } from "./true-nested-sums.ts"

const openers = oneOf([
  "，其中",
  "，其中，",
  "，其中：",
  "。其中，",
  "，包括",
  "（其中",
  "（",
  "，分别为",
  "，具体如下：",
])

/** 全年共…N件，其中A a件、B b件。 */
const withOpener = (): fc.Arbitrary<Statement> =>
  fc.tuple(counted(allTopics), openers, marks).map(([topic, opener, mark]) => {
    const end = opener.startsWith("（") ? "）" : ""
    const list = join(namedParts(topic), mark)
    return statement(prose`${topic.subject}${topic.total}${topic.unit}${opener}${list}${end}。`, topic.assertion)
  })

/** …N件，同比增长12%。其中A a件，B b件。 The total is not the nearest figure. */
const behindGrowth = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(allTopics), fc.integer({ min: 2, max: 40 }), oneOf(["，其中", "。其中", "。其中，"]), marks)
    .map(([topic, percent, opener, mark]) => {
      const { subject, total, unit, assertion } = topic
      const list = join(namedParts(topic), mark)
      return statement(prose`${subject}${total}${unit}，同比增长${figure(percent)}%${opener}${list}。`, assertion)
    })

/** 全年新收…N件，审结M件，其中维持a件、撤销b件。 The parts belong to the second total. */
const secondTotal = (): fc.Arbitrary<Statement> =>
  fc.tuple(counts(3), fc.integer({ min: -20, max: 20 }), marks).map(([values, more, mark]) => {
    const parts = values.map((value) => figure(value))
    const total = addUp(parts)
    const received = figure(Math.max(1, total.coefficient + more))
    const list = join(namedParts({ names: ["维持", "驳回", "撤销"], parts, unit: "件" }), mark)
    return statement(prose`全年新收行政复议案件${received}件，审结${total}件，其中${list}。`, {
      kind: "sum",
      total,
      parts,
    })
  })

/** A a件、B b件，合计N件; A、B分别为a件、b件，合计N件. */
const totalLast = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(openTopics), oneOf(["合计", "共计", "共"]), fc.boolean())
    .map(([{ names, unit, total, parts, assertion }, word, respectively]) => {
      const bare = parts.map((part) => prose`${part}${unit}`)
      const list = respectively
        ? prose`${names.slice(0, parts.length).join("、")}分别为${join(bare, "、", "和")}`
        : prose`按类别统计，${join(namedParts({ names, parts, unit }), "、")}`
      return statement(prose`${list}，${word}${total}${unit}。`, assertion)
    })

/** 其中A a件，B b件，其余r件正在办理中。 */
export const withRest = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      oneOf(openTopics),
      fc.integer({ min: 2, max: 4 }).chain(counts),
      oneOf(["其余", "其他", "剩余"]),
      oneOf(["正在办理中", "正在按程序推进", "已转交有关部门", "尚未办结"]),
      marks,
    )
    .map(([{ subject, unit, names }, values, word, tail, mark]) => {
      const figures = values.map((value) => figure(value))
      const [rest = figure(1), ...parts] = figures
      const total = addUp(figures)
      const list = join(namedParts({ names, parts, unit }), mark)
      return statement(prose`${subject}${total}${unit}，其中${list}，${word}${rest}${unit}${tail}。`, {
        kind: "sum",
        total,
        parts: figures,
      })
    })

/** 其余为 without a figure, 主要, 等: parts of a total that need not add up. */
const partial = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(openTopics), count(), oneOf(["rest", "mainly", "etcetera"] as const), marks)
    .map(([topic, rest, how, mark]) => {
      const { subject, unit } = topic
      const total = figure(topic.total.coefficient + rest)
      const list = join(namedParts(topic), mark)
      if (how === "rest") return statement(prose`${subject}${total}${unit}，其中${list}，其余为其他类型。`)
      if (how === "mainly") return statement(prose`${subject}${total}${unit}，主要涉及${list}。`)
      return statement(prose`${subject}${total}${unit}，其中${list}等。`)
    })

/** 其中A a件，B b件, and nothing says whether there is a C: the parts make up 30% to 95% of their total. */
export const maybePartial = (): fc.Arbitrary<{ readonly sentence: Statement; readonly total: number }> =>
  fc.tuple(counted(openTopics), fc.integer({ min: 30, max: 95 }), marks).map(([topic, covered, mark]) => {
    const { subject, unit } = topic
    const total = Math.ceil((topic.total.coefficient * 100) / covered) + 1
    const list = join(namedParts(topic), mark)
    return { total, sentence: statement(prose`${subject}${figure(total)}${unit}，其中${list}。`) }
  })

const moneyTopics: readonly Topic[] = [
  { subject: "全年罚没金额", unit: "万元", names: ["食品安全领域", "药品安全领域", "价格领域"] },
  { subject: "政府采购规模达到", unit: "亿元", names: ["货物", "工程", "服务"] },
  { subject: "累计服务群众", unit: "万人次", names: ["线上服务", "窗口服务", "上门服务"] },
]

/** Rounded amounts: the exact values add up, the printed ones within their rounding. */
const rounded = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(oneOf(moneyTopics), fc.integer({ min: 2, max: 3 }).chain(counts), fc.integer({ min: 1, max: 2 }), marks)
    .map(([{ subject, unit, names }, values, scale, mark]) => {
      const print = (value: number): Figure => figure(Math.floor(value / 10 ** (3 - scale) + 0.5), scale)
      const thousandths = values.map((value) => value * 137 + 1000)
      const list = join(namedParts({ names, parts: thousandths.map(print), unit }), mark)
      return statement(prose`${subject}${print(sumOf(thousandths))}${unit}，其中${list}。`)
    })

/** 6800余人，其中集中安置1234人，分散安置5612人: a total that is open above. */
const hedged = (): fc.Arbitrary<Statement> =>
  fc.tuple(fc.integer({ min: 120, max: 4000 }), fc.integer({ min: 120, max: 4000 })).map(([first, second]) => {
    const total = figure(Math.floor((first + second) / 100) * 100)
    const [one, other] = [figure(first), figure(second)]
    return statement(prose`安全转移群众${total}余人，其中集中安置${one}人，分散安置${other}人。`)
  })

/** Sentences with parts and their total. */
export const trueSum = (): fc.Arbitrary<Statement> =>
  fc.oneof(
    { weight: 4, arbitrary: withOpener() },
    behindGrowth(),
    secondTotal(),
    totalLast(),
    withRest(),
    partial(),
    { weight: 4, arbitrary: trueNestedSum() },
    rounded(),
    hedged(),
  )

/** 其中 with every name of a closed topic. */
export const closedSum = (): fc.Arbitrary<Statement> =>
  fc.tuple(counted(closedTopics, "whole"), marks).map(([topic, mark]) => {
    const { subject, total, unit, assertion } = topic
    return statement(prose`${subject}${total}${unit}，其中${join(namedParts(topic), mark)}。`, assertion)
  })
