/** One measured line. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: "s" | "ms" | "MB" | "MB/s" | "KB" | "×"
  /** What it should be at most, or at least for MB/s; `undefined` when it is only told. */
  readonly target?: number
  /** Anything else worth a word. */
  readonly note?: string
}

/** Whether a line keeps its target. */
const keeps = ({ value, unit, target }: Row): boolean =>
  target === undefined || (unit === "MB/s" ? value >= target : value <= target)

/** A Markdown table with a heading. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { name, value, unit, target, note = "" } = row
    const goal = target === undefined ? "" : `${unit === "MB/s" ? "≥" : "≤"} ${target} ${unit}`
    return `| ${name} | ${digits(value)} ${unit} | ${goal} | ${target === undefined ? "" : keeps(row) ? "✓" : "✗"} | ${note} |`
  })
  return [
    `### ${title}`,
    "",
    "| 测什么 | 中位数 | 目标 | | 说明 |",
    "| --- | ---: | ---: | --- | --- |",
    ...lines,
    "",
  ].join("\n")
}

/** Three significant digits. */
const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
