import type { Profile } from "../profiles/profile.ts"
import type { RuleSetting } from "./engine.ts"
import { createRuleRunner, type RuleRunner } from "./run-rules.ts"

type Settings = Readonly<Record<string, RuleSetting>>

/** Finds the runner for a profile and settings, so that equal configurations share what they have found. */
export type RuleRunners = (profile: Profile, settings: Settings) => RuleRunner

/** More configurations than this are not kept side by side: folders have one or a few. */
const mostRunners = 16

/** Runners are made when first asked for. */
export function createRuleRunners(): RuleRunners {
  const runners = new Map<Profile, Map<string, RuleRunner>>()
  let size = 0
  return (profile, settings) => {
    const key = JSON.stringify(settings)
    const kept = runners.get(profile)?.get(key)
    if (kept !== undefined) return kept
    if (size >= mostRunners) {
      runners.clear()
      size = 0
    }
    const runner = createRuleRunner(profile, settings)
    const ofProfile = runners.get(profile) ?? new Map<string, RuleRunner>()
    runners.set(profile, ofProfile.set(key, runner))
    size++
    return runner
  }
}
