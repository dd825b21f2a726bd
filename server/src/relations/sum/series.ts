const longestSeriesName = 14

/** Names of one build: all begin with the same two characters or end with the same one. */
export function isSeries(names: readonly string[]): boolean {
  const [first = ""] = names
  if (first.length > 4 && names.every((name) => name.endsWith(first.slice(-4)))) return true
  if (names.some((name) => name === "" || name.length > longestSeriesName)) return false
  const sameEnd = names.every((name) => name.endsWith(first.slice(-1)))
  const sameStart = first.length > 2 && names.every((name) => name.startsWith(first.slice(0, 2)))
  return (sameEnd || sameStart) && new Set(names).size === names.length
}

/** The branches of law that cases belong to. */
const branches = ["刑事", "民事", "行政"]

/** 刑事案件362件、民事（行政）案件761件: names that together say every branch of law, each once. */
export function coversBranches(names: readonly string[]): boolean {
  const said = names.map((name) => branches.filter((branch) => name.includes(branch)))
  return (
    said.every(({ length }) => length > 0) &&
    said.flat().length === branches.length &&
    new Set(said.flat()).size === branches.length
  )
}

/** What counts off or grades all there are of a kind. 肝移植 and 肾移植 are two of many. */
const scales = [
  "一二三四五六七八九十再特",
  "123456789１２３４５６７８９",
  "甲乙丙丁戊己庚",
  "ABCDEFGHＡＢＣＤＥＦ",
  "男女",
  "内外",
  "公私",
  "东西南北中",
  "上中下前后左右",
  "大中小微",
  "高中低初",
  "优良中差",
  "老中青少",
  "正副",
  "国省市州区县乡镇街村厅处科股局",
  "春夏秋冬",
  "早中晚",
  "新旧老",
  "红橙黄蓝绿",
]

/** 一审、二审、再审; 第一批、第二批; A类、B类; 男性、女性: names that differ in their first character only are all there are of a kind. */
export function isStrictSeries(printed: readonly string[]): boolean {
  const names = printed.every((name) => name.startsWith("第")) ? printed.map((name) => name.slice(1)) : printed
  const tails = new Set(names.map((name) => name.slice(1)))
  if (tails.size !== 1 || tails.has("") || new Set(names).size !== names.length) return false
  const firsts = names.map((name) => name.charAt(0))
  // 高中25人、初中39人, 省级3个、市级4个: two steps of a longer scale leave others out.
  const fitting = names.length > 2 ? scales : scales.filter((scale) => scale.length === 2)
  return fitting.some((scale) => firsts.every((first) => scale.includes(first)))
}
