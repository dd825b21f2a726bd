import type { Numberer } from "./numberer.ts"

/** A paragraph while it is read. */
export interface Draft {
  style: string | undefined
  list: string | undefined
  level: number | undefined
  /** The paragraph mark was deleted: the text runs on in the next paragraph. */
  runsOn: boolean
  readonly text: string[]
}

export const newDraft = (): Draft => ({ style: undefined, list: undefined, level: undefined, runsOn: false, text: [] })

/** Takes finished paragraphs in the order of the document and gives their lines. */
export interface Paragraphs {
  /** The lines of a paragraph, its number in front; none for one that runs on. */
  readonly finish: (draft: Draft) => readonly string[]
}

export function createParagraphs(number: Numberer): Paragraphs {
  let carried = ""
  return {
    finish: (draft) => {
      const text = carried + draft.text.join("")
      carried = ""
      if (draft.runsOn) {
        carried = text
        return []
      }
      const [first = "", ...rest] = text.split("\n")
      return [numbered(number(draft), first), ...rest]
    },
  }
}

/**
 * A number as it stands before the words. Word puts a tab between them, which is no part of the text: a blank is left
 * only where the number and the words would run together (第一章 总则, 1. 2024年…).
 */
export function numbered(label: string, text: string): string {
  if (label === "" || text === "") return label + text
  const last = label.at(-1) ?? ""
  if ("、．）)］〕：，".includes(last)) return label + text
  if (last === ".") return /^\d/.test(text) ? `${label} ${text}` : label + text
  return isSign(last) ? label + text : `${label} ${text}`
}

/** ① ⑴ ⒈: signs that are number and mark in one. */
const isSign = (character: string): boolean => /[\u2460-\u24ff\u3220-\u33ff]/.test(character)
