/**
 * Characters that a slip doubles, with the surroundings in which two of them in a row are right: 目的的, 认为为政. `before`
 * and `after` are the characters that may stand directly before and behind the pair.
 */
export interface DoubledCharacter {
  readonly character: string
  readonly before: string
  readonly after: string
}

export const doubledCharacters: readonly DoubledCharacter[] = [
  { character: "的", before: "目标端众有无鹄", after: "确" },
  { character: "为", before: "作成认以称视行因更较极尤最颇誉称人有无大", after: "民政人官主期何什了之国党先公群" },
  { character: "在", before: "实现存正旨所潜内外自", after: "建册校职岗线场编外研握途乎" },
  { character: "了", before: "一不", after: "解然结却断" },
  { character: "和", before: "共缓温柔祥总饱平暖亲随谦附调", after: "谐平美睦解气合县善风田" },
  { character: "与", before: "参给赠授", after: "会共此其人众" },
  { character: "于", before: "", after: "" },
  { character: "及", before: "普涉危顾波触论以企来", after: "时早格第笄" },
  { character: "把", before: "一", after: "" },
  { character: "由", before: "自理事缘因", after: "" },
]

/**
 * Words of two characters that never stand twice in a row in a report; reduplicated verbs (研究研究) and distributive
 * numerals (一件一件) are none of them.
 */
export const doubledWords: readonly string[] = (
  "进行 开展 推进 推动 加强 实施 落实 完善 健全 建立 提升 提高 组织 制定 强化 深化 深入 全面 持续 切实 积极 认真 严格 进一步 " +
  "通过 根据 按照 关于 对于 以及 并且 其中 同时 同比 共计 累计 截至 政府 法治 行政 执法 部门 单位 工作 建设 制度 机制 案件 " +
  "我区 我市 我县 我省 全区 全市 全县 全省 的是 为了 因为 所以 但是 如果 没有 已经 可以 能够 需要 必须"
).split(" ")
