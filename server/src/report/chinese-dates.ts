import { isBlank } from "../text/characters.ts"

const year = "(?:\\d{4}|[〇零○Ｏ一二三四五六七八九]{4})"
const month = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})"
const day = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})"
const closingDate = new RegExp(`${year}年${month}月${day}日$`, "u")
const titleYear = /(?<!\d)((?:19|20)\d\d)年/u
const chineseTitleYear = /([二一][〇零○Ｏ九][〇零○Ｏ一二三四五六七八九]{2})年/u
const longestDate = 14

/** Where a full date at the end of `words` begins (words without blanks); `undefined` without one. */
export function closingDateStart(words: string): number | undefined {
  const from = Math.max(0, words.length - longestDate)
  const found = words.slice(from).search(closingDate)
  return found < 0 ? undefined : from + found
}

/** The first year that a title names: 2023年, 二〇二三年. `words` has no blanks. */
export function yearOfTitle(words: string): number | undefined {
  const arabic = titleYear.exec(words)?.[1]
  if (arabic !== undefined) return Number(arabic)
  const chinese = chineseTitleYear.exec(words)?.[1]
  return chinese === undefined ? undefined : Number([...chinese].map(digitOf).join(""))
}

const digitOf = (character: string): number => Math.max(0, "〇一二三四五六七八九".indexOf(character))

/** The offset from which the last `count` non-blank characters before `end` stand. */
export function offsetOfLast(text: string, end: number, count: number): number {
  let at = end
  let left = count
  while (at > 0 && left > 0) {
    at--
    if (!isBlank(text, at)) left--
  }
  return at
}
