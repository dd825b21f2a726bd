import type { Passage } from "../../report/passage.ts"
import { type ListBefore, listBefore } from "../count/list-before.ts"
import { type ListCount, listCounts, renumber } from "../count/list-count.ts"
import { withoutBlanks } from "../count/name-list.ts"
import { sloganLists } from "../count/slogan-list.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"

interface CountClaim extends Claim, ListBefore {
  readonly count: ListCount
  readonly stated: number
}

export const countOfList = defineRelation<CountClaim>({
  id: "count-of-list",
  name: { zh: "列举项数", en: "count of a list" },
  summary: "“四家”“五步骤”“等3个”与所列项目数相符",
  why: "列举的项目与所说的数目不符，说明漏列、多列或数目有误。请核对列举与数目。",
  source: { document: "党政机关公文处理工作条例", clause: "第十九条（三）（表述准确）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "成立了东街商会调解中心、西街商会调解中心、示例公司调解委员会、南街调解工作室四家调解机构。",
      "按照“公众参与、专家论证、风险评估、合法性审查、集体讨论决定”五步骤办理。",
      "将“制定教育规划”“修订奖补措施”“编制国土规划”等3个事项纳入目录。",
      "推动区、街、社区、网格四级体系建设。",
      "区司法局、区公安局、区民政局20名干部参加培训。",
      "甲县和乙县两地共同承办。",
      "北京、河北、山东两省代表参加。",
      "途经甲路、乙路、丙路、崇文三大道，终点为丁路。",
      "围绕“生物多样性保护、博物教育”“公园建设与科学教育”三个议题交流。",
      "按照“三级服务标准统一、流程统一、系统统一、信息统一”三个统一的要求建设。",
      "辖东河、西河、南河三区和甲县、乙县、丙县、丁县四县。",
      "推进服务标准互认、建设养老院、推动两地养老服务融合。",
      "围绕“集中宣讲、以案释法、青年普法”五个一活动开展宣传。",
      "甲类、乙类问题投诉量居前五位。",
      "开展普法进企业、进农村、进社区、进学校、进家庭“五进”活动。",
      "实行提示提醒、督促整改、约谈警示、立案查处、公开曝光“五步工作法”。",
      "从绿色化、智能化、适老化3个方面发力。",
      "设置“爱心驿站”“骑手之家”8处。",
      "从教育、医疗和住房、就业4个方面发力。",
    ],
    invalid: [
      "按照“公众参与、专家论证、风险评估、合法性审查、集体讨论决定”⟦六步骤⟧办理。",
      "成立了东街商会调解中心、西街商会调解中心、示例公司调解委员会、南街调解工作室⟦五家⟧调解机构。",
      "紧急调集甲川、乙川、丙川、丁川、戊川、己川⟦8个⟧市的救援队伍。",
      "支持福建、广东、浙江⟦4省⟧做好防汛工作。",
      "开展普法进企业、进农村、进社区、进学校、进家庭“⟦六进⟧”活动。",
      "从绿色化、智能化、适老化⟦4个⟧方面发力。",
      "将“制定教育规划”“修订奖补措施”⟦6个⟧事项纳入目录。",
    ],
  },
  find: findClaims,
  judge: ({ count, stated, items, hidden, open, bound, whole }) => {
    if (stated >= items.length && (open || stated <= items.length + hidden)) return { kind: "consistent" }
    const most = count.unit === "级" ? 0 : 2
    const isFar = stated > items.length + most || stated < items.length - mostTooMany
    if (!bound || (isFar && !whole)) return { kind: "unknown", because: "ambiguous" }
    return { kind: "conflict", expected: String(items.length), stated: String(stated), confidence: "certain" }
  },
  explain: ({ count, stated, items, hidden, open }, passage) => ({
    // 住房、交通和教育三项: the 和 divides as often as the number says.
    formula: `所列${!open && stated > items.length && stated <= items.length + hidden ? stated : items.length}项，文中为“${count.text}”`,
    operands: [
      { role: "count", span: count.span, text: count.text },
      ...items.map((item) => {
        const span = withoutBlanks(passage.text, item)
        return { role: "item" as const, span, text: passage.text.slice(span.start, span.end) }
      }),
    ],
  }),
  suggest: ({ count, items }) => {
    const newText = renumber(count, items.length)
    return [{ title: `将“${count.text}”改为“${newText}”`, span: count.span, newText }]
  },
  message: ({ count, items }) =>
    `数目与列举不符：列举了${items.length}项，文中为“${count.text}”。请核对是漏列、多列还是数目有误。`,
})

/** Names that may be too many: where there are more of them, the list began before those that the number counts. */
const mostTooMany = 2

function* findClaims(passage: Passage): Generator<CountClaim> {
  for (const count of listCounts(passage)) {
    const list = listBefore(passage, count)
    if (list !== undefined) yield { at: count.span, count, stated: count.value, ...list }
  }
  for (const list of sloganLists(passage)) yield { at: list.count.span, stated: list.count.value, ...list }
}
