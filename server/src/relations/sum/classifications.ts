import { grouped } from "../../text/grouped.ts"

/**
 * A classification that a law, a national form or the statistics prescribe: what belongs to one class belongs to no other one.
 * A class is the words that name it, divided by `|`.
 */
interface Classification {
  readonly classes: readonly string[]
  /** Which classes, by their place, are everything there is when they are all named. */
  readonly wholes?: readonly (readonly number[])[]
}

/** The classifications by where they come from; what no rule calls complete (当场整改、限期整改, beside 立案查处) has no whole. */
const classifications: readonly Classification[] = [
  // 行政复议法第三十条、第六十三条至第七十三条: what becomes of an application, and how a case ends.
  {
    classes: [
      "不予受理|不受理",
      "受理",
      "其他处理|其他方式|作其他|告知|转送|移送",
      "撤回",
      "未审查|待审查|正在审查|补正",
    ],
  },
  {
    classes: [
      "维持",
      "驳回",
      "撤销",
      "变更",
      "确认违法|违法",
      "确认无效|无效",
      "责令履行|责令其履行|履行",
      "终止",
      "调解",
      "和解",
      "撤回|撤诉|准予撤诉",
      "不予受理",
      "中止",
    ],
  },
  // 政府信息公开工作年度报告格式（2021）第三部分: results of applications.
  {
    classes: [
      "予以公开",
      "部分公开",
      "不予公开",
      "无法提供|不存在|不掌握|非本机关|信息不存在",
      "不予处理",
      "其他处理|其他|补正",
      "撤回",
    ],
  },
  // 民事诉讼法、行政诉讼法: instances, and the branches of law.
  { classes: ["一审", "二审", "再审|审判监督", "执行|非诉"], wholes: [[0, 1, 2]] },
  { classes: ["民事", "刑事", "行政", "国家赔偿|赔偿"], wholes: [[0, 1, 2]] },
  { classes: ["裁决", "调解", "撤诉|撤回", "终止|其他方式"] },
  // 行政处罚法: procedures; kinds of administrative acts.
  { classes: ["简易程序|简易|当场处罚", "普通程序|一般程序|普通", "快速办理|快速程序"], wholes: [[0, 1]] },
  { classes: ["处罚", "许可", "强制", "检查", "征收", "征用", "确认", "给付", "裁决", "奖励", "备案"] },
  // 规范性文件清理.
  {
    classes: ["继续有效|保留|有效", "修改|修订", "废止", "失效"],
    wholes: [
      [0, 1, 2],
      [0, 2, 3],
      [0, 1, 3],
    ],
  },
  // 公证法、公证统计.
  { classes: ["国内", "涉外", "涉港澳台|涉港澳|涉台"], wholes: [[0, 1, 2]] },
  // 信访工作条例第十七条: ways to be heard; what is asked for on the hotline.
  { classes: ["来信|信件", "来访|走访|接访", "网上|网络|网信", "来电|电话"] },
  { classes: ["投诉", "举报", "咨询", "求助|求决", "建议|建言", "表扬|感谢"] },
  // 市场主体登记管理条例第二条; 慈善法与社会组织登记.
  { classes: ["企业|公司", "个体工商户|个体户|个体", "专业合作社|合作社"], wholes: [[0, 1, 2]] },
  { classes: ["社会团体|社团", "民办非企业|民非|社会服务机构", "基金会"], wholes: [[0, 1, 2]] },
  // 代表建议与政协提案; levels of administration.
  { classes: ["建议", "提案"], wholes: [[0, 1]] },
  {
    classes: [
      "国家|全国|中央",
      "省级|省厅|全省|省本级",
      "市级|市直|市局|市本级",
      "县级|县直|区级|区直|县本级|区本级|局机关|机关",
      "乡镇|镇街|街道|乡级|镇级",
      "村级|社区|村居|村（居）",
    ],
  },
  // 公路法第六条.
  { classes: ["国道", "省道", "县道", "乡道", "村道", "专用公路|专用道"], wholes: [[0, 1, 2, 3, 4]] },
  // 国民教育体系.
  {
    classes: [
      "幼儿园|学前",
      "小学",
      "初中|初级中学",
      "九年一贯|一贯制",
      "高中|高级中学|完全中学",
      "中等职业|中职|职业",
      "特殊教育|特教",
    ],
  },
  // Parts of a year, and grades.
  {
    classes: ["一季度", "二季度", "三季度", "四季度"],
    wholes: [[0, 1, 2, 3]],
  },
  { classes: ["优秀", "良好", "称职|合格|及格|达标", "基本合格|基本称职", "不合格|不称职|不达标|不及格"] },
  { classes: ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖|优胜奖|鼓励奖"] },
  // How something is done.
  { classes: ["现场", "书面", "线上|视频"], wholes: [[0, 1]] },
  { classes: ["当场|立行|立即|立查", "限期|逾期|责令"] },
  { classes: ["采纳", "部分采纳", "不予采纳|未采纳|不采纳"] },
  { classes: ["死亡", "受伤|轻伤|重伤|烧伤|呛伤", "失踪|失联"] },
  { classes: ["行政编制", "事业编制", "工勤编制|工勤"] },
  { classes: ["人民调解", "行政调解", "司法调解", "行业性|专业性|行专"] },
]

/** What the names of a list say when they are classes of one classification. */
export interface Classes {
  /** Whether these classes are everything there is. */
  readonly complete: boolean
  /** Whether a name is that of one of its classes, too. */
  readonly holds: (name: string) => boolean
}

const longestName = 16

/** A word of a class: its classification and the place of its class in it. */
interface ClassWord {
  readonly word: string
  readonly classification: number
  readonly place: number
}

/** The words of all classes by their first characters, so that most names are passed over. */
const wordsByFirst: ReadonlyMap<string, readonly ClassWord[]> = grouped(
  classifications.flatMap(({ classes }, classification) =>
    classes.flatMap((words, place) => words.split("|").map((word): ClassWord => ({ word, classification, place }))),
  ),
  ({ word }) => word.charAt(0),
)

/** The classification that all names of a list belong to, no class named twice; `undefined` when there is none. */
export function classesOf(names: readonly string[]): Classes | undefined {
  const [first = "", ...others] = names
  if (others.length === 0 || names.some((name) => name === "" || name.length > longestName)) return undefined
  const hits = hitsIn(first)
  if (hits.length === 0) return undefined
  const rest = others.map(hitsIn)
  for (const classification of new Set(hits.map((hit) => hit.classification))) {
    const found = [hits, ...rest].map((each, at) => namedClasses(names[at] ?? "", each, classification))
    const places = found.flat()
    if (found.some(({ length }) => length === 0) || new Set(places).size !== places.length) continue
    const { wholes = [] } = classifications[classification] ?? {}
    return {
      complete: wholes.some((whole) => whole.every((place) => places.includes(place))),
      holds: (name) => hitsIn(name).some((hit) => hit.classification === classification),
    }
  }
  return undefined
}

/** How many characters a name may have beside the words of its classes: 适用简易程序, 县直部门, 以其他方式处理. */
const mostBeside = 4

/** The classes of one classification that a name is made of: none where it says more than they do (提起行政公益诉讼). */
function namedClasses(name: string, hits: readonly Hit[], classification: number): readonly number[] {
  const own = hits.filter((hit) => hit.classification === classification)
  // Of words that lie within each other (受理 in 不予受理) the longest one counts.
  const widest = own.filter(
    (hit) =>
      !own.some(
        (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      ),
  )
  const covered = widest.reduce((sum, { start, end }) => sum + end - start, 0)
  return name.length - covered > mostBeside ? [] : [...new Set(widest.map(({ place }) => place))]
}

interface Hit extends ClassWord {
  readonly start: number
  readonly end: number
}

/** All words of classes that stand in a name. */
function hitsIn(name: string): readonly Hit[] {
  const hits: Hit[] = []
  for (let start = 0; start < name.length; start++)
    for (const each of wordsByFirst.get(name.charAt(start)) ?? [])
      if (name.startsWith(each.word, start)) hits.push({ ...each, start, end: start + each.word.length })
  return hits
}
