import { type Span, spanOf } from "../text/span.ts"
import type { Heading, Report, Section } from "./model.ts"
import { renumbered } from "./renumbering.ts"
import { topHeadings, type Vacancy } from "./vacancies.ts"

/** Where a section of level 1 belongs. */
export interface Place {
  readonly kind: "before" | "after" | "end"
  /** What to point at: the heading next to the place, or the title. */
  readonly span: Span
  readonly heading: Heading | undefined
  /** The vacant number that the section takes; `undefined` when the following headings make room. */
  readonly ordinal: number | undefined
}

/** A change of the text. */
export interface Insertion {
  readonly span: Span
  readonly newText: string
}

/** At the vacant number, else before `next`, else after the last section of level 1, else at the end of the body. */
export function placeFor(report: Report, next: Heading | undefined, vacancy: Vacancy | undefined): Place {
  if (vacancy !== undefined) {
    return { kind: "before", span: vacancy.before.span, heading: vacancy.before, ordinal: vacancy.ordinal }
  }
  const tops = topHeadings(report)
  const following = next && tops.findLast(({ span }) => span.start <= next.span.start)
  if (following !== undefined) {
    return { kind: "before", span: following.span, heading: following, ordinal: undefined }
  }
  const last = tops.at(-1)
  if (last !== undefined) return { kind: "after", span: last.span, heading: last, ordinal: undefined }
  return {
    kind: "end",
    span: (report.titles[0] ?? report.blocks[0] ?? { span: spanOf(0, 0) }).span,
    heading: undefined,
    ordinal: undefined,
  }
}

/** The edits that put a section of level 1 at a place and move the numbers after it. They do not overlap. */
export function insertSection(
  report: Report,
  place: Place,
  title: string,
  body: readonly string[],
): readonly Insertion[] {
  const { heading } = place
  if (heading === undefined) return [appended(report, bodyEnd(report), `一、${title}`, body)]
  if (place.kind === "before") return insertBefore(report, place, heading, title, body)
  const section = report.root.children.find((child) => child.heading === heading)
  const ordinal = (heading.numbering?.ordinal ?? 0) + 1
  return [appended(report, sectionEnd(report, section, heading), headingLine(report, heading, ordinal, title), body)]
}

/** One edit for the new section and the next heading's own mark, which may stand at the same place. */
function insertBefore(
  report: Report,
  { ordinal }: Place,
  heading: Heading,
  title: string,
  body: readonly string[],
): readonly Insertion[] {
  const { numbering, span } = heading
  const gap = separatorAround(report.text, span.start)
  const line = headingLine(report, heading, ordinal ?? numbering?.ordinal ?? 1, title)
  const inserted = [line, ...bodyFor(heading, body)].join(gap) + gap
  if (numbering === undefined || ordinal !== undefined)
    return [{ span: spanOf(span.start, span.start), newText: inserted }]
  const shifted = renumbered(numbering, numbering.ordinal + 1)
  return [
    {
      span: spanOf(span.start, numbering.span.end),
      newText: inserted + report.text.slice(span.start, numbering.span.start) + shifted,
    },
    ...followingNumbers(report, heading),
  ]
}

function followingNumbers(report: Report, heading: Heading): readonly Insertion[] {
  return topHeadings(report)
    .filter(({ span }) => span.start > heading.span.start)
    .flatMap(({ numbering }) =>
      numbering === undefined || numbering.scheme !== heading.numbering?.scheme
        ? []
        : [{ span: numbering.span, newText: renumbered(numbering, numbering.ordinal + 1) }],
    )
}

/** A heading line that looks like the one beside it: Markdown marks and the shape of the number are taken over. */
function headingLine({ text }: Report, beside: Heading, ordinal: number, title: string): string {
  const { numbering, span } = beside
  if (numbering === undefined) return `${"#".repeat(Math.max(1, beside.markdownLevel))} ${title}`
  const marks = beside.markdownLevel > 0 ? text.slice(span.start, numbering.span.start) : ""
  return `${marks}${renumbered(numbering, ordinal)}${title}`
}

/** Marks （一） of the body are left out where level 1 itself has them. */
const bodyFor = (beside: Heading | undefined, body: readonly string[]): readonly string[] =>
  beside?.numbering === undefined || beside.numbering.scheme === "chinese"
    ? body
    : body.map((line) => line.replace(/^[（(][一二三四五六七八九十]+[）)]/u, ""))

function appended({ text }: Report, at: number, heading: string, body: readonly string[]): Insertion {
  const gap = separatorAround(text, at)
  return { span: spanOf(at, at), newText: (at === 0 ? "" : gap) + [heading, ...body].join(gap) + (at === 0 ? gap : "") }
}

/** The line break of the document, doubled where it sets paragraphs apart by empty lines. */
function separatorAround(text: string, at: number): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n"
  const isDoubled = /\n[ \t\u3000]*\r?\n[ \t\u3000]*$/u.test(text.slice(Math.max(0, at - 40), at))
  const isDoubledAfter = /^[ \t\u3000]*\r?\n[ \t\u3000]*\r?\n[ \t\u3000]*\S/u.test(text.slice(at, at + 40))
  return isDoubled || isDoubledAfter ? lineBreak + lineBreak : lineBreak
}

const closingWords = ["以上报告", "特此报告", "专此报告", "以上汇报", "特此汇报"]

/** The end of a section's text, before closing words such as “以上报告，请予审议。”. */
function sectionEnd({ blocks }: Report, section: Section | undefined, heading: Heading): number {
  const end = section?.span.end ?? heading.span.end
  const closing = blocks.findIndex(
    (block) =>
      block.kind === "paragraph" &&
      block.span.start > heading.span.start &&
      block.span.end <= end &&
      closingWords.some((words) => block.text.startsWith(words)),
  )
  return closing < 1 ? end : (blocks[closing - 1]?.span.end ?? end)
}

/** Where text without headings ends: before the signature. */
function bodyEnd({ blocks, text }: Report): number {
  const last = blocks.findLast(({ kind }) => kind !== "signature" && kind !== "date")
  return last?.span.end ?? text.length
}
