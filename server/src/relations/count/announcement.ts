import type { Passage } from "../../report/passage.ts"
import type { ListCount } from "./list-count.ts"

/** Where a list begins that a count announces, and how it is announced. */
export interface Announcement {
  readonly start: number
  /**
   * `named`: everything counted is named now (4个组，分别是; 两家：). `apart`: the same with words between. `partly`: the list
   * may leave things out (包括, 其中). `among`: 4座水库中，…. `next`: the sentence behind.
   */
  readonly manner: "named" | "apart" | "partly" | "among" | "next"
  /** Whether 分别, 依次 or 即 says that nothing is left out. */
  readonly complete: boolean
}

const longestGap = 64

/** 4个工作组，分别是…; 3个股室（即…）; 两家船厂——…; 五大特征：…. */
const named =
  /^[^，。；：、？！“（）()\d\n]{0,16}(?:[，,（(]?(?:即|分别是|分别为|分别叫|依次是|依次为|依次分别为)[：:]?|[：:]|——)/

/** 八支队伍包括：…; 报告指出：…. */
const partial = /(?:包括|包含|涵盖|涉及|其中|例如|比如|主要有|有|如|指出|强调|提出|认为|表示|显示|介绍)(?:了)?[：:]$/

/** 4座大型水库中，…. */
const among = /^[^，。；：、（）()\d\n]{1,12}中[，,]/

/** 9个省份增速超过全国水平，分别是…; 五大问题需要改进，包括：…; 7个方面，其中，…. */
const apart = /(?:分别是|分别为|依次是|依次为)[：:]?|(?:包括|其中|涉及)[：:，,]?/

/** 表彰2名干部。他们分别是…. */
const resumed = /^[^，。；：、（）()\d\n]{0,6}(?:分别|依次)(?:是|为)[：:]?/

export function announcementOf(
  { text }: Passage,
  count: ListCount,
  next: ListCount | undefined,
): Announcement | undefined {
  // 两国, 两者 stand for what the text speaks of anyway.
  if (count.unit === "国" || count.unit === "者") return undefined
  const from: number = count.span.end
  const limit = Math.min(from + longestGap, next?.span.start ?? text.length)
  const behind = text.slice(from, Math.min(text.length, from + longestGap))
  const [direct] = named.exec(behind) ?? []
  if (direct !== undefined) {
    const manner = partial.test(direct) ? "partly" : "named"
    return { start: from + direct.length, manner, complete: /[分依即]/.test(direct) }
  }
  const [within] = among.exec(behind) ?? []
  if (within !== undefined) return { start: from + within.length, manner: "among", complete: false }
  const gap = text.slice(from, limit)
  const stop = gap.search(/[。\n]/)
  const match = apart.exec(stop < 0 ? gap : gap.slice(0, stop))
  if (match !== null) return { start: from + match.index + match[0].length, ...mannerOf(match[0]) }
  if (stop >= 0 && gap[stop] === "。") {
    const [named] = resumed.exec(text.slice(from + stop + 1, from + stop + 1 + longestTail)) ?? []
    if (named !== undefined) return { start: from + stop + 1 + named.length, ...mannerOf(named) }
  }
  return stop >= 0 && stop <= longestTail && gap[stop] === "。"
    ? { start: from + stop + 1, manner: "next", complete: false }
    : undefined
}

const mannerOf = (words: string): Pick<Announcement, "manner" | "complete"> =>
  /[分依]/.test(words) ? { manner: "apart", complete: true } : { manner: "partly", complete: false }

/** Words between a count and the end of its sentence, when the next sentence lists: 由3个中心组成。 */
const longestTail = 16
