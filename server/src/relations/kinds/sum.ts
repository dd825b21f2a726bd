import { add, multiply, type Rational, rational, subtract, zero } from "../../number/rational.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { inBaseUnits } from "../../report/units.ts"
import { defineRelation } from "../define-relation.ts"
import { printedNumber, printLike } from "../format.ts"
import type { Claim, Operand, Suggestion } from "../relation.ts"
import { suggestionFor } from "../repair.ts"
import type { Assessment } from "../sum/assess.ts"
import { listsIn } from "../sum/lists.ts"
import { settleByParallels } from "../sum/parallel.ts"
import { holds, type SumReading } from "../sum/readings.ts"
import { repairsOf } from "../sum/slips.ts"
import type { Summand } from "../sum/summand.ts"

interface SumClaim extends Claim {
  readonly assessment: Assessment
}

export const sum = defineRelation<SumClaim>({
  id: "sum",
  name: { zh: "合计", en: "sum" },
  summary: "分项之和等于合计",
  why: "分项与合计不符是最常见、也最容易被质询的数据差错。请核对合计与各分项，确认是哪一个数有误。",
  source: { document: "统计法", clause: "第八条（统计资料真实、准确、完整）", level: "law" },
  severity: "error",
  examples: {
    valid: [
      "全年收到申请186件，加上上年结转6件，共192件。其中予以公开86件，部分公开21件，不予公开18件，无法提供42件，不予处理13件，其他处理4件，结转下年度继续办理8件。",
      "全年累计销售汽车13.1万辆，同比下降28.5%。分产品看，轻卡销售11.8万辆，同比下降24.1%，客车销售1.1万辆，同比下降58.7%。分市场看，国内燃油车销售10.4万辆，同比下降37.1%，新能源车销售2.0万辆，同比增长12.1%，出口8千辆，同比增长5.3%。",
      "共调解案件1863件，成功率99.2%；其中人民调解1526件、行政调解298件、司法调解39件，化解积案12件。",
      "全年受理申请206件，其中行政处罚类30件，审结200件，未审结6件。",
      "甲类学校录取1271人，其中派位录取767人、等额录取400人；乙类学校录取3426人，其中派位录取1950人、等额录取1476人。",
      "全区共承办建议和提案385件，其中省市建议提案18件、区建议提案367件。",
      "全年共收到案件258件，其中受理前撤回48件，不予受理4件，实际受理206件。",
      "共收到案件11件，其中驳回申请5件，维持5件，其余1件正在审理中。",
      "排查出38个风险隐患，已化解16件，8件稳控，14件正在推进中。",
      "行政处罚18617件，其中不予处罚3548件，减轻处罚195件，从轻处罚131件。",
      "签约项目106个，总投资777.52亿元。其中，东区项目34个，总投资222.3亿元；西区项目72个，总投资555.22亿元。",
      "东区拨付1271万元，其中上半年767万元；西区拨付3426万元，其中上半年1950万元。总计拨付4697万元。",
      "抽查企业411家，其中生产企业362家、流通企业49家，发现问题12个，整改10个。",
      "共接收51451件，比上年增加11914件，其中咨询增加11342件，投诉增加2605件，举报减少2033件。",
      "本月贷款增加3459亿元，其中短期减少3785亿元，中长期增加2712亿元，票据增加3597亿元。",
      "全年办理案件1616宗。其中，处罚137宗；许可81宗；强制3宗。其他执法行为中，征收439宗；给付956宗。",
      "全市立案1200件（大案120件），其中甲区500件（大案50件）、乙区700件（大案70件）。",
      "全省从业人员935.3万人，比上年增加24.2万人。其中，外出585.4万人，比上年增加13.9万人；本地349.9万人，比上年增加10.3万人。",
      "登记幼儿园985所，其中公办幼儿园306所，民办普惠性幼儿园379所，民办非普惠性幼儿园300所。",
      "共销售28.8万辆，其中甲品牌101052辆，乙品牌101161辆，丙品牌66528辆，其他品牌20231辆。",
      "抢险队伍658支22547人，其中水域救援264支11045人、地质救援246支7444人、山地搜救148支4058人。",
      "全年抽检食品86批次，合格81批次、不合格5批次，合格率94.2%。",
      "受理审查起诉120件，起诉80件，不起诉30件。",
      "三个区共有35个街道上榜，其中甲区17个、乙区13个、丙区5个。",
      "处分258人，其中党纪处分211人、政务处分68人；处分县级干部18人，乡科级干部55人，一般人员等其他人员185人。",
      "新增人员29名。在这29名人员中（其中无证人员2名），23人（其中无证人员1人）因逃逸，6人（其中无证人员1人）因酒驾。",
      "全年收案321 146件。其中，基层收案271 997件，中级收案43 891件，高级收案5 258件。",
      "肉类产量376吨，其中猪肉163吨，牛肉65吨。",
      "全年收入1432万元，其中税收收入668万元，其他收入564万元。此外，上年结余200万元也计算在内。",
      "接听群众诉求132件，直接答复59件、分转73件，现场办结率44.70%。",
      "专席受理17436件，政策咨询9218件、审批服务3105件、融资用工1874件、投诉举报2290件、其他949件。",
      "组织旁听庭审人员333人，其中男性70人、女性263人；市级236人、区级97人。",
      "提供合规指导2019家，其中制造业444家、建筑业1111家、批发零售业444家，其余为其他类型。",
      "5个站点围挡施工；4个站点主体施工；剩余2个站点绿迁。",
      "检查512家次，发现问题274个，责令改正251个，其余23个移送处理。",
      "行政处罚5316件，行政强制127件，行政检查9189件。",
    ],
    invalid: [
      "共⟦6500名⟧运动员参赛，男运动员3512人，女运动员9988人。",
      "甲类学校录取⟦1271人⟧，其中派位录取767人、等额录取507人；乙类学校录取3426人，其中派位录取1950人、等额录取1476人。",
      "全市零售额⟦2908.6亿元⟧。分规模看，限额以上679.5亿元；限额以下2229.1亿元。分行业看，批发业2662.3亿元；零售业446.3亿元。",
      "全区共承办建议和提案⟦395件⟧，其中省市建议提案18件、区建议提案367件。",
      "全年共收到案件⟦268件⟧，其中受理前撤回48件，不予受理4件，实际受理206件。",
      "行政应诉案件⟦92件⟧，其中一审54件，二审26件，再审2件。",
      "签约项目106个，总投资⟦787.52亿元⟧。其中，东区项目34个，总投资222.3亿元；西区项目72个，总投资555.22亿元。",
      "抽查企业⟦441家⟧，其中生产企业362家、流通企业42家、其他企业7家，发现问题12个，整改10个。",
      "示范区共签约⟦35个⟧项目。其中，产业类22个，贸易类18个，合作类5个。",
      "办理法律援助案件⟦10620起⟧，包括12013起民事案件，3790起刑事案件以及217起行政案件。",
      "全年办理案件⟦1816宗⟧。其中，处罚137宗；许可81宗；强制3宗。其他执法行为中，征收439宗；给付956宗。",
      "三年经费分别为200万元、310万元、180万元，累计⟦680万元⟧。",
      "全市查处药品违法案件3504件。会上介绍，全市共查处药品违法案件⟦8504件⟧，其中普通程序3069件，简易程序435件。",
      "全市立案1200件（大案⟦120件⟧），其中甲区500件（大案50件）、乙区700件（大案80件）。",
      "全省从业人员935.3万人，比上年增加⟦24.9万人⟧。其中，外出585.4万人，比上年增加13.9万人；本地349.9万人，比上年增加10.3万人。",
      "登记幼儿园⟦985所⟧，其中公办幼儿园306所，民办普惠性幼儿园379所，民办非普惠性幼儿园309所。",
      "12个镇、3个乡，共⟦16个⟧乡镇实现全覆盖。",
      "邮电业务收入⟦34.3亿元⟧，其中邮政业务收入3.6亿元，电信业务收入30.2亿元。",
      "排查矛盾纠纷26起，化解⟦86起⟧，其中市级转派8件，街道转派3件，口头调解15件。",
      "发放补贴389万元，发放救助金4968.6万元，共计⟦5397.6万元⟧。",
      "标准立项⟦375项⟧，其中制定299项、修订73项，强制性1项、推荐性371项。",
      "全年抽检食品⟦86批次⟧，合格81批次、不合格3批次。另抽检药品20批次。",
      "三个区共有⟦35个⟧街道上榜，其中甲区17个、乙区13个、丙区8个。",
      "全市共查处问题⟦10111起⟧，处理14191人。从查处级别看，6月，共查处县处级问题50起，乡科级问题629起，其他人员问题9392起。",
      "处分⟦258人⟧，其中党纪处分211人、政务处分68人；处分县级干部18人，乡科级干部85人，一般人员等其他人员185人。",
      "新增人员29名。在这⟦19名⟧人员中（其中无证人员2名），23人（其中无证人员1人）因逃逸，6人（其中无证人员1人）因酒驾。",
      "已将2名烧伤、7名呛伤共⟦8名⟧学生送医。",
      "全年处理⟦1.31万余人次⟧。其中，运用第一种形态1.73万余人次，运用第二种形态1455人次，运用第三种形态261人次。",
      "昨日到案6人。今日抓获嫌疑人⟦10人⟧，其中拘留2人，其余4人取保候审。",
      "办理工单⟦2495件⟧。交办单位2388件，直接办理167件；按期回复2424件，逾期回复71件。工单分类：求决类1878件、咨询类267件、其他类350件。",
      "共收到留言⟦4059条⟧，部门收到1904条，各县收到1155条，其中咨询类1160条、投诉类1859条、建言类40条。",
      "检查场所197家，发现隐患⟦227处⟧，已整改167处，限期整改30处，罚款3万元。",
      "进出口总值⟦2723.5亿元⟧。其中，出口1662亿元，增长2%。进口1091.5亿元，增长9%。",
      "猪牛羊肉产量⟦376吨⟧，其中猪肉163吨，牛肉65吨，羊肉198吨。",
      "办理法律援助案件⟦1123件⟧，其中刑事案件382件、民事（行政）案件761件。",
      "完成投资⟦63.8亿元⟧，增长7%。从产业看，一产投资4.4亿元，二产投资56.3亿元，三产投资3.1亿元。从性质看，国有投资56亿元，增长2%；非国有投资9.8亿元，增长5%。",
      "不予处罚803件，减轻处罚146件，从轻处罚377件，三类案件合计⟦1327件⟧。",
      "2022年至2024年，处罚案件依次为187起、216起、231起，三年累计⟦684起⟧。",
      "社区代办5932件、窗口受理11208件、线上申请4327件，总办件量⟦21567件⟧。",
      "检查512家次，发现问题⟦274个⟧，责令改正251个，其余73个移送处理。",
      "复议机关审结⟦38件⟧，维持27件，驳回7件，终止8件，撤销2件。",
      "全县持证执法人员⟦1126人⟧，县直部门879人，乡镇287人。",
    ],
  },
  find: findClaims,
  judge: ({ assessment }) => {
    if (assessment.kind === "consistent") return { kind: "consistent" }
    if (assessment.kind === "unknown") return { kind: "unknown", because: assessment.because }
    const { reading, confidence } = assessment
    return {
      kind: "conflict",
      expected: printLike(reading.total, exactSum(reading)),
      stated: printedNumber(reading.total),
      confidence,
    }
  },
  // What holds, though it may by chance, wants no repair.
  repairs: ({ assessment: { reading } }) => (holds(reading) ? [] : repairsOf(reading)),
  accuse: ({ assessment: { reading } }) => ({
    kind: "conflict",
    expected: printLike(reading.total, exactSum(reading)),
    stated: printedNumber(reading.total),
    confidence: "certain",
  }),
  explain: ({ assessment: { reading, kind } }) => ({
    formula: `${workingOf(reading)}${kind === "consistent" ? "" : `，文中合计为${printedNumber(reading.total)}`}`,
    operands: operandsOf(reading),
  }),
  suggest: ({ assessment }) =>
    assessment.kind === "conflict" ? suggestionsFor(assessment.reading, assessment.suspects) : [],
  message: ({ assessment: { reading } }) =>
    `分项之和与合计不符：${workingOf(reading)}，文中合计为${reading.total.text}。请核对合计与各分项。`,
})

