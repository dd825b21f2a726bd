import type { Format } from "../options.ts"
import type { CheckRun, FiguresRun } from "../run.ts"
import { checkJson } from "./check-json.ts"
import { checkText } from "./check-text.ts"
import { checkstyle } from "./checkstyle.ts"
import { figuresCsv } from "./figures-csv.ts"
import { figuresJson } from "./figures-json.ts"
import { figuresText } from "./figures-text.ts"
import { github } from "./github.ts"
import { junit } from "./junit.ts"
import { reviewHtml } from "./review-html.ts"
import { sarif } from "./sarif.ts"
import type { Style } from "./style.ts"

/** Turns a run into the text that is printed. */
type Reporter<Run> = (run: Run, style: Style) => string

type Reporters<Run> = Readonly<Partial<Record<Format, Reporter<Run>>>>

/** Formats of `check`; `options.ts` offers the same ones. */
export const checkReporters: Reporters<CheckRun> = {
  text: checkText,
  json: checkJson,
  sarif,
  junit,
  github,
  checkstyle,
  html: reviewHtml,
}

/** Formats of `figures`. */
export const figuresReporters: Reporters<FiguresRun> = {
  text: figuresText,
  json: figuresJson,
  csv: figuresCsv,
  html: reviewHtml,
}
