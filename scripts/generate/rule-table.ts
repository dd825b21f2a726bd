import type { Rule } from "../../server/src/rules/rule.ts"
import type { Definition } from "./catalogue.ts"
import { describeSource, groupNames, severityOf, tableCell, withoutStop } from "./words.ts"

/** The rules by group as a Markdown table; `folder` leads from the page to docs/rules (“”, “docs/rules/”). */
export function ruleTable(rules: readonly Definition<Rule>[], folder: string): string {
  const rows = groupsOf(rules).flatMap((group) =>
    rules.filter(({ value }) => groupOf(value) === group).map(({ value }) => row(value, folder)),
  )
  return ["| 规则 | 类别 | 内容 | 严重程度 | 依据 |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")
}

/** The same, one row for each group: what a page has room for that tells of more than rules. */
export function groupTable(rules: readonly Definition<Rule>[], folder: string): string {
  const rows = groupsOf(rules).flatMap((group) => {
    const own = rules.filter(({ value }) => groupOf(value) === group)
    const links = own.map(({ value: { id } }) => `[\`${id.slice(group.length + 1)}\`](${folder}${id}.md)`)
    return own.length === 0
      ? []
      : [`| ${groupNames.get(group) ?? group} \`${group}\` | ${own.length} | ${links.join(" ")} |`]
  })
  return ["| 类别 | 条数 | 规则 |", "| --- | ---: | --- |", ...rows].join("\n")
}

/** The known groups in their order, then any others. */
const groupsOf = (rules: readonly Definition<Rule>[]): readonly string[] => [
  ...new Set([...groupNames.keys(), ...rules.map(({ value }) => groupOf(value)).toSorted()]),
]

const groupOf = ({ id }: Rule): string => id.slice(0, id.indexOf("/"))

function row(rule: Rule, folder: string): string {
  const group = groupOf(rule)
  const cells = [
    `[\`${rule.id}\`](${folder}${rule.id}.md)`,
    groupNames.get(group) ?? group,
    tableCell(withoutStop(rule.summary)),
    severityOf(rule),
    tableCell(describeSource(rule.source)),
  ]
  return `| ${cells.join(" | ")} |`
}
