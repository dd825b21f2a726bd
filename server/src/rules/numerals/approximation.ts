import { formatChineseInteger } from "../../number/numeral.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { safeReplacement, suggestedReplacement } from "../replacement.ts"
import { numeralStandard } from "../sources.ts"

/** 三四个月, 二十几个: approximations are written in Chinese numerals, without 、 between them. */
export const approximation = defineRule({
  id: "numerals/approximation",
  summary: "相邻两数连用的概数和带“几”的数用汉字，中间不加顿号。",
  why: "“三四个”“二十几个”是概数，标准规定用汉字，数字之间不用顿号；写成“3、4个”会被读作两项并列。",
  source: numeralStandard("4.2.2；GB/T 15834—2011 4.5.3.4"),
  severity: "warning",
  scope: "prose",
  options: noOptions,
  messages: {
    adjacent: "概数“{actual}”应当写作“{expected}”。",
    some: "带“几”的数用汉字：“{actual}”应当写作“{expected}”。",
  },
  examples: {
    valid: [
      "历时三四个月，一、二线城市，二、三产业，3、4月份，第三、四个阶段。",
      "二、三个坚持",
      "1、2、3个方案，20余个，几十个，几百项。",
    ],
    invalid: ["历时⟦三、四⟧个月，走访⟦3、4⟧家企业。", "梳理⟦20几⟧个问题，⟦几10⟧项措施。"],
  },
  check({ text, marks, digits, protectionAt }, { report }) {
    for (const at of marks) {
      if (text[at] !== "、" || protectionAt(at) !== 0) continue
      const [first, second] = [numeralValue(text.charAt(at - 1)), numeralValue(text.charAt(at + 1))]
      if (first === undefined || second === undefined || !isApproximation(text, at, first, second)) continue
      const span = localSpanOf(at - 1, at + 2)
      const expected = `${formatChineseInteger(first)}${formatChineseInteger(second)}`
      const fix = "一二三四五六七八九".includes(text.charAt(at - 1)) ? safeReplacement : suggestedReplacement
      report("adjacent", span, { actual: text.slice(span.start, span.end), expected }, fix(span, expected))
    }
    for (const { start, end } of digits) {
      if (protectionAt(start) !== 0 || end - start > 3 || /[\d.]/.test(text.charAt(start - 1))) continue
      if (text[end] !== "几" && text[start - 1] !== "几") continue
      const behind = text[end] === "几" && text[end - 1] === "0" && !/^[何乎率]/.test(text.slice(end + 1, end + 2))
      const before = text[start - 1] === "几" && /^10{0,3}$/.test(text.slice(start, end))
      if (!behind && !before) continue
      const spoken = formatChineseInteger(Number(text.slice(start, end)))
      const span = behind ? localSpanOf(start, end + 1) : localSpanOf(start - 1, end)
      const expected = behind ? `${spoken}几` : `几${spoken.replace(/^一/, "")}`
      report("some", span, { actual: text.slice(span.start, span.end), expected }, suggestedReplacement(span, expected))
    }
  },
})

function numeralValue(character: string): number | undefined {
  const chinese = "一二三四五六七八九".indexOf(character)
  if (character !== "" && chinese >= 0) return chinese + 1
  return /^[1-9]$/.test(character) ? Number(character) : undefined
}

/** Two single numerals in a row before a classifier, in running text: 3、4月 and 一、二线 are lists. */
function isApproximation(text: string, at: number, first: number, second: number): boolean {
  if (second !== first + 1 && !(first === 3 && second === 5)) return false
  const before = text.charAt(at - 2)
  if (!/[\u3400-\u9fff]/.test(before) || /[第一二三四五六七八九十百千万之分数前后]/u.test(before)) return false
  if (/第[^，。；、]{0,3}$/u.test(text.slice(Math.max(0, at - 5), at - 1))) return false
  return /^(?:个(?!百分点)|天|人|次|件|户|家|名|岁|倍|百|千|万)/u.test(text.slice(at + 2, at + 6))
}
