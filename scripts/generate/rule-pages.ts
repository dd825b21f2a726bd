import * as z from "zod/mini"
import { createEngine, type Engine } from "../../server/src/engine/engine.ts"
import type { Rule } from "../../server/src/rules/rule.ts"
import type { Catalogue, Definition } from "./catalogue.ts"
import { englishSummaries } from "./english-summaries.ts"
import { type GeneratedFile, generatedNotice } from "./generated-file.ts"
import { ruleTable } from "./rule-table.ts"
import { describeSource, scopeNames, severityOf, tableCell, withoutStop } from "./words.ts"

/** One page for each rule and a table of all rules. */
export function rulePages({ rules }: Catalogue): readonly GeneratedFile[] {
  const engine = createEngine()
  return [rulesIndex(rules), ...rules.map((definition) => rulePage(definition, engine))]
}

const rulesIndex = (rules: readonly Definition<Rule>[]): GeneratedFile => ({
  path: "docs/rules/README.md",
  content: `<!-- ${generatedNotice("server/src/rules 与 server/src/relations/kinds")} -->

# 规则

共 ${rules.length} 条。每条规则的页面写明依据、示例和关闭方法；示例都作为测试执行。

> **English.** ${rules.length} rules. Each page gives the source, examples (all of them executed as tests), what the checker says, and how to switch the rule off.

${ruleTable(rules, "")}

## 关闭或调整规则

在 \`baogao.config.json\` 或编辑器设置 \`baogao.rules\` 中把规则设为 \`off\`，或另定严重程度（\`error\`、\`warning\`、\`information\`、\`hint\`）：

\`\`\`json
{ "rules": { "statistics/sum": "off" } }
\`\`\`

只在一处停用，在那一行之前写一条注释，“--”之后是理由（纯文本中写 \`# baogao-disable-next-line …\`）；注释也可以管一段或全文：

\`\`\`text
<!-- baogao-disable-next-line statistics/sum -- 部门快报口径 -->
\`\`\`
`,
})

function rulePage({ value: rule, file }: Definition<Rule>, engine: Engine): GeneratedFile {
  const parts = [
    `<!-- ${generatedNotice(file)} -->`,
    `# ${rule.id}`,
    `${withoutStop(rule.summary)}。`,
    ...englishPart(rule),
    `| 严重程度 | 检查范围 | 依据 |
| --- | --- | --- |
| ${severityOf(rule)} \`${rule.severity}\` | ${scopeNames[rule.scope]} | ${tableCell(describeSource(rule.source))} |`,
    `## 为什么\n\n${rule.why}`,
    ...optionsPart(rule),
    `## 正确的写法\n\n${rule.examples.valid.slice(0, mostExamples).map(fenced).join("\n\n")}`,
    `## 会报告的写法\n\n\`⟦…⟧\` 标出报告的位置，其下是报告的内容。`,
    ...rule.examples.invalid
      .slice(0, mostExamples)
      .map((example) => `${fenced(example)}\n\n${messages(rule, example, engine)}`),
    ...otherExamples(rule, file),
    switchingOff(rule),
  ]
  return { path: `docs/rules/${rule.id}.md`, content: `${parts.join("\n\n")}\n` }
}

/** A reader wants the usual ones; all of them are tests. */
const mostExamples = 6

function otherExamples({ examples: { valid, invalid } }: Rule, file: string): readonly string[] {
  const left = [valid, invalid].reduce((sum, { length }) => sum + Math.max(0, length - mostExamples), 0)
  return left === 0 ? [] : [`另有 ${left} 个例子在 \`${file}\`，都作为测试运行。`]
}

const englishPart = ({ id }: Rule): readonly string[] => {
  const summary = englishSummaries[id]
  return summary === undefined ? [] : [`> **English.** ${summary}`]
}

/** What the checker itself says about an example, so that the page cannot promise anything else. */
function messages(rule: Rule, example: string, engine: Engine): string {
  const text = example.replaceAll(/⟧\{[\w/-]+\}|[⟦⟧‸]/g, "")
  return engine
    .check(text, { profile: rule.exampleProfile, rules: { [rule.id]: {} } })
    .findings.filter((finding) => finding.rule === rule.id)
    .map(({ message, fixes }) => [`- ${message}`, ...fixes.map(fixLine)].join("\n"))
    .join("\n")
}

const fixLine = ({ title, safe }: { readonly title: string; readonly safe: boolean }): string =>
  `  - ${safe ? "可直接修复" : "修改建议"}：${title}`

function fenced(example: string): string {
  const text = example.replace(/^\n+|\s+$/g, "")
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = "`".repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

function optionsPart(rule: Rule): readonly string[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: "input" })
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { description = "", default: value } = typeof schema === "boolean" ? {} : schema
    return `| \`${name}\` | ${value === undefined ? "" : `\`${JSON.stringify(value)}\``} | ${tableCell(description)} |`
  })
  return rows.length === 0 ? [] : [`## 选项\n\n| 选项 | 默认值 | 说明 |\n| --- | --- | --- |\n${rows.join("\n")}`]
}

/** The pages come with the extension, whose size counts: what holds for all rules stands on the page that lists them. */
const switchingOff = ({ id }: Rule): string => `## 关闭或调整

\`"rules": { "${id}": "off" }\`，或另定严重程度${id.startsWith("suppression/") ? "" : `；只在一处停用：\`<!-- baogao-disable-next-line ${id} -- 理由 -->\``}。写在哪里，见[关闭或调整规则](../README.md#关闭或调整规则)。`
