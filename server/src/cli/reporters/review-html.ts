import { reviewSheet } from "../../review/sheet.ts"
import type { CheckedDocument } from "../run.ts"
import type { Style } from "./style.ts"

/** The review sheet: one page with findings, ledger and the whole text of every document. */
export const reviewHtml = (
  { documents }: { readonly documents: readonly CheckedDocument[] },
  { language }: Style,
): string =>
  reviewSheet(
    documents.flatMap((document) => (document.ledger === undefined ? [] : [{ ...document, ledger: document.ledger }])),
    { language },
  )
