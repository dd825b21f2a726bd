import type { Severity } from "../rules/finding.ts"

/**
 * A word that is often written wrong. `wrong` is looked for as it stands; `after` and `before` are patterns for what must
 * directly follow and precede it, `notAfter` and `notBefore` for what must not. Patterns see twelve characters.
 */
export interface Confusable {
  readonly wrong: string
  readonly right: string
  readonly severity: Severity
  readonly before?: RegExp
  readonly notBefore?: RegExp
  readonly after?: RegExp
  readonly notAfter?: RegExp
  /** Why, in a few words, where the pair does not speak for itself. */
  readonly reason?: string
}

/** Where the list comes from: editing rules, and the hundred most frequent wrong characters published in 2005. */
const certain = (pairs: string): readonly Confusable[] =>
  pairs
    .trim()
    .split(/\s+/)
    .map((pair): Confusable => {
      const [wrong = "", right = ""] = pair.split("→")
      // 搭建帐篷, 进入帐篷: the tent keeps its 帐.
      return { wrong, right, severity: "error", ...(wrong.endsWith("帐") ? { notAfter: /^[篷幕]/u } : {}) }
    })

/** Words in which one character decides, with the surroundings that make them certain. */
const conditional: readonly Confusable[] = [
  {
    wrong: "行政权利",
    right: "行政权力",
    severity: "error",
    after: /^(?:[的和与、]|制约|监督|运行|清单|事项|公开|责任|行使|下放|制衡)/u,
    reason: "行政机关行使的是“权力”，公民享有的是“权利”",
  },
  { wrong: "权力义务", right: "权利义务", severity: "error", reason: "与义务相对的是“权利”" },
  {
    wrong: "截止",
    right: "截至",
    severity: "error",
    notBefore: /(?:报名|申报|征集|受理|缴费|投标|登记|投稿|申请|提交|认购|办理)(?:时间|日期)?$/u,
    after: /^(?:(?:19|20)\d\d年|\d{1,2}月|目前|今年|去年|本年|年底|上?年末|本?月底|上半年|发稿|[一二三四]季度末?)/u,
    reason: "“截至”后面跟时间，“截止”表示到期停止",
  },
  {
    wrong: "同此",
    right: "同比",
    severity: "error",
    after: /^(?:增长|下降|增加|减少|上升|提高|上涨|回落|提升)/u,
    reason: "与上年同期比是“同比”",
  },
  {
    wrong: "其它",
    right: "其他",
    severity: "warning",
    // 其它感染性腹泻病 is the name of a notifiable disease.
    notAfter: /^感染性腹泻/u,
    reason: "公文统一用“其他”",
  },
  {
    wrong: "做出",
    right: "作出",
    severity: "warning",
    after:
      /^(?:了|的|过|重要|重大|突出|积极|巨大|更大|新的?|行政|不予){0,3}(?:决定|处罚|贡献|承诺|裁决|判决|批示|指示|部署|答复|回应|裁定|复议)/u,
    reason: "抽象的行为用“作出”，《行政处罚法》也用“作出”",
  },
  {
    wrong: "必需",
    right: "必须",
    severity: "error",
    after: /^(?:坚持|严格|认真|履行|遵守|依法|做到|立即|及时|高度|按照|切实|牢牢|始终|加强)/u,
    reason: "动词前用“必须”",
  },
  { wrong: "必须品", right: "必需品", severity: "error" },
  { wrong: "启示", right: "启事", severity: "error", before: /(?:招聘|招标|招领|寻人|征稿|征文|招租)$/u },
  { wrong: "身分", right: "身份", severity: "error", notBefore: /[本自单]$/u, notAfter: /^[别为布配类离析开成流担]/u },
  { wrong: "成份", right: "成分", severity: "error", notAfter: /^[额数子股券]|^指数/u },
  { wrong: "份量", right: "分量", severity: "error", notBefore: /[一每两几\d]$/u, notAfter: /^[化级]/u },
  { wrong: "水份", right: "水分", severity: "error", notAfter: /^[额子数]/u },
  {
    wrong: "份内",
    right: "分内",
    severity: "error",
    after: /^(?:之事|职责|工作|事)/u,
    notBefore: /[一每这该两几\d身月年省]$/u,
  },
  { wrong: "过份", right: "过分", severity: "error", notBefore: /[通超经]$/u, notAfter: /^[额数]/u },
  { wrong: "后补", right: "候补", severity: "error", after: /^(?:委员|名单|党员|队员)/u },
  {
    wrong: "泄漏",
    right: "泄露",
    severity: "information",
    after: /^(?:国家|商业|工作|个人|党和国家)?(?:秘密|机密|隐私|信息)/u,
    reason: "秘密、信息用“泄露”，气体、液体用“泄漏”",
  },
  { wrong: "交待", right: "交代", severity: "information", reason: "推荐写法是“交代”" },
  { wrong: "涵义", right: "含义", severity: "information", reason: "推荐写法是“含义”" },
  {
    wrong: "法制",
    right: "法治",
    severity: "error",
    after: /^(?:政府|思维|化营商环境|中国建设)/u,
    reason: "“法制”指法律制度，“法治”指依法治理",
  },
  { wrong: "习近平法制思想", right: "习近平法治思想", severity: "error" },
  {
    wrong: "一般程序",
    right: "普通程序",
    severity: "warning",
    after: /^(?:的)?(?:行政)?(?:处罚|执法)/u,
    reason: "2021年修订的《行政处罚法》改称“普通程序”",
  },
  {
    wrong: "制订",
    right: "制定",
    severity: "information",
    after:
      /^(?:了|并)?(?:出台|印发|下发|公布|颁布)|^的[\u3400-\u9fff]{0,12}(?:标准|规定|办法|制度|方案)(?:已|经|自|实施|执行|[。，](?:按照|依据|根据)该)/u,
    reason: "已经出台的文件用“制定”，“制订”着重起草的过程",
  },
  {
    wrong: "的",
    right: "地",
    severity: "warning",
    before: /(?:有力|有效|积极|深入|不断|扎实|切实|全面|极大|充分|大力|持续)$/u,
    after: /^(?:促进|推动|推进|提高|保障|加强|维护|提升|增强|改善|调动|激发)了/u,
    reason: "动词前用“地”",
  },
]

