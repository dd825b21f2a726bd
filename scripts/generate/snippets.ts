import type { Profile, ProfileSection, ProfileSnippet } from "../../server/src/profiles/profile.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import type { GeneratedFile } from "./generated-file.ts"

/** A snippet in VS Code's own format. */
interface EditorSnippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

/** Section skeletons and sentence patterns of the profiles, as VS Code snippets. */
export const snippetFile = (): GeneratedFile => ({
  path: "snippets/baogao.code-snippets",
  content: `${JSON.stringify(Object.fromEntries(profiles.flatMap(profileSnippets)), undefined, 2)}\n`,
})

const profileSnippets = (profile: Profile): readonly (readonly [string, EditorSnippet])[] => [
  ...profile.snippets.map((snippet) => [snippet.name, sentenceSnippet(snippet)] as const),
  ...profile.sections.map((section) => [`${profile.name}：${section.name}`, sectionSnippet(profile, section)] as const),
]

const sentenceSnippet = ({ prefix, name, body }: ProfileSnippet): EditorSnippet => ({
  prefix: [prefix],
  description: name,
  body,
})

/** The heading's number is typed first; the skeleton's own places follow. */
const sectionSnippet = (profile: Profile, section: ProfileSection): EditorSnippet => ({
  prefix: [section.name],
  description: `${profile.name}：${section.name}`,
  body: [`\${1:一}、${section.heading}`, "", ...section.skeleton].map((line, index) =>
    index === 0 ? withYears(line) : withYears(movePlaces(line)),
  ),
})

/** Places of the skeleton count on after the number of the heading. */
const movePlaces = (line: string): string =>
  line.replaceAll(/\$\{(\d+)(?=[:}|])/g, (_, place: string) => `\${${Number(place) + 1}`)

/** Years are not known to a static snippet; both become places of their own, visited last. */
const withYears = (line: string): string =>
  line.replaceAll("{year}", () => "${98:年份}").replaceAll("{nextYear}", () => "${99:下一年份}")
