import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
  type Range,
} from "vscode-languageserver"
import type { ProfileSnippet } from "../../profiles/profile.ts"
import { CharacterClass, classAt, skipBlanks } from "../../text/characters.ts"
import { type Offset, type Span, spanOf } from "../../text/span.ts"
import type { Analysis } from "../analyses.ts"
import type { ClientSupport } from "../client-support.ts"
import { toOffset, toRange } from "../convert.ts"
import { computedItems } from "./computed-items.ts"
import { type MissingSection, missingSections } from "./missing-sections.ts"
import { nextNumbers } from "./next-numbers.ts"
import { termItems } from "./term-items.ts"

/**
 * Characters that open a number mark, and those that a computed figure follows; the others are typed as words, for which
 * clients ask by themselves.
 */
export const completionTriggers: string[] = ["（", "(", "占", "比", "率", "为", "共", "计"]

/** The longest number mark that is replaced as a whole when the cursor stands behind it. */
const longestMark = 8

/**
 * At the start of a line the next number and the sections still missing; where a clause begins the sentence patterns; in a
 * sentence the figure that it asks for and the standard term that was begun.
 */
export function completion(position: Position, analysis: Analysis, support: ClientSupport): CompletionList {
  const offset = toOffset(analysis.lines, position)
  const lineStart = toOffset(analysis.lines, { line: position.line, character: 0 })
  const items = [
    ...computedItems(offset, analysis),
    ...numberItems(lineStart, offset, analysis),
    ...sectionItems(lineStart, offset, analysis, support),
    ...snippetItems(lineStart, offset, analysis, support),
    ...termItems(lineStart, offset, analysis),
  ]
  // What is replaced depends on the characters before the cursor: ask again after each.
  return { isIncomplete: true, items }
}

function numberItems(lineStart: Offset, offset: Offset, { text, lines, checked }: Analysis): CompletionItem[] {
  const start = Math.min(skipBlanks(text, lineStart), offset)
  const typed = text.slice(start, offset)
  if (typed.length > longestMark) return []
  const range = toRange(lines, spanOf(start, offset + closingLength(text, offset, typed)))
  return nextNumbers(checked.report, lineStart)
    .filter(({ mark }) => widened(mark).startsWith(widened(typed)))
    .map(({ mark, explanation }, index) => ({
      label: mark,
      kind: CompletionItemKind.Enum,
      detail: explanation,
      sortText: `0${index}`,
      // Clients compare with the text as typed, so a half-width bracket has to find the full-width mark.
      filterText: typed + mark.slice(typed.length),
      textEdit: { range, newText: mark },
      preselect: index === 0,
    }))
}

/** The closing bracket that the editor has put behind the cursor belongs to the mark that is being typed. */
const closingLength = (text: string, offset: Offset, typed: string): number =>
  /^[（(]/.test(typed) && /^[）)]/.test(text.slice(offset, offset + 1)) ? 1 : 0

const widened = (text: string): string => text.replaceAll("(", "（").replaceAll(")", "）")

function sectionItems(lineStart: Offset, offset: Offset, analysis: Analysis, support: ClientSupport): CompletionItem[] {
  const { text, lines, checked } = analysis
  const typed = text.slice(lineStart, offset)
  const range = toRange(lines, spanOf(lineStart, offset))
  return missingSections(checked.report, checked.profile, lineStart)
    .filter(({ heading }) => heading.startsWith(typed))
    .map((section, index) => sectionItem(section, index, range, support))
}

function sectionItem(section: MissingSection, index: number, range: Range, support: ClientSupport): CompletionItem {
  const { heading, skeleton, name, required } = section
  const body = [heading, ...skeleton]
  const newText = support.snippets ? body.join("\n") : preview(body)
  return {
    label: heading,
    kind: CompletionItemKind.Module,
    detail: required ? `缺少的部分：${name}` : name,
    documentation: preview(body),
    sortText: `1${index}`,
    insertTextFormat: support.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
  }
}

/**
 * VS Code matches the snippets that its extension brings against whole words, and Chinese has no blanks between words:
 * in its own language the client needs the server only where the prefix is joined to what stands before.
 */
function snippetItems(lineStart: Offset, offset: Offset, analysis: Analysis, support: ClientSupport): CompletionItem[] {
  if (!support.snippets) return []
  const onlyJoined = support.bringsSnippets && analysis.language === "baogao"
  const { text, checked } = analysis
  return checked.profile.snippets.flatMap((snippet) => {
    const typed = typedPart(snippet.prefix, spanOf(lineStart, offset), text)
    const isJoined = !beginsClause(text, spanOf(lineStart, typed.start))
    const isOffered = isJoined ? typed.end > typed.start : !onlyJoined
    return isOffered ? [snippetItem(snippet, typed, analysis)] : []
  })
}

/** How much of the prefix stands before the cursor: the longest end of the line that begins it, perhaps nothing. */
function typedPart(prefix: string, line: Span, text: string): Span {
  let length = Math.min(prefix.length, line.end - line.start)
  while (length > 0 && !text.startsWith(prefix.slice(0, length), line.end - length)) length--
  return spanOf(line.end - length, line.end)
}

const clauseBorders: readonly CharacterClass[] = [
  CharacterClass.blank,
  CharacterClass.separator,
  CharacterClass.sentenceEnd,
  CharacterClass.open,
  CharacterClass.close,
]

/** Whether the line has just begun at its end, or a clause in it. */
const beginsClause = (text: string, { start, end }: Span): boolean =>
  end === start || clauseBorders.includes(classAt(text, end - 1))

const snippetItem = ({ prefix, name, body }: ProfileSnippet, typed: Span, { lines }: Analysis): CompletionItem => ({
  label: prefix,
  labelDetails: { description: name },
  kind: CompletionItemKind.Snippet,
  detail: name,
  documentation: preview(body),
  sortText: `2${prefix}`,
  filterText: prefix,
  insertTextFormat: InsertTextFormat.Snippet,
  textEdit: { range: toRange(lines, typed), newText: body.join("\n") },
})

/** The pattern as it will look: placeholders with their own text, choices with the first one. */
const preview = (body: readonly string[]): string =>
  body
    .join("\n")
    .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
    .replaceAll(/\$\{\d+\|([^,|}]*)[^}]*\}/g, "$1")
    .replaceAll(/\$\d+/g, "")
