// 由 npm run generate 根据 server/src/rules 与 server/src/relations/kinds 生成，请勿手工修改。

import { relations } from "../relations/registry.ts"
import { calendar } from "./dates/calendar.ts"
import { timeOfDay } from "./dates/time-of-day.ts"
import { weekday } from "./dates/weekday.ts"
import { addressee } from "./elements/addressee.ts"
import { attachments } from "./elements/attachments.ts"
import { closingDate } from "./elements/closing-date.ts"
import { closingPhrase } from "./elements/closing-phrase.ts"
import { copies } from "./elements/copies.ts"
import { documentNumber } from "./elements/document-number.ts"
import { leadIn } from "./elements/lead-in.ts"
import { signature } from "./elements/signature.ts"
import { title } from "./elements/title.ts"
import { changeDirection } from "./figures/change-direction.ts"
import { decreaseInMultiples } from "./figures/decrease-in-multiples.ts"
import { impossiblePercentage } from "./figures/impossible-percentage.ts"
import { percentagePoints } from "./figures/percentage-points.ts"
import { announcedCount } from "./numbering/announced-count.ts"
import { captions } from "./numbering/captions.ts"
import { gluedNumber } from "./numbering/glued-number.ts"
import { inlineSequence } from "./numbering/inline-sequence.ts"
import { markerStyle } from "./numbering/marker-style.ts"
import { nesting } from "./numbering/nesting.ts"
import { references } from "./numbering/references.ts"
import { sequence } from "./numbering/sequence.ts"
import type { Rule } from "./rule.ts"
import { statisticsRule } from "./statistics.ts"
import { distinctTitles } from "./structure/distinct-titles.ts"
import { emptySections } from "./structure/empty-sections.ts"
import { outlineCoverage } from "./structure/outline-coverage.ts"
import { partContent } from "./structure/part-content.ts"
import { requiredSections } from "./structure/required-sections.ts"
import { taskResponsibility } from "./structure/task-responsibility.ts"
import { knownRules } from "./suppression/known-rules.ts"
import { reason } from "./suppression/reason.ts"
import { used } from "./suppression/used.ts"
import { deadline } from "./years/deadline.ts"
import { relativeYear } from "./years/relative-year.ts"
import { reportYear } from "./years/report-year.ts"
import { signingYear } from "./years/signing-year.ts"

/** Every rule: those with a file of their own, then one `statistics/…` for each relation. */
export const rules: readonly Rule[] = [
  calendar,
  timeOfDay,
  weekday,
  addressee,
  attachments,
  closingDate,
  closingPhrase,
  copies,
  documentNumber,
  leadIn,
  signature,
  title,
  changeDirection,
  decreaseInMultiples,
  impossiblePercentage,
  percentagePoints,
  announcedCount,
  captions,
  gluedNumber,
  inlineSequence,
  markerStyle,
  nesting,
  references,
  sequence,
  distinctTitles,
  emptySections,
  outlineCoverage,
  partContent,
  requiredSections,
  taskResponsibility,
  knownRules,
  reason,
  used,
  deadline,
  relativeYear,
  reportYear,
  signingYear,
  ...relations.map(statisticsRule),
]
