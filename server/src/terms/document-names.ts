/** A document that reports cite, by its full name; dashes in years are all compared as one. */
export interface KnownDocument {
  readonly name: string
  /** When it was published, where the day was verified: nothing dated earlier can carry it out. */
  readonly published?: string
}

/**
 * Names long enough and singular enough that a name one or two characters off is a slip. Local versions begin with their
 * place and are never compared.
 */
export const knownDocuments: readonly KnownDocument[] = [
  { name: "党政主要负责人履行推进法治建设第一责任人职责规定" },
  { name: "法治政府建设与责任落实督察工作规定", published: "2019-05-06" },
  { name: "法治政府建设实施纲要（2021—2025年）" },
  { name: "法治政府建设实施纲要（2015—2020年）" },
  { name: "党政机关公文处理工作条例" },
  { name: "重大行政决策程序暂行条例" },
  { name: "中华人民共和国行政复议法" },
  { name: "中华人民共和国行政处罚法" },
  { name: "中华人民共和国行政诉讼法" },
  { name: "中华人民共和国行政许可法" },
  { name: "中华人民共和国行政强制法" },
  { name: "中华人民共和国行政监察法" },
  { name: "中华人民共和国国家赔偿法" },
  { name: "中华人民共和国政府信息公开条例" },
  { name: "中华人民共和国人民调解法" },
  { name: "市县法治政府建设示范指标体系" },
  { name: "习近平法治思想学习问答" },
]

/** A meeting whose spirit reports carry out: the words that name it and the day on which it ended. */
export interface KnownMeeting {
  readonly name: string
  readonly words: readonly string[]
  readonly ended: string
}

/** Only meetings whose days were verified. */
export const knownMeetings: readonly KnownMeeting[] = [
  { name: "党的二十大", words: ["党的二十大精神", "党的二十大报告"], ended: "2022-10-22" },
  { name: "党的二十届三中全会", words: ["二十届三中全会", "二十届二中、三中全会"], ended: "2024-07-18" },
  { name: "党的二十届四中全会", words: ["二十届四中全会", "三中、四中全会"], ended: "2025-10-23" },
]
