import { similarity } from "../share/labels.ts"

const negations = ["不予", "未予", "不", "未", "非", "无"]
/** Names of places that begin like a negation. */
const placesLikeNegations = /非洲|无锡|不丹/

/**
 * The last name and an earlier one are opposites (不予受理 / 实际受理, 合格 / 不合格): the list is complete with them. What
 * follows a pair of opposites is another matter (不予受理21件，受理40件，审结37件).
 */
export function hasOpposites(names: readonly string[]): boolean {
  const last = names.at(-1) ?? ""
  return names.slice(0, -1).some((name) => isOpposite(name, last) || isOpposite(last, name))
}

/** Whether `name` is `other` with 不, 未, 非 or 无 put in; what begins alike is told apart by 非: 国有及国有控股投资 and 非国有投资. */
const isOpposite = (name: string, other: string): boolean =>
  !placesLikeNegations.test(name) &&
  negations.some((negation) => {
    const at = name.indexOf(negation)
    const positive = at < 0 ? "" : name.slice(at + negation.length)
    if (positive.length < 2 || other.includes(negation)) return false
    return isAbout(other, positive) || (negation === "非" && other.startsWith(positive.slice(0, 2)))
  })

const isAbout = (name: string, positive: string): boolean =>
  (name.endsWith(positive) && neutral.test(name.slice(0, -positive.length))) ||
  (name.length > 1 && positive.endsWith(name)) ||
  // 批准逮捕各类嫌疑人 and 不批准逮捕.
  (positive.length > 3 && name.startsWith(positive)) ||
  (name.length <= positive.length + 1 && similarity(name, positive) >= 0.6)

/** 实际受理 is all that 不予受理 leaves; 从轻处罚 is not all that 不予处罚 leaves. */
const neutral = /^(?:实际|予以|准予|依法|正式|决定|给予|当场|全部|已经?|可以?|应当?|有|是)?$/

/** Words that divide a whole in two. */
const antonyms: readonly (readonly [string, string])[] = [
  ["增长", "下降"],
  ["增加", "减少"],
  ["上升", "下降"],
  ["男", "女"],
  ["进口", "出口"],
  ["城镇", "乡村"],
  ["城镇", "农村"],
  ["城市", "农村"],
  ["公办", "民办"],
  ["公立", "民营"],
  ["公立", "民办"],
  ["公立", "私立"],
  ["内资", "外资"],
  ["中资", "外资"],
  ["国产", "进口"],
  ["国有", "民营"],
  ["线上", "线下"],
  ["以上", "以下"],
  ["税收", "非税"],
  ["中央", "地方"],
  ["境内", "境外"],
  ["省内", "省外"],
  ["市内", "市外"],
  ["国内", "国外"],
  ["国内", "国际"],
  ["本地", "外地"],
  ["本地", "外出"],
  ["本市", "外市"],
  ["本省", "外省"],
  ["集中", "分散"],
  ["单位", "个人"],
  ["普通程序", "简易程序"],
  ["一般程序", "简易程序"],
  ["长期", "短期"],
  ["固定", "流动"],
  ["日间", "夜间"],
  ["白天", "夜间"],
  ["直接", "间接"],
  ["主动", "被动"],
  ["有效", "无效"],
  ["支持", "驳回"],
  ["提起公诉", "不起诉"],
  ["胜诉", "败诉"],
  ["诉前", "诉中"],
  ["专职", "兼职"],
  ["专任", "兼任"],
  ["在职", "退休"],
  ["自然人", "法人"],
  ["上半年", "下半年"],
  ["汉族", "少数民族"],
  ["书面", "口头"],
  ["有偿", "无偿"],
  ["首次", "再次"],
  ["原有", "新增"],
  ["夏粮", "秋粮"],
  ["初次", "重复"],
  ["初信初访", "重信重访"],
  ["实物", "货币"],
  ["存量", "新增"],
  ["存量", "增量"],
  ["集体访", "个体访"],
  ["正职", "副职"],
  ["地上", "地下"],
  ["一次", "补考"],
  ["独任", "合议"],
  ["属实", "不实"],
]

/**
 * 产量增长的18种，产量下降的46种: names that a word and its opposite divide; 公办306所，民办普惠性379所，民办非普惠性300所: and that another
 * pair of opposites divides again.
 */
export function areDividedByOpposites(names: readonly string[]): boolean {
  if (names.length < 2 || names.length > mostDivided) return false
  return antonyms.some(([one, other]) => {
    const second = names.filter((name) => name.includes(other))
    // 非税收入 holds the word 税收, too.
    const first = names.filter((name) => name.includes(one) && !second.includes(name))
    const isWhole = first.length > 0 && second.length > 0 && first.length + second.length === names.length
    return isWhole && isOneOrDivided(first, one) && isOneOrDivided(second, other)
  })
}

/** Longer lists are divided by more than opposites. */
const mostDivided = 6

function isOneOrDivided(names: readonly string[], word: string): boolean {
  if (names.length === 1) return true
  const rest = names.map((name) => name.replace(word, ""))
  return (rest.length === 2 && hasOpposites(rest)) || areDividedByOpposites(rest)
}

/** 已整改197处，限期整改30处: what has been done to some and what is still to be done to the others, in the same word. */
export function isStatePair([first = "", second = ""]: readonly string[]): boolean {
  const [done, open] = first.startsWith("已") ? [first, second] : [second, first]
  const verb = /^已(?:经|全部)?(\p{Script=Han}{2,4})$/u.exec(done)?.[1]
  return verb !== undefined && new RegExp(`^(?:正在|限期|尚未|未|待|仍在|责令)${verb}`, "u").test(open)
}
