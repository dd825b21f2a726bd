/** The pairs of marks that enclose text. Round and square brackets have a full- and a half-width form. */
export type EnclosureFamily =
  | "round"
  | "square"
  | "tortoiseShell"
  | "lenticular"
  | "title"
  | "innerTitle"
  | "quote"
  | "innerQuote"
  | "cornerQuote"
  | "innerCornerQuote"
  | "straightQuote"

/** A matched pair; `open` and `close` are the offsets of its marks. */
export interface Enclosure {
  readonly family: EnclosureFamily
  readonly open: number
  readonly close: number
}

/** A mark without its partner. */
export interface LoneMark {
  readonly family: EnclosureFamily
  readonly at: number
  readonly opens: boolean
}

/** How the enclosing marks of a text match; pairs in the order of their closing marks, inner ones first. */
export interface Enclosures {
  readonly pairs: readonly Enclosure[]
  readonly lone: readonly LoneMark[]
}

/** Opening and closing mark of each form. */
const forms: readonly (readonly [EnclosureFamily, string])[] = [
  ["round", "（）"],
  ["round", "()"],
  ["square", "［］"],
  ["square", "[]"],
  ["tortoiseShell", "〔〕"],
  ["lenticular", "【】"],
  ["title", "《》"],
  ["innerTitle", "〈〉"],
  ["quote", "“”"],
  ["innerQuote", "‘’"],
  ["cornerQuote", "「」"],
  ["innerCornerQuote", "『』"],
]

interface MarkKind {
  readonly family: EnclosureFamily
  readonly opens: boolean
}

const marks: ReadonlyMap<number, MarkKind> = new Map(
  forms.flatMap(([family, [open = "", close = ""]]): [number, MarkKind][] => [
    [open.charCodeAt(0), { family, opens: true }],
    [close.charCodeAt(0), { family, opens: false }],
  ]),
)

/** The mark of the same side in the other width: “）” for “)”; `undefined` for marks of one width. */
export function otherWidth(mark: string): string | undefined {
  const index = "（()）［[]］".indexOf(mark)
  return index < 0 ? undefined : "(（）)[［］]".charAt(index)
}

/** The partner of an enclosing mark: “》” for “《”. */
export function partnerOf(mark: string): string {
  for (const [, form] of forms) {
    const index = form.indexOf(mark)
    if (index >= 0) return form.charAt(1 - index)
  }
  return mark
}

/** An opening mark further out than this is not looked for: the cost stays linear in hostile texts. */
const deepestSearch = 16

/**
 * Matches the enclosing marks at `positions` of a text. A closing mark takes the nearest open one of its family; what was
 * opened in between stays lone. Straight quotes open and close in turn. The apostrophe of don’t is none.
 */
export function matchEnclosures(text: string, positions: readonly number[]): Enclosures {
  const pairs: Enclosure[] = []
  const lone: LoneMark[] = []
  const open: LoneMark[] = []
  const close = (family: EnclosureFamily, at: number): boolean => {
    const lowest = Math.max(0, open.length - deepestSearch)
    for (let index = open.length - 1; index >= lowest; index--) {
      const candidate = open[index]
      if (candidate?.family !== family) continue
      pairs.push({ family, open: candidate.at, close: at })
      lone.push(...open.slice(index + 1))
      open.length = index
      return true
    }
    return false
  }
  for (const at of positions) {
    const code = text.charCodeAt(at)
    if (code === straightQuote) {
      if (!close("straightQuote", at)) open.push({ family: "straightQuote", at, opens: true })
      continue
    }
    const mark = marks.get(code)
    if (mark === undefined || (code === apostrophe && isLatinAt(text, at - 1) && isLatinAt(text, at + 1))) continue
    if (mark.opens) open.push({ family: mark.family, at, opens: true })
    else if (!close(mark.family, at)) lone.push({ family: mark.family, at, opens: false })
  }
  lone.push(...open)
  return { pairs, lone: lone.toSorted((first, second) => first.at - second.at) }
}

const straightQuote = 0x22
const apostrophe = 0x2019

const isLatinAt = (text: string, at: number): boolean => /[A-Za-z]/.test(text.charAt(at))
