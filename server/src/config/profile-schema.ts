import * as z from "zod/mini"
import { optional } from "./optional.ts"

const text = z.string().check(z.minLength(1))
const texts = z.array(text)
const words = texts.check(z.minLength(1))
const severity = z.enum(["error", "warning", "information", "hint"])

const userSectionSchema = z.strictObject({
  key: text.check(z.describe("部分的标识；与所扩展文种的部分同名时，修改那一部分。")),
  name: optional(text, "部分的名称，用于提示。"),
  stems: optional(z.array(words).check(z.minLength(1)), "标题中的词：每一组至少出现一个。"),
  exclude: optional(texts, "含有上述词、但说的是别的事的短语。"),
  required: optional(z.boolean(), "是否必备；默认必备。"),
  severity: optional(severity, "缺少时的严重程度；默认为错误。"),
  future: optional(z.boolean(), "是否说的是以后要做的事。"),
  aboutNextYear: optional(z.boolean(), "标题里的年份是否为报告年度的次年。"),
  mentions: optional(texts, "在别的部分的正文中出现时，算作“已提到”的词。"),
  heading: optional(text, "框架中的标题；{year}、{nextYear} 会换成年份。"),
  skeleton: optional(z.array(z.string()).check(z.minLength(1)), "框架中的正文，可用 ${1:…} 占位。"),
  responsibility: optional(words, "每项任务应有其中一个词，如“牵头单位”。"),
  content: optional(
    z.array(
      z.strictObject({
        words: words.check(z.describe("正文中至少出现一个。")),
        lacking: text.check(z.describe("没有时的说法，如“没有写原因”。")),
        advice: text.check(z.describe("应当怎么办。")),
        severity: severity.check(z.describe("严重程度。")),
      }),
    ),
    "这一部分应当写到的内容。",
  ),
  source: optional(text, "要求这一部分的文件。"),
})

/** A kind of document in a configuration file; what is left out is taken from the profile that it extends. */
export const userProfileSchema = z.strictObject({
  extends: optional(text, "所扩展的文种；默认为 generic。"),
  name: optional(text, "文种的名称。"),
  summary: optional(z.string(), "一句话说明。"),
  match: optional(
    z.array(
      z.strictObject({
        words: words.check(z.describe("标题中都要有的词。")),
        endings: words.check(z.describe("标题以其中一个结尾。")),
        exclude: optional(texts, "标题中不能有的词。"),
      }),
    ),
    "怎样从标题认出；不写则只能指定。",
  ),
  title: optional(text, "框架的标题。"),
  period: optional(z.enum(["pastYear", "comingYear"]), "回顾过去一年，还是安排来年；用于核对年度。"),
  deadlines: optional(
    z.array(
      z.strictObject({
        month: z.int().check(z.minimum(1), z.maximum(12)),
        day: z.int().check(z.minimum(1), z.maximum(31)),
        duty: text.check(z.describe("这一天之前要做什么。")),
      }),
    ),
    "次年的时限，按先后排列。",
  ),
  sections: optional(z.array(userSectionSchema), "修改或新增的部分。"),
  without: optional(texts, "不要的部分的标识。"),
  severities: optional(
    z.record(z.string(), z.enum(["error", "warning", "information", "hint", "off"])),
    "这个文种中各规则的严重程度。",
  ),
})
