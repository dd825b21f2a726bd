import fc from "fast-check"
import { figure, join, prose, type Statement } from "./prose.ts"
import {
  addUp,
  closedTopics,
  count,
  counted,
  counts,
  marks,
  namedParts,
  oneOf,
  openTopics,
  statement,
} from "./topics.ts"

/** 其中A a件（市级x件、区级y件），B b件: a list inside a part. */
const nestedBrackets = (): fc.Arbitrary<Statement> =>
  fc.tuple(counted(openTopics), counts(2), marks).map(([{ subject, unit, names, parts: others }, inner, mark]) => {
    const [city = figure(1), district = figure(1)] = inner.map((value) => figure(value))
    const first = addUp([city, district])
    const parts = [first, ...others.slice(1)]
    const total = addUp(parts)
    const [, ...rest] = namedParts({ names, parts, unit })
    const head = prose`${names[0] ?? ""}${first}${unit}（市级${city}${unit}、区级${district}${unit}）`
    return statement(
      prose`${subject}${total}${unit}，其中${join([head, ...rest], mark)}。`,
      { kind: "sum", total: first, parts: [city, district] },
      { kind: "sum", total, parts },
    )
  })

/** 胜诉a件，败诉b件，其中x件已生效，y件在上诉期中: a list inside the last part. */
const nestedOfWhich = (): fc.Arbitrary<Statement> =>
  fc.tuple(count(), counts(2), oneOf(["，其中", "，"])).map(([won, [first = 1, second = 1], opener]) => {
    const children = [figure(first), figure(second)] as const
    const parts = [figure(won), addUp(children)] as const
    const total = addUp(parts)
    return statement(
      prose`收到法院裁判${total}件，其中胜诉${parts[0]}件，败诉${parts[1]}件${opener}${children[0]}件已生效，${children[1]}件在上诉期中。`,
      { kind: "sum", total, parts },
      { kind: "sum", total: parts[1], parts: children },
    )
  })

/** 其中A a件、B b件；市级x件、区级y件: one total divided twice. */
const twoPartitions = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(counted(closedTopics, "whole"), fc.integer({ min: 5, max: 95 }), oneOf(["；", "，"]))
    .map(([topic, share, mark]) => {
      const { subject, unit, total, assertion } = topic
      const city = figure(Math.max(1, Math.floor((total.coefficient * share) / 100)))
      const levels = [city, figure(total.coefficient - city.coefficient)]
      const list = join(namedParts(topic), "、")
      const second = join(namedParts({ names: ["市级", "区级"], parts: levels, unit }), "、")
      return statement(prose`${subject}${total}${unit}，其中${list}${mark}${second}。`, assertion, {
        kind: "sum",
        total,
        parts: levels,
      })
    })

/** 调解队伍658支22547人，其中…264支11045人、…: two sums in one list. */
const doubleUnits = (): fc.Arbitrary<Statement> =>
  fc.array(fc.tuple(count(), count()), { minLength: 2, maxLength: 4 }).map((pairs) => {
    const names = ["行业性", "区域性", "镇街", "村居"]
    const teams = pairs.map(([team]) => figure(team))
    const people = pairs.map(([team, more]) => figure(team * 3 + more))
    const [allTeams, allPeople] = [addUp(teams), addUp(people)]
    const list = teams.map(
      (team, index) => prose`${names[index] ?? ""}调解队伍${team}支${people[index] ?? allPeople}人`,
    )
    return statement(
      prose`全区共有人民调解队伍${allTeams}支${allPeople}人，其中${join(list, "、")}。`,
      { kind: "sum", total: allTeams, parts: teams },
      { kind: "sum", total: allPeople, parts: people },
    )
  })

/** Sentences with more than one sum. */
export const trueNestedSum = (): fc.Arbitrary<Statement> =>
  fc.oneof(nestedBrackets(), nestedOfWhich(), twoPartitions(), doubleUnits())
