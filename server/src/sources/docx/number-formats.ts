import { formatChineseInteger } from "../../number/numeral.ts"

/** A number as Word prints it in one of the formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59). */
export function formatNumber(value: number, format: string): string {
  const series = symbols[format]
  if (series !== undefined) return Array.from(series)[value - 1] ?? String(value)
  return formatters[format]?.(value) ?? String(value)
}

/** Formats that count through a series of signs; beyond its end Word prints digits. */
const symbols: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
}

const digitsOf = (value: number, digits: string): string =>
  Array.from(String(value), (digit) => digits[Number(digit)] ?? digit).join("")

const formatters: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => digitsOf(value, "０１２３４５６７８９"),
  decimalFullWidth2: (value) => digitsOf(value, "０１２３４５６７８９"),
  chineseCounting: (value) => (value < 100 ? formatChineseInteger(value) : digitsOf(value, "〇一二三四五六七八九")),
  chineseCountingThousand: formatChineseInteger,
  taiwaneseCounting: (value) => (value < 100 ? formatChineseInteger(value) : digitsOf(value, "○一二三四五六七八九")),
  taiwaneseCountingThousand: formatChineseInteger,
  japaneseCounting: formatChineseInteger,
  ideographDigital: (value) => digitsOf(value, "〇一二三四五六七八九"),
  taiwaneseDigital: (value) => digitsOf(value, "〇一二三四五六七八九"),
  japaneseDigitalTenThousand: (value) => digitsOf(value, "〇一二三四五六七八九"),
  chineseLegalSimplified: (value) => toLegal(formatChineseInteger(value)),
  ideographLegalTraditional: (value) => toLegal(formatChineseInteger(value)),
  lowerLetter: (value) => repeatedLetter(value, "a"),
  upperLetter: (value) => repeatedLetter(value, "A"),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: (value) => roman(value),
}

const legal: Readonly<Record<string, string>> = {
  〇: "零",
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
}

const toLegal = (numeral: string): string => Array.from(numeral, (sign) => legal[sign] ?? sign).join("")

/** a … z, then aa, bb …: Word repeats the letter. */
const repeatedLetter = (value: number, first: string): string => {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

const romanSigns = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const

/** Numbers beyond this are no list. */
const largestRoman = 3999

function roman(value: number): string {
  if (value > largestRoman) return String(value)
  let rest = value
  let text = ""
  for (const [worth, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}
