/** Verbs after which a change is a loss. */
export const fallingVerb = /下降|减少|降低|回落|下跌|下滑|压减|压缩|缩短|缩小|跌|少|降幅|减[收支]|减$/

/**
 * 同比增长, 压缩, 单日涨幅: whether the words before a figure say how something has changed and not what. 办理时限平均压缩 and 良好率也降低 name a
 * subject of their own.
 */
export const isVerbOnly = (label: string): boolean => verbOnly.test(label)

const verbOnly =
  /^(?:同比|环比|单日|当日|全天|总共|累计|平均|年均|实际|名义|总体|整体|净|共|[较比]?\p{Script=Han}{0,8}[年月季期][底初末]?(?:同期)?){0,2}[增降压缩减上下提回扩收涨跌升多少]\p{Script=Han}{0,6}$/u
