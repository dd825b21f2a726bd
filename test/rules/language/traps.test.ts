import assert from "node:assert/strict"
import { createEngine } from "../../../server/src/engine/engine.ts"
import type { Finding } from "../../../server/src/rules/finding.ts"

const engine = createEngine()
const isAboutLanguage = ({ rule }: Finding): boolean => /^(?:punctuation|numerals|wording|terms|leftovers)\//.test(rule)
const findingsIn = (text: string): readonly string[] =>
  engine
    .check(text)
    .findings.filter(isAboutLanguage)
    .map(({ rule, message }) => `${rule}: ${message}`)

/** What looks like a slip to a general proof-reading program and is right in an official document. */
const right: Readonly<Record<string, readonly string[]>> = {
  "marks inside names and quotations": [
    "落实《示例省关于支持示例市建设的意见（2021—2025年）》和《示例市督察办法（试行）》，推进“放管服”改革。",
    "推广“高效办成一件事”、“互联网+监管”模式，打响“好品示例 商行天下”品牌，办理业务12件。",
    "组织“3·15”国际消费者权益日、“12·4”国家宪法日、“4·15”全民国家安全教育日活动。",
    "制定《示例市〈行政复议法〉实施办法》，修订《示例市议事规则》等文件3件。",
  ],
  "figures and their hedges": [
    "全年接待群众3万余人次，发放资料1.25万余份，累计服务企业500余家，挽回损失1900余万元。",
    "签约项目20余个，预约办理300余件，附近3个社区、最近20多天无投诉，履约率100%。",
    "不少于8小时，至少2次，不超过15个工作日，5年以上，60岁以下，约占三成，近三年，近3年来。",
    "全市粮食产量12.5亿斤，全社会用电量36.5亿千瓦时，装机容量5千瓦，算力10百亿亿次，惠及群众3万。",
    "三四个月，二十几个，三五百人，一二线城市，第三、四季度，一、二级应急响应，3、4月份。",
    "占比为3.9：59.5：36.6，编号为GB/T 15834，版本V1.2，网址www.example.cn，电话0515-88888888。",
    "2024-01-22，2024年1月22日10:30—11:30，1—6月，31日10—11时，25～30克，第1-2期，3-2号楼。",
    "2023/24年度、A3纸、5G、12345热线、“1+6”体系、“双随机、一公开”、“十四五”规划。",
  ],
  "doubled characters": [
    "实实在在的成效，目的的明确性，忠诚作为为政之魂，认为为民办事，和和美美，千千万万，件件有着落。",
    "现在在建项目12个，存在在线办理堵点，了了解情况，以及及时处理，共和和平。",
  ],
  "words with two spellings": [
    "公民的权利和义务，权利清单之外的私权利，报名截止时间为1月30日，截至1月底，法制审核，法制机构。",
    "必需的物资，制订工作计划，启示录，身分为三类，通过份额，水份额度，先建后补助，做出成绩。",
    "煤气泄漏，泄露秘密，交代清楚，其他部门，账目清楚，布置部署。",
  ],
  "paragraphs that end without a full stop": [
    "一、总体要求\n\n健全制度，加强监督，提升能力，开展培训，公布结果。\n\n二、重点任务",
    "抄送：示例市人大常委会办公室，示例市政协办公室，各县（市、区）人民政府",
    "参会单位如下，请按时参加会议并做好准备：\n\n示例市司法局，负责会务、签到、材料准备等工作\n\n示例市财政局，负责经费、用车、食宿安排等工作",
  ],
  "placeholders and leftovers": [
    "李××诉示例区人民政府案，XXL码，3×4米，亟待补齐短板，有待补强弱项，待补选委员。",
    "（此件公开发布），（略），【示例发布】，［注］，&，A&B公司。",
  ],
}

/** Slips in the midst of ordinary text, each with the rules that see it. */
const wrong: readonly (readonly [text: string, rules: readonly string[]])[] = [
  ["全区受理投诉12件,办结率100%。", ["punctuation/full-width"]],
  ["开展活动20场(次），受众3万人次。", ["punctuation/pairing"]],
  ["印发《示例市〈督察办法》的通知。", ["punctuation/pairing"]],
  ["规划期为2021－2025年。", ["punctuation/range-dash"]],
  ["全年增长5～8%，覆盖13～17万人。", ["numerals/range-unit", "numerals/range-unit"]],
  ["罚没金额达35.6万，同比2021年下降5%。", ["numerals/money-unit", "wording/year-on-year"]],
  ["强化行政权利运行监督，建立问题台帐。", ["terms/confusables", "terms/confusables"]],
  ["以习近平新时代中国特色社会主意思想为指导。", ["terms/leading-formulas"]],
  ["贯彻《中华人民共和国行政处罚发》。", ["terms/document-names"]],
  ["全年受理XX件，办结XX件。", ["leftovers/placeholders", "leftovers/placeholders"]],
  ["办结率98%%，按照示政发〔202130号执行。", ["leftovers/lost-characters", "leftovers/lost-characters"]],
]

describe("rules about language: traps", () => {
  for (const [kind, texts] of Object.entries(right))
    for (const text of texts) it(`${kind}: ${text.slice(0, 30)}`, () => assert.deepEqual(findingsIn(text), []))
})

describe("rules about language: slips", () => {
  for (const [text, rules] of wrong)
    it(text, () =>
      assert.deepEqual(
        findingsIn(text).map((finding) => finding.slice(0, finding.indexOf(":"))),
        rules,
      ),
    )
})

describe("rules about language: options", () => {
  const rulesOf = (text: string, rule: string, options: Readonly<Record<string, unknown>>): readonly string[] =>
    engine
      .check(text, { rules: { [rule]: { options } } })
      .findings.filter((finding) => finding.rule === rule)
      .map(({ span }) => text.slice(span.start, span.end))

  it("adds words of one's own and leaves out others", () => {
    const text = "主要责任人落实台帐制度，签定协议。"
    const rule = "terms/confusables"
    assert.deepEqual(rulesOf(text, rule, {}), ["台帐"])
    assert.deepEqual(rulesOf(text, rule, { words: { 主要责任人: "主要负责人" }, ignore: ["台帐"] }), ["主要责任人"])
    assert.deepEqual(rulesOf(text, rule, { unverified: true }), ["台帐", "签定"])
  })

  it("adds placeholders, phrases of web pages and names of documents", () => {
    assert.deepEqual(rulesOf("受理某某件。", "leftovers/placeholders", { words: ["某某"] }), ["某某"])
    assert.deepEqual(rulesOf("办结12件。点赞收藏", "leftovers/web-page", { phrases: ["点赞收藏"] }), ["点赞收藏"])
    const name = "示例市人民政府重大行政决策程序规定"
    const text = "落实《示例市人民政府重大行政决策程序归定》。"
    assert.deepEqual(rulesOf(text, "terms/document-names", { names: [name] }).length, 1)
    assert.deepEqual(rulesOf(text, "terms/document-names", {}), [])
  })

  it("raises a slip in a heading by one step", () => {
    const severities = (text: string): readonly string[] =>
      engine
        .check(text)
        .findings.filter(({ rule }) => rule === "terms/confusables")
        .map(({ severity }) => severity)
    assert.deepEqual(severities("一、其它工作情况\n\n其它部门配合，工作顺利。"), ["error", "warning"])
  })
})
