import { l10n, window } from "vscode"

/** For commands about a report when there is none in the editor. */
export const noReport = (): void => {
  void window.showInformationMessage(
    l10n.t("Open a report first: a *.baogao file, or a Markdown or text file whose title is that of a report."),
  )
}
