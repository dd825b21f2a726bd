import { l10n, window, workspace } from "vscode"
import type { ProfileChoice } from "../protocol.ts"
import type { Server } from "../server.ts"

/** Asks for the kind of document and the year, and opens the skeleton as a new document that is saved where the user wants. */
export async function newReport(server: Server): Promise<void> {
  const parameters = { year: new Date().getFullYear() }
  const choices = await server.request<readonly ProfileChoice[]>("baogao/profiles", parameters)
  const picked = await window.showQuickPick(
    choices.map((choice) => ({ label: choice.name, description: choice.id, detail: choice.summary, choice })),
    { title: l10n.t("New Report"), placeHolder: l10n.t("Kind of document"), matchOnDescription: true },
  )
  if (picked === undefined) return
  const year = await window.showInputBox({
    title: l10n.t("New Report"),
    prompt: l10n.t("The year that the report is about"),
    value: String(picked.choice.year),
    validateInput: (value) => (/^(?:19|20)\d{2}$/.test(value) ? undefined : l10n.t("Four digits, such as 2025")),
  })
  if (year === undefined) return
  const request = { profile: picked.choice.id, year: Number(year) }
  const content = await server.request<string | null>("baogao/newReport", request)
  if (content === null) return
  await window.showTextDocument(await workspace.openTextDocument({ language: "baogao", content }))
}
