import { spanOf } from "../text/span.ts"
import { readBoundary } from "./boundaries.ts"
import { contentsEnd } from "./contents.ts"
import {
  areOrgans,
  endsLikeTitle,
  isAddressee,
  isDocumentNumber,
  isFurniture,
  isNameLike,
  isSalutation,
  wordsOf,
} from "./line-words.ts"
import type { DocumentElement, ElementKind } from "./model.ts"
import { scanNumbering } from "./numbering.ts"
import type { SourceLine } from "./source-lines.ts"
import type { TableReader } from "./tables.ts"

/** What stands before the body, and the line with which the body begins. */
export interface FrontMatter {
  readonly elements: readonly DocumentElement[]
  readonly bodyLine: number
}

/** Title, document number, addressee and page furniture from line `first` on; nothing when no title is found. */
export function readFrontMatter(
  text: string,
  lines: readonly SourceLine[],
  tables: TableReader,
  first = 0,
): FrontMatter {
  const elements: DocumentElement[] = []
  let titleLevel: number | undefined
  let index = first
  while (index < lines.length && index - first < longestHead) {
    const line = lines[index]
    if (line === undefined || isLong(line)) break
    const words = wordsOf(text.slice(line.content, line.contentEnd))
    const hasTitle = titleLevel !== undefined
    if (hasTitle && tables.at(index) !== undefined) break
    const title = titleAt(text, lines, index)
    if (title !== undefined && (titleLevel === undefined || isFurtherTitle(title, line, titleLevel, elements))) {
      titleLevel ??= line.markdownLevel
      elements.push(title.element)
      index = title.nextLine
      continue
    }
    if (hasTitle && (isAddressee(words) || isSalutation(words))) {
      elements.push(elementOf(text, isSalutation(words) ? "salutation" : "addressee", line, line))
      index++
      break
    }
    const afterContents = contentsEnd(text, lines, index)
    if (afterContents !== undefined) {
      elements.push(elementOf(text, "chrome", line, lines[afterContents - 1] ?? line))
      index = afterContents
      continue
    }
    const kind = headKind(text, line, words, hasTitle)
    if (kind === undefined) break
    elements.push(elementOf(text, kind, line, line))
    index++
  }
  return titleLevel === undefined ? markdownTitle(text, lines, first) : { elements, bodyLine: index }
}

/** A head of more lines than this is no head. */
export const longestHead = 80
const longestHeadLine = 240
const longestTitleLines = 3

const isLong = (line: SourceLine): boolean => line.end - line.start > longestHeadLine

/** What a line of the head is if it is no title; `undefined` when the body begins here. */
function headKind(text: string, line: SourceLine, words: string, hasTitle: boolean): ElementKind | undefined {
  if (isDocumentNumber(words)) return "documentNumber"
  if (hasTitle && line.markdownLevel > 0) return undefined
  if (scanNumbering(text, line.content) !== undefined) return undefined
  if (!hasTitle) return isFurniture(words) || !isSentence(words) || readBoundary(text, line) ? "chrome" : undefined
  if (readBoundary(text, line) !== undefined) return undefined
  return isFurniture(words) || (!/[，；。！？,;：:]/u.test(words) && words.length <= 60) ? "chrome" : undefined
}

const isSentence = (words: string): boolean => words.length >= 30 && /[。！？；]$/u.test(words)

interface FoundTitle {
  readonly element: DocumentElement
  readonly nextLine: number
}

/** A title that begins with line `index`, joined from up to three lines. */
export function titleAt(text: string, lines: readonly SourceLine[], index: number): FoundTitle | undefined {
  const first = lines[index]
  if (first === undefined || isLong(first) || scanNumbering(text, first.content) !== undefined) return undefined
  let words = wordsOf(text.slice(first.content, first.contentEnd))
  if (isFurniture(words) || isDocumentNumber(words)) return undefined
  const opening = words
  for (let last = index; last < index + longestTitleLines; last++) {
    const line = lines[last]
    if (line === undefined || isLong(line)) return undefined
    if (last > index) {
      const next = wordsOf(text.slice(line.content, line.contentEnd))
      if (!continuesTitle(text, line, opening, words, next)) return undefined
      words += next
    }
    if (!isNameLike(words)) return undefined
    if (words.length >= 4 && endsLikeTitle(words)) {
      return { element: elementOf(text, "title", first, line), nextLine: last + 1 }
    }
  }
  return undefined
}

/** Whether `next` is the rest of the title that `words` begins: “关于2023年度法治政府” goes on with “建设情况的报告”. */
function continuesTitle(text: string, line: SourceLine, opening: string, words: string, next: string): boolean {
  if (line.markdownLevel > 0 || isFurniture(next) || isDocumentNumber(next)) return false
  if (scanNumbering(text, line.content) !== undefined) return false
  if (next.startsWith("关于")) return words === opening && areOrgans([words])
  const isOpen = words.includes("关于") || /(?:19|20)\d\d年|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2}年/u.test(words)
  return isOpen && !/(?:19|20)\d\d年/u.test(next)
}

/** After the first title only a repetition, or the full title under a column name, counts as one more. */
function isFurtherTitle(
  title: FoundTitle,
  line: SourceLine,
  titleLevel: number,
  elements: readonly DocumentElement[],
): boolean {
  const { text } = title.element
  if (elements.some((element) => element.kind === "title" && element.text === text)) return true
  return line.markdownLevel <= titleLevel && (text.includes("关于") || /(?:19|20)\d\d年/u.test(text))
}

/** A document without a recognised kind of title: its first Markdown heading of level 1 is the title. */
function markdownTitle(text: string, lines: readonly SourceLine[], first: number): FrontMatter {
  const line = lines[first]
  if (line?.markdownLevel !== 1 || scanNumbering(text, line.content) !== undefined) {
    return { elements: [], bodyLine: first }
  }
  return { elements: [elementOf(text, "title", line, line)], bodyLine: first + 1 }
}

/** An element that covers the lines `from` to `to`. */
export function elementOf(text: string, kind: ElementKind, from: SourceLine, to: SourceLine): DocumentElement {
  const span = spanOf(from.content, Math.max(from.content, to.contentEnd))
  const words = from === to ? wordsOf(text.slice(span.start, span.end)) : joinedWords(text, from, to)
  return { kind, span, text: words }
}

/** Markdown marks of the later lines do not belong to the words. */
const joinedWords = (text: string, from: SourceLine, to: SourceLine): string =>
  wordsOf(text.slice(from.content, from.contentEnd)) + wordsOf(text.slice(from.contentEnd, to.contentEnd))
