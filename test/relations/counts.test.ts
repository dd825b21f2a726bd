import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"

const engine = createEngine()

/** Kinds of the family whose claims agree, for one text. */
const agreeing = (text: string): readonly string[] =>
  engine
    .figures(text, { profile: "generic" })
    .relations.filter(({ kind, verdict }) => kind.startsWith("count-") && verdict.kind === "consistent")
    .map(({ kind }) => kind)

const listBeforeCount = [
  "甲市和乙市两地企业共同提出申请。",
  "项目分布在甲州、乙州、丙州、丁州和戊州五市。",
  "广东、山东、浙江三省联合开展检查。",
  "上海与海南两省市增速较快。",
  "苏浙皖三省签署协议。",
  "汽车、农产品、服装出口较快增长，三者合计拉动出口增长5.3个百分点。",
  "张某、李某、王某3人受到表彰。",
  "张明和李华两名干部受到表彰。",
  "日用商品类、家电类、服装类、食品类和交通工具类投诉量居前五位。",
  "住宅、交通工具和人员密集场所发生的火灾数量排名前三。",
  "推进刑事、民事、行政“三大检察”一体履职。",
]

const countBeforeList = [
  "表彰的4名干部分别是张明、李华、王强和赵敏。",
  "全区前三强依次是东街道、西街道和南街道。",
  "聘请两名顾问：示例大学教授张明和示例医院院长李华。",
  "合格率最低的3类食品分别是：水产制品抽检40批次，合格30批次；酒类抽检50批次，合格44批次；糕点抽检60批次，合格55批次。",
  "有4个街道增速超过全区水平5.5%，分别是东街道（9.7%）、西街道（8.6%）、南街道（6.8%）和北街道（6.5%）。",
  "全年工作呈现三大特征：服务更加便捷，全年办理120件；监督更加有力；队伍更加精干。",
  "体现2个特点：一是办理更快，全年办结120件；二是质量更高。",
  "运营六大分部：个人业务分部，商业业务分部，海外业务分部，财资分部，保险分部，以及其他业务分部。",
  "看望两位老党员，分别是94岁的张明和95岁的李华。",
  "做到“四个坚持”，即坚持问题导向、坚持督促整改、坚持客观公正、坚持严格自律。",
  "发布3起典型案例，分别为张某、王某污染环境案，谢某、黄某非法捕捞案，李某滥伐林木案。",
  "要抓好三项工作。一是健全制度，全年办理120件。二是加强监督。三是提升能力。",
  "通报4起典型案例。具体如下：1.甲局办理不力问题，涉及12人。2.乙局推诿问题。3.丙局违规问题。4.丁局失职问题。",
  "运用“四种形态”处理300人次，其中第一种形态处理200人次，第二种形态处理60人次，第三种形态处理30人次，第四种形态处理10人次。",
  "提出三点建议：（1）完善制度；（2）加强培训；（3）强化考核。",
  "建成两家大型船厂——东港船厂和西港船厂。",
  "中心由3个区域服务站组成。东部服务站由7个窗口组成；西部服务站由5个窗口组成；北部服务站由4个窗口组成。",
  "4座大型水库中，东湖水库超汛限水位0.7米、西湖水库超汛限水位0.1米、南湖水库超汛限水位0.5米、北湖水库超汛限水位0.2米。",
]

/** What has as many words as the number says, and is not the list that it counts. */
const byChance = [
  "民警在7月9日、10日将二人抓获。",
  "坚定“四个自信”、做到“两个维护”。",
  "转移人员涉及甲区的2个镇和乙区的3个镇。",
  "有利于进一步缓和全球两个最大经济体之间的关系。",
  "作品由曲作者王明教授和国家二级作曲家李华合作。",
  "甲公司和乙公司的利润实现两位数增长。",
  "两国发表联合声明，扩大合作，包括互派代表团；加强信息安全合作。",
]

describe("counts of lists", () => {
  for (const text of listBeforeCount)
    it(`reads ${text}`, () => assert.ok(agreeing(text).includes("count-of-list"), text))
  for (const text of countBeforeList)
    it(`reads ${text}`, () => assert.ok(agreeing(text).includes("count-then-list"), text))
  for (const text of byChance) it(`says nothing of ${text}`, () => assert.deepEqual(agreeing(text), [], text))
})
