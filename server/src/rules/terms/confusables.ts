import * as z from "zod/mini"
import type { Prose } from "../../report/prose.ts"
import { type Confusable, confusables as listed, unverifiedConfusables } from "../../terms/confusables.ts"
import { grouped } from "../../text/grouped.ts"
import { localSpanOf } from "../../text/span.ts"
import { createWordIndex, type WordIndex } from "../../text/word-index.ts"
import { defineRule } from "../define-rule.ts"
import type { Severity } from "../finding.ts"
import { replacement } from "../replacement.ts"
import { editingRules } from "../sources.ts"

/** 截止2023年底, 台帐: words that sound alike, by a list with conditions. */
export const confusables = defineRule({
  id: "terms/confusables",
  summary: "不写别字、不用易混的词。",
  why: "“截止”与“截至”、“权利”与“权力”、“帐”与“账”各有用处，用错了会改变意思。词表取自编校差错的认定标准和常见别字表，只在条件明确时报告；标题里的差错更显眼，提高一级。可以用选项 words 补充本单位的词，用 ignore 放过某些词。",
  source: editingRules("第六条、第十二条、第十三条（别字、异形词）"),
  severity: "error",
  scope: "prose",
  options: z.pipe(
    z.strictObject({
      words: z
        ._default(z.record(z.string().check(z.minLength(1)), z.string()), {})
        .check(z.describe('补充的词：错误写法 → 正确写法，如 {"主要责任人": "主要负责人"}。')),
      ignore: z._default(z.array(z.string()), []).check(z.describe("不报告的词（错误写法）。")),
      unverified: z._default(z.boolean(), false).check(z.describe("同时报告出处尚未核实的词，如“签定”。")),
    }),
    z.transform(({ words, ignore, unverified }) => dictionaryOf(words, ignore, unverified)),
  ),
  messages: { wrong: "“{wrong}”应当写作“{right}”{because}。" },
  examples: {
    valid: [
      "报名截止1月30日，截至2023年底，截止日期为3月1日。",
      "《其它规定》和“其它”字样，公民的权利和义务，做出成绩，合法权利清单。",
      "搭建帐篷，指数成份股，其它感染性腹泻病。",
      "各单位成份额度不一，通过份额分配，本身分为三类，先建后补助。",
      "有力的促进作用，法制审核，法制机构，必需的物资，制订计划。",
      "适用一般程序办理的交通违法案件。",
    ],
    invalid: [
      "⟦截止⟧2023年12月底，受理12件，建立⟦台帐⟧，⟦其它⟧部门配合。",
      "强化⟦行政权利⟧制约与监督，⟦做出⟧行政处罚51起。",
      "有力⟦的⟧促进了规范化建设，对⟦一般程序⟧行政执法档案进行整理。",
      "执行市城管委⟦制订⟧的行政处罚裁量标准。按照该标准办理。",
      "二、⟦其它⟧工作情况",
    ],
  },
  check(prose, { report, options: { index, byWord } }) {
    for (const { word, start } of index.find(prose.text)) {
      if (prose.protectionAt(start) !== 0) continue
      const entry = byWord.get(word)?.find((candidate) => applies(prose.text, start, candidate))
      if (entry === undefined) continue
      const { right, severity, reason } = entry
      const span = localSpanOf(start, start + word.length)
      report(
        "wrong",
        span,
        { wrong: word, right, because: reason === undefined ? "" : `：${reason}` },
        { severity: severityAt(prose, start, severity), fixes: [replacement(span, right, false)] },
      )
    }
  },
})

interface Dictionary {
  readonly index: WordIndex
  readonly byWord: ReadonlyMap<string, readonly Confusable[]>
}

const standard: Dictionary = makeDictionary(listed)

/** The standard list as it is made once; a list of one's own is made when the configuration is read. */
function dictionaryOf(
  words: Readonly<Record<string, string>>,
  ignore: readonly string[],
  unverified: boolean,
): Dictionary {
  const added = Object.entries(words).map(([wrong, right]): Confusable => ({ wrong, right, severity: "warning" }))
  if (added.length === 0 && ignore.length === 0 && !unverified) return standard
  return makeDictionary(
    [...added, ...listed, ...(unverified ? unverifiedConfusables : [])].filter(({ wrong }) => !ignore.includes(wrong)),
  )
}

function makeDictionary(entries: readonly Confusable[]): Dictionary {
  return {
    index: createWordIndex(entries.map(({ wrong }) => wrong)),
    byWord: grouped(entries, ({ wrong }) => wrong),
  }
}

const window = 12

function applies(text: string, start: number, { wrong, before, notBefore, after, notAfter }: Confusable): boolean {
  const left = text.slice(Math.max(0, start - window), start)
  const right = text.slice(start + wrong.length, start + wrong.length + 2 * window)
  return (
    (before === undefined || before.test(left)) &&
    (notBefore === undefined || !notBefore.test(left)) &&
    (after === undefined || after.test(right)) &&
    (notAfter === undefined || !notAfter.test(right))
  )
}

/** A slip in a heading is seen by everybody: one step more severe, but never an error that the list does not call so. */
const severityAt = ({ headingEnd }: Prose, start: number, severity: Severity): Severity =>
  start < headingEnd && severity === "information"
    ? "warning"
    : start < headingEnd && severity === "warning"
      ? "error"
      : severity