const editing = certain(`
  帐目→账目 帐户→账户 帐册→账册 帐簿→账簿 帐款→账款 台帐→台账 欠帐→欠账 转帐→转账 记帐→记账 对帐→对账 建帐→建账
  销帐→销账 结帐→结账 查帐→查账 总帐→总账 帐务→账务 帐单→账单 帐号→账号 入帐→入账 到帐→到账
  布署→部署 凑和→凑合 按步就班→按部就班 渡假→度假 针贬→针砭 震憾→震撼 勾通→沟通 装钉→装订
`)

const frequent = certain(`
  按装→安装 甘败下风→甘拜下风 自抱自弃→自暴自弃 泊来品→舶来品 脉博→脉搏 松驰→松弛 一愁莫展→一筹莫展 穿流不息→川流不息
  精萃→精粹 重迭→重叠 防碍→妨碍 幅射→辐射 天翻地复→天翻地覆 言简意骇→言简意赅 气慨→气概 一股作气→一鼓作气
  悬梁刺骨→悬梁刺股 粗旷→粗犷 食不裹腹→食不果腹 侯车→候车 迫不急待→迫不及待 既使→即使 一如继往→一如既往
  草管人命→草菅人命 娇揉造作→矫揉造作 不径而走→不胫而走 峻工→竣工 不落巢臼→不落窠臼 再接再励→再接再厉
  美仑美奂→美轮美奂 水笼头→水龙头 杀戳→杀戮 萎糜不振→萎靡不振 沉缅→沉湎 默守成规→墨守成规 沤心沥血→呕心沥血
  出奇不意→出其不意 修茸→修葺 亲睐→青睐 入场卷→入场券 发韧→发轫 谈笑风声→谈笑风生 人情事故→人情世故
  有持无恐→有恃无恐 追朔→追溯 金榜提名→金榜题名 走头无路→走投无路 趋之若骛→趋之若鹜 迁徒→迁徙 洁白无暇→洁白无瑕
  九宵→九霄 渲泄→宣泄 寒喧→寒暄 膺品→赝品 竭泽而鱼→竭泽而渔 滥芋充数→滥竽充数 世外桃园→世外桃源 脏款→赃款
  蜇伏→蛰伏 装祯→装帧 饮鸠止渴→饮鸩止渴 黄梁美梦→黄粱美梦 蛛丝蚂迹→蛛丝马迹 额首称庆→额手称庆 鼎立相助→鼎力相助
  挖墙角→挖墙脚 一诺千斤→一诺千金 声名雀起→声名鹊起
`)

/** Pairs whose source was not verified: reported only when the configuration asks for them. */
export const unverifiedConfusables: readonly Confusable[] = [
  { wrong: "签定", right: "签订", severity: "warning" },
  { wrong: "定立", right: "订立", severity: "warning", after: /^(?:合同|协议|契约|条约)/u },
]

/** The list that is on by default. */
export const confusables: readonly Confusable[] = [...conditional, ...editing, ...frequent]
