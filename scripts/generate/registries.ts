import type { Catalogue, Definition } from "./catalogue.ts"
import { formatted, type GeneratedFile, generatedNotice } from "./generated-file.ts"

/** The lists of relations and rules that the engine starts from. */
export const registries = (catalogue: Catalogue): readonly GeneratedFile[] => [
  relationKinds(catalogue),
  relationRegistry(catalogue),
  ruleRegistry(catalogue),
]

const relationKinds = ({ relations }: Catalogue): GeneratedFile =>
  formatted(
    "server/src/relations/relation-kind.ts",
    `// ${generatedNotice("server/src/relations/kinds")}

/** The kinds of statistical relation; also the \`kind\` of \`baogao figures --format json\`. */
export type RelationKind = ${relations.map(({ value }) => `"${value.id}"`).join(" | ")}
`,
  )

const relationRegistry = ({ relations }: Catalogue): GeneratedFile =>
  formatted(
    "server/src/relations/registry.ts",
    `// ${generatedNotice("server/src/relations/kinds")}

${imports(relations, "server/src/relations/")}
import type { AnyRelation } from "./relation.ts"

/** Every statistical relation, one file each in \`kinds/\`. */
export const relations: readonly AnyRelation[] = [${exportNames(relations)}]
`,
  )

const ruleRegistry = ({ ruleFiles }: Catalogue): GeneratedFile =>
  formatted(
    "server/src/rules/registry.ts",
    `// ${generatedNotice("server/src/rules 与 server/src/relations/kinds")}

import { relations } from "../relations/registry.ts"
${imports(ruleFiles, "server/src/rules/")}
import type { Rule } from "./rule.ts"
import { statisticsRule } from "./statistics.ts"

/** Every rule: those with a file of their own, then one \`statistics/…\` for each relation. */
export const rules: readonly Rule[] = [${exportNames([...ruleFiles])}${ruleFiles.length > 0 ? ", " : ""}...relations.map(statisticsRule)]
`,
  )

const imports = (definitions: readonly Definition<unknown>[], folder: string): string =>
  definitions.map(({ exportName, file }) => `import { ${exportName} } from "${file.replace(folder, "./")}"`).join("\n")

const exportNames = (definitions: readonly Definition<unknown>[]): string =>
  definitions.map(({ exportName }) => exportName).join(", ")
