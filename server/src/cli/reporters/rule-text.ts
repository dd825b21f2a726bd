import * as z from "zod/mini"
import { sourceLevels } from "../../engine/vocabulary.ts"
import type { Rule } from "../../rules/rule.ts"
import { rulePage } from "./rule-page.ts"
import { type Style, severityLabel } from "./style.ts"

const words = {
  zh: { source: "依据", options: "选项", valid: "正确", invalid: "有问题（⟦⟧ 标出位置）", off: "关闭", page: "文档" },
  en: {
    source: "source",
    options: "options",
    valid: "valid",
    invalid: "invalid (⟦⟧ marks the place)",
    off: "switch off",
    page: "documentation",
  },
} as const

/** Everything that is said about a rule. */
export function explainRule(rule: Rule, style: Style, pages: string): string {
  const { colors, language } = style
  const { source, options, valid, invalid, off, page } = words[language]
  const title = (text: string): string => `\n${colors.bold(text)}`
  return `${[
    `${colors.bold(rule.id)}  ${severityLabel(rule.severity, style)}`,
    rule.summary,
    rule.why,
    title(source),
    `  ${[rule.source.document, rule.source.clause].filter(Boolean).join(" ")}（${sourceLevels[language][rule.source.level]}）`,
    ...optionLines(rule, title(options)),
    title(valid),
    ...rule.examples.valid.map(indent),
    title(invalid),
    ...rule.examples.invalid.map(indent),
    title(off),
    `  { "rules": { "${rule.id}": "off" } }`,
    title(page),
    `  ${pages}${rulePage(rule.id)}`,
  ].join("\n")}\n`
}

function optionLines(rule: Rule, title: string): readonly string[] {
  const properties = Object.entries(z.toJSONSchema(rule.options, { unrepresentable: "any" }).properties ?? {})
  if (properties.length === 0) return []
  return [title, ...properties.map(([name, schema]) => `  ${name}  ${JSON.stringify(schema)}`)]
}

const indent = (example: string): string => example.replace(/^/gm, "  ")