function* findClaims(passage: Passage): Generator<SumClaim> {
  const seen = new Set<string>()
  for (const { assessment, isSilent } of settleByParallels(listsIn(passage), passage)) {
    const key = keyOf(assessment.reading)
    if (seen.has(key)) continue
    seen.add(key)
    const at = assessment.reading.total.span
    if (!isSilent) yield { at, assessment }
    else if (standsByShare(assessment.reading, passage)) yield { at, assessment, isSilent }
  }
}

/** Whether the sentence of a list gives a share or a rate, which may bear witness against the same figure. */
const standsByShare = ({ parts: [first] }: SumReading, { quantities }: Passage): boolean =>
  quantities.some(
    ({ role, sentence }) => (role === "rate" || role === "share") && sentence === first?.quantity.sentence,
  )

const keyOf = ({ total, parts }: SumReading): string =>
  [total, ...parts.map(({ quantity }) => quantity)].map(({ span }) => span.start).join(",")

const operandsOf = (reading: SumReading): readonly Operand[] => [
  { role: "total", span: reading.total.span, text: reading.total.text },
  ...reading.parts.map((part): Operand => {
    const { span, text, distributive } = part.quantity
    const names = timesOf(reading, part)
    return { role: "part", span, text, ...(names > 1 ? { each: { names, isSaid: distributive } } : {}) }
  }),
]

