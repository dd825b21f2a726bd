import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { checkInvalid, checkValid, findingsOf } from "../kit/check.ts"
import { itAccepts, itFinds } from "../kit/texts.ts"

const rule = rules.find(({ id }) => id === "statistics/sum")

describe("statistics/sum", () => {
  assert.ok(rule)

  describe("where the list ends", () => {
    itAccepts(rule, [
      "共受理1933件。其中平台受理704件，热线受理386件，来访受理55件，电话受理767件，来信21封。",
      "抽查企业411家，其中生产企业362家、流通企业49家，发现问题12个。",
      "受理投诉举报1678件，其中投诉1501件，举报177件，立案查处的案件38个。",
      "评选项目411个，其中创新类362个、创业类49个，涵盖12个领域。",
      "运用四种形态处理1970人次，其中运用第一种形态处理1130人次，运用第二种形态处理455人次，运用第三种形态处理261人次，运用第四种形态处理124人。",
      "完成投资793.1亿元，其中高速公路420.6亿元，占年度目标1000亿元的42.1%；普通公路372.5亿元，占年度目标550亿元的67.7%。",
    ])

    itFinds(rule, [
      "受理投诉举报⟦1648件⟧，其中投诉1501件，举报177件，立案查处的案件38个。",
      "评选项目⟦511个⟧，其中创新类362个、创业类49个，涵盖12个领域。",
      "共受理⟦1953件⟧。其中平台受理704件，热线受理386件，来访受理55件，电话受理767件，来信21封。",
      "受灾面积⟦45335.6亩⟧，其中大田15800亩、蔬菜10468亩（露地3954亩），果树9067.6亩，菌棚10000平方米。",
      "医院出院⟦5163.8万人次⟧，其中，公立医院4691.2万人次；民营医院1072.6万人次；基层机构1000.2万人次。",
    ])
  })

  describe("a sentence of nothing but parts", () => {
    itAccepts(rule, [
      "接收投诉举报2.3万件。其中，投诉1.61万件、举报6943件、立案674件。",
      "签约项目53个。其中，产业类22个，贸易类18个，合作类5个。",
      "处分30人。其中，党纪处分21人，政务处分13人。",
      "检查企业50家。其中，发现问题42家，责令停产13家。",
    ])

    itFinds(rule, [
      "示范区共签约⟦35个⟧项目。其中，产业类22个，贸易类18个，合作类5个。",
      "审查合同⟦19份⟧，其中8份通过，5份退回，8份修改后通过。",
    ])
  })

  describe("a target between a total and its parts", () => {
    it("is passed over", () =>
      checkInvalid(rule, "累计办结案件⟦8200件⟧，超过年初目标的6000件，其中甲类3100件、乙类5000件。"))
    it("is no total", () => checkValid(rule, "累计办结案件8100件，超过年初目标的6000件，其中甲类3100件、乙类5000件。"))
  })

  describe("a total behind its parts", () => {
    itAccepts(rule, [
      "新增12件，办结10件，累计30件。",
      "召开会议3次，组织培训2次，共开展活动6次。",
      "三年经费分别为200万元、310万元、180万元，累计690万元。",
    ])

    itFinds(rule, [
      "三年经费分别为200万元、310万元、180万元，累计⟦680万元⟧。",
      "东区受理15件，西区受理24件，共计⟦49件⟧。",
    ])
  })

  describe("words that end like a hedge", () => {
    itFinds(rule, [
      "举办活动⟦58场⟧，其中线上35场、线下20场。",
      "全年签约⟦35个⟧项目。其中，产业类22个，贸易类18个，合作类5个。",
    ])

    itAccepts(rule, ["发放问卷上千份，其中线上600份、线下300份。", "服务企业近60家，其中规上30家、规下28家。"])
  })

  describe("the three industries", () => {
    const text = (total: string, third: string): string =>
      `全县地区生产总值${total}万元。其中：第一产业增加值62857万元，增长6.3%；第二产业增加值65585万元，增长9.5%，其中工业增加值40653万元，建筑业增加值24932万元。第三产业增加值${third}万元，增长18.0%。`
    it("are one list, although the third has a sentence of its own", () => checkValid(rule, text("244394", "115952")))
    it("are held to their total", () =>
      assert.match(findingsOf(rule, text("244394", "115852"))[0]?.message ?? "", /= 244294，文中合计为244394万元/))
  })

  describe("a total that names its parts", () => {
    itFinds(rule, [
      "支付本金和利息⟦22.6亿元⟧，其中本金9.3亿元，利息3.3亿元。",
      "办理建议、提案⟦385件⟧，其中建议267件，提案128件。",
      "获奖的⟦33项⟧专利共有金奖9项、银奖1项、优秀奖28项。",
    ])
    it("is none when one name says less", () => checkValid(rule, "培训干部和群众160人，其中干部120人，妇女干部30人。"))
  })

  describe("figures that are no parts of the total before them", () => {
    itAccepts(rule, [
      "约400名村民参加演练，包括甲村约130名、乙村约150名、丙村约20名。",
      "缴获5门火炮，包括2门榴弹炮、2门迫击炮及其他若干装备。",
      "全年办理涉及倾倒案件16件，涉及采砂案件7件，涉及捕捞案件19件。",
      "获得发明专利18项、实用新型53项、软件著作权10项，合计71项专利。",
      "共收到线索121件，立案71件，提出建议60件。",
      "长江公司捐款5000万元。多家企业参与救助，其中黄河公司2000万元、泰山公司2000万元、洞庭公司2000万元。",
      "查处违法行为148起；暂扣摩托车40辆，其中无牌驾驶85起、无证驾驶73起。",
      "26人中，有14人获救，另有22人次接受回访。",
      "400多个项目，包括甲类148个、乙类62个、丙类131个、丁类80个。",
      "救援队132名，其中消防员76人，医护人员56名。",
      "全市参保20万8129人，其中男性10万4129人、女性10万4000人。",
    ])

    itFinds(rule, [
      "全年检测⟦400多个⟧项目，包括甲类148个、乙类62个、丙类131个、丁类180个。",
      "全市参保⟦20万8129人⟧，其中男性10万4129人、女性10万5000人。",
      "救援队⟦132名⟧，其中消防员76人，医护人员36名，志愿者30名。",
    ])
  })

  it("offers no change of a total that another list confirms", () => {
    const text =
      "全市零售额2908.6亿元。分规模看，限额以上679.5亿元；限额以下2229.1亿元。分行业看，批发业2662.3亿元；零售业446.3亿元。"
    const titles = findingsOf(rule, text).flatMap(({ fixes }) => fixes.map(({ title }) => title))
    assert.deepEqual(titles, ["将分项“2662.3亿元”改为“2462.3亿元”", "将分项“446.3亿元”改为“246.3亿元”"])
  })

  it("leaves a list alone that divides the figure further up", () =>
    checkValid(rule, "共收到行政复议申请1113件，受理1013件，其中行政处罚类580件、投诉举报类533件。"))

  it("tells two totals of one list apart from two lists", () => {
    const [finding] = findingsOf(
      rule,
      "全市查处案件3504件。会上介绍，全市共查处案件8504件，其中普通程序3069件，简易程序435件。",
    )
    assert.equal(finding?.severity, "error")
    assert.match(finding.message, /3069 \+ 435 = 3504，文中合计为8504件/)
  })
})
