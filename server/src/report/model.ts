import type { Offset, Span } from "../text/span.ts"

/**
 * The kinds of numbering marks, named after what they look like:
 * part 第一部分 · chapter 第一章 · section 第一节 · article 第一条 · chinese 一、 · chineseParenthesized （一） · arabic 1. ·
 * decimal 1.1 · arabicParenthesized （1） · arabicClosed 1） · circled ① · latin A.
 */
export type NumberingScheme =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "chinese"
  | "chineseParenthesized"
  | "arabic"
  | "arabicParenthesized"
  | "arabicClosed"
  | "circled"
  | "latin"
  | "decimal"

/** The number mark in front of a heading or list item. */
export interface Numbering {
  readonly scheme: NumberingScheme
  /** The number itself: 3 for 三、（三） 3. ③; the last part of a decimal number (2 for 1.2). */
  readonly ordinal: number
  /** The mark as printed with its punctuation, without blanks around it: “（一）”, “1.”, “一、”. */
  readonly text: string
  readonly span: Span
  /** The kind of mark as printed where it is a slip: the number goes on with a series of marks of kind `scheme`. */
  readonly printedScheme?: NumberingScheme
}

/** A numbered or Markdown heading, alone on its line or run into the paragraph that it opens. */
export interface Heading {
  readonly kind: "heading"
  /** 1 is the highest level in use in this document. */
  readonly level: number
  readonly numbering: Numbering | undefined
  /** Number of `#` of a Markdown heading; 0 without. */
  readonly markdownLevel: number
  /** The title without number mark and Markdown marks; without the closing 。 when it runs into the paragraph. */
  readonly title: Span
  readonly titleText: string
  /** From the first mark of the line to the end of the title. */
  readonly span: Span
  /** Whether text of the section follows on the same line. */
  readonly runIn: boolean
  /**
   * Set for the line that opens an attachment (附件1) or notes after the body (注：, 名词解释). It has no number of its
   * own and stands at level 1; numbers below it may start anew.
   */
  readonly boundary?: "attachment" | "notes"
}

/**
 * Running text: one line of the source. For a run-in heading, and for one that is a whole sentence, the paragraph begins
 * at the title and overlaps the heading, so that figures in the title count.
 */
export interface Paragraph {
  readonly kind: "paragraph"
  readonly span: Span
  /** Exactly the document's text under `span`. */
  readonly text: string
}

export interface TableCell {
  readonly span: Span
  readonly text: string
}

/** A Markdown table or tab-separated lines. The separator line of a Markdown table is left out. */
export interface Table {
  readonly kind: "table"
  readonly span: Span
  readonly rows: readonly (readonly TableCell[])[]
}

/** Parts of an official document that are neither heading nor text (GB/T 9704—2012 clause 7; TL = 《党政机关公文处理工作条例》 art. 9). */
export type ElementKind =
  /** 公文标题, also when broken over lines */
  | "title"
  /** 发文字号 */
  | "documentNumber"
  /** 主送机关 */
  | "addressee"
  /** 称呼 of a report that is read out (主任、各位副主任、各位委员：) */
  | "salutation"
  /** 发文机关署名 */
  | "signature"
  /** 成文日期 */
  | "date"
  /** Web page furniture and other lines before the title */
  | "chrome"

export interface DocumentElement {
  readonly kind: ElementKind
  readonly span: Span
  /** The text with line breaks and blanks inside removed. */
  readonly text: string
}

export type Block = Heading | Paragraph | Table | DocumentElement

/** A heading with everything below it up to the next heading of the same or a higher level. */
export interface Section {
  /** `undefined` for the root, which holds what stands before the first heading. */
  readonly heading: Heading | undefined
  /** 0 for the root. */
  readonly level: number
  /** From the heading's first character to the end of the section's last block. */
  readonly span: Span
  /** The section's own blocks without heading and subsections. */
  readonly blocks: readonly (Paragraph | Table)[]
  readonly children: readonly Section[]
}

/** A heading or list item with a number mark. */
export type NumberedHeading = Heading & { readonly numbering: Numbering }

/** An item of a series and what stood before it. */
export interface SeriesItem {
  readonly heading: NumberedHeading
  /** It is number 1, and a line such as “主要做法如下：” or an unnumbered headline stands directly before it: a new list may begin. */
  readonly opensList: boolean
  /** Where the numbered heading before it, of whatever kind, begins; 0 for the first one. */
  readonly after: number
}

/** Numbers of one kind that count on from each other. */
export interface Series {
  readonly items: readonly SeriesItem[]
  /** Whether all items stand below one and the same heading, where a second list from 1 can be an inner one. */
  readonly mayNest: boolean
  /** The first heading of a lower kind inside of which these numbers start anew: 1. 2. below each （1）. */
  readonly within?: NumberedHeading
  /** Whether these are the highest numbers of a document without title, which may be an excerpt. */
  readonly mayBeExcerpt: boolean
}

/** A document as the rules see it. Made by `parseReport`; never fails, whatever the text. */
export interface Report {
  readonly text: string
  /** All blocks in the order of the text. */
  readonly blocks: readonly Block[]
  /** Those of the blocks that are headings. */
  readonly headings: readonly Heading[]
  /** Those of the blocks that are elements of the document: titles, dates and so on. */
  readonly elements: readonly DocumentElement[]
  /** Every line that may be a title, first one first: a notice may carry the plan that it issues. */
  readonly titles: readonly DocumentElement[]
  readonly root: Section
  /** The numbers that count on from each other. */
  readonly series: readonly Series[]
  /** Report year from the title, such as 2023. */
  readonly year: number | undefined
  /** Where the body begins (after chrome, title, document number). */
  readonly bodyStart: Offset
}
