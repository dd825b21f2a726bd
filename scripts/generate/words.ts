import { sourceLevels, severityNames as vocabulary } from "../../server/src/engine/vocabulary.ts"
import type { Rule, RuleScope } from "../../server/src/rules/rule.ts"
import type { RuleSource } from "../../server/src/rules/rule-description.ts"

/** Chinese names of the rule groups in the order in which readers look for them; other groups follow under their own name. */
export const groupNames: ReadonlyMap<string, string> = new Map([
  ["statistics", "统计数据"],
  ["figures", "数字表述"],
  ["dates", "日期时间"],
  ["structure", "结构"],
  ["numbering", "序号"],
  ["elements", "公文要素"],
  ["years", "年度"],
  ["punctuation", "标点"],
  ["numerals", "数字用法"],
  ["wording", "用语"],
  ["terms", "词语与名称"],
  ["leftovers", "残留文字"],
  ["suppression", "停用规则的注释"],
])

/** Severities as the editor shows them. */
const severityNames = vocabulary.zh

/** The severity of a rule, and whether it must be switched on. */
export const severityOf = ({ severity, offByDefault }: Pick<Rule, "severity" | "offByDefault">): string =>
  offByDefault ? `${severityNames[severity]}，默认关闭` : severityNames[severity]

/** What a rule looks at. */
export const scopeNames = {
  report: "全文",
  section: "各部分",
  heading: "标题",
  prose: "标题、段落和表格中的文字",
  passage: "段落（可跨相邻段落）",
  table: "表格",
  document: "全文",
  suppression: "停用规则的注释",
} as const satisfies Readonly<Record<RuleScope, string>>

/** “《…》第七条（法规）”. */
export const describeSource = ({ document, clause, level }: RuleSource): string =>
  `${document}${clause === undefined ? "" : ` ${clause}`}（${sourceLevels.zh[level]}）`

/** A sentence as part of another one or of a table. */
export const withoutStop = (sentence: string): string => sentence.replace(/。$/, "")

/** Text inside a cell of a Markdown table. */
export const tableCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")
