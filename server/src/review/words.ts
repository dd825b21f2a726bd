import type { Language } from "../engine/vocabulary.ts"

interface Words {
  readonly title: string
  readonly documents: string
  readonly findings: string
  readonly fullText: string
  readonly ledger: string
  readonly ledgerNote: string
  readonly noFigures: string
  readonly noRelations: string
  readonly columns: readonly string[]
  readonly states: { readonly conflict: string; readonly consistent: string; readonly unchecked: string }
  readonly verdicts: { readonly conflict: string; readonly consistent: string; readonly unknown: string }
  readonly related: string
  readonly repairs: string
  readonly clean: string
  readonly place: (line: number, column: number, isParagraph: boolean) => string
  readonly summary: (errors: number, warnings: number, others: number) => string
  readonly coverage: (checked: number, total: number) => string
}

/** The words of the sheet itself; findings are Chinese in both. */
export const words: Readonly<Record<Language, Words>> = {
  zh: {
    title: "数据核对单",
    documents: "文稿",
    findings: "问题",
    fullText: "全文",
    ledger: "数据关系账本",
    ledgerNote: "每一处数据关系一行；点位置回到原文。",
    noFigures: "文中没有可核对的数据。",
    noRelations: "文中没有可核对的数据关系。",
    columns: ["序号", "位置", "关系", "结论", "算式", "涉及的数据"],
    states: { conflict: "矛盾", consistent: "相符", unchecked: "未核对" },
    verdicts: { conflict: "✗ 矛盾", consistent: "✓ 相符", unknown: "？未能核对" },
    related: "相关",
    repairs: "可以这样改",
    clean: "未发现问题",
    place: (line, column, isParagraph) => `第${line}${isParagraph ? "段" : "行"}第${column}字`,
    summary: (errors, warnings, others) =>
      [
        [errors, "处错误"],
        [warnings, "处警告"],
        [others, "处提示"],
      ]
        .filter(([count]) => count !== 0)
        .map(([count, noun]) => `${count} ${noun}`)
        .join("，"),
    coverage: (checked, total) => `共 ${total} 个数据，核对了 ${checked} 个`,
  },
  en: {
    title: "Review sheet",
    documents: "Documents",
    findings: "Findings",
    fullText: "Full text",
    ledger: "Ledger of figures",
    ledgerNote: "One line for each relation between figures; the place leads back to the text.",
    noFigures: "There are no figures to check.",
    noRelations: "There are no relations between figures to check.",
    columns: ["No.", "Place", "Relation", "Verdict", "Working", "Figures"],
    states: { conflict: "in conflict", consistent: "consistent", unchecked: "not checked" },
    verdicts: { conflict: "✗ conflict", consistent: "✓ consistent", unknown: "? not checkable" },
    related: "related",
    repairs: "possible repairs",
    clean: "no findings",
    place: (line, column, isParagraph) => `${isParagraph ? "paragraph" : "line"} ${line}, character ${column}`,
    summary: (errors, warnings, others) =>
      [
        [errors, "error(s)"],
        [warnings, "warning(s)"],
        [others, "hint(s)"],
      ]
        .filter(([count]) => count !== 0)
        .map(([count, noun]) => `${count} ${noun}`)
        .join(", "),
    coverage: (checked, total) => `${checked} of ${total} figures checked`,
  },
}
