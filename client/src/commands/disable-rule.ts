import { l10n, window, workspace } from "vscode"
import type { WorkspaceEdit } from "vscode-languageclient"
import type { DisableRuleArgument } from "../protocol.ts"
import type { Server } from "../server.ts"

/** Asks for the reason and writes the comment that switches a rule off. */
export async function disableRule(server: Server, argument: DisableRuleArgument): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t("Switch off {0}", argument.rule),
    prompt: l10n.t("Why is this not a defect? Reviewers will read the reason in the text."),
    placeHolder: l10n.t("for example: figures of a department's quick report"),
  })
  if (reason === undefined) return
  const parameters = { ...argument, textDocument: { uri: argument.uri }, reason }
  const edit = await server.request<WorkspaceEdit | null>("baogao/disableRule", parameters)
  const converted = edit === null ? undefined : await server.toWorkspaceEdit(edit)
  if (converted === undefined || !(await workspace.applyEdit(converted))) {
    void window.showWarningMessage(l10n.t("The text has changed in the meantime; please try again."))
  }
}
