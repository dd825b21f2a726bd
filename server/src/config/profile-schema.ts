import * as z from "zod"

const words = z.array(z.string().min(1)).min(1)
const severity = z.enum(["error", "warning", "information", "hint"])

const userSectionSchema = z.strictObject({
  key: z.string().min(1).describe("部分的标识；与所扩展文种的部分同名时，修改那一部分。"),
  name: z.string().min(1).describe("部分的名称，用于提示。").exactOptional(),
  stems: z.array(words).min(1).describe("标题中的词：每一组至少出现一个。").exactOptional(),
  exclude: z.array(z.string().min(1)).describe("含有上述词、但说的是别的事的短语。").exactOptional(),
  required: z.boolean().describe("是否必备；默认必备。").exactOptional(),
  severity: severity.describe("缺少时的严重程度；默认为错误。").exactOptional(),
  future: z.boolean().describe("是否说的是以后要做的事。").exactOptional(),
  aboutNextYear: z.boolean().describe("标题里的年份是否为报告年度的次年。").exactOptional(),
  mentions: z.array(z.string().min(1)).describe("在别的部分的正文中出现时，算作“已提到”的词。").exactOptional(),
  heading: z.string().min(1).describe("框架中的标题；{year}、{nextYear} 会换成年份。").exactOptional(),
  skeleton: z.array(z.string()).min(1).describe("框架中的正文，可用 ${1:…} 占位。").exactOptional(),
  responsibility: words.describe("每项任务应有其中一个词，如“牵头单位”。").exactOptional(),
  content: z
    .array(
      z.strictObject({
        words: words.describe("正文中至少出现一个。"),
        lacking: z.string().min(1).describe("没有时的说法，如“没有写原因”。"),
        advice: z.string().min(1).describe("应当怎么办。"),
        severity: severity.describe("严重程度。"),
      }),
    )
    .describe("这一部分应当写到的内容。")
    .exactOptional(),
  source: z.string().min(1).describe("要求这一部分的文件。").exactOptional(),
})

/** A kind of document in a configuration file; what is left out is taken from the profile that it extends. */
export const userProfileSchema = z.strictObject({
  extends: z.string().min(1).describe("所扩展的文种；默认为 generic。").exactOptional(),
  name: z.string().min(1).describe("文种的名称。").exactOptional(),
  summary: z.string().describe("一句话说明。").exactOptional(),
  match: z
    .array(
      z.strictObject({
        words: words.describe("标题中都要有的词。"),
        endings: words.describe("标题以其中一个结尾。"),
        exclude: z.array(z.string().min(1)).describe("标题中不能有的词。").exactOptional(),
      }),
    )
    .describe("怎样从标题认出；不写则只能指定。")
    .exactOptional(),
  title: z.string().min(1).describe("框架的标题。").exactOptional(),
  period: z.enum(["pastYear", "comingYear"]).describe("回顾过去一年，还是安排来年；用于核对年度。").exactOptional(),
  deadlines: z
    .array(
      z.strictObject({
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        duty: z.string().min(1).describe("这一天之前要做什么。"),
      }),
    )
    .describe("次年的时限，按先后排列。")
    .exactOptional(),
  sections: z.array(userSectionSchema).describe("修改或新增的部分。").exactOptional(),
  without: z.array(z.string().min(1)).describe("不要的部分的标识。").exactOptional(),
  severities: z
    .record(z.string(), z.enum(["error", "warning", "information", "hint", "off"]))
    .describe("这个文种中各规则的严重程度。")
    .exactOptional(),
})
