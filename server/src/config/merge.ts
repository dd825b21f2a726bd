import type { Config } from "./schema.ts"

/**
 * One configuration from several, the later ones winning: settings that are tables by name (rules) are joined name by
 * name, others replaced. `extends` and `$schema` belong to their own file and are left out.
 */
export function mergeConfigs(configs: readonly Config[]): Config {
  const merged: Record<string, unknown> = {}
  for (const config of configs) {
    for (const [name, value] of Object.entries(config)) {
      if (name === "extends" || name === "$schema") continue
      merged[name] = isTable(value) && isTable(merged[name]) ? { ...merged[name], ...value } : value
    }
  }
  return merged
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
