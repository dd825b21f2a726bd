import { severityNames } from "../../engine/vocabulary.ts"
import type { Rule } from "../../rules/rule.ts"
import { padTo, widthOf } from "../display.ts"
import { rulePage } from "./rule-page.ts"
import { type Style, severityLabel } from "./style.ts"

/** One line per rule: id, severity, what holds when it is kept. */
export function rulesText(rules: readonly Rule[], style: Style): string {
  const idWidth = Math.max(...rules.map(({ id }) => id.length))
  const names = severityNames[style.language]
  const severityWidth = Math.max(...rules.map(({ severity }) => widthOf(names[severity])))
  return rules
    .map(({ id, severity, summary }) => {
      const padding = " ".repeat(severityWidth - widthOf(names[severity]))
      return `${padTo(id, idWidth)}  ${severityLabel(severity, style)}${padding}  ${summary}\n`
    })
    .join("")
}

/** The rules for programs. */
export const rulesJson = (rules: readonly Rule[], pages: string): string =>
  `${JSON.stringify(
    {
      version: 1,
      rules: rules.map(({ id, severity, scope, summary, why, source }) => ({
        rule: id,
        severity,
        scope,
        summary,
        why,
        source,
        url: pages + rulePage(id),
      })),
    },
    undefined,
    2,
  )}\n`
