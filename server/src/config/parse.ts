import { createScanner, findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser"
import { en as english } from "zod/locales"
import type * as z from "zod/mini"
import { spanOf } from "../text/span.ts"
import { explainIssue } from "./issues.ts"
import { nearestName } from "./nearest-name.ts"
import type { ConfigProblem, Localized } from "./problem.ts"
import { type Config, configSchema } from "./schema.ts"

/** The names that a configuration may use. */
export interface KnownNames {
  readonly rules: readonly { readonly id: string; readonly options: z.ZodMiniType }[]
  readonly profiles: readonly string[]
}

/** A configuration, or everything that is wrong with it. */
export type ParsedConfig =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "invalid"; readonly problems: readonly [ConfigProblem, ...ConfigProblem[]] }

type Path = (string | number)[]

/** What `explainIssue` does not put into words of its own. Imported by name, or all languages would be bundled. */
const wording = { error: english().localeError } as const

/** Deeper nesting than any configuration needs, and harmless for the recursive parser. */
const deepest = 64

/** Reads JSON with comments and trailing commas; unknown names are problems, never ignored. */
export function parseConfig(text: string, known: KnownNames): ParsedConfig {
  const [first, ...rest] = findProblems(text, known)
  if (first !== undefined) return { kind: "invalid", problems: [first, ...rest] }
  return { kind: "config", config: configSchema.parse(getNodeValue(treeOf(text) as Node)) }
}

function findProblems(text: string, known: KnownNames): readonly ConfigProblem[] {
  const tooDeep = findTooDeep(text)
  if (tooDeep !== undefined) return [tooDeep]
  const errors: ParseError[] = []
  const tree = treeOf(text, errors)
  if (errors.length > 0) return errors.slice(0, 1).map((error) => syntaxProblem(error, text.length))
  if (tree === undefined)
    return [problemAt(undefined, { zh: "文件为空，应为 {}。", en: "the file is empty; expected {}" })]
  const parsed = configSchema.safeParse(getNodeValue(tree), wording)
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => issueProblems(tree, issue))
  return [
    ...unknownProfile(tree, parsed.data, known),
    ...ruleProblems(tree, parsed.data, known),
    ...profileProblems(tree, parsed.data, known),
  ]
}

/** A BOM is replaced by a blank, so that offsets stay those of the file. */
const treeOf = (text: string, errors: ParseError[] = []): Node | undefined =>
  parseTree(text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text, errors, { allowTrailingComma: true })

function findTooDeep(text: string): ConfigProblem | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    if (scanner.getTokenLength() !== 1) continue
    const token = text[scanner.getTokenOffset()]
    if (token === "{" || token === "[") depth++
    if (token === "}" || token === "]") depth--
    if (depth > deepest) {
      const start = scanner.getTokenOffset()
      return { span: spanOf(start, start + 1), message: { zh: "嵌套过深。", en: "nested too deeply" } }
    }
  }
  return undefined
}

/** The parser places what is missing behind the end. */
function syntaxProblem({ offset, length }: ParseError, end: number): ConfigProblem {
  const message: Localized = {
    zh: "JSON 语法错误，请检查此处的引号、逗号和括号。",
    en: "JSON syntax error: check the quotes, commas and brackets here",
  }
  return { span: spanOf(Math.min(offset, end), Math.min(offset + length, end)), message }
}

function issueProblems(tree: Node, issue: z.core.$ZodIssue, prefix: Path = []): readonly ConfigProblem[] {
  const path = [...prefix, ...issue.path] as Path
  if (issue.code !== "unrecognized_keys") return [problemAt(findNodeAtLocation(tree, path), explainIssue(issue, path))]
  return issue.keys.map((key) => problemAt(keyNode(tree, [...path, key]), explainIssue(issue, [...path, key])))
}

function unknownProfile(tree: Node, config: Config, known: KnownNames): readonly ConfigProblem[] {
  const names = ["auto", ...known.profiles, ...Object.keys(config.profiles ?? {})]
  if (config.profile === undefined || names.includes(config.profile)) return []
  return [problemAt(findNodeAtLocation(tree, ["profile"]), unknownName("文种", "profile", config.profile, names))]
}

function ruleProblems(tree: Node, config: Config, known: KnownNames): readonly ConfigProblem[] {
  return Object.entries(config.rules ?? {}).flatMap(([id, setting]) => {
    const rule = known.rules.find((candidate) => candidate.id === id)
    if (rule === undefined) {
      const ids = known.rules.map((candidate) => candidate.id)
      return [problemAt(keyNode(tree, ["rules", id]), unknownName("规则", "rule", id, ids))]
    }
    if (typeof setting === "string" || setting.options === undefined) return []
    const options = rule.options.safeParse(setting.options, wording)
    return options.success
      ? []
      : options.error.issues.flatMap((issue) => issueProblems(tree, issue, ["rules", id, "options"]))
  })
}

/** A profile goes on from a built-in one or from one before it, and sets rules that exist. */
function profileProblems(tree: Node, { profiles = {} }: Config, known: KnownNames): readonly ConfigProblem[] {
  const rules = known.rules.map(({ id }) => id)
  return Object.entries(profiles).flatMap(([id, profile], index) => {
    const bases = [...known.profiles, ...Object.keys(profiles).slice(0, index)]
    const problems: ConfigProblem[] = []
    if (profile.extends !== undefined && !bases.includes(profile.extends)) {
      const at = findNodeAtLocation(tree, ["profiles", id, "extends"])
      problems.push(problemAt(at, unknownName("文种", "profile", profile.extends, bases)))
    }
    for (const rule of Object.keys(profile.severities ?? {})) {
      if (rules.includes(rule)) continue
      problems.push(
        problemAt(keyNode(tree, ["profiles", id, "severities", rule]), unknownName("规则", "rule", rule, rules)),
      )
    }
    return problems
  })
}

/** “未知规则 X，是否指 Y？” for any kind of name, with all names when there are few. */
export function unknownName(zhKind: string, enKind: string, name: string, names: readonly string[]): Localized {
  const nearest = nearestName(name, names)
  if (nearest !== undefined) {
    return {
      zh: `未知的${zhKind}“${name}”，是否指“${nearest}”？`,
      en: `unknown ${enKind} "${name}"; did you mean "${nearest}"?`,
    }
  }
  return {
    zh: `未知的${zhKind}“${name}”，可用的有：${names.join("、")}。`,
    en: `unknown ${enKind} "${name}"; known: ${names.join(", ")}`,
  }
}

/** The name part of a property. */
const keyNode = (tree: Node, path: Path): Node | undefined => findNodeAtLocation(tree, path)?.parent?.children?.[0]

const problemAt = (node: Node | undefined, message: Localized): ConfigProblem => ({
  span: node === undefined ? spanOf(0, 0) : spanOf(node.offset, node.offset + node.length),
  message,
})
