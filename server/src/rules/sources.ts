import type { RuleSource } from "./rule.ts"

/** GB/T 15834—2011《标点符号用法》, by clause. */
export const punctuationStandard = (clause: string): RuleSource => ({
  document: "GB/T 15834—2011《标点符号用法》",
  clause,
  level: "nationalStandard",
})

/** GB/T 15835—2011《出版物上数字用法》, by clause. */
export const numeralStandard = (clause: string): RuleSource => ({
  document: "GB/T 15835—2011《出版物上数字用法》",
  clause,
  level: "nationalStandard",
})

/** 《图书编校质量差错认定细则》, by clause: what editors count as an error. */
export const editingRules = (clause: string): RuleSource => ({
  document: "《图书编校质量差错认定细则》",
  clause,
  level: "standard",
})

/** What no standard settles, but proof-readers of official documents do. */
export const practice = (clause: string): RuleSource => ({ document: "公文校对实务", clause, level: "practice" })
