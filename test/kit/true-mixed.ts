import fc from "fast-check"
import { figure, join, percentOf, prose, type Statement } from "./prose.ts"
import { careful, count, counted, counts, marks, namedParts, oneOf, openTopics, places, statement } from "./topics.ts"

/** 其中A a件（占p%）、B b件（占q%）: shares in brackets of their own. */
const bracketShares = (): fc.Arbitrary<Statement> =>
  fc.tuple(counted(openTopics), places, marks).map(([topic, scale, mark]) => {
    const { subject, unit, names, total, parts, assertion } = topic
    const list = parts.map((part, index) => {
      const percent = careful(part.coefficient, total.coefficient, scale)
      return prose`${names[index] ?? ""}${part}${unit}（占${percent}%）`
    })
    return statement(prose`${subject}${total}${unit}，其中${join(list, mark)}。`, assertion)
  })

/** A a件，同比增长p%；B b件，同比下降q%: growth of parts, without the earlier values. */
const growingParts = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      counted(openTopics),
      fc.array(fc.integer({ min: 1, max: 399 }), { minLength: 4, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([topic, rates, apart]) => {
      const { subject, unit, names, total, parts, assertion } = topic
      const rate = (index: number) => figure(rates[index] ?? 1, 1)
      const verb = (index: number): string => (index % 2 === 0 ? "增长" : "下降")
      const list = apart
        ? join(
            namedParts(topic).map((part, index) => prose`${part}，同比${verb(index)}${rate(index)}%`),
            "；",
          )
        : prose`${join(namedParts({ names, parts, unit }), "、")}，同比分别增长${join(
            parts.map((_, index) => prose`${rate(index)}%`),
            "、",
            "和",
          )}`
      return statement(prose`${subject}${total}${unit}，其中${list}。`, assertion)
    })

/** 成功率由93.2%提升至95.6%，提高2.4个百分点。 */
const points = (): fc.Arbitrary<Statement> =>
  fc.tuple(fc.integer({ min: 400, max: 990 }), fc.integer({ min: 1, max: 99 }), oneOf([0, 1])).map(([now, by, how]) => {
    const [before, after, change] = [figure(Math.max(1, now - by), 1), figure(now, 1), figure(Math.min(by, now - 1), 1)]
    return how === 0
      ? statement(prose`调解成功率由${before}%提升至${after}%，提高${change}个百分点。`)
      : statement(prose`按期办结率达到${after}%，较上年提高${change}个百分点，群众满意率为96.5%。`)
  })

/** 办理时限由15个工作日压缩至5个工作日，压缩66.7%; 申请材料由12份减少到8份，减少4份。 */
const compressed = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(fc.integer({ min: 4, max: 90 }), fc.integer({ min: 10, max: 90 }), places, fc.boolean())
    .map(([from, share, scale, relative]) => {
      const to = Math.max(1, Math.round((from * share) / 100))
      const [before, after] = [figure(from), figure(Math.min(to, from - 1))]
      const by = from - after.coefficient
      return relative
        ? statement(prose`平均办理时限由${before}个工作日压缩至${after}个工作日，压缩${percentOf(by, from, scale)}%。`)
        : statement(prose`申请材料由${before}份减少到${after}份，减少${figure(by)}份。`)
    })

/** 收入86.42亿元，增长5.2%，其中税收收入61.35亿元，占比71.0%；非税收入25.07亿元: rounded amounts with a share. */
const moneyShare = (): fc.Arbitrary<Statement> =>
  fc.tuple(counts(2), fc.integer({ min: 5, max: 190 }), places).map(([[tax = 1, other = 1], rise, scale]) => {
    const [first, second] = [figure(tax + 100, 2), figure(other + 100, 2)]
    const total = figure(first.coefficient + second.coefficient, 2)
    const percent = careful(first.coefficient, total.coefficient, scale)
    return statement(
      prose`一般公共预算收入${total}亿元，增长${figure(rise, 1)}%，其中税收收入${first}亿元，占比${percent}%；非税收入${second}亿元。`,
      { kind: "sum", total, parts: [first, second] },
    )
  })

/** 受理N件，办结a件，办结率p%；涉企诉求M件，办结b件，办结率q%: two rates with bases of their own. */
const twoRates = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      count(),
      count(),
      fc.integer({ min: 500, max: 1000 }),
      fc.integer({ min: 500, max: 1000 }),
      places,
      oneOf(["；", "。", "，"]),
    )
    .map(([one, other, firstShare, secondShare, scale, mark]) => {
      const rate = (subject: string, size: number, share: number) => {
        const done = Math.max(1, Math.round((size * share) / 1000))
        return prose`${subject}${figure(size)}件，办结${figure(done)}件，办结率${careful(done, size, scale)}%`
      }
      return statement(
        prose`受理群众诉求${rate("", one, firstShare)}${mark}受理企业诉求${rate("", other, secondShare)}。`,
      )
    })

/** 新增5家，累计达到86家; 审查文件12件，提出意见36条: parallel figures that are no parts of each other. */
const parallel = (): fc.Arbitrary<Statement> =>
  fc.tuple(count(), count(), count(), fc.integer({ min: 0, max: 4 })).map(([a, b, c, how]) => {
    const [first, second, third] = [figure(a), figure(b), figure(c)]
    const all = [
      prose`新增法治示范单位${first}家，累计达到${figure(a + b)}家，覆盖企业${third}家。`,
      prose`审查规范性文件${first}件，提出审查意见${second}条，采纳${figure(Math.min(b, c))}条。`,
      prose`出动执法人员${first}人次，检查场所${second}家次，发现隐患${third}处，均已督促整改。`,
      prose`举办招聘会${first}场，提供岗位${second}个，达成意向${third}人。`,
      prose`接待来访${first}批次${second}人次，解答咨询${third}人次，受援人满意率99%。`,
    ]
    return statement(all[how] ?? [])
  })

/** Sentences that mix levels, shares, changes and rates. */
export const trueMixed = (): fc.Arbitrary<Statement> =>
  fc.oneof(bracketShares(), growingParts(), points(), compressed(), moneyShare(), twoRates(), {
    weight: 2,
    arbitrary: parallel(),
  })
