import { commands, type Disposable, Uri } from "vscode"
import type { Range } from "vscode-languageclient"
import type { ActiveReport } from "../active-report.ts"
import { goTo } from "../go-to.ts"
import type { Server } from "../server.ts"
import type { FiguresPanel } from "../views/figures.ts"
import type { ReviewSheets } from "../views/review-sheet.ts"
import { checkWorkspace } from "./check-workspace.ts"
import { copyReviewNote } from "./copy-review-note.ts"
import { disableRule } from "./disable-rule.ts"
import { newReport } from "./new-report.ts"
import { exportReviewSheet, openReviewSheet } from "./review-sheet.ts"

/** What the commands work with. */
export interface CommandTools {
  readonly server: Server
  readonly report: ActiveReport
  readonly sheets: ReviewSheets
  readonly figures: FiguresPanel
}

/** The commands of package.json, and those that only views and actions call. */
export const registerCommands = ({ server, report, sheets, figures }: CommandTools): Disposable[] => [
  commands.registerCommand("baogao.checkWorkspace", () => checkWorkspace(server)),
  commands.registerCommand("baogao.newReport", () => newReport(server)),
  commands.registerCommand("baogao.renumber", () => sourceAction("source.renumber.baogao")),
  commands.registerCommand("baogao.fixAll", () => sourceAction("source.fixAll.baogao")),
  commands.registerCommand("baogao.insertSection", () => sourceAction("source.insertSection.baogao", "ifSingle")),
  commands.registerCommand("baogao.copyReviewNote", () => copyReviewNote(server, report)),
  commands.registerCommand("baogao.openReviewSheet", () => openReviewSheet(sheets, report)),
  commands.registerCommand("baogao.exportReviewSheet", () => exportReviewSheet(sheets, report)),
  commands.registerCommand("baogao.showFigures", (_uri?: string, section?: Range) => figures.show(section?.start.line)),
  commands.registerCommand("baogao.toggleFigures", () => figures.toggleFilter()),
  commands.registerCommand("baogao.showAllFigures", () => figures.toggleFilter()),
  commands.registerCommand("baogao.goTo", (uri: string, range: Range) => goTo(Uri.parse(uri), range)),
  commands.registerCommand("baogao.disableRule", (argument) => disableRule(server, argument)),
  commands.registerCommand("baogao.restartServer", async () => {
    await server.restart()
    report.refresh()
  }),
  commands.registerCommand("baogao.showOutput", () => server.showOutput()),
]

/** Applies an action about the whole document, or lets the user choose among several. */
const sourceAction = (kind: string, apply: "first" | "ifSingle" = "first"): Thenable<unknown> =>
  commands.executeCommand("editor.action.sourceAction", { kind, apply })
