import type { ServerContext } from "../context.ts"
import { describeFailure } from "../guard.ts"
import type { CheckedFile } from "../workspace/reports.ts"
import { checkAll, type WorkspaceDiagnostics } from "./workspace-check.ts"

/** Tells a client that cannot ask about the findings of closed reports, once the user wants them. */
export function pushed(context: ServerContext): WorkspaceDiagnostics {
  const { connection, reports } = context
  const sent = new Map<string, string>()
  let wanted = false
  const publish = ({ uri, resultId, diagnostics }: CheckedFile): void => {
    if (sent.get(uri) === resultId) return
    sent.set(uri, resultId)
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] })
  }
  const refresh = async (): Promise<void> => {
    const gone = new Set(sent.keys())
    const completed = await reports.visit(undefined, (file) => {
      if (file.kind !== "report") return
      gone.delete(file.uri)
      publish(file)
    })
    if (!completed) return
    for (const uri of gone) {
      sent.delete(uri)
      if (!context.isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
    }
  }
  const changed = (): void => {
    if (wanted)
      refresh().catch((error: unknown) => connection.console.error(describeFailure("publishDiagnostics", error)))
  }
  return {
    check: (token) => {
      wanted = true
      return checkAll(context, token, publish)
    },
    changed,
    documentClosed: (uri) => {
      sent.delete(uri)
      changed()
    },
  }
}
