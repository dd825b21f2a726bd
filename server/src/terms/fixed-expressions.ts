/** A fixed list of members that reports quote: its name as printed, and the members in their order. */
export interface FixedExpression {
  readonly names: readonly string[]
  readonly members: readonly string[]
  /** Whether the members alone, without the name, are known well enough to be compared. */
  readonly standsAlone: boolean
  /** A word of which one must stand in the sentence; 三项制度 exist in many fields. */
  readonly topic?: readonly string[]
}

/** Only expressions whose members were verified in the documents that fixed them. */
export const fixedExpressions: readonly FixedExpression[] = [
  {
    names: ["四个意识"],
    members: ["政治意识", "大局意识", "核心意识", "看齐意识"],
    standsAlone: true,
  },
  {
    names: ["四个自信"],
    members: ["道路自信", "理论自信", "制度自信", "文化自信"],
    standsAlone: true,
  },
  {
    names: ["五步骤", "五个步骤", "重大行政决策法定程序", "法定程序"],
    members: ["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"],
    standsAlone: true,
  },
  {
    names: ["放管服"],
    members: ["简政放权", "放管结合", "优化服务"],
    standsAlone: false,
  },
  {
    names: ["新十六字方针", "法治政府"],
    members: ["科学立法", "严格执法", "公正司法", "全民守法"],
    standsAlone: true,
  },
  {
    names: ["法治政府"],
    members: ["职能科学", "权责法定", "执法严明", "公开公正", "智能高效", "廉洁诚信", "人民满意"],
    standsAlone: true,
  },
  {
    names: ["四个亲自"],
    members: ["重要工作亲自部署", "重大问题亲自过问", "重点环节亲自协调", "重要任务亲自督办"],
    standsAlone: true,
  },
]

/** Verbs that belong to another of these expressions: “坚定‘四个意识’” mixes two of them. */
export const wrongVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ["四个意识", ["坚定", "做到", "捍卫", "拥护"]],
  ["四个自信", ["做到", "捍卫", "拥护"]],
  ["两个维护", ["增强", "坚定", "捍卫", "拥护"]],
  ["两个确立", ["增强", "坚定", "做到"]],
])

/** The verb that each expression takes. */
export const rightVerbs: ReadonlyMap<string, string> = new Map([
  ["四个意识", "增强"],
  ["四个自信", "坚定"],
  ["两个维护", "做到"],
  ["两个确立", "坚定拥护"],
])

/** Forms that are printed in one way only. */
export const fixedForms: ReadonlyMap<string, string> = new Map([
  ["双随机一公开", "双随机、一公开"],
  ["双随机，一公开", "双随机、一公开"],
  ["严格公正规范文明执法", "严格规范公正文明执法"],
  ["严格规范文明公正执法", "严格规范公正文明执法"],
  ["规范公正严格文明执法", "严格规范公正文明执法"],
  ["严格公正文明规范执法", "严格规范公正文明执法"],
  ["公正严格规范文明执法", "严格规范公正文明执法"],
])
