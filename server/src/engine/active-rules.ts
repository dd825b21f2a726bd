import type { Profile } from "../profiles/profile.ts"
import type { Severity } from "../rules/finding.ts"
import type { Rule } from "../rules/rule.ts"
import type { RuleSetting } from "./engine.ts"

/** A rule that is switched on, with what the configuration and the profile say about it. */
export interface ActiveRule {
  readonly rule: Rule
  /** Severity from the configuration or the profile; replaces the rule's own for every finding. */
  readonly severity: Severity | undefined
  readonly options: unknown
}

/** The rules that are switched on, in their order. */
export const activeRules = (
  rules: readonly Rule[],
  profile: Profile,
  settings: Readonly<Record<string, RuleSetting>>,
): readonly ActiveRule[] => rules.flatMap((rule) => activate(rule, profile, settings[rule.id]))

/** The configuration decides, then the profile, then the rule; any setting switches on a rule that is off by default. */
function activate(rule: Rule, profile: Profile, setting: RuleSetting | undefined): readonly ActiveRule[] {
  const chosen = typeof setting === "object" ? setting.severity : setting
  const severity = chosen ?? profile.severities[rule.id]
  if (severity === "off" || (rule.offByDefault && severity === undefined && setting === undefined)) return []
  const given = typeof setting === "object" ? (setting.options ?? {}) : {}
  const parsed = rule.options.safeParse(given)
  return [{ rule, severity, options: parsed.success ? parsed.data : rule.options.safeParse({}).data }]
}
