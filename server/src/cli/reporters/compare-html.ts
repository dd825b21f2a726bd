import { comparisonSheet } from "../../review/comparison-sheet.ts"
import type { ComparisonRun } from "../run.ts"
import type { Style } from "./style.ts"

/** Both reports on one page: what does not go together, what was taken over, what is gone. */
export const compareHtml = ({ last, now, comparison }: ComparisonRun, { language }: Style): string =>
  comparisonSheet(comparison, {
    language,
    last: { path: last.path, format: last.format },
    now: { path: now.path, format: now.format },
  })
