import type { Quantity } from "../../report/analysis.ts"

/** The name of a part without opener and place words: “其中省市建议提案” → “省市建议提案”. */
export const nameOf = (quantity: Quantity): string => frontName(quantity) || quantity.tailText

/** The name in front of the figure; empty for 1件已生效. */
export const frontName = ({ labelText }: Quantity): string =>
  labelText.replace(/^.*其中[，：:,]?/, "").replace(/^(?:包括|分别为|涉及|有)/, "")
