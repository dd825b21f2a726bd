import { localSpanOf } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** （此处删除了原有的数据）, 【请补充】: a note of an editor to himself. */
export const editorNotes = defineRule({
  id: "leftovers/editor-notes",
  summary: "没有起草、修改时写给自己看的括注。",
  why: "“（此处删除了原有的数据）”“（数据待补）”是改稿时的记号，公开的文本里不应当有。请补上内容，或者删去。",
  source: practice("改稿残留"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: { note: "“{actual}”像是改稿时的记号。请补上内容，或者删去。" },
  examples: {
    valid: [
      "（略）、（此件公开发布）、（删去重复户后共120户）、（不含待补贴企业）",
      "推进专项整治（详见附件）。",
      "【示例发布】今日召开会议。",
    ],
    invalid: [
      "持续开展专项整治⟦（此处删除了原有的数据）⟧。",
      "共受理申请12件⟦（数据待核实）⟧，⟦【请补充办结数】⟧。",
      "详见⟦【】⟧",
    ],
  },
  check({ text, enclosures }, { report }) {
    for (const { family, open, close } of enclosures.pairs) {
      if (!noteFamilies.has(family) || close - open > longestNote) continue
      const words = text.slice(open + 1, close)
      const isNote = words.trim() === "" ? family === "lenticular" : note.test(words)
      const actual = text.slice(open, close + 1)
      if (isNote) report("note", localSpanOf(open, close + 1), { actual })
    }
  },
})

const noteFamilies: ReadonlySet<string> = new Set(["round", "square", "lenticular"])
const longestNote = 32

const note =
  /^(?:此处|这里|本段|该处|此段)(?:.{0,10})(?:删|略去|待|补|改|核|空|填|插入)|(?:待补充?|待核实|待确认|待完善|待更新|待定稿|待填)$|^(?:数据|数字|内容|情况|材料)(?:待|暂缺|缺失)|^(?:请|需|需要|待)(?:补充|填写|填入|核实|核对|确认|修改|完善|插入)/u
