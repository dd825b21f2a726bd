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
import { bracketNote } from "./figures/bracket-note.ts"
import { changeDirection } from "./figures/change-direction.ts"
import { decreaseInMultiples } from "./figures/decrease-in-multiples.ts"
import { impossiblePercentage } from "./figures/impossible-percentage.ts"
import { missingEach } from "./figures/missing-each.ts"
import { percentagePoints } from "./figures/percentage-points.ts"
import { brokenLines } from "./leftovers/broken-lines.ts"
import { doubledCharacters } from "./leftovers/doubled-characters.ts"
import { editorNotes } from "./leftovers/editor-notes.ts"
import { fieldCodes } from "./leftovers/field-codes.ts"
import { lostCharacters } from "./leftovers/lost-characters.ts"
import { pageNumbers } from "./leftovers/page-numbers.ts"
import { placeholders } from "./leftovers/placeholders.ts"
import { repeatedText } from "./leftovers/repeated-text.ts"
import { strayBlanks } from "./leftovers/stray-blanks.ts"
import { webPage } from "./leftovers/web-page.ts"
import { announcedCount } from "./numbering/announced-count.ts"
import { captions } from "./numbering/captions.ts"
import { chapterBlank } from "./numbering/chapter-blank.ts"
import { gluedNumber } from "./numbering/glued-number.ts"
import { inlineSequence } from "./numbering/inline-sequence.ts"
import { markerStyle } from "./numbering/marker-style.ts"
import { nesting } from "./numbering/nesting.ts"
import { references } from "./numbering/references.ts"
import { sequence } from "./numbering/sequence.ts"
import { approximation } from "./numerals/approximation.ts"
import { dateForm } from "./numerals/date-form.ts"
import { decimalPoint } from "./numerals/decimal-point.ts"
import { grouping } from "./numerals/grouping.ts"
import { halfWidthDigits } from "./numerals/half-width-digits.ts"
import { magnitudes } from "./numerals/magnitudes.ts"
import { moneyUnit } from "./numerals/money-unit.ts"
import { personsPlural } from "./numerals/persons-plural.ts"
import { plainHedges } from "./numerals/plain-hedges.ts"
import { rangeUnit } from "./numerals/range-unit.ts"
import { sameForm } from "./numerals/same-form.ts"
import { singleHedge } from "./numerals/single-hedge.ts"
import { spacing } from "./numerals/spacing.ts"
import { zeroCharacter } from "./numerals/zero-character.ts"
import { dash } from "./punctuation/dash.ts"
import { ellipsis } from "./punctuation/ellipsis.ts"
import { finalMark } from "./punctuation/final-mark.ts"
import { fullWidth } from "./punctuation/full-width.ts"
import { headingMark } from "./punctuation/heading-mark.ts"
import { headingStyle } from "./punctuation/heading-style.ts"
import { inlineSeparators } from "./punctuation/inline-separators.ts"
import { interpunct } from "./punctuation/interpunct.ts"
import { lastItemComma } from "./punctuation/last-item-comma.ts"
import { listEnd } from "./punctuation/list-end.ts"
import { listGaps } from "./punctuation/list-gaps.ts"
import { listJoints } from "./punctuation/list-joints.ts"
import { missingJoint } from "./punctuation/missing-joint.ts"
import { nestedBrackets } from "./punctuation/nested-brackets.ts"
import { nestedColons } from "./punctuation/nested-colons.ts"
import { nestedMarks } from "./punctuation/nested-marks.ts"
import { pairing } from "./punctuation/pairing.ts"
import { quotationEnd } from "./punctuation/quotation-end.ts"
import { quotedLists } from "./punctuation/quoted-lists.ts"
import { rangeDash } from "./punctuation/range-dash.ts"
import { seriesEnds } from "./punctuation/series-ends.ts"
import { singleMarks } from "./punctuation/single-marks.ts"
import { titleNotes } from "./punctuation/title-notes.ts"
import { titleOfEvent } from "./punctuation/title-of-event.ts"
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
import { confusables } from "./terms/confusables.ts"
import { documentNames } from "./terms/document-names.ts"
import { fixedExpressions } from "./terms/fixed-expressions.ts"
import { leadingFormulas } from "./terms/leading-formulas.ts"
import { namedPeriod } from "./terms/named-period.ts"
import { organAliases } from "./terms/organ-aliases.ts"
import { sloganVariants } from "./terms/slogan-variants.ts"
import { timeOrder } from "./terms/time-order.ts"
import { growthVerbs } from "./wording/growth-verbs.ts"
import { penaltyScope } from "./wording/penalty-scope.ts"
import { ratePrecision } from "./wording/rate-precision.ts"
import { unitDrift } from "./wording/unit-drift.ts"
import { visits } from "./wording/visits.ts"
import { yearOnYear } from "./wording/year-on-year.ts"
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
  bracketNote,
  changeDirection,
  decreaseInMultiples,
  impossiblePercentage,
  missingEach,
  percentagePoints,
  brokenLines,
  doubledCharacters,
  editorNotes,
  fieldCodes,
  lostCharacters,
  pageNumbers,
  placeholders,
  repeatedText,
  strayBlanks,
  webPage,
  announcedCount,
  captions,
  chapterBlank,
  gluedNumber,
  inlineSequence,
  markerStyle,
  nesting,
  references,
  sequence,
  approximation,
  dateForm,
  decimalPoint,
  grouping,
  halfWidthDigits,
  magnitudes,
  moneyUnit,
  personsPlural,
  plainHedges,
  rangeUnit,
  sameForm,
  singleHedge,
  spacing,
  zeroCharacter,
  dash,
  ellipsis,
  finalMark,
  fullWidth,
  headingMark,
  headingStyle,
  inlineSeparators,
  interpunct,
  lastItemComma,
  listEnd,
  listGaps,
  listJoints,
  missingJoint,
  nestedBrackets,
  nestedColons,
  nestedMarks,
  pairing,
  quotationEnd,
  quotedLists,
  rangeDash,
  seriesEnds,
  singleMarks,
  titleNotes,
  titleOfEvent,
  distinctTitles,
  emptySections,
  outlineCoverage,
  partContent,
  requiredSections,
  taskResponsibility,
  knownRules,
  reason,
  used,
  confusables,
  documentNames,
  fixedExpressions,
  leadingFormulas,
  namedPeriod,
  organAliases,
  sloganVariants,
  timeOrder,
  growthVerbs,
  penaltyScope,
  ratePrecision,
  unitDrift,
  visits,
  yearOnYear,
  deadline,
  relativeYear,
  reportYear,
  signingYear,
  ...relations.map(statisticsRule),
]
