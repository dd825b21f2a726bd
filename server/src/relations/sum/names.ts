import type { Quantity } from "../../report/analysis.ts"
import { doneWords } from "../share/labels.ts"

/** The name of a part without opener and place words: “其中省市建议提案” → “省市建议提案”. */
export const nameOf = (quantity: Quantity): string => frontName(quantity) || quantity.tailText

/** The name in front of the figure; empty for 1件已生效. */
export const frontName = ({ labelText }: Quantity): string =>
  labelText.replace(/^.*其中[，：:,]?/, "").replace(/^(?:包括|分别为|涉及|已?将|已?对|已有|有)/, "")

/** 已办结, 整改, 成功化解: a verb without a noun says what became of the figures before it. */
export const isSettlement = (name: string): boolean => settled.test(name)

const settled = new RegExp(`^(?:已|均已|全部|共|依法|及时|成功|督促|完成)*(?:${doneWords.source})(?:完成|完毕|到位)?$`)
