// 由 npm run generate 根据 server/src/rules 与 server/src/relations/kinds 生成，请勿手工修改。

import { relations } from "../relations/registry.ts"
import { inlineSequence } from "./numbering/inline-sequence.ts"
import { markerStyle } from "./numbering/marker-style.ts"
import { sequence } from "./numbering/sequence.ts"
import type { Rule } from "./rule.ts"
import { statisticsRule } from "./statistics.ts"
import { requiredSections } from "./structure/required-sections.ts"

/** Every rule: those with a file of their own, then one `statistics/…` for each relation. */
export const rules: readonly Rule[] = [
  inlineSequence,
  markerStyle,
  sequence,
  requiredSections,
  ...relations.map(statisticsRule),
]
