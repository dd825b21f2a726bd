import type { OperandRole } from "./relation.ts"

/** What a figure is called by the part it plays in a relation. */
export const roleNames = {
  total: "合计",
  part: "分项",
  remainder: "其余",
  numerator: "分子",
  base: "基数",
  share: "占比",
  rate: "比率",
  before: "原值",
  now: "现值",
  change: "变动",
  count: "项数",
  item: "所列项目",
  term: "算式中的",
  mention: "另一处",
} as const satisfies Readonly<Record<OperandRole, string>>
