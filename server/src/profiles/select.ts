import type { Report } from "../report/model.ts"
import type { Profile } from "./profile.ts"
import { profiles as builtIn } from "./registry.ts"

/** A profile and whether a title of the document asked for it. */
export interface SelectedProfile {
  readonly profile: Profile
  readonly recognised: boolean
}

/**
 * The profile with the id `requested`; for `auto` the first one that a title matches, else the generic one.
 * `undefined` when there is no such profile, so that hosts can say so. Profiles of the user come before those built in.
 */
export function selectProfile(
  report: Report,
  requested: string,
  own: readonly Profile[] = [],
): SelectedProfile | undefined {
  const profiles =
    own.length === 0 ? builtIn : [...own, ...builtIn.filter(({ id }) => own.every((each) => each.id !== id))]
  const matching = recogniseProfile(report, profiles)
  if (requested !== "auto") {
    const profile = profiles.find(({ id }) => id === requested)
    return profile && { profile, recognised: matching !== undefined }
  }
  const profile = matching ?? profiles.at(-1)
  return profile && { profile, recognised: matching !== undefined }
}

/** The profile of the first title that any profile matches. */
function recogniseProfile(report: Report, profiles: readonly Profile[]): Profile | undefined {
  for (const { text } of report.titles) {
    const profile = profiles.find((candidate) => matchesTitle(candidate, text))
    if (profile !== undefined) return profile
  }
  return undefined
}

/** Whether a title, blanks removed, is one of this kind of document. */
function matchesTitle(profile: Profile, title: string): boolean {
  const name = withoutNote(title)
  return profile.match.some(
    ({ words, endings, exclude = [] }) =>
      words.every((word) => name.includes(word)) &&
      endings.some((ending) => name.endsWith(ending)) &&
      !exclude.some((word) => name.includes(word)),
  )
}

/** A title without a bracketed note after it: “…工作计划（征求意见稿）”. */
function withoutNote(title: string): string {
  if (!title.endsWith("）") && !title.endsWith(")")) return title
  const open = Math.max(title.lastIndexOf("（"), title.lastIndexOf("("))
  return open > 0 ? title.slice(0, open) : title
}
