import type { Catalogue } from "./catalogue.ts"
import { configJsonSchema } from "./config-schema.ts"
import type { GeneratedFile } from "./generated-file.ts"
import { languageConfiguration } from "./language-configuration.ts"
import { manifest } from "./manifest.ts"
import { readme } from "./readme.ts"
import { rulePages } from "./rule-pages.ts"
import { snippetFile } from "./snippets.ts"

/** Every generated file but the lists of rules and relations, which must be current before this is imported. */
export const filesFrom = (catalogue: Catalogue): readonly GeneratedFile[] => [
  ...rulePages(catalogue),
  configJsonSchema(catalogue),
  manifest(catalogue),
  snippetFile(),
  languageConfiguration(),
  readme(catalogue),
]
