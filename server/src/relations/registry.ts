// 由 npm run generate 根据 server/src/relations/kinds 生成，请勿手工修改。

import { adjustedTotal } from "./kinds/adjusted-total.ts"
import { balance } from "./kinds/balance.ts"
import { commonBase } from "./kinds/common-base.ts"
import { contribution } from "./kinds/contribution.ts"
import { countOfList } from "./kinds/count-of-list.ts"
import { countOfParts } from "./kinds/count-of-parts.ts"
import { countThenList } from "./kinds/count-then-list.ts"
import { difference } from "./kinds/difference.ts"
import { distantTotal } from "./kinds/distant-total.ts"
import { formula } from "./kinds/formula.ts"
import { granularity } from "./kinds/granularity.ts"
import { groupCount } from "./kinds/group-count.ts"
import { growth } from "./kinds/growth.ts"
import { multiple } from "./kinds/multiple.ts"
import { partWhole } from "./kinds/part-whole.ts"
import { percentTotal } from "./kinds/percent-total.ts"
import { rate } from "./kinds/rate.ts"
import { repeatedFigure } from "./kinds/repeated-figure.ts"
import { share } from "./kinds/share.ts"
import { sum } from "./kinds/sum.ts"
import { surplus } from "./kinds/surplus.ts"
import { tableChange } from "./kinds/table-change.ts"
import { tableRate } from "./kinds/table-rate.ts"
import { tableShare } from "./kinds/table-share.ts"
import { tableTotal } from "./kinds/table-total.ts"
import { tally } from "./kinds/tally.ts"
import type { AnyRelation } from "./relation.ts"

/** Every statistical relation, one file each in `kinds/`. */
export const relations: readonly AnyRelation[] = [
  adjustedTotal,
  balance,
  commonBase,
  contribution,
  countOfList,
  countOfParts,
  countThenList,
  difference,
  distantTotal,
  formula,
  granularity,
  groupCount,
  growth,
  multiple,
  partWhole,
  percentTotal,
  rate,
  repeatedFigure,
  share,
  sum,
  surplus,
  tableChange,
  tableRate,
  tableShare,
  tableTotal,
  tally,
]
