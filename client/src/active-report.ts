import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  window,
  workspace,
} from "vscode"
import type { FiguresView } from "./protocol.ts"
import { type Server, uriOf } from "./server.ts"

/** A report with its figures as the server last told them. */
export interface ShownReport {
  readonly document: TextDocument
  readonly figures: FiguresView
}

/** The report in the active editor, or the one that was there last while it is still open. */
export interface ActiveReport extends Disposable {
  readonly current: () => ShownReport | undefined
  readonly changed: Event<ShownReport | undefined>
  /** Asks the server anew. */
  readonly refresh: () => void
}

/** How long the user has to stop typing before the figures are asked for, in milliseconds. */
const delay = 200

const languageIds = new Set(["baogao", "markdown", "plaintext"])

/** Follows the active editor, its text and its findings. */
export function createActiveReport(server: Server): ActiveReport {
  const emitter = new EventEmitter<ShownReport | undefined>()
  let shown: ShownReport | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const show = (report: ShownReport | undefined): void => {
    shown = report
    void commands.executeCommand("setContext", "baogao.hasReport", report !== undefined)
    emitter.fire(report)
  }
  const ask = async (): Promise<void> => {
    const document = activeDocument() ?? (shown?.document.isClosed === false ? shown.document : undefined)
    const question = ++asked
    if (document === undefined || !server.isRunning()) return show(undefined)
    const parameters = { textDocument: { uri: uriOf(document.uri) } }
    const figures = await server.request<FiguresView | null>("baogao/figures", parameters).catch(() => undefined)
    // A later question has been asked, or the server could not answer this one: what is shown stays.
    if (question !== asked || figures === undefined) return
    show(figures === null ? undefined : { document, figures })
  }
  const refresh = (wait = 0): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), wait)
  }
  const isActive = (uri: string): boolean => activeDocument()?.uri.toString() === uri
  const listeners = [
    window.onDidChangeActiveTextEditor(() => refresh()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isActive(document.uri.toString())) refresh(delay)
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document === shown?.document) refresh()
    }),
    // Settings and configuration files change the findings without changing the text.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isActive(uri.toString()))) refresh(delay)
    }),
  ]
  return {
    current: () => shown,
    changed: emitter.event,
    refresh: () => refresh(),
    dispose: () => {
      clearTimeout(timer)
      for (const listener of [...listeners, emitter]) listener.dispose()
    },
  }
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document
  return document !== undefined && languageIds.has(document.languageId) ? document : undefined
}
