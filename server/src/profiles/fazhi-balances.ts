import { carriedIn } from "./balance-terms.ts"
import type { Balance, BalanceTerm } from "./profile.ts"

const open: BalanceTerm = {
  name: "未审结",
  endings: ["未审结", "未结", "未办结", "结转下年", "结转下年度", "结转至下年", "结转至下年度", "尚在审理", "正在审理"],
}
const accepted: BalanceTerm = {
  name: "受理",
  endings: ["受理", "受理行政复议", "受理复议", "立案", "收案"],
  not: ["不予受理", "不受理", "未受理", "受理前", "申请", "告知"],
}
const closed: BalanceTerm = {
  name: "审结",
  endings: ["审结", "办结", "结案", "审结行政复议", "办结行政复议", "审结复议"],
  not: ["未审结", "未办结", "未结", "按期", "依法"],
}

/** Balances of the figures that a 法治政府建设年度报告 gives, after the law on 行政复议 and common practice. */
export const fazhiBalances: readonly Balance[] = [
  { id: "FY-E2", topic: ["行政复议"], left: [carriedIn, accepted], sign: "=", right: [closed, open] },
  { id: "FY-E3", topic: ["行政复议"], left: [closed], sign: "≤", right: [accepted, carriedIn] },
  {
    id: "FY-E1",
    topic: ["行政复议"],
    left: [accepted, { name: "不予受理", endings: ["不予受理"] }],
    sign: "≤",
    right: [
      {
        name: "新收申请",
        endings: ["新收", "收到行政复议", "收到复议", "收到行政复议申请", "收到复议申请", "新收申请"],
      },
    ],
  },
  {
    id: "SS-E2",
    topic: ["行政应诉", "行政诉讼"],
    left: [
      carriedIn,
      { name: "新收", endings: ["新收", "新收行政应诉", "新收行政诉讼", "新发", "新增行政应诉", "新增行政诉讼"] },
    ],
    sign: "=",
    right: [closed, open],
  },
  {
    id: "SS-E1",
    topic: ["行政应诉", "行政诉讼"],
    left: [
      { name: "一审", endings: ["一审"] },
      { name: "二审", endings: ["二审"] },
    ],
    sign: "≤",
    right: [{ name: "应诉案件", endings: ["行政应诉", "行政诉讼", "应诉", "作为被告"] }],
  },
  {
    id: "TJ-E1",
    topic: ["人民调解", "行政调解", "调解矛盾纠纷", "调解纠纷"],
    left: [
      {
        name: "受理",
        endings: ["受理", "受理矛盾纠纷", "受理纠纷", "受理人民调解", "受理行政调解", "受理调解", "受理调解矛盾纠纷"],
        not: ["不予受理"],
      },
    ],
    sign: "=",
    right: [
      { name: "调解成功", endings: ["调解成功", "成功调解", "化解成功", "达成协议"], not: ["未", "不"] },
      { name: "未成功", endings: ["未成功", "不成功", "未调解成功", "调解不成", "未达成协议", "调解未成"] },
    ],
  },
  {
    id: "TJ-E2",
    topic: ["建议提案", "建议和提案", "代表建议", "政协提案"],
    left: [
      { name: "建议", endings: ["代表建议", "人大建议", "人大代表建议"] },
      { name: "提案", endings: ["政协提案", "委员提案", "政协委员提案"], not: ["建议"] },
    ],
    sign: "=",
    right: [{ name: "建议提案", endings: ["建议提案", "建议和提案", "建议及提案", "建议与提案"] }],
  },
  {
    id: "ZF-E5",
    topic: ["行政许可"],
    left: [
      { name: "准予许可", endings: ["准予许可", "准予行政许可", "予以许可", "予以行政许可"], not: ["不"] },
      { name: "不予许可", endings: ["不予许可", "不予行政许可"] },
    ],
    sign: "≤",
    right: [
      { ...accepted, endings: ["受理", "受理行政许可", "受理许可", "受理申请", "受理行政许可申请"], not: ["不"] },
      carriedIn,
    ],
  },
]
