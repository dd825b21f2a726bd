import type { Quantity } from "../../report/analysis.ts"

/** Rates that are defined by the names of two figures. */
const definitions: readonly { readonly rate: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  { rate: /产销率$/, part: /销售(?:总|工业)*产值$/, whole: /(?<!销售)(?:工业)?总?产值$/ },
  { rate: /^(?:常住人口)?城镇化率$/, part: /城镇(?:常住)?人口$/, whole: /(?:^|[^镇村籍])(?:常住|总)人口$/ },
]

type Named = Pick<Quantity, "labelText">

/** Whether a rate is by definition the share that the one figure has of the other: 城镇化率 of 城镇人口 and 常住人口. */
export const isDefinedBy = (percentage: Named, part: Named, whole: Named): boolean =>
  definitions.some(
    (definition) =>
      definition.rate.test(percentage.labelText) &&
      definition.part.test(part.labelText) &&
      definition.whole.test(whole.labelText),
  )
