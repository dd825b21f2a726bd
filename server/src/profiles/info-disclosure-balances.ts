import { carriedIn } from "./balance-terms.ts"
import type { Balance, BalanceTerm } from "./profile.ts"

const topic = ["信息公开申请", "依申请公开", "公开申请"]

const received: BalanceTerm = {
  name: "新收",
  endings: [
    "新收",
    "收到",
    "受理",
    ...["政府信息公开", "信息公开", "依申请公开", "公开", "公民、法人和其他组织"].flatMap((matter) =>
      ["新收", "收到", "接收", "受理"].map((verb) => verb + matter),
    ),
  ],
  not: ["不予受理", "未受理", "网络", "信函", "当面", "自然人"],
}

const answered: BalanceTerm = {
  name: "办结",
  endings: ["办结", "已办结", "答复", "已答复", "办理答复", "办结答复"],
  not: ["未", "按期", "按时", "期限内", "时限内", "不予", "逾期"],
}

const carriedOver: BalanceTerm = {
  name: "结转下年",
  endings: [
    "结转下年",
    "结转下年度",
    "结转下一年度",
    "结转至下年",
    "结转至下年度",
    "结转至下一年度",
    "结转到下年度",
    "结转下年度继续办理",
    "结转下一年度继续办理",
    "结转至下年度继续办理",
  ],
}

/**
 * What the prose of a 政府信息公开工作年度报告 says of the requests of a year; its table has equations of its own. After the
 * columns of 《中华人民共和国政府信息公开工作年度报告格式》, table three: 新收 + 上年结转 = 总计 + 结转下年度.
 */
export const infoDisclosureBalances: readonly Balance[] = [
  { id: "XX-E1", topic, left: [received, carriedIn], sign: "=", right: [answered, carriedOver] },
  { id: "XX-E2", topic, left: [answered], sign: "≤", right: [received, carriedIn] },
]
