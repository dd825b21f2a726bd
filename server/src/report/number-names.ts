import { CharacterClass, classAt } from "../text/characters.ts"
import type { NumberToken } from "./number-token.ts"
import type { Unit } from "./units.ts"

const joiners = "+＋·•.．/／×*:：∶#_"

/** Digits inside names, codes, ordinals, dates and formulas: 第41次, 12·4, 1+6, LED2, 〔2025〕20号, 2024. */
export function isPartOfName(text: string, token: NumberToken): boolean {
  const previous = text[token.start - 1] ?? ""
  const next = text[token.end] ?? ""
  if (previous === "第" || previous === "〔" || previous === "之") return !text.startsWith("百分之", token.start - 3)
  if (next === "分" && text[token.end + 1] === "之") return true
  if (token.script === "chinese") return false
  if (classAt(text, token.start - 1) === CharacterClass.latin) return true
  if (classAt(text, token.end) === CharacterClass.latin) return true
  if (joiners.includes(previous) && previous !== "" && !isAfterColon(text, token.start)) return true
  return joiners.includes(next) && next !== "" && classAt(text, token.end + 1) !== CharacterClass.han
}

/** A colon that opens a list (“如下：5件”) does not make the number behind it part of a ratio. */
const isAfterColon = (text: string, start: number): boolean =>
  ":：".includes(text[start - 1] ?? " ") && classAt(text, start - 2) !== CharacterClass.digit

/** 年, 月, 日, 号, 时, 届 and the like make dates, numbers and times; 3期项目, 5级 keep their unit. */
export function isFollowedByName(text: string, end: number, unit: Unit | undefined): boolean {
  if (unit === undefined) return false
  if (
    unit.text === "次" &&
    (text.startsWith("会议", end) || text.startsWith("全会", end) || text.startsWith("常务会议", end))
  )
    return false
  return unit.text === "人" && text.startsWith("大", end) && !text.startsWith("大代表", end)
}

/** 一件事, 一次性, 两手抓, 八项规定: a single 一, or a numeral inside a longer word or name. */
export function isIdiom(text: string, token: NumberToken): boolean {
  const length = token.digitsEnd - token.start
  if (length === 1 && text[token.start] === "一") return true
  if (length === 1 && text.startsWith("八项规定", token.start)) return true
  return text[token.start - 1] === "进" || text[token.start - 1] === "统"
}
