import fc from "fast-check"

/** A row of a table with everything that its columns are worked out from. */
interface Row {
  readonly name: string
  readonly now: number
  readonly last: number
  readonly done: number
  /** What the row is a part of, where it is one of the rows below 其中. */
  readonly whole?: number
}

const sumOf = (rows: readonly Row[], name: string): Row => ({
  name,
  now: rows.reduce((sum, { now }) => sum + now, 0),
  last: rows.reduce((sum, { last }) => sum + last, 0),
  done: rows.reduce((sum, { done }) => sum + done, 0),
})

const item = fc.record({
  now: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 5, max: 5000 })),
  last: fc.integer({ min: 0, max: 4000 }),
  undone: fc.integer({ min: 0, max: 12 }),
  subs: fc.integer({ min: -3, max: 3 }),
})

const shape = fc.record({
  groups: fc.array(fc.array(item, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  hasTotal: fc.boolean(),
  totalFirst: fc.boolean(),
  decimals: fc.integer({ min: 0, max: 2 }),
  areCutOff: fc.boolean(),
  sharesOfParent: fc.boolean(),
  columns: fc.subarray(["share", "last", "difference", "growth", "done", "rate"] as const, { minLength: 1 }),
  layout: fc.constantFrom("tabs", "markdown", "lines", "bars", "blanks"),
  isAnnounced: fc.boolean(),
})

/** Tables of true figures as reports have them: groups, 其中, shares, changes and rates, in every layout. */
export const trueTable: fc.Arbitrary<string> = shape.map((table) => {
  const rows = table.groups.flatMap((group, place) =>
    rowsOf(group, table.groups.length > 1 ? "一二三"[place] : undefined),
  )
  const total = sumOf(
    rows.filter(({ whole, name }) => whole === undefined && name !== "小计"),
    "合计",
  )
  const placed =
    table.totalFirst && table.groups.length === 1 ? [total, ...rows] : table.hasTotal ? [...rows, total] : rows
  const printed = (value: number): string => {
    const power = 10 ** table.decimals
    return (table.areCutOff ? Math.trunc(value * power) / power : value).toFixed(table.decimals)
  }
  const cells: Readonly<Record<string, readonly [string, (row: Row) => string]>> = {
    share: [
      "占比（%）",
      ({ now, whole }) => printed((now / ((table.sharesOfParent && whole) || total.now || 1)) * 100),
    ],
    last: ["去年（件）", ({ last }) => String(last)],
    difference: ["增减", ({ now, last }) => String(now - last)],
    growth: ["同比（%）", ({ now, last }) => (last === 0 ? "—" : printed(((now - last) / last) * 100))],
    done: ["办结（件）", ({ done }) => String(done)],
    rate: ["办结率（%）", ({ now, done }) => (now === 0 ? "/" : printed((done / now) * 100))],
  }
  const columns = table.columns.flatMap((name) => [cells[name] ?? []]).filter((column) => column.length > 0)
  const heads = ["类别", "今年（件）", ...columns.map(([head]) => head ?? "")]
  const body = placed.map((row) => [row.name, String(row.now), ...columns.map(([, cell]) => cell?.(row) ?? "")])
  const above = table.isAnnounced ? `今年受理${total.now}件，上年受理${total.last}件。\n\n` : ""
  return above + layouts[table.layout]([heads, ...body])
})

interface Item {
  readonly now: number
  readonly last: number
  readonly undone: number
  readonly subs: number
}

function rowsOf(items: readonly Item[], group: string | undefined): readonly Row[] {
  const rows = items.flatMap(({ now, last, undone, subs }, index): readonly Row[] => {
    const done = Math.max(0, now - undone)
    const own = { name: `类${"甲乙丙丁戊"[index]}${group ?? ""}`, now, last, done }
    const below = Array.from({ length: Math.max(0, subs) }, (_, place) => ({
      name: `${place === 0 ? "其中：" : ""}细项${place}`,
      now: Math.floor(now / (subs + 1)),
      last: Math.floor(last / 4),
      done: Math.floor(done / 5),
      whole: now,
    }))
    return [own, ...below]
  })
  return group === undefined
    ? rows
    : [
        ...rows,
        sumOf(
          rows.filter(({ whole }) => whole === undefined),
          "小计",
        ),
      ]
}

const layouts: Readonly<
  Record<"tabs" | "markdown" | "lines" | "bars" | "blanks", (rows: readonly (readonly string[])[]) => string>
> = {
  tabs: (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  markdown: ([heads = [], ...rows]) =>
    [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  lines: (rows) => rows.flat().join("\n\n"),
  bars: (rows) =>
    rows
      .flat()
      .map((cell) => `${cell} |`)
      .join("\n"),
  blanks: (rows) => rows.map((cells) => cells.join(" ")).join("\n"),
}
