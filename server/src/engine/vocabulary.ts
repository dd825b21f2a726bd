import { relations } from "../relations/registry.ts"
import type { RelationName, UnknownReason } from "../relations/relation.ts"
import type { RelationKind } from "../relations/relation-kind.ts"
import type { Severity } from "../rules/finding.ts"
import type { SourceLevel } from "../rules/rule-description.ts"

/** A language in which hosts speak; findings are Chinese in both. */
export type Language = keyof RelationName

/** A kind of relation as people call it. */
export const relationName = (kind: RelationKind, language: Language): string =>
  relations.find(({ id }) => id === kind)?.name[language] ?? kind

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

/** Severities as people call them; the words of the editor. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: "错误", warning: "警告", information: "信息", hint: "提示" },
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
}
