import * as z from "zod"
import { userProfileSchema } from "./profile-schema.ts"

/** Names under which a configuration file is looked for, from the document's folder upwards; the first one wins. */
export const configFileNames = ["baogao.config.json", "baogao.config.jsonc"] as const

/** Severity of a rule in a configuration. */
export const severitySettingSchema = z
  .enum(["error", "warning", "information", "hint", "off"])
  .describe("严重程度；off 关闭规则。")

/** Setting of one rule: a severity, or severity and options. */
const ruleSettingSchema = z
  .union([
    severitySettingSchema,
    z.strictObject({
      severity: severitySettingSchema.exactOptional(),
      options: z.record(z.string(), z.unknown()).describe("规则选项，见规则文档。").exactOptional(),
    }),
  ])
  .describe("一条规则的设置：严重程度，或者严重程度与选项。")

/** The whole configuration file. The JSON schema, the settings of the editor and the documentation are made from this. */
export const configSchema = z.strictObject({
  $schema: z.string().describe("JSON 模式的地址，仅供编辑器补全使用。").exactOptional(),
  extends: z
    .union([z.string(), z.array(z.string())])
    .describe("先套用的其他配置文件：相对于本文件的路径，一个或几个；本文件的设置优先。")
    .exactOptional(),
  profile: z.string().describe("文种；auto（默认）按标题识别。").exactOptional(),
  rules: z.record(z.string(), ruleSettingSchema).describe("各规则的设置，以规则标识为键。").exactOptional(),
  profiles: z
    .record(z.string(), userProfileSchema)
    .describe("自定义的文种，以标识为键；可以扩展内置文种或前面定义的文种。")
    .exactOptional(),
})

/** A valid configuration; can be handed to the engine as it is. */
export type Config = z.infer<typeof configSchema>
