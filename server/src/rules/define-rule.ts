import * as z from "zod/mini"
import type { Severity } from "./finding.ts"
import type {
  RawFinding,
  ReportExtras,
  Rule,
  RuleCheck,
  RuleContext,
  RuleDefinition,
  RuleEnvironment,
  RuleScope,
  RuleTargets,
  ScopeSpan,
} from "./rule.ts"

/** Options of rules that have none. */
export const noOptions = z.strictObject({})

/** Fills the `{placeholders}` of a message. */
type FillMessage = (data: Readonly<Record<string, string | number>>) => string

/** Finds the placeholders once. What is filled in stands as it is, braces included. */
function messageOf(template: string): FillMessage {
  const [opening = "", ...others] = template.split("{")
  const parts = others.map((part) => {
    const close = part.indexOf("}")
    return { name: part.slice(0, close), words: part.slice(close + 1) }
  })
  return (data) => {
    let filled = opening
    for (const { name, words } of parts) filled += String(data[name] ?? "") + words
    return filled
  }
}

/**
 * Makes a rule from its definition. The message, its values and the kind of span are checked by the compiler
 * at each `report` call.
 */
export function defineRule<
  const S extends RuleScope,
  const Messages extends Readonly<Record<string, string>>,
  const Options extends z.ZodMiniType,
>(definition: RuleDefinition<S, Messages, Options>): Rule {
  const messages = new Map(Object.entries(definition.messages).map(([id, template]) => [id, messageOf(template)]))
  return {
    id: definition.id,
    summary: definition.summary,
    why: definition.why,
    source: definition.source,
    severity: definition.severity,
    offByDefault: definition.offByDefault ?? false,
    habit: definition.habit ?? false,
    scope: definition.scope,
    options: definition.options,
    messages: definition.messages,
    examples: definition.examples,
    exampleProfile: definition.exampleProfile ?? "generic",
    prepare: (environment) => prepareRule(definition, messages, environment),
  }
}

const nothing: readonly RawFinding[] = []

function prepareRule<
  S extends RuleScope,
  Messages extends Readonly<Record<string, string>>,
  Options extends z.ZodMiniType,
>(
  definition: RuleDefinition<S, Messages, Options>,
  messages: ReadonlyMap<string, FillMessage>,
  environment: RuleEnvironment,
): RuleCheck {
  let findings: RawFinding[] = []
  const context: RuleContext<S, Messages, z.infer<Options>> = {
    options: environment.options as z.infer<Options>,
    profile: environment.profile,
    reading: environment.reading as RuleContext<S, Messages, z.infer<Options>>["reading"],
    document: environment.document as RuleContext<S, Messages, z.infer<Options>>["document"],
    report: (message, span, data, extras = {}) => {
      const filled = messages.get(message)?.(data) ?? message
      findings.push(rawFinding(definition.severity, filled, span, extras))
    },
  }
  return (target) => {
    // What a check had found before it failed on the target before is no finding of this one.
    if (findings.length > 0) findings = []
    definition.check(target as RuleTargets[S], context)
    if (findings.length === 0) return nothing
    const found = findings
    findings = []
    return found
  }
}

function rawFinding<S extends RuleScope>(
  severity: Severity,
  message: string,
  span: ScopeSpan<S>,
  extras: ReportExtras<S>,
): RawFinding {
  return {
    message,
    span,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
    severity: extras.severity ?? severity,
  }
}
