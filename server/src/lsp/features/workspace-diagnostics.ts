import type { ServerContext } from "../context.ts"
import type { WorkspaceDiagnostics } from "./workspace-check.ts"
import { pulled } from "./workspace-pull.ts"
import { pushed } from "./workspace-push.ts"

/** Reports the pulled way or the pushed way, whichever the client understands. */
export const createWorkspaceDiagnostics = (context: ServerContext): WorkspaceDiagnostics =>
  context.support.pullDiagnostics ? pulled(context) : pushed(context)
