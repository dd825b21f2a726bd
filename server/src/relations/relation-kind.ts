// 由 npm run generate 根据 server/src/relations/kinds 生成，请勿手工修改。

/** The kinds of statistical relation; also the `kind` of `baogao figures --format json`. */
export type RelationKind =
  | "balance"
  | "common-base"
  | "contribution"
  | "count-of-list"
  | "count-of-parts"
  | "count-then-list"
  | "difference"
  | "formula"
  | "granularity"
  | "group-count"
  | "growth"
  | "multiple"
  | "part-whole"
  | "percent-total"
  | "rate"
  | "repeated-figure"
  | "share"
  | "sum"
  | "table-total"
  | "tally"
