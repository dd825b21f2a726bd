import fc from "fast-check"
import { figure, join, percentOf, prose, type Statement } from "./prose.ts"
import { allTopics, careful, count, counted, marks, oneOf, openTopics, places, statement } from "./topics.ts"

const shareWords = oneOf(["占", "占比", "占比达", "占比为", "占总数的"])

/** 全年共…N件，其中A a件，占p%；B b件，占q%。 */
export const shares = (words = shareWords): fc.Arbitrary<Statement> =>
  fc.tuple(counted(allTopics), places, words, oneOf(["；", "，", "、"])).map(([topic, scale, word, mark]) => {
    const { subject, unit, names, total, parts, assertion } = topic
    const ratios = parts.map((part) => ({
      kind: "ratio" as const,
      part,
      whole: total,
      percent: careful(part.coefficient, total.coefficient, scale),
    }))
    const comma = mark === "、" ? "" : "，"
    const list = ratios.map(
      ({ part, percent }, index) => prose`${names[index] ?? ""}${part}${unit}${comma}${word}${percent}%`,
    )
    return statement(prose`${subject}${total}${unit}，其中${join(list, mark)}。`, assertion, ...ratios)
  })

/** 其中A a件，占p%。 Nothing else of the total is told. */
export const singleShare = (words = shareWords): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(openTopics), places, words, oneOf(["，其中", "（其中"]))
    .map(([{ subject, unit, names, total, parts }, scale, word, opener]) => {
      const part = parts[0] ?? total
      const percent = careful(part.coefficient, total.coefficient, scale)
      const end = opener.startsWith("（") ? "）" : ""
      return statement(
        prose`${subject}${total}${unit}${opener}${names[0] ?? ""}${part}${unit}，${word}${percent}%${end}。`,
        { kind: "ratio", part, whole: total, percent },
      )
    })

/** A a件、B b件，分别占p%、q%; A a件，占…总数N件的p%. */
const otherShares = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(openTopics), places, marks, fc.boolean())
    .map(([{ subject, unit, names, total, parts }, scale, mark, respectively]) => {
      const percents = parts.map((part) => prose`${careful(part.coefficient, total.coefficient, scale)}%`)
      if (respectively) {
        const list = parts.map((part, index) => prose`${names[index] ?? ""}${part}${unit}`)
        return statement(
          prose`${subject}${total}${unit}，其中${join(list, mark)}，分别占${join(percents, "、", "和")}。`,
        )
      }
      const [part = total] = parts
      return statement(prose`${names[0] ?? ""}类问题${part}${unit}，占问题总数${total}${unit}的${percents[0] ?? []}。`)
    })

/** Words before the base, before the part, the unit, and the rate named after the part. */
const rateWords = oneOf([
  ["全年共受理行政复议案件", "审结", "件", "审结率"],
  ["共排查各类矛盾纠纷", "成功化解", "起", "化解率"],
  ["受理人民调解案件", "调解成功", "件", "调解成功率"],
  ["全区共承办代表建议", "已办结", "件", "办结率"],
  ["检查经营主体", "检查合格", "家", "合格率"],
  ["12345热线受理诉求", "办结", "件", "办结率"],
  ["应出庭案件", "负责人出庭", "件", "出庭率"],
] as const)

/** Most rates of reports are high; some are 100%, some low. */
const shareOfBase = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 600, max: 999 }) },
  { weight: 1, arbitrary: fc.constant(1000) },
  { weight: 2, arbitrary: fc.integer({ min: 30, max: 600 }) },
)

/** 受理案件N件，审结a件，审结率p%。 */
export const rates = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(rateWords, count(), shareOfBase, places, oneOf(["", "达", "为", "达到"]))
    .map(([[base, done, unit, name], size, share, scale, link]) => {
      const whole = figure(size)
      const part = figure(Math.max(1, Math.round((size * share) / 1000)))
      const percent = careful(part.coefficient, size, scale)
      return statement(prose`${base}${whole}${unit}，${done}${part}${unit}，${name}${link}${percent}%。`, {
        kind: "ratio",
        part,
        whole,
        percent,
      })
    })

/** 审结N件（含上年结转c件），其中调解a件、撤诉b件，调撤率p%: figures between, a union, a rate without figures. */
const distantRates = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(fc.integer({ min: 60, max: 9000 }), fc.integer({ min: 1, max: 3 }), places, fc.integer({ min: 0, max: 2 }))
    .map(([size, divisor, scale, how]) => {
      const total = figure(size)
      const [part, other] = [figure(Math.ceil(size / (divisor + 2))), figure(Math.ceil(size / 9))]
      const carried = figure(Math.ceil(size / 13))
      const alone = careful(part.coefficient, size, scale)
      const union = careful(part.coefficient + other.coefficient, size, scale)
      if (how === 0)
        return statement(
          prose`审结案件${total}件（含上年结转${carried}件），其中实质性化解${part}件，化解率${alone}%。`,
        )
      if (how === 1)
        return statement(prose`审结案件${total}件，其中调解结案${part}件，撤诉结案${other}件，调解撤诉率${union}%。`)
      return statement(prose`办理法律援助案件${total}件，发放资料${part}份，群众满意率98.6%。`)
    })

/** 比上年增加d件，增长p%; 较上年的M件减少d件; 由M件增加到N件，增长p%. */
const growth = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      oneOf(openTopics),
      count(),
      fc.integer({ min: 20, max: 900 }),
      places,
      oneOf(["change", "earlier", "growth", "fromTo"] as const),
      fc.boolean(),
    )
    .map(([{ subject, unit }, size, share, scale, how, rises]) => {
      const [before, by] = [figure(size), figure(Math.max(1, Math.round((size * share) / 1000)))]
      const now = figure(size + (rises ? by.coefficient : -by.coefficient))
      const percent = percentOf(by.coefficient, size, Math.max(scale, careful(by.coefficient, size, scale).scale))
      const [verb, rate] = rises ? ["增加", "增长"] : ["减少", "下降"]
      const sentences = {
        change: prose`${subject}${now}${unit}，比上年${verb}${by}${unit}，${rate}${percent}%。`,
        earlier: prose`${subject}${now}${unit}，较上年的${before}${unit}${verb}${by}${unit}。`,
        growth: prose`${subject}${now}${unit}，比上年的${before}${unit}${rate}${percent}%。`,
        fromTo: prose`${subject}由上年的${before}${unit}${verb}到${now}${unit}，${rate}${percent}%。`,
      } as const
      return statement(sentences[how])
    })

/** Sentences with percentages. */
export const trueRatio = (): fc.Arbitrary<Statement> =>
  fc.oneof(
    { weight: 3, arbitrary: shares() },
    { weight: 2, arbitrary: rates() },
    { weight: 3, arbitrary: growth() },
    singleShare(),
    otherShares(),
    distantRates(),
  )
