import type { ExtensionContext } from "vscode"
import { createActiveReport } from "./active-report.ts"
import { registerCommands } from "./commands/register.ts"
import type { Server } from "./server.ts"
import { registerFiguresView } from "./views/figures.ts"
import { createReviewSheets } from "./views/review-sheet.ts"
import { showStatus } from "./views/status-bar.ts"

/** Sets up everything that works with the server, starts it once the editor goes on, and ends all with the extension. */
export function run(context: ExtensionContext, server: Server): void {
  const report = createActiveReport(server)
  const sheets = createReviewSheets(server, report)
  const figures = registerFiguresView(report)
  const start = async (): Promise<void> => {
    await server.start()
    report.refresh()
  }
  const commands = registerCommands({ server, report, sheets, figures })
  const starting = setTimeout(() => void start(), 0)
  const notYet = { dispose: () => clearTimeout(starting) }
  context.subscriptions.push(notYet, server, report, sheets, figures, showStatus(report), ...commands)
}
