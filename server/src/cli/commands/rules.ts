import { unknownName } from "../../config/parse.ts"
import { rules } from "../../rules/registry.ts"
import type { Rule } from "../../rules/rule.ts"
import { deliver } from "../output.ts"
import { explainRule } from "../reporters/rule-text.ts"
import { rulesJson, rulesText } from "../reporters/rules-list.ts"
import { complain, type ExitCode, problem, type Session, styleOf } from "../session.ts"

/** `baogao rules`. */
export async function listRules(session: Session): Promise<ExitCode> {
  const text =
    session.values.format === "json" ? rulesJson(rules, session.host.pages) : rulesText(rules, styleOf(session))
  return (await deliver(session, text, [])) ? 0 : 2
}

/** `baogao explain RULE…`. */
export async function explain(session: Session, names: readonly string[]): Promise<ExitCode> {
  const found = names.flatMap((name) => findRule(name) ?? [])
  const unknown = names.filter((name) => findRule(name) === undefined)
  const ids = rules.map(({ id }) => id)
  for (const name of unknown) await complain(session, problem("explain", unknownName("规则", "rule", name, ids)))
  if (found.length === 0) return 2
  const style = styleOf(session)
  const delivered = await deliver(
    session,
    found.map((rule) => explainRule(rule, style, session.host.pages)).join("\n"),
    [],
  )
  return delivered && unknown.length === 0 ? 0 : 2
}

const findRule = (name: string): Rule | undefined => rules.find(({ id }) => id === name)
