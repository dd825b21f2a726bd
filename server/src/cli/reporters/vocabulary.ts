import type { RelationKind, UnknownReason } from "../../relations/relation.ts"
import type { SourceLevel } from "../../rules/rule.ts"
import type { Language } from "../language.ts"

/** Kinds of relation as people call them. */
export const relationNames: Readonly<Record<Language, Readonly<Record<RelationKind, string>>>> = {
  zh: {
    sum: "合计",
    share: "占比",
    rate: "比率",
    difference: "增减",
    growth: "增长",
    multiple: "倍数",
    "percent-total": "占比之和",
    "count-of-list": "列举项数",
    tally: "升降平类数",
    "part-whole": "部分与整体",
    "repeated-figure": "重复数据",
    "table-total": "表格合计",
    granularity: "百分比可能性",
    balance: "平衡关系",
  },
  en: {
    sum: "sum",
    share: "share",
    rate: "rate",
    difference: "difference",
    growth: "growth",
    multiple: "multiple",
    "percent-total": "total of shares",
    "count-of-list": "count of a list",
    tally: "tally of rises and falls",
    "part-whole": "part and whole",
    "repeated-figure": "repeated figure",
    "table-total": "total of a table",
    granularity: "possible percentage",
    balance: "balance",
  },
}

/** Why a relation could not be checked. */
export const unknownReasons: Readonly<Record<Language, Readonly<Record<UnknownReason, string>>>> = {
  zh: {
    ambiguous: "有多种读法",
    baseNotStated: "基数未写明",
    partial: "列举可能不完整",
    hedged: "约数",
  },
  en: {
    ambiguous: "several readings",
    baseNotStated: "base not stated",
    partial: "list may be incomplete",
    hedged: "approximate figure",
  },
}

/** How binding a source is. */
export const sourceLevels: Readonly<Record<Language, Readonly<Record<SourceLevel, string>>>> = {
  zh: { law: "法规", nationalStandard: "国家标准", standard: "标准", practice: "实务" },
  en: { law: "law", nationalStandard: "national standard", standard: "standard", practice: "practice" },
}
