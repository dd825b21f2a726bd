import * as z from "zod/mini"
import { localSpanOf } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule } from "../define-rule.ts"
import { practice } from "../sources.ts"

const usualWords = ["TODO", "TBD", "FIXME", "待补充", "待补", "此处填写", "请填写", "请在此处"]

/** XX件, ××, 待补: places that were never filled in. */
export const placeholders = defineRule({
  id: "leftovers/placeholders",
  summary: "没有未填写的占位文字。",
  why: "“XX件”“××年”“待补”“____”是模板里等着填写的地方。请填上，或者删去。",
  source: practice("模板残留"),
  severity: "error",
  scope: "prose",
  options: z.pipe(
    z.strictObject({
      words: z
        ._default(z.array(z.string().check(z.minLength(1))), [])
        .check(z.describe("另外要报告的占位文字，如“某某”。")),
    }),
    z.transform(({ words }) => ({ index: createWordIndex([...usualWords, ...words]), own: new Set(words) })),
  ),
  messages: { placeholder: "“{actual}”像是还没有填写的地方。请填上，或者删去。" },
  examples: {
    valid: [
      "亟待补齐短板，有待补强，后进生待补课。",
      "XXL码，李××诉示例区政府案，MAXX模型，3×4米。",
      "推进“数据+业务”，__加粗__。",
    ],
    invalid: [
      "全年受理申请⟦XX⟧件，办结⟦××⟧件，位于⟦××⟧市。",
      "办结率为⟦____⟧。",
      "办结数⟦待补⟧，⟦TODO⟧",
      "截至2023年⟦X⟧月底。",
    ],
  },
  check({ text, marks, protectionAt }, { report, options: { index, own } }) {
    for (const { word, start } of index.find(text)) {
      if (protectionAt(start) === 4 || (!own.has(word) && isPartOfText(text, start, word))) continue
      report("placeholder", localSpanOf(start, start + word.length), { actual: word })
    }
    let end = 0
    const crosses = [...marks.filter((mark) => "×＊_".includes(text.charAt(mark))), ...crossesOf(text)]
    for (const at of crosses.sort((first, second) => first - second)) {
      if (at < end || protectionAt(at) === 4) continue
      const character = text.charAt(at)
      end = at + 1
      while (text[end] === character) end++
      if (isPlaceholder(text, at, end)) report("placeholder", localSpanOf(at, end), { actual: text.slice(at, end) })
    }
  },
})

/** 待补齐短板, 亟待补上: a verb of the sentence. */
const isPartOfText = (text: string, start: number, word: string): boolean =>
  (word.startsWith("待补") &&
    (/[\u3400-\u9fff]/.test(text.charAt(start + word.length)) ||
      "亟有急尚正等期".includes(text.charAt(start - 1) || "。"))) ||
  (/^[A-Z]/.test(word) &&
    (/[A-Za-z]/.test(text.charAt(start - 1)) || /[A-Za-z]/.test(text.charAt(start + word.length))))

/** The places of X and x that no other letter precedes. */
function* crossesOf(text: string): Generator<number> {
  for (const letter of ["X", "x"])
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1))
      if (!/[A-Za-z\d]/.test(text.charAt(at - 1))) yield at
}

const blank = /^[年月日件起个人次万亿元%％省市区县乡镇村项家户名场宗号局委办厅条批]/u

function isPlaceholder(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.slice(end, end + 1)]
  if (text[start] === "_") return end - start >= 4
  if (/[A-Za-z\d]/.test(before) || /[A-Za-z\d]/.test(after)) return false
  if (text[start] === "＊") return end - start >= 2 && blank.test(after)
  if (end - start === 1) return text[start] !== "×" && /[年第]/u.test(before) && /^[年月日季次条号]/u.test(after)
  return (
    blank.test(after) && (/^[^省市区县乡镇村]/u.test(after) || !/[\u3400-\u9fff]/.test(before) || !isSurname(before))
  )
}

/** 李××区 is odd, but a person. */
const isSurname = (character: string): boolean => "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁".includes(character)
