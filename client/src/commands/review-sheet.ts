import { env, l10n, Uri, window, workspace } from "vscode"
import type { ActiveReport } from "../active-report.ts"
import type { ReviewSheets } from "../views/review-sheet.ts"
import { noReport } from "./no-report.ts"

/** Shows the review sheet of the active report beside it. */
export async function openReviewSheet(sheets: ReviewSheets, report: ActiveReport): Promise<void> {
  const document = report.current()?.document
  if (document === undefined) return noReport()
  await sheets.open(document)
}

/** Saves the review sheet as one HTML file, for printing and for others. */
export async function exportReviewSheet(sheets: ReviewSheets, report: ActiveReport): Promise<void> {
  const document = report.current()?.document
  if (document === undefined) return noReport()
  const page = await sheets.page(document)
  if (page === undefined) return noReport()
  const name = `${document.uri.path.replace(/^.*\//, "").replace(/\.[^.]+$/, "")}-${l10n.t("review")}.html`
  const defaultUri =
    document.uri.scheme === "untitled"
      ? Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file("/"), name)
      : Uri.joinPath(document.uri, "..", name)
  const target = await window.showSaveDialog({ defaultUri, filters: { HTML: ["html"] } })
  if (target === undefined) return
  await workspace.fs.writeFile(target, new TextEncoder().encode(page))
  const open = l10n.t("Open")
  const answer = await window.showInformationMessage(l10n.t("The review sheet was saved."), open)
  if (answer === open) await env.openExternal(target)
}
