import { intersects } from "../number/interval.ts"
import type { BalanceTerm } from "../profiles/profile.ts"
import { termIn } from "../relations/balance/terms.ts"
import { stretchesAbout } from "../relations/balance/topics.ts"
import { type CellFigure, counted, tableFigures } from "../relations/table/figures.ts"
import type { Quantity } from "../report/analysis.ts"
import { rebase, type Span } from "../text/span.ts"
import type { Checked, ComparisonFinding, ConfirmedClaim } from "./comparison.ts"
import type { MeasuredReport } from "./measured-report.ts"

/** Matters whose cases go on into the next year. */
const topics: readonly (readonly string[])[] = [
  ["行政复议"],
  ["行政应诉", "行政诉讼"],
  ["政府信息公开", "信息公开申请"],
  ["行政执法", "行政处罚"],
  ["信访"],
]

const carriedIn: BalanceTerm = {
  name: "上年结转",
  endings: ["上年结转", "上年度结转", "上期结转", "上年转入", "上年度转入"],
  not: ["结转下", "转下年", "转至下"],
}

const carriedOut: BalanceTerm = {
  name: "结转下年",
  endings: ["结转下年", "结转下年度", "结转至下年", "结转至下年度", "转下年", "转入下年", "结转下年度继续办理"],
}

/** What was not finished is carried over, where the report does not say so in these words. */
const unfinished: BalanceTerm = {
  name: "未审结",
  endings: ["未审结", "未办结", "未结", "尚在审理", "正在审理", "尚未审结", "尚未办结"],
}

/** A figure with its place in its document. */
interface Placed {
  readonly figure: Pick<Quantity, "interval" | "text">
  readonly span: Span
}

/** What last year's report carried over is what this year's begins with, in running text and in tables. */
export function checkCarryOver(last: MeasuredReport, now: MeasuredReport): Checked {
  const pairs = [...topics.flatMap((topic) => prosePairs(topic, last, now)), ...tablePairs(last, now)]
  const findings: ComparisonFinding[] = []
  const confirmed: ConfirmedClaim[] = []
  for (const { name, out, into } of pairs) {
    if (intersects(out.figure.interval, into.figure.interval)) {
      const working = `${name}：上年结转下年 ${out.figure.text} = 今年上年结转 ${into.figure.text}`
      confirmed.push({ kind: "carry-over", span: into.span, lastSpan: out.span, working })
    } else {
      const message = `${name}的结转数前后不接：上年报告结转下年${out.figure.text}，今年报告上年结转${into.figure.text}。请核对两年的数据和口径。`
      findings.push({ kind: "carry-over", severity: "error", message, span: into.span, lastSpan: out.span })
    }
  }
  return { findings, confirmed }
}

interface Pair {
  readonly name: string
  readonly out: Placed
  readonly into: Placed
}

function prosePairs(topic: readonly string[], last: MeasuredReport, now: MeasuredReport): readonly Pair[] {
  const out = onlyFigure(last, topic, carriedOut) ?? onlyFigure(last, topic, unfinished)
  const into = onlyFigure(now, topic, carriedIn)
  return out === undefined || into === undefined ? [] : [{ name: topic[0] ?? "", out, into }]
}

/** The figure of a term, when all places that give it give the same. */
function onlyFigure({ passages }: MeasuredReport, topic: readonly string[], term: BalanceTerm): Placed | undefined {
  const named = { ...term, endings: term.endings.flatMap((ending) => [ending, ...topic.map((word) => ending + word)]) }
  const others = topics.flat().filter((word) => !topic.includes(word))
  const found = passages.flatMap(({ start, analysis }) =>
    stretchesAbout(analysis.passage, topic, others).flatMap(({ figures }): readonly Placed[] => {
      const figure = termIn(figures, named, 1)?.figure
      return figure === undefined ? [] : [{ figure, span: rebase(figure.span, start) }]
    }),
  )
  const [first, ...rest] = found
  if (first === undefined) return undefined
  return rest.every(({ figure }) => intersects(figure.interval, first.figure.interval)) ? first : undefined
}

/** Rows of the table of applications (政府信息公开工作年度报告 part three). */
const outRow = "结转下年度"
const inRow = "上年结转政府信息公开申请"

/** Column by column; tables of another width have other columns. */
function tablePairs(last: MeasuredReport, now: MeasuredReport): readonly Pair[] {
  const out = rowFigures(last, outRow)
  const into = rowFigures(now, inRow)
  if (out.length === 0 || out.length !== into.length) return []
  return out.flatMap((figure, column) => {
    const other = into[column]
    if (other === undefined) return []
    const name = `信息公开申请表第${column + 1}列（共${out.length}列）`
    return [{ name, out: placed(figure), into: placed(other) }]
  })
}

const placed = (figure: CellFigure): Placed => ({ figure, span: figure.span })

function rowFigures({ report }: MeasuredReport, label: string): readonly CellFigure[] {
  for (const block of report.blocks) {
    if (block.kind !== "table") continue
    const row = tableFigures(block).filter((each) => each.label.replaceAll(/\s/g, "").includes(label))
    if (row.length > 0) return row.map(({ figure }) => counted(figure))
  }
  return []
}
