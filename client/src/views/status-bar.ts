import { type Disposable, l10n, MarkdownString, StatusBarAlignment, window } from "vscode"
import type { ActiveReport, ShownReport } from "../active-report.ts"

/** How many figures of the report agree, do not, and could not be checked; a click opens the view of the figures. */
export function showStatus(report: ActiveReport): Disposable {
  const item = window.createStatusBarItem("baogao.status", StatusBarAlignment.Right, 90)
  item.name = l10n.t("Baogao: checked figures")
  item.command = "baogao.showFigures"
  const update = (shown: ShownReport | undefined): void => {
    if (shown === undefined) {
      item.hide()
      return
    }
    const { counts, findings, profile } = shown.figures
    item.text = `$(checklist) ✓ ${counts.consistent}  ✗ ${counts.conflict}  ? ${counts.unknown}`
    item.tooltip = new MarkdownString(
      [
        `**${profile.name}**`,
        l10n.t(
          "Relations between figures: {0} agree, {1} do not, {2} not checked",
          counts.consistent,
          counts.conflict,
          counts.unknown,
        ),
        l10n.t(
          "Findings: {0} errors, {1} warnings, {2} others",
          findings.error,
          findings.warning,
          findings.information + findings.hint,
        ),
      ].join("\n\n"),
    )
    item.accessibilityInformation = {
      label: l10n.t(
        "Relations between figures: {0} agree, {1} do not, {2} not checked",
        counts.consistent,
        counts.conflict,
        counts.unknown,
      ),
    }
    item.show()
  }
  update(report.current())
  const listener = report.changed(update)
  return {
    dispose: () => {
      listener.dispose()
      item.dispose()
    },
  }
}
