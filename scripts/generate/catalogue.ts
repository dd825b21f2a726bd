import { existsSync, readdirSync } from "node:fs"
import { basename } from "node:path"
import type { AnyRelation } from "../../server/src/relations/relation.ts"
import type { Rule } from "../../server/src/rules/rule.ts"
import { projectFolder, projectPath } from "./generated-file.ts"

/** A rule or relation with the file that defines it. */
export interface Definition<T> {
  readonly value: T
  readonly exportName: string
  /** Relative to the project. */
  readonly file: string
}

/** Everything that files and pages are generated from. */
export interface Catalogue {
  readonly relations: readonly Definition<AnyRelation>[]
  /** Rules with a file of their own. */
  readonly ruleFiles: readonly Definition<Rule>[]
  /** All rules, those made from relations included, by group and name. */
  readonly rules: readonly Definition<Rule>[]
}

const rulesFolder = "server/src/rules"
const relationsFolder = "server/src/relations/kinds"

/** Reads the definitions from their folders: a new rule or relation needs no other registration. */
export async function readCatalogue(): Promise<Catalogue> {
  const relations = await readDefinitions(relationsFolder, isRelation, (file) => file)
  const ruleFiles = (await Promise.all(ruleGroups().map(readRules))).flat()
  const { statisticsRule } = await import("../../server/src/rules/statistics.ts")
  const fromRelations = relations.map((relation) => ({ ...relation, value: statisticsRule(relation.value) }))
  return { relations, ruleFiles, rules: [...ruleFiles, ...fromRelations].toSorted(byId) }
}

const byId = (a: Definition<Rule>, b: Definition<Rule>): number => (a.value.id < b.value.id ? -1 : 1)

const ruleGroups = (): readonly string[] =>
  readdirSync(projectPath(rulesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

const readRules = (group: string): Promise<readonly Definition<Rule>[]> =>
  readDefinitions(`${rulesFolder}/${group}`, isRule, (file) => `${group}/${file}`)

/** Imports every file of a folder and insists on the convention: one export, named like the file, with the file's id. */
async function readDefinitions<T extends { readonly id: string }>(
  folder: string,
  isWanted: (value: unknown) => value is T,
  idOf: (fileName: string) => string,
): Promise<readonly Definition<T>[]> {
  if (!existsSync(projectPath(folder))) return []
  const names = readdirSync(projectPath(folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = `${folder}/${name}`
      const module: Readonly<Record<string, unknown>> = await import(new URL(file, projectFolder).href)
      const fileName = basename(name, ".ts")
      const exportName = camelCase(fileName)
      const value = module[exportName]
      if (Object.keys(module).join() !== exportName || !isWanted(value)) {
        throw new Error(`${file} must export exactly one definition, named “${exportName}”`)
      }
      if (value.id !== idOf(fileName))
        throw new Error(`${file} must define the id “${idOf(fileName)}”, not “${value.id}”`)
      return { value, exportName, file }
    }),
  )
}

const camelCase = (fileName: string): string =>
  fileName.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const hasKeys = (value: unknown, keys: readonly string[]): boolean =>
  typeof value === "object" && value !== null && keys.every((key) => key in value)

const isRule = (value: unknown): value is Rule => hasKeys(value, ["id", "scope", "examples", "messages", "prepare"])

const isRelation = (value: unknown): value is AnyRelation => hasKeys(value, ["id", "why", "examples", "run"])
