import type { Quantity } from "./analysis.ts"
import type { Passage } from "./passage.ts"

/** 较上年, 与2021年末的, 相比上一年度: the words right before a value of another period. */
const comparison = /(?:相比|较|比|与|同)[^，。；]{0,8}(?:年|月份?|周|季度|期|年度)(?:末|底|初|同期)?的?$/

/** 低于6月份的, 不及预期的, 超过年初目标的: the words right before a value that another one is measured by. */
const measure =
  /(?:[高低多少优强好]于|不及|不如|超[过出]|[好高低]过)[^，。；]{0,12}(?:年|月|周|季度|期|年度|月份|预期|预测|预计|目标|水平|同期)$/

const longestMeasure = 24

/**
 * Whether a figure is the value of an earlier period, or an expected one, that another one is compared with: 与上年的1275件相比,
 * 相比2020年的374771个, 较上年的1275件, 不及预期的55.8亿元. It is no item of a list and has no share of its own.
 */
export const isEarlierValue = ({ text }: Passage, { role, span, labelText }: Quantity): boolean =>
  role === "level" &&
  (text.startsWith("相比", span.end) ||
    comparison.test(labelText) ||
    (text[span.start - 1] === "的" && measure.test(labelText.slice(-longestMeasure))))

/** 较上年同期的办结率90.2%, 相较全国的97%: whether a percentage belongs to another period or place, whose figures are not here. */
export const isComparedRate = (label: string): boolean =>
  /^(?:相较|相比|对比|较(?![好大多高为])|比(?![例重率])|与(?=[上去前同]))/.test(label)
