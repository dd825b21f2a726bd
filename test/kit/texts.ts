import { type CheckedRule, checkInvalid, checkValid } from "./check.ts"
import { titleOf } from "./title.ts"

/** A test for each text in which the rule must find nothing. */
export function itAccepts(rule: CheckedRule, texts: readonly string[]): void {
  for (const text of texts) it(`accepts ${titleOf(text)}`, () => checkValid(rule, text))
}

/** A test for each text in which the rule must find what is marked ⟦…⟧. */
export function itFinds(rule: CheckedRule, texts: readonly string[]): void {
  for (const text of texts) it(`finds ${titleOf(text)}`, () => checkInvalid(rule, text))
}
