import { characterSet, isIn, nextIn } from "../../text/characters.ts"

/** A count that is no figure by itself: 三省, 前三位, 三点要求. */
export interface BareCount {
  readonly kind: "places" | "rank" | "things"
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly digitsStart: number
  readonly unit: string
}

/** What such a count is known by; nearly all of a text is passed over. */
const anchors = characterSet("省市区地州国者点前")
const numerals = characterSet("0123456789一二两三四五六七八九十")
const longestNumeral = 3
const longestCount = 12

/** The next one from `from` on. */
export function nextBareCount(text: string, from: number): BareCount | undefined {
  for (let at = nextIn(anchors, text, from, text.length); at < text.length; ) {
    const found = text[at] === "前" ? rankAt(text, at) : countBefore(text, at)
    if (found !== undefined) return found
    at = nextIn(anchors, text, at + 1, text.length)
  }
  return undefined
}

/** 前三位, 前十强, 排名前五; not 前三季度, 前7个月, 前10%. */
const rank =
  /^前(\d{1,2}|[二两三四五六七八九十]{1,3})(位|名|强|大|类)?(?![\d.%％个年月日天周季届次期轮者批万亿千百余多成分〇零一二三四五六七八九十])/

function rankAt(text: string, start: number): BareCount | undefined {
  const [whole, digits = "", unit = ""] = rank.exec(text.slice(start, start + longestCount)) ?? []
  if (whole === undefined) return undefined
  return { kind: "rank", start, end: start + whole.length, digits, digitsStart: start + 1, unit }
}

/** 三省, 五市, 两省市, 六省（市）, 三者: the classifier is the noun itself. */
const place =
  /^(\d{1,2}|[一二两三四五六七八九十]{1,3})(省（区、市）|省（市）|省区市|省市区|省市|省区|省|市|区|地|州|国|者)(?![\d一二两三四五六七八九十])/

/** 三点要求：, 两点建议。: an hour has no noun and no mark behind it. */
const point = /^(\d{1,2}|[一二两三四五六七八九十]{1,3})(点)(?=[\u4e00-\u9fff]{2,6}[：:。，])/

/** What makes a longer number, an ordinal or a name of a numeral: 第三区, 十之三, 东三省; 上午三点. */
const named = characterSet(".第之东〇零百千万")
const clock = characterSet(".第上下中早晚时〇零")

function countBefore(text: string, at: number): BareCount | undefined {
  let start = at
  while (at - start < longestNumeral && isIn(numerals, text, start - 1)) start--
  if (start === at || isIn(numerals, text, start - 1)) return undefined
  const isPoint = text[at] === "点"
  if (isIn(isPoint ? clock : named, text, start - 1)) return undefined
  const [whole, digits = "", unit = ""] = (isPoint ? point : place).exec(text.slice(start, at + longestCount)) ?? []
  if (whole === undefined || start + digits.length !== at) return undefined
  return { kind: isPoint ? "things" : "places", start, end: start + whole.length, digits, digitsStart: start, unit }
}
