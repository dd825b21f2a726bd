// 由 npm run generate 根据 server/src/relations/kinds 生成，请勿手工修改。

import { rate } from "./kinds/rate.ts"
import { share } from "./kinds/share.ts"
import { sum } from "./kinds/sum.ts"
import type { AnyRelation } from "./relation.ts"

/** Every statistical relation, one file each in `kinds/`. */
export const relations: readonly AnyRelation[] = [rate, share, sum]
