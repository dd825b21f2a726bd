// 由 npm run generate 根据 server/src/relations/kinds 生成，请勿手工修改。

import { countOfList } from "./kinds/count-of-list.ts"
import { difference } from "./kinds/difference.ts"
import { growth } from "./kinds/growth.ts"
import { partWhole } from "./kinds/part-whole.ts"
import { percentTotal } from "./kinds/percent-total.ts"
import { rate } from "./kinds/rate.ts"
import { share } from "./kinds/share.ts"
import { sum } from "./kinds/sum.ts"
import type { AnyRelation } from "./relation.ts"

/** Every statistical relation, one file each in `kinds/`. */
export const relations: readonly AnyRelation[] = [
  countOfList,
  difference,
  growth,
  partWhole,
  percentTotal,
  rate,
  share,
  sum,
]
