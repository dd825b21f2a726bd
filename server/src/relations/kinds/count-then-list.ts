import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { type NameList, namesBehind } from "../count/names-behind.ts"
import { renumber, statedCount } from "../count/stated-count.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"

interface CountThenListClaim extends Claim, NameList {
  readonly count: Quantity
  readonly stated: number
}

export const countThenList = defineRelation<CountThenListClaim>({
  id: "count-then-list",
  name: { zh: "项数与其后的列举", en: "count before a list" },
  summary: "“设4个工作组，分别是……”的数目与其后所列的名称数相符",
  why: "先说数目、再逐一列名的，名称数应当与数目一致。请核对是漏列、多列还是数目有误。",
  source: { document: "党政机关公文处理工作条例", clause: "第十九条（三）（表述准确）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "设4个工作组，分别是政策研究组、执法监督组、督导检查组和综合协调组。",
      "重组为3个股室，即秘书股（法治宣传股）、社区矫正股、公共法律服务股。",
      "制定四项制度，即首问负责制、限时办结制等。",
      "提供四种颜色，分别是午夜色、星空色、深空灰和银色。",
      "开展3项行动，分别是“亮剑”“护航”“清源”。",
      "设2个科室，即秘书科、土地、山林和水利纠纷调处科。",
      "建成3个站点，分别是甲镇站、乙镇站，丙镇站。",
      "抽查2个街道，分别是东街道12件、西街道15件、南街道8件。",
    ],
    invalid: [
      "设⟦4个⟧工作组，分别是政策研究组、执法监督组、督导检查组。",
      "制定⟦四项⟧制度，即首问负责制、限时办结制和责任追究制。",
      "出台⟦3个⟧文件，分别为《示例市督察办法》《示例市考核办法》。",
    ],
  },
  find: findClaims,
  judge: ({ stated, names, open, hidden }) => {
    if (names.length === stated || names.length + hidden === stated || (open && names.length < stated))
      return { kind: "consistent" }
    if (Math.abs(names.length - stated) > 2) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: String(names.length), stated: String(stated), confidence: "certain" }
  },
  explain: ({ count, names }, { text }) => ({
    formula: `其后列举${names.length}项，文中为“${count.text}”`,
    operands: [
      { role: "count", span: count.span, text: count.text },
      ...names.map((span) => ({ role: "item" as const, span, text: text.slice(span.start, span.end) })),
    ],
  }),
  suggest: ({ count, names }) => {
    const newText = renumber(count, names.length)
    return [{ title: `将“${count.text}”改为“${newText}”`, span: count.span, newText }]
  },
  message: ({ count, names }) =>
    `数目与其后的列举不符：列举了${names.length}项，文中为“${count.text}”。请核对是漏列、多列还是数目有误。`,
})

/** What says that everything counted is now named: 4个工作组，分别是…; 3个股室（即…）. */
const opener = /^[^，。；：、（）()\d]{0,12}[，,（(](?:即|分别是|分别为|分别叫|依次是|依次为)/

function* findClaims(passage: Passage): Generator<CountThenListClaim> {
  for (const count of passage.quantities) {
    const stated = statedCount(passage, count)
    if (stated === undefined) continue
    const [words] = opener.exec(passage.text.slice(count.span.end, count.span.end + 24)) ?? []
    const list = words === undefined ? undefined : namesBehind(passage.text, count.span.end + words.length)
    if (list !== undefined) yield { at: count.span, count, stated, ...list }
  }
}
