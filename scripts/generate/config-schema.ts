import * as z from "zod/mini"
import { configSchema, severitySettingSchema } from "../../server/src/config/schema.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import type { Rule } from "../../server/src/rules/rule.ts"
import type { Catalogue } from "./catalogue.ts"
import { formatted, type GeneratedFile, generatedNotice } from "./generated-file.ts"
import { severityOf, withoutStop } from "./words.ts"

/** A JSON schema of draft 7, which editors understand. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON schema of `baogao.config.json`. */
export function configJsonSchema(catalogue: Catalogue): GeneratedFile {
  const { $schema, ...schema } = draft7(configSchema)
  const { profile, rules } = schema.properties ?? {}
  const content = {
    $schema,
    $comment: generatedNotice("server/src/config/schema.ts"),
    title: "报告 Baogao",
    ...schema,
    properties: {
      ...schema.properties,
      profile: { ...objectOf(profile), ...profileChoice() },
      rules: { ...objectOf(rules), propertyNames: undefined, ...ruleSettings(catalogue) },
    },
  }
  return formatted("docs/baogao.config.schema.json", JSON.stringify(content))
}

/** The ids that a profile may be chosen by. */
export const profileChoice = (): JsonSchema => ({ enum: ["auto", ...profiles.map(({ id }) => id)] })

/** Every rule by name, with its own options; an unknown name is an error while typing already. */
export const ruleSettings = ({ rules }: Catalogue): JsonSchema => ({
  properties: Object.fromEntries(rules.map(({ value }) => [value.id, ruleSetting(value)])),
  additionalProperties: false,
})

function ruleSetting(rule: Rule): JsonSchema {
  const { $schema: _dialect, ...severity } = draft7(severitySettingSchema)
  const { $schema: _sameDialect, ...options } = draft7(rule.options)
  return {
    description: `${withoutStop(rule.summary)}（默认：${severityOf(rule)}）`,
    default: rule.offByDefault ? "off" : rule.severity,
    anyOf: [severity, { type: "object", properties: { severity, options }, additionalProperties: false }],
  }
}

const draft7 = (schema: z.ZodMiniType): JsonSchema => z.toJSONSchema(schema, { target: "draft-7", io: "input" })

const objectOf = (schema: JsonSchema | boolean | undefined): JsonSchema => (typeof schema === "object" ? schema : {})
