import { readFileSync } from "node:fs"
import * as z from "zod"
import { configSchema, severitySettingSchema } from "../../server/src/config/schema.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import type { Rule } from "../../server/src/rules/rule.ts"
import type { Catalogue, Definition } from "./catalogue.ts"
import { formatted, type GeneratedFile, generatedNotice, projectPath } from "./generated-file.ts"
import { severityNames } from "./words.ts"

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON schema of `baogao.config.json` and, inside the extension manifest, the schema of the settings that mirror it. */
export const configFiles = (catalogue: Catalogue): readonly GeneratedFile[] => [
  configJsonSchema(catalogue),
  manifest(catalogue),
]

function configJsonSchema({ rules }: Catalogue): GeneratedFile {
  const schema = draft7(configSchema)
  const properties = {
    ...schema.properties,
    profile: { ...jsonSchemaOf(schema.properties?.profile), enum: ["auto", ...profiles.map(({ id }) => id)] },
    rules: rulesSchema(rules),
  }
  const { $schema, ...rest } = schema
  const content = {
    $schema,
    $comment: generatedNotice("server/src/config/schema.ts"),
    title: "报告 Baogao",
    ...rest,
    properties,
  }
  return formatted("docs/baogao.config.schema.json", JSON.stringify(content))
}

/** Every rule by name, with its own options; an unknown name is an error while typing already. */
const rulesSchema = (rules: readonly Definition<Rule>[]): JsonSchema => ({
  type: "object",
  description: "各规则的设置，以规则标识为键。",
  additionalProperties: false,
  properties: Object.fromEntries(rules.map(({ value }) => [value.id, ruleSchema(value)])),
})

function ruleSchema(rule: Rule): JsonSchema {
  const { $schema: _ignored, ...severity } = draft7(severitySettingSchema)
  const { $schema: _options, ...options } = draft7(rule.options)
  return {
    description: `${rule.summary}（默认：${severityNames[rule.severity]}）`,
    default: rule.severity,
    anyOf: [severity, { type: "object", properties: { severity, options }, additionalProperties: false }],
  }
}

/** Only the settings that the rules and profiles decide; all else in the manifest is written by hand. */
function manifest({ rules }: Catalogue): GeneratedFile {
  const path = "package.json"
  const extension = JSON.parse(readFileSync(projectPath(path), "utf8")) as Manifest
  const properties = extension.contributes?.configuration?.properties
  if (properties !== undefined) {
    properties["baogao.rules"] = { ...properties["baogao.rules"], ...rulesSchema(rules), default: {} }
    properties["baogao.profile"] = {
      ...properties["baogao.profile"],
      type: "string",
      enum: ["auto", ...profiles.map(({ id }) => id)],
      enumDescriptions: ["按标题识别", ...profiles.map(({ name }) => name)],
      default: "auto",
    }
  }
  return formatted(path, `${JSON.stringify(extension, undefined, 2)}\n`)
}

interface Manifest {
  readonly contributes?: { readonly configuration?: { readonly properties: Record<string, JsonSchema> } }
}

const draft7 = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { target: "draft-7", io: "input" })

const jsonSchemaOf = (schema: JsonSchema | boolean | undefined): JsonSchema =>
  typeof schema === "object" ? schema : {}
