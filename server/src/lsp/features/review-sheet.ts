import { reviewSheet } from "../../review/sheet.ts"
import type { Analysis } from "../analyses.ts"
import { decodeName } from "../workspace/files.ts"

/** What a client that shows the sheet in a page of its own sends along. */
export interface ReviewSheetParams {
  readonly textDocument: { readonly uri: string }
  /** For the content security policy of the page. */
  readonly nonce?: string
  /** The client's own script, such as one that jumps to the text; runs only with a nonce. */
  readonly script?: string
}

/** The review sheet of a document as one HTML page, the same that `baogao check --format html` writes. */
export function reviewSheetOf({ nonce, script }: ReviewSheetParams, analysis: Analysis, language: "zh" | "en"): string {
  const { profile, findings } = analysis.checked
  const path = decodeName(analysis.uri)
  const document = { path, text: analysis.text, profile, findings, ledger: analysis.ledger() }
  return reviewSheet([document], {
    language,
    ...(nonce === undefined ? {} : { nonce }),
    ...(script === undefined ? {} : { script }),
  })
}
