import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver"

/** A request handler as the connection wants it. */
export type Handler<Params, Result, Failure = void> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<Failure>>

/** Makes request handlers that cannot bring the server down. */
export type Guard = <Params, Result>(
  name: string,
  safe: Result,
  answer: (params: Params) => Promise<Result>,
) => Handler<Params, Result>

/**
 * A guarded handler first lets the messages behind its own be read, so that a request cancelled in the meantime costs
 * nothing; a cancelled request is answered as cancelled, never with an empty result. An exception becomes one log
 * line and the safe answer.
 */
export const createGuard =
  (log: (line: string) => void): Guard =>
  (name, safe, answer) =>
  async (params, token) => {
    await nextTurn()
    if (token.isCancellationRequested) return cancelled()
    try {
      const result = await answer(params)
      return token.isCancellationRequested ? cancelled() : result
    } catch (error) {
      log(describeFailure(name, error))
      return safe
    }
  }

/** One line for the log: what failed and where. */
export function describeFailure(name: string, error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${name} 处理失败（failed）: ${detail
    .split("\n")
    .map((line) => line.trim())
    .join(" | ")}`
}

/** Resolves after messages that have already arrived were dispatched: one turn reads them, the next dispatches the first. */
export async function nextTurn(): Promise<void> {
  await turn()
  await turn()
}

/** What schedules the next turn: Node's `setTimeout` waits for a millisecond, and a browser has no `setImmediate`. */
const schedule: (resolve: () => void) => void =
  (globalThis as { setImmediate?: (resolve: () => void) => void }).setImmediate ??
  ((resolve) => {
    setTimeout(resolve, 0)
  })

const turn = (): Promise<void> => new Promise((resolve) => schedule(resolve))

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, "已取消（cancelled）")
