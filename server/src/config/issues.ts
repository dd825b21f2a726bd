import type * as z from "zod/mini"
import type { Localized } from "./problem.ts"

type Issue = z.core.$ZodIssue

/** Names of JSON types for messages. */
const typeNames: Readonly<Record<string, Localized>> = {
  string: { zh: "字符串", en: "a string" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "an integer" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象 { … }", en: "an object { … }" },
  record: { zh: "对象 { … }", en: "an object { … }" },
  array: { zh: "数组 [ … ]", en: "an array [ … ]" },
}

/** What a schema issue means to the author of the configuration. */
export function explainIssue(issue: Issue, path: readonly PropertyKey[]): Localized {
  const where = path.length === 0 ? { zh: "配置", en: "the configuration" } : quoted(path.join("."))
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        zh: `不认识的设置${where.zh}，请删去或改正拼写。`,
        en: `unknown setting ${where.en}; remove it or correct it`,
      }
    case "invalid_type": {
      const type = typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected }
      return { zh: `${where.zh}应为${type.zh}。`, en: `${where.en} must be ${type.en}` }
    }
    case "invalid_value":
      return {
        zh: `${where.zh}应为以下之一：${issue.values.join("、")}。`,
        en: `${where.en} must be one of: ${issue.values.join(", ")}`,
      }
    case "invalid_union":
      return {
        zh: `${where.zh}应为 error、warning、information、hint、off 之一，或者 { "severity": …, "options": … }。`,
        en: `${where.en} must be error, warning, information, hint, off, or { "severity": …, "options": … }`,
      }
    default:
      return { zh: `${where.zh}的值不合要求（${issue.message}）。`, en: `${where.en}: ${issue.message}` }
  }
}

const quoted = (name: string): Localized => ({ zh: `“${name}”`, en: `"${name}"` })
