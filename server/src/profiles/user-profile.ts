import type { Severity } from "../rules/finding.ts"
import { generic } from "./generic.ts"
import type { Deadline, ExpectedContent, Profile, ProfileSection } from "./profile.ts"

/** A section of a user's profile: with the key of a section of the base it changes that one, else it is a new one. */
export interface UserSection
  extends Partial<
    Pick<
      ProfileSection,
      | "name"
      | "stems"
      | "exclude"
      | "required"
      | "severity"
      | "future"
      | "aboutNextYear"
      | "mentions"
      | "heading"
      | "skeleton"
      | "responsibility"
    >
  > {
  readonly key: string
  readonly content?: readonly ExpectedContent[]
  /** The document that asks for the part. */
  readonly source?: string
}

/** A kind of document in a configuration file. */
export interface UserProfile {
  /** The built-in profile, or one defined before, that this one goes on from; `generic` when absent. */
  readonly extends?: string
  readonly name?: string
  readonly summary?: string
  readonly match?: Profile["match"]
  readonly title?: string
  readonly period?: "pastYear" | "comingYear"
  readonly deadlines?: readonly Deadline[]
  readonly sections?: readonly UserSection[]
  /** Keys of sections of the base that this kind of document does not have. */
  readonly without?: readonly string[]
  readonly severities?: Readonly<Record<string, Severity | "off">>
}

/** The profiles of a configuration, by id; each may go on from a built-in one or from one before it. */
export function resolveProfiles(
  defined: Readonly<Record<string, UserProfile>>,
  builtIn: readonly Profile[],
): readonly Profile[] {
  const resolved: Profile[] = []
  for (const [id, profile] of Object.entries(defined)) {
    const base = [...resolved, ...builtIn].find((candidate) => candidate.id === profile.extends) ?? generic
    resolved.push(extend(base, id, profile))
  }
  return resolved
}

function extend(
  base: Profile,
  id: string,
  { extends: _base, sections = [], without = [], ...own }: UserProfile,
): Profile {
  const kept = base.sections.filter(({ key }) => !without.includes(key))
  const added = sections.filter(({ key }) => kept.every((section) => section.key !== key))
  return {
    ...base,
    // The base's titles go on being the base's.
    match: [],
    ...own,
    id,
    name: own.name ?? id,
    severities: { ...base.severities, ...own.severities },
    sections: [
      ...kept.map((section) =>
        changed(
          section,
          sections.find(({ key }) => key === section.key),
        ),
      ),
      ...added.map(newSection),
    ],
  }
}

function changed(section: ProfileSection, change: UserSection | undefined): ProfileSection {
  if (change === undefined) return section
  const { source, ...rest } = change
  return {
    ...section,
    ...rest,
    source: source === undefined ? section.source : { document: source, level: "standard" },
  }
}

const newSection = ({ source, ...section }: UserSection): ProfileSection => {
  const name = section.name ?? section.heading ?? section.key
  return {
    stems: [[name]],
    required: true,
    heading: name,
    skeleton: ["${1:内容。}"],
    ...section,
    name,
    source: { document: source ?? "本单位的要求", level: source === undefined ? "practice" : "standard" },
  }
}
