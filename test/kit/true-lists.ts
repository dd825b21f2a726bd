import fc from "fast-check"
import { type Figure, figure, join, prose, type Statement } from "./prose.ts"
import { addUp, counts, oneOf, statement } from "./topics.ts"

const regions = ["东区", "西区", "南区", "北区"]
const streets = ["东街道", "西街道", "南街道", "北街道"]

/** Amounts with two decimals that add up exactly, none of them small. */
const amounts = (length: number): fc.Arbitrary<readonly Figure[]> =>
  fc
    .array(fc.integer({ min: 1100, max: 98_000 }), { minLength: length, maxLength: length })
    .map((values) => values.map((value) => figure(value, 2)))

const addUpAmounts = (parts: readonly Figure[]): Figure =>
  figure(
    parts.reduce((sum, { coefficient }) => sum + coefficient, 0),
    parts[0]?.scale ?? 0,
  )

/** 东区项目34个，总投资222.30亿元; 东区项目34个（总投资222.30亿元）; 东区（34个、222.30亿元）: how a list in two units prints an item. */
const recordForms = [
  (region: string, count: Figure, money: Figure) => prose`${region}项目${count}个，总投资${money}亿元`,
  (region: string, count: Figure, money: Figure) => prose`${region}项目${count}个（总投资${money}亿元）`,
  (region: string, count: Figure, money: Figure) => prose`${region}（${count}个、${money}亿元）`,
]

/** 项目106个，总投资777.52亿元。其中，东区项目34个，总投资222.30亿元；…: a list in two units. */
export const records = (): fc.Arbitrary<Statement> =>
  fc
    .integer({ min: 2, max: 4 })
    .chain((length) =>
      fc.tuple(
        counts(length),
        amounts(length),
        oneOf(["。其中，", "，其中", "。其中"]),
        fc.constantFrom(...recordForms),
      ),
    )
    .map(([values, money, opener, form]) => {
      const projects = values.map((value) => figure(value))
      const [all, total] = [addUp(projects), addUpAmounts(money)]
      const items = projects.map((project, index) => form(regions[index] ?? "", project, money[index] ?? figure(0)))
      return statement(
        prose`全市签约项目${all}个，总投资${total}亿元${opener}${join(items, "；")}。`,
        { kind: "sum", total: all, parts: projects },
        { kind: "sum", total, parts: money },
      )
    })

/** 东区拨付81.20万元，西区拨付40.15万元，合计121.35万元. */
export const closing = (): fc.Arbitrary<Statement> =>
  fc
    .tuple(
      fc.integer({ min: 2, max: 4 }).chain(amounts),
      oneOf(["合计", "共计", "合计拨付", "总计"]),
      oneOf(["，", "、"]),
    )
    .map(([parts, word, mark]) => {
      const total = addUpAmounts(parts)
      const items = parts.map((part, index) => prose`${regions[index] ?? ""}拨付${part}万元`)
      return statement(prose`${join(items, mark)}，${word}${total}万元。`, { kind: "sum", total, parts })
    })

/** 投入经费812.00万元，增长5%。①培训经费…；②宣传经费…. */
const enumerated = (): fc.Arbitrary<Statement> =>
  fc.tuple(fc.integer({ min: 2, max: 3 }).chain(amounts), oneOf(["①②③", "一二三"])).map(([parts, ordinals]) => {
    const total = addUpAmounts(parts)
    const names = ["培训经费", "宣传经费", "设备经费"]
    const items = parts.map((part, index) => {
      const mark = ordinals.startsWith("①") ? ordinals[index] : `${ordinals[index] ?? ""}是`
      return prose`${mark ?? ""}${names[index] ?? ""}${part}万元，主要用于${names[index] ?? ""}有关支出`
    })
    return statement(prose`全年投入工作经费${total}万元，保障有力。${join(items, "；")}。`, {
      kind: "sum",
      total,
      parts,
    })
  })

/** 全市…在册调解员536人。东区…在册调解员302人。西区…在册调解员234人. */
const recurring = (): fc.Arbitrary<Statement> =>
  fc.tuple(counts(2), counts(2)).map(([rooms, people]) => {
    const [room, person] = [rooms.map((value) => figure(value + 400)), people.map((value) => figure(value + 900))]
    const [all, everybody] = [addUp(room), addUp(person)]
    const items = room.map(
      (one, index) => prose`${regions[index] ?? ""}设有调解室${one}间，在册调解员${person[index] ?? figure(0)}人。`,
    )
    return statement(prose`全市设有调解室${all}间，在册调解员${everybody}人。${join(items, "")}`, {
      kind: "sum",
      total: everybody,
      parts: person,
    })
  })

/** 3个街道共受理120件，其中东街道20件、西街道30件、南街道70件; …东街道（20件）、…. */
const ofPlaces = (): fc.Arbitrary<Statement> =>
  fc.tuple(fc.integer({ min: 2, max: 4 }).chain(counts), fc.boolean()).map(([values, bracketed]) => {
    const parts = values.map((value) => figure(value))
    const total = addUp(parts)
    const items = parts.map((part, index) =>
      bracketed ? prose`${streets[index] ?? ""}（${part}件）` : prose`${streets[index] ?? ""}${part}件`,
    )
    return statement(prose`${String(parts.length)}个街道共受理申请${total}件，其中${join(items, "、")}。`, {
      kind: "sum",
      total,
      parts,
    })
  })

/** Lists with several units, totals behind their parts, enumerations, and labels that recur. */
export const trueList = (): fc.Arbitrary<Statement> =>
  fc.oneof(records(), closing(), enumerated(), recurring(), ofPlaces())
