import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { editingRules } from "../sources.ts"

/** 3名志愿者, not 3名志愿者们. */
export const personsPlural = defineRule({
  id: "numerals/persons-plural",
  summary: "有确定数目的人后面不加“们”。",
  why: "“20名志愿者”已经说明是多人，再加“们”就重复了。请删去“们”。",
  source: editingRules("第十九条（一）"),
  severity: "information",
  scope: "prose",
  options: noOptions,
  messages: { plural: "“{actual}”已有数目，不加“们”。" },
  examples: {
    valid: ["20名志愿者参加，志愿者们赞成，3名同志和他们一道。"],
    invalid: ["组织20名志愿者⟦们⟧参加。"],
  },
  check({ text, digits, protectionAt }, { report }) {
    if (!text.includes("们")) return
    for (const { start } of digits) {
      persons.lastIndex = start
      const match = persons.exec(text)
      if (match === null || protectionAt(start) !== 0) continue
      const end = persons.lastIndex
      const span = localSpanOf(end - 1, end)
      report("plural", span, { actual: match[0] }, suggestedReplacement(span, ""))
    }
  },
})

const persons = /\d{1,6}[余多]?[名位](?![\u3400-\u9fff]{0,5}[和与同他她我你它咱])[\u3400-\u9fff]{1,6}?们/y
