import type { Passage } from "../../report/passage.ts"
import { type AnnouncedList, announcedLists, isFitting } from "../count/announced-list.ts"
import { renumber } from "../count/list-count.ts"
import { defineRelation } from "../define-relation.ts"
import type { Claim } from "../relation.ts"

interface CountThenListClaim extends Claim, AnnouncedList {}

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
      "有3个街道超过全区水平5.5%，分别是东街道（9.7%）、西街道（8.6%）、南街道（6.8%），北街道（5.5%）、中街道（5.5%）与全区水平持平。",
      "有3个街道超过全区水平5.5%，分别是东街道（9.7%）、西街道（8.6%）、南街道（6.8%），北街道（5.5%）持平。",
      "3个街道分别为120件、80件。",
      "设8个学科组，即经济组、社会组、历史组（一、二组）、文学组、语言组和医学组、艺术组。",
      "业务主要分为两大块，即在线业务、版权运营及其他。",
      "配色有五种，其中三种为双拼色，分别为山岚青、夜空青、晨曦青、拂晓青、远山青。",
      "参赛的八支队伍包括：甲县队、乙县队。",
      "6个目标：打造“枢纽港”“总部港”“制造港”，以及提升运营能力、建成供应基地、扩大经济规模。",
      "四条河流分别是甲河、乙河以及丙河、丁河。",
      "投诉量前三位分别为食品类、服装类药品类。",
      "甲县报告2例，疫情呈现以下特点：一是病例较轻；二是传播风险低；三是发现较早；四是处置及时。",
      "提出3项任务：一是健全制度；二是加强监督。此外还要强化保障。三是抓好落实。",
      "公布三条措施：1、甲街道先行试点。2、乙街道怎么办？3、丙街道跟进。",
      "公布三条措施：1、甲街道先行试点。2、乙街道跟进 3、丙街道收尾。",
      "三类企业52家。最后提出几点建议：一是加强引导；二是鼓励创新；三是拓宽渠道；四是优化服务。",
      "发现4类问题，包括：制度不全；记录不全；培训不足。",
    ],
    invalid: [
      "设⟦4个⟧工作组，分别是政策研究组、执法监督组、督导检查组。",
      "制定⟦四项⟧制度，即首问负责制、限时办结制和责任追究制。",
      "出台⟦3个⟧文件，分别为《示例市督察办法》《示例市考核办法》。",
      "有⟦5个⟧街道超过全区水平5.5%，分别是东街道（9.7%）、西街道（8.6%）、南街道（6.8%）。",
      "合格率最低的⟦6类⟧食品分别是：水产抽检40批次，合格30批次；酒类抽检50批次，合格44批次；糕点抽检60批次，合格55批次。",
      "⟦5名⟧儿童分别是13岁的小明，9岁的小华，4岁的小强和1岁的小敏。",
      "通报⟦5起⟧不担当、不作为典型案例。具体如下：1.甲局推诿问题。2.乙局失职问题。3.丙局违规问题。",
      "今年抓好⟦3项⟧任务：一是健全制度；二是加强监督。",
      "会议提出⟦四点⟧要求：一是思想上重视；二是行动上落实；三是措施上可行。各单位作了交流。",
      "表彰⟦4名⟧专家：约翰·史密斯、玛丽·琼斯和保罗·布朗。",
    ],
  },
  find: findClaims,
  judge: ({ count, names, open, hidden, sure, complete, by }) => {
    if (isFitting(count, { names, open, hidden })) return { kind: "consistent" }
    if (!sure || (!complete && Math.abs(names.length - count.value) > 2))
      return { kind: "unknown", because: "ambiguous" }
    return {
      kind: "conflict",
      expected: String(names.length),
      stated: String(count.value),
      confidence: by === "marks" ? "likely" : "certain",
    }
  },
  explain: ({ count, names, open, hidden }, { text }) => ({
    formula: `其后列举${names.length + hidden === count.value && !open ? count.value : names.length}项，文中为“${count.text}”`,
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

function* findClaims(passage: Passage): Generator<CountThenListClaim> {
  for (const list of announcedLists(passage)) yield { at: list.count.span, ...list }
}
