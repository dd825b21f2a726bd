import { type LocalSpan, localSpanOf } from "../../text/span.ts"

/** The names of the provinces, without 省, 市 and 自治区: there are no others. */
const names = new Set(
  (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 " +
    "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
  ).split(" "),
)

const shortNames = new Set("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台")

/** 苏, 浙, 皖. */
export const isShortName = (name: string): boolean => shortNames.has(name)

/** Whether words end with the name of a province: 支持福建, 黑龙江省. */
export function isProvince(words: string): boolean {
  const name = words.replace(/[省市]$/, "")
  return names.has(name.slice(-2)) || names.has(name.slice(-3))
}

/** The short names of provinces that end at `end`, one character each: 苏浙皖 before 三省. */
export function provincesBefore(text: string, end: number): readonly LocalSpan[] {
  const found: LocalSpan[] = []
  for (let at = end - 1; at >= 0 && shortNames.has(text.charAt(at)); at--) found.unshift(localSpanOf(at, at + 1))
  return found
}
