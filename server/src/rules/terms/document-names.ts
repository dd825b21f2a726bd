import * as z from "zod/mini"
import { knownDocuments } from "../../terms/document-names.ts"
import { editDistance } from "../../terms/edit-distance.ts"
import { localSpanOf } from "../../text/span.ts"
import { defineRule } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"

/** 《党政主要责任人履行…规定》: the name of a known document with a slip in it. */
export const documentNames = defineRule({
  id: "terms/document-names",
  summary: "引用的法规、文件名称准确。",
  why: "公文引用法规、文件要写准确的全称。名称与已知的文件只差一两个字，多是写错了。请与原文核对；本地的文件名可以用选项 names 补充。",
  source: {
    document: "《党政机关公文处理工作条例》",
    clause: "第十九条（三）（表述准确）、第二十条（四）（引文准确）",
    level: "law",
  },
  severity: "error",
  scope: "prose",
  options: z.pipe(
    z.strictObject({
      names: z
        ._default(z.array(z.string().check(z.minLength(shortestName()))), [])
        .check(z.describe("补充的文件全称，不带书名号。")),
    }),
    z.transform(({ names }) => [...knownDocuments.map(({ name }) => name), ...names]),
  ),
  messages: { near: "没有名为“{actual}”的文件，应当是《{expected}》。请与原文核对。" },
  examples: {
    valid: [
      "《党政主要负责人履行推进法治建设第一责任人职责规定》《中华人民共和国行政强制法》",
      "《法治政府建设实施纲要（2021-2025年）》《示例市重大行政决策程序暂行条例》",
      "《党政机关公文处理工作条例实施办法》《重大行政决策事项目录管理办法》",
    ],
    invalid: [
      "按照⟦《党政主要责任人履行推进法治建设第一责任人职责规定》⟧要求",
      "落实⟦《法治政府建设与责任落实监察工作规定》⟧",
      "依据⟦《重大行政决策程序暂行条列》⟧",
    ],
  },
  check({ text, enclosures }, { report, options: names }) {
    for (const { family, open, close } of enclosures.pairs) {
      if (family !== "title" || close - open <= shortestName()) continue
      const actual = text.slice(open + 1, close)
      const expected = nearestOf(normalised(actual), names)
      if (expected === undefined) continue
      const span = localSpanOf(open, close + 1)
      report("near", span, { actual, expected }, suggestedReplacement(localSpanOf(open + 1, close), expected))
    }
  },
})

/** Shorter names have too many neighbours. */
function shortestName(): number {
  return 10
}

/** Names are compared with full-width brackets and one kind of dash. */
const normalised = (name: string): string =>
  name
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(/[-－–~～]|——/g, "—")
    .replaceAll(/\s/g, "")

/** The known name that differs by a slip: same beginning and end, the same years, one or two characters off. */
function nearestOf(actual: string, names: readonly string[]): string | undefined {
  if (names.some((name) => normalised(name) === actual)) return undefined
  return names.find((name) => {
    const known = normalised(name)
    const limit = known.length >= 16 ? 2 : 1
    return (
      Math.abs(known.length - actual.length) <= 1 &&
      known.slice(0, 2) === actual.slice(0, 2) &&
      digitsOf(known) === digitsOf(actual) &&
      editDistance(known, actual, limit) <= limit
    )
  })
}

const digitsOf = (name: string): string => name.replaceAll(/\D/g, "")
