import { commands, l10n, window } from "vscode"
import type { WorkspaceSummary } from "../protocol.ts"
import type { Server } from "../server.ts"

/** Checks every report of the workspace; the server shows the progress, the Problems panel the findings. */
export async function checkWorkspace(server: Server): Promise<WorkspaceSummary | undefined> {
  const command = "baogao.server.checkWorkspace"
  const summary = await server.request<WorkspaceSummary | null>("workspace/executeCommand", { command })
  if (summary === null || summary.cancelled) return undefined
  void tell(summary)
  return summary
}

async function tell({ reports, errors, warnings, informations, hints, unreadable }: WorkspaceSummary): Promise<void> {
  if (reports === 0 && unreadable.length === 0) {
    void window.showInformationMessage(l10n.t("No reports were found in this workspace."))
    return
  }
  const checked = l10n.t(
    "{0} reports checked: {1} errors, {2} warnings, {3} others.",
    reports,
    errors,
    warnings,
    informations + hints,
  )
  const missed =
    unreadable.length === 0
      ? ""
      : l10n.t("{0} files could not be read; save them as UTF-8: {1}", unreadable.length, namesOf(unreadable))
  const show = l10n.t("Show Problems")
  const message = [checked, missed].filter((part) => part !== "").join(" ")
  const answer =
    unreadable.length === 0
      ? await window.showInformationMessage(message, show)
      : await window.showWarningMessage(message, show)
  if (answer === show) await commands.executeCommand("workbench.actions.view.problems")
}

const namesOf = (uris: readonly string[]): string =>
  uris
    .slice(0, 5)
    .map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)))
    .join("、") + (uris.length > 5 ? "……" : "")
