import { nearestName } from "../config/nearest-name.ts"
import { linesAfter, type SuppressionComment } from "../report/suppressions.ts"
import type { Finding } from "../rules/finding.ts"
import type { Suppression, SuppressionName } from "../rules/rule.ts"
import { isLineBreak, skipBlanksBack } from "../text/characters.ts"
import { type Span, spanOf } from "../text/span.ts"

/** The rules of a run: all that exist, and those that are not switched off. */
export interface RuleNames {
  readonly known: readonly string[]
  readonly active: ReadonlySet<string>
}

/** The findings that are left, and what each comment did. */
export interface Suppressed {
  readonly kept: readonly Finding[]
  readonly suppressions: readonly Suppression[]
}

/** A name of a comment while the findings go by; `name` is "" for a comment that names no rule. */
interface Switch {
  readonly comment: SuppressionComment
  readonly name: string
  /** The next line, for a comment that is about it. */
  readonly line: Span
  used: boolean
}

/** Leaves out the findings that comments switch off. `findings` are in the order of the text; one pass over both. */
export function suppress(
  findings: readonly Finding[],
  comments: readonly SuppressionComment[],
  text: string,
  names: RuleNames,
): Suppressed {
  const lines = linesAfter(text, comments)
  const ofComment = new Map(comments.map((comment, index) => [comment, switchesOf(comment, lines[index])]))
  const switches = [...ofComment.values()].flat()
  const ofFile = new Map<string, Switch>()
  const ofLine = new Map<string, Switch>()
  const open = new Map<string, Switch>()
  for (const each of switches) if (each.comment.kind === "file" && !ofFile.has(each.name)) ofFile.set(each.name, each)
  let next = 0
  const turn = (each: Switch): void => {
    if (each.comment.kind === "nextLine") ofLine.set(each.name, each)
    if (each.comment.kind === "begin" && !open.has(each.name)) open.set(each.name, each)
    if (each.comment.kind === "end" && each.name === "") open.clear()
    if (each.comment.kind === "end") open.delete(each.name)
  }
  const kept = findings.filter((finding) => {
    for (; next < switches.length && (switches[next]?.comment.span.start ?? 0) <= finding.span.start; next++) {
      const each = switches[next]
      if (each !== undefined) turn(each)
    }
    const off = switchFor(finding, ofLine, open, ofFile)
    if (off !== undefined) off.used = true
    return off === undefined
  })
  return {
    kept,
    suppressions: comments.map((comment) => outcomeOf(comment, ofComment.get(comment) ?? [], text, names)),
  }
}

function switchesOf(comment: SuppressionComment, line: Span | undefined): readonly Switch[] {
  if (comment.kind === "unknown" || line === undefined) return []
  const names = comment.names.length === 0 ? [""] : comment.names.map((name) => name.text)
  return names.map((name) => ({ comment, name, line, used: false }))
}

/** The narrowest switch that is on for a finding: by rule before group before all, by line before region before file. */
function switchFor(
  { rule, span }: Finding,
  ofLine: ReadonlyMap<string, Switch>,
  open: ReadonlyMap<string, Switch>,
  ofFile: ReadonlyMap<string, Switch>,
): Switch | undefined {
  const names = [rule, groupOf(rule), ""]
  const inLine = ({ line }: Switch): boolean => line.start <= span.start && span.start <= line.end
  const find = (switches: ReadonlyMap<string, Switch>): Switch | undefined =>
    names.map((name) => switches.get(name)).find((each) => each !== undefined)
  return (
    names.map((name) => ofLine.get(name)).find((each) => each !== undefined && inLine(each)) ??
    find(open) ??
    find(ofFile)
  )
}

const groupOf = (rule: string): string => rule.slice(0, rule.indexOf("/"))

function outcomeOf(
  comment: SuppressionComment,
  own: readonly Switch[],
  text: string,
  { known, active }: RuleNames,
): Suppression {
  const choices = [...known, ...new Set(known.map(groupOf))]
  const names = comment.names.map(({ text: name, span }): SuppressionName => {
    const rules = known.filter((rule) => rule === name || groupOf(rule) === name)
    const isOff = rules.length > 0 && rules.every((rule) => !active.has(rule))
    const used = isOff || own.some((each) => each.name === name && each.used)
    const isKnown = rules.length > 0
    return { text: name, span, known: isKnown, nearest: isKnown ? undefined : nearestName(name, choices), used }
  })
  const used = comment.kind === "end" || own.some((each) => each.used) || names.some((name) => name.used)
  return { comment, names, used, removal: wholeLine(text, comment.span) }
}

/** The line of a comment with its line end, when nothing else stands on it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const lineStart = skipBlanksBack(text, start)
  let lineEnd: number = end
  while (lineEnd < text.length && " \t\u3000".includes(text.charAt(lineEnd))) lineEnd++
  if (!isLineBreak(text, lineEnd)) return lineEnd === text.length ? spanOf(lineStart, lineEnd) : spanOf(start, end)
  return spanOf(lineStart, lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1))
}
