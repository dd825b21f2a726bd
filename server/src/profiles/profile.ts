import type { Severity } from "../rules/finding.ts"
import type { RuleSource } from "../rules/rule-description.ts"

/**
 * A part that a kind of document must (or may) have. A heading carries the part when its title, blanks and the phrases
 * of `exclude` removed, contains one stem of every group in `stems`: [["不足", "问题"], ["原因"]] wants both.
 * In stems and phrases `{year}` and `{nextYear}` stand for the years of the report.
 */
export interface ProfileSection {
  /** Stable name of the part, such as `shortcomings`. */
  readonly key: string
  /** What the part is called in messages and skeletons. */
  readonly name: string
  /** Groups; of each one stem must occur in the title. */
  readonly stems: readonly (readonly string[])[]
  /** Phrases that hold a stem but say something else: “问题导向” is no list of problems. */
  readonly exclude?: readonly string[]
  readonly required: boolean
  /** Severity of a missing part where it differs from the rule's own. */
  readonly severity?: Severity
  /**
   * Headings that together stand for the part: it is present when at least `minimum` headings of level 1 hold
   * different stems. Reports that follow the chapters of an outline have no heading 主要举措 of their own.
   */
  readonly outline?: { readonly stems: readonly string[]; readonly minimum: number }
  /** Whether the part speaks about what is still to be done; what it says does not count as a mention of another part. */
  readonly future?: boolean
  /** Whether the part is about the year after the report's: a year in its heading is the next one. */
  readonly aboutNextYear?: boolean
  /** What the text of the part must speak of. */
  readonly content?: readonly ExpectedContent[]
  /** Words of which every task in the part has one, where tasks have them at all: 牵头单位, 责任单位. */
  readonly responsibility?: readonly string[]
  /** Stems that, in running text of another section, count as “mentioned but without a heading of its own”. */
  readonly mentions?: readonly string[]
  /** Heading title of the skeleton; `{year}` and `{nextYear}` are filled in. */
  readonly heading: string
  /** Body of the skeleton: snippet text with `${1:…}` placeholders. */
  readonly skeleton: readonly string[]
  readonly source: RuleSource
}

/** Something that a part has to say, recognised by its words. */
export interface ExpectedContent {
  /** Of which at least one occurs. */
  readonly words: readonly string[]
  /** What is wrong without them, as a predicate: “只写不足，没有写原因”. */
  readonly lacking: string
  /** What to do, as a sentence. */
  readonly advice: string
  readonly severity: Severity
}

/** One part of an outline that reports of governments carry out, recognised by its words. */
export interface OutlinePart {
  readonly name: string
  readonly words: readonly string[]
}

/** A day of the year after the report's on which something is due. */
export interface Deadline {
  readonly month: number
  readonly day: number
  /** What is due: “向社会公开”. */
  readonly duty: string
}

/** A sentence pattern offered as a snippet. */
export interface ProfileSnippet {
  readonly prefix: string
  readonly name: string
  readonly body: readonly string[]
}

/**
 * A row of a fixed table: the one whose last label holds one of the words; or all rows between two of them, those
 * excluded. Marks like （七） do not count as words.
 */
export type FormRow =
  | { readonly words: readonly string[] }
  | { readonly after: readonly string[]; readonly before: readonly string[] }

/** A table whose layout is prescribed: its figures stand at the end of each row, and the equations are known. */
export interface TableForm {
  readonly name: string
  /** The table is this form when all of these words occur in it. */
  readonly marks: readonly string[]
  /** Number of figures at the end of each row. */
  readonly width: number
  /** In every row: the figure `total` is the sum of the figures `parts` (from 0 on). */
  readonly across: readonly { readonly total: number; readonly parts: readonly number[] }[]
  /** In every column: the rows of both sides have the same sum. */
  readonly down: readonly { readonly left: readonly FormRow[]; readonly right: readonly FormRow[] }[]
}

/** What a figure of running text must be called to be a term of a balance. */
export interface BalanceTerm {
  /** As the working and messages call it. */
  readonly name: string
  /** The figure's name ends with one of these words, link words left out. */
  readonly endings: readonly string[]
  /** Endings that hold one of `endings` but mean something else: 不予受理 is no 受理. */
  readonly not?: readonly string[]
  /** Whether another term of the same side may hold it already: 受理206件（含上年结转3件）. One term of a balance at most. */
  readonly mayBeHeld?: boolean
}

/**
 * An equation between the figures of one matter. It is judged where all of its terms are printed together, each of
 * them once; a term that is not printed makes it silent.
 */
export interface Balance {
  readonly id: string
  /** Words of which one must stand in front of the figures, in their sentence or paragraph: 行政复议. */
  readonly topic: readonly string[]
  readonly left: readonly BalanceTerm[]
  /** `≤` when more than what is printed can belong to the right side. */
  readonly sign: "=" | "≤"
  readonly right: readonly BalanceTerm[]
}

/** A kind of document, as data. Rules read it and never compare its id. */
export interface Profile {
  readonly id: string
  /** Chinese name of the kind of document. */
  readonly name: string
  readonly summary: string
  /**
   * How a title is recognised, blanks removed: one list of words that must all occur; the title must end with one
   * of `endings` (a bracketed note after it is ignored) and hold none of `exclude`.
   */
  readonly match: readonly {
    readonly words: readonly string[]
    readonly endings: readonly string[]
    readonly exclude?: readonly string[]
  }[]
  readonly sections: readonly ProfileSection[]
  /** Whether the document looks back on the year that its title names or ahead to it; without it years are not compared. */
  readonly period?: "pastYear" | "comingYear"
  /** What the year in the title is: the year that the document is about (default), or nothing to go by. */
  readonly titleYear?: "report" | "none"
  /** When the document is due in the year after its own; in order. */
  readonly deadlines?: readonly Deadline[]
  /** The outline that a report of a government covers. */
  readonly outline?: readonly OutlinePart[]
  /** The document's own title in the skeleton; `{year}` is filled in. */
  readonly title: string
  readonly snippets: readonly ProfileSnippet[]
  /** Standard terms and names of laws that completion offers. */
  readonly terms?: readonly string[]
  /** Tables of prescribed layout. */
  readonly forms?: readonly TableForm[]
  /** Equations between figures of running text. */
  readonly balances?: readonly Balance[]
  /** Severities that differ from the rules' own; `off` switches a rule off. */
  readonly severities: Readonly<Record<string, Severity | "off">>
}
