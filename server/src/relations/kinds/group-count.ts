import { parseChineseInteger } from "../../number/numeral.ts"
import type { Passage } from "../../report/passage.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"

interface Group {
  /** “四增”. */
  readonly span: LocalSpan
  readonly stated: number
  /** Items listed for it, those that a 和 joins counted once and twice. */
  readonly fewest: number
  readonly most: number
}

interface GroupCountClaim extends Claim {
  readonly groups: readonly Group[]
  /** Whether each group has a definition of its own: “一减”：…；“四增”：…. */
  readonly defined: boolean
}

export const groupCount = defineRelation<GroupCountClaim>({
  id: "group-count",
  name: { zh: "分组项数", en: "count of groups" },
  summary: "“一减四增”一类概括与其后所列各组的项数相符",
  why: "概括里的数字应当与其后列出的各组项数一致。请核对是漏列、多列还是概括有误。",
  source: { document: "党政机关公文处理工作条例", clause: "第十九条（三）（表述准确）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "种植结构呈“一减四增”趋势：调减玉米77万亩，增加水稻26万亩、蔬菜16万亩、经济作物12万亩、饲草35万亩。",
      "实行“一减两稳三增”（“一减”：减少玉米面积；“两稳”：稳定花生和烤烟面积；“三增”：增加水稻、蔬菜、饲草面积）。",
      "落实“两不愁三保障”政策。",
    ],
    invalid: [
      "实行“一减两稳⟦四增⟧”（“一减”：减少玉米面积；“两稳”：稳定花生和烤烟面积；“四增”：增加水稻26万亩、蔬菜16万亩、饲草35万亩）。",
    ],
  },
  find: findClaims,
  judge: ({ groups, defined }) => {
    const wrong = groups.find(isWrong)
    if (wrong === undefined) return { kind: "consistent" }
    if (!defined) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: String(wrong.most), stated: String(wrong.stated), confidence: "certain" }
  },
  explain: ({ groups }, { text }) => ({
    formula: groups.map((group) => `“${printed(text, group)}”列${listed(group)}项`).join("，"),
    operands: groups.map((group) => ({ role: "count" as const, span: group.span, text: printed(text, group) })),
  }),
  suggest: () => [],
  message: ({ groups }, _verdict, { text }) =>
    groups
      .filter(isWrong)
      .map((group) => `概括为“${printed(text, group)}”，其后列举了${listed(group)}项。请核对是漏列、多列还是数目有误。`)
      .join(""),
})

const isWrong = ({ stated, fewest, most }: Group): boolean => stated < fewest || stated > most

const listed = ({ fewest, most, stated }: Group): number => (stated >= fewest && stated <= most ? stated : most)

const printed = (text: string, { span }: Group): string => text.slice(span.start, span.end)

interface Entry {
  readonly span: LocalSpan
  readonly stated: number
  /** What the group does: “增”. */
  readonly verb: string
}

const longestPhrase = 16
const longestList = 240

function* findClaims({ text }: Passage): Generator<GroupCountClaim> {
  for (let open = text.indexOf("“"); open >= 0; open = text.indexOf("“", open + 1)) {
    const close = text.slice(open, open + longestPhrase).indexOf("”") + open
    if (close <= open) continue
    const entries = entriesOf(text, open + 1, close)
    if (entries.length < 2) continue
    const groups = definedGroups(text, entries, close) ?? verbGroups(text, entries, close)
    if (groups === undefined) continue
    const at = (groups.groups.find(isWrong) ?? groups.groups[0])?.span
    if (at !== undefined) yield { at, ...groups }
  }
}

/** 一减两稳五增: numeral and verb in turn, and nothing else. */
function entriesOf(text: string, start: number, end: number): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = start; at < end; ) {
    const [match, numeral = "", verb = ""] =
      /^([一二两三四五六七八九十])([^一二两三四五六七八九十])/.exec(text.slice(at, end)) ?? []
    const stated = Number(parseChineseInteger(numeral.replace("两", "二")) ?? 0n)
    if (match === undefined || stated === 0) return []
    entries.push({ span: localSpanOf(at, at + match.length), stated, verb })
    at += match.length
  }
  return entries
}

type Groups = Pick<GroupCountClaim, "groups" | "defined">

/** （“一减”：减少…；“四增”：增加…）: each group stands in quotes before its list. */
function definedGroups(text: string, entries: readonly Entry[], close: number): Groups | undefined {
  const list = text.slice(close, close + longestList)
  const groups = entries.flatMap((entry) => {
    const name = `“${text.slice(entry.span.start, entry.span.end)}”`
    const from = list.indexOf(name)
    const body = from < 0 ? "" : (/^[：:即是]([^；。）;]*)/.exec(list.slice(from + name.length))?.[1] ?? "")
    return body === "" || body.includes("等") ? [] : [counted(entry, body)]
  })
  return groups.length === entries.length ? { groups, defined: true } : undefined
}

/** 趋势：调减玉米，增加水稻、蔬菜、饲草: the verb of each group stands before its list, in the same order. */
function verbGroups(text: string, entries: readonly Entry[], close: number): Groups | undefined {
  const list = /^”[^，。；：“”]{0,6}[：:，]([^。“”]*)/.exec(text.slice(close, close + longestList))?.[1] ?? ""
  const starts: number[] = []
  for (const { verb } of entries) {
    const from = starts.at(-1) ?? -1
    starts.push(list.indexOf(verb, from + 1))
  }
  if (list === "" || starts.some((start, index) => start <= (starts[index - 1] ?? -1))) return undefined
  const groups = entries.map((entry, index) =>
    counted(entry, firstItems(list.slice(starts[index], starts[index + 1] ?? list.length))),
  )
  return { groups, defined: false }
}

/** Up to the last 、 of the list and the clause behind it: what follows is no item. */
function firstItems(body: string): string {
  const last = body.lastIndexOf("、")
  const end = body.slice(Math.max(0, last)).search(/[，；]/)
  return end < 0 ? body : body.slice(0, Math.max(0, last) + end)
}

function counted({ span, stated }: Entry, body: string): Group {
  const fewest = body.split("、").length
  return { span, stated, fewest, most: fewest + body.split(/[和与及](?=.)/).length - 1 }
}