function timesOf(reading: SumReading, { quantity, names, negative }: Summand): number {
  if (negative) return -1
  return reading.each || quantity.distributive ? names : 1
}

/** Printed values added up as printed, without intervals: what a reviewer does on paper. */
const exactSum = (reading: SumReading): Rational =>
  reading.parts.reduce(
    (total, part) => add(total, multiply(inBaseUnits(part.quantity), rational(BigInt(timesOf(reading, part))))),
    zero,
  )

function workingOf(reading: SumReading): string {
  const terms = reading.parts.map((part) => {
    const times = timesOf(reading, part)
    if (times < 0) return `(-${printedNumber(part.quantity)})`
    return times > 1 ? `${printedNumber(part.quantity)}×${times}` : printedNumber(part.quantity)
  })
  return `${terms.join(" + ")} = ${printLike(reading.total, exactSum(reading))}`
}

/** The total that the parts give, and each part that would fit the total; one-digit slips come first. */
function suggestionsFor(reading: SumReading, suspects: readonly Quantity[]): readonly Suggestion[] {
  const missing = subtract(inBaseUnits(reading.total), exactSum(reading))
  const suggestions = [suggestionFor(reading.total, exactSum(reading), "合计")]
  for (const { quantity } of reading.parts) {
    const value = add(inBaseUnits(quantity), missing)
    if (suspects.includes(quantity) && value.numerator >= 0n) suggestions.push(suggestionFor(quantity, value, "分项"))
  }
  return suggestions
}
