import * as z from "zod/mini"
import { optional } from "./optional.ts"
import { userProfileSchema } from "./profile-schema.ts"

/** Names under which a configuration file is looked for, from the document's folder upwards; the first one wins. */
export const configFileNames = ["baogao.config.json", "baogao.config.jsonc"] as const

/** Severity of a rule in a configuration. */
export const severitySettingSchema = z
  .enum(["error", "warning", "information", "hint", "off"])
  .check(z.describe("严重程度；off 关闭规则。"))

/** Setting of one rule: a severity, or severity and options. */
const ruleSettingSchema = z
  .union([
    severitySettingSchema,
    z.strictObject({
      severity: z.exactOptional(severitySettingSchema),
      options: optional(z.record(z.string(), z.unknown()), "规则选项，见规则文档。"),
    }),
  ])
  .check(z.describe("一条规则的设置：严重程度，或者严重程度与选项。"))

/** The whole configuration file. The JSON schema, the settings of the editor and the documentation are made from this. */
export const configSchema = z.strictObject({
  $schema: optional(z.string(), "JSON 模式的地址，仅供编辑器补全使用。"),
  extends: optional(
    z.union([z.string(), z.array(z.string())]),
    "先套用的其他配置文件：相对于本文件的路径，一个或几个；本文件的设置优先。",
  ),
  profile: optional(z.string(), "文种；auto（默认）按标题识别。"),
  rules: optional(z.record(z.string(), ruleSettingSchema), "各规则的设置，以规则标识为键。"),
  profiles: optional(
    z.record(z.string(), userProfileSchema),
    "自定义的文种，以标识为键；可以扩展内置文种或前面定义的文种。",
  ),
})

/** A valid configuration; can be handed to the engine as it is. */
export type Config = z.infer<typeof configSchema>
