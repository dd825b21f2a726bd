// 由 npm run generate 根据 server/src/rules 与 server/src/relations/kinds 生成，请勿手工修改。

import { relations } from "../relations/registry.ts"
import { calendar } from "./dates/calendar.ts"
import { timeOfDay } from "./dates/time-of-day.ts"
import { weekday } from "./dates/weekday.ts"
import { changeDirection } from "./figures/change-direction.ts"
import { decreaseInMultiples } from "./figures/decrease-in-multiples.ts"
import { impossiblePercentage } from "./figures/impossible-percentage.ts"
import { percentagePoints } from "./figures/percentage-points.ts"
import { captions } from "./numbering/captions.ts"
import { inlineSequence } from "./numbering/inline-sequence.ts"
import { markerStyle } from "./numbering/marker-style.ts"
import { references } from "./numbering/references.ts"
import { sequence } from "./numbering/sequence.ts"
import type { Rule } from "./rule.ts"
import { statisticsRule } from "./statistics.ts"
import { requiredSections } from "./structure/required-sections.ts"
import { knownRules } from "./suppression/known-rules.ts"
import { reason } from "./suppression/reason.ts"
import { used } from "./suppression/used.ts"

/** Every rule: those with a file of their own, then one `statistics/…` for each relation. */
export const rules: readonly Rule[] = [
  calendar,
  timeOfDay,
  weekday,
  changeDirection,
  decreaseInMultiples,
  impossiblePercentage,
  percentagePoints,
  captions,
  inlineSequence,
  markerStyle,
  references,
  sequence,
  requiredSections,
  knownRules,
  reason,
  used,
  ...relations.map(statisticsRule),
]
