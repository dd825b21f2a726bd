/** A figure that is known to be made up of others, by what they are called. */
export interface KnownParts {
  readonly whole: RegExp
  readonly parts: readonly RegExp[]
  /** Whether they are all of it, so that a sum that does not come out is an error. */
  readonly isClosed: boolean
}

const population = /^(?:全[国省市区县镇]|年末)?(?:总人口|常住人口|户籍人口|人口总数)数?$/u

/**
 * Wholes that tables print without the word 合计. Not closed: since 2012 some services to industry belong to the third
 * sector, so that 工业 and 建筑业 need not make up 第二产业; a permit may be withdrawn in another year than it was given.
 */
export const knownParts: readonly KnownParts[] = [
  {
    whole: /^(?:地区|国内)?生产总值(?:GDP)?$|^GDP$/iu,
    parts: [/^第一产业(?:增加值)?$/u, /^第二产业(?:增加值)?$/u, /^第三产业(?:增加值)?$/u],
    isClosed: true,
  },
  { whole: /^第二产业(?:增加值)?$/u, parts: [/^(?:全部)?工业(?:增加值)?$/u, /^建筑业(?:增加值)?$/u], isClosed: false },
  { whole: population, parts: [/^(?:其中)?城镇(?:人口)?$/u, /^乡村(?:人口)?$/u], isClosed: true },
  { whole: population, parts: [/^(?:其中)?男性?(?:人口)?$/u, /^女性?(?:人口)?$/u], isClosed: true },
  {
    whole: /进出口(?:总额|总值)?$/u,
    parts: [/^(?:其中)?出口(?:总?额|总?值)?$/u, /^(?:其中)?进口(?:总?额|总?值)?$/u],
    isClosed: true,
  },
  {
    whole: /^受理(?:数量?|申请数)?$/u,
    parts: [/^(?:予以)?许可(?:数量?)?$/u, /^不予许可(?:数量?)?$/u, /^撤销许可(?:数量?)?$/u],
    isClosed: false,
  },
]

/** Whose parts are whatever stands below it. */
export const knownGroup = /^第三产业(?:增加值)?$/u
