import { readFileSync } from "node:fs"
import { profiles } from "../../server/src/profiles/registry.ts"
import type { Catalogue } from "./catalogue.ts"
import { type JsonSchema, profileChoice, ruleSettings } from "./config-schema.ts"
import { formatted, type GeneratedFile, projectPath } from "./generated-file.ts"

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, JsonSchema>> } }
}

/** package.json with the settings that rules and profiles decide; all else in it is written by hand. */
export function manifest(catalogue: Catalogue): GeneratedFile {
  const path = "package.json"
  const extension = JSON.parse(readFileSync(projectPath(path), "utf8")) as Manifest
  const { contributes } = extension
  const { configuration } = contributes
  const properties = { ...configuration.properties, ...decidedSettings(catalogue, configuration.properties) }
  const content = { ...extension, contributes: { ...contributes, configuration: { ...configuration, properties } } }
  return formatted(path, `${JSON.stringify(content, undefined, 2)}\n`)
}

/** The texts beside these settings are translated and stay as they are. */
const decidedSettings = (
  catalogue: Catalogue,
  present: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> => ({
  "baogao.profile": {
    ...present["baogao.profile"],
    ...profileChoice(),
    enumDescriptions: ["按标题识别", ...profiles.map(({ name }) => name)],
  },
  "baogao.rules": { ...present["baogao.rules"], ...ruleSettings(catalogue) },
})
