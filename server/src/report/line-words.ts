import { gap, isBlank, isLineBreak } from "../text/characters.ts"

/** What a line of a document's head or foot looks like. All functions take words without blanks unless they say so. */

/** The text without blanks and line breaks. */
export function wordsOf(text: string): string {
  if (!gap.test(text)) return text
  let words = ""
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && !isBlank(text, index) && !isLineBreak(text, index)) continue
    words += text.slice(from, index)
    from = index + 1
  }
  return words
}

/** The kinds of documents that end a title (TL 第八条, and the usual names of plans, reports and rules). */
const documentKinds = [
  "报告",
  "计划",
  "方案",
  "通知",
  "公报",
  "公告",
  "通告",
  "通报",
  "总结",
  "要点",
  "意见",
  "决定",
  "决议",
  "规划",
  "纲要",
  "办法",
  "规定",
  "细则",
  "请示",
  "批复",
  "纪要",
  "安排",
  "汇报",
  "综述",
  "说明",
  "情况",
  "条例",
  "制度",
  "预案",
  "白皮书",
  "年报",
  "执法数据",
  "数据公示",
]

const organEndings = [
  "委",
  "委员会",
  "人大",
  "政协",
  "常委会",
  "政府",
  "局",
  "厅",
  "部",
  "办",
  "办公室",
  "院",
  "署",
  "会",
  "组",
  "处",
  "所",
  "中心",
  "单位",
  "部门",
  "机关",
  "机构",
  "平台",
  "街道",
  "乡镇",
  "镇",
  "乡",
  "园区",
  "开发区",
  "管委会",
  "集团",
  "公司",
  "学校",
  "大学",
  "队",
  "总队",
  "支队",
  "站",
  "社区",
]

const pageFurniture =
  /来源|作者|时间|日期|点击|浏览|字号|打印|字体|访问|发布|索引号|信息分类|发文机构|主题词|有效性|责任编辑|首页|下载|收藏|分享/u

const documentNumber = /^[^\d〔[［【（(﹝，。：:]{1,16}[〔[［【（(﹝]\d{2,4}[〕\]］】）)﹞]第?\d{1,5}号?$/u
const longestTitle = 100
const longestName = 80

/** Whether the words end like the title of a document; a bracketed note such as （征求意见稿） may follow. */
export function endsLikeTitle(words: string): boolean {
  const open = Math.max(words.lastIndexOf("（"), words.lastIndexOf("("))
  const closed = words.endsWith("）") || words.endsWith(")")
  const title = closed && open > 0 ? words.slice(0, open) : words
  return documentKinds.some((kind) => title.endsWith(kind))
}

/** Whether the words could be a title or a piece of one: a name, not a sentence and not a navigation path. */
export const isNameLike = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= longestTitle &&
  !/[。；！？，：:;!?>|→]/u.test(words) &&
  !words.startsWith("—") &&
  closingDateIsMissing(words)

const closingDateIsMissing = (words: string): boolean => !/\d年\d{1,2}月\d{1,2}日?$/u.test(words)

/** Whether a line shows page furniture: source, date, author, print buttons. */
export const isFurniture = (words: string): boolean =>
  words.length <= longestName && !words.endsWith("。") && pageFurniture.test(words)

/** 发文字号 such as 示政发〔2024〕12号, faulty brackets included. */
export const isDocumentNumber = (words: string): boolean => words.length <= 40 && documentNumber.test(words)

/** Whether every one of the names ends like the name of an organ. */
export const areOrgans = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => name.length >= 2 && organEndings.some((ending) => name.endsWith(ending)))

/** 主送机关: names of organs that end in a colon. */
export function isAddressee(words: string): boolean {
  if (words.length > longestName * 2 || !/[：:]$/u.test(words)) return false
  return areOrgans(words.slice(0, -1).split(/[、，,；;]/u))
}

/** 称呼 of a report that is read out: 主任、各位副主任、各位委员：, 各位代表：. */
export const isSalutation = (words: string): boolean =>
  words.length <= longestName && /[：:！!]$/u.test(words) && /^(?:各位|同志们|尊敬的|主任、|主席、)/u.test(words)

/** 署名: one or several names of organs, blanks between them. `line` is the text as printed. */
export function isSignature(line: string): boolean {
  if (line.length > 160 || /[，。；：！？、,;:!?\d]/u.test(line)) return false
  const names = line.split(/[\s\u3000\u00a0]+/u).filter((name) => name !== "")
  return areOrgans(names) && names.some((name) => name.length >= 3)
}
