import { env, l10n, window } from "vscode"
import type { ActiveReport } from "../active-report.ts"
import { type Server, uriOf } from "../server.ts"
import { noReport } from "./no-report.ts"

/** Puts the findings on the clipboard as a note to the author. */
export async function copyReviewNote(server: Server, report: ActiveReport): Promise<void> {
  const document = report.current()?.document
  if (document === undefined) return noReport()
  const uri = uriOf(document.uri)
  const note = await server.request<string | null>("baogao/reviewNote", { textDocument: { uri } })
  if (note === null) return noReport()
  await env.clipboard.writeText(note)
  window.setStatusBarMessage(l10n.t("The review note is on the clipboard."), 4000)
}
