import { type Disposable, l10n, type TextDocument, ViewColumn, type WebviewPanel, window, workspace } from "vscode"
import type { ActiveReport } from "../active-report.ts"
import { goTo } from "../go-to.ts"
import { type Server, uriOf } from "../server.ts"

/** The review sheets that are open beside their reports. */
export interface ReviewSheets extends Disposable {
  /** Opens the sheet of a report, or brings it to the front. */
  readonly open: (document: TextDocument) => Promise<void>
  /** The sheet as a file of its own, without scripts; `undefined` for a document that is no report. */
  readonly page: (document: TextDocument) => Promise<string | undefined>
}

/** Clicks on a place of the sheet lead into the text; the place on the page survives a new version of the sheet. */
const script = `
const editor = acquireVsCodeApi()
const restore = () => scrollTo(0, editor.getState()?.top ?? 0)
addEventListener("load", restore)
restore()
addEventListener("scroll", () => editor.setState({ top: scrollY }))
addEventListener("click", (event) => {
  const place = event.target.closest("[data-offset]")
  if (place === null) return
  event.preventDefault()
  editor.postMessage({ offset: Number(place.dataset.offset) })
})`

/** Keeps at most one sheet for each report; what the report says anew, the sheet says anew. */
export function createReviewSheets(server: Server, report: ActiveReport): ReviewSheets {
  const panels = new Map<string, { readonly panel: WebviewPanel; readonly document: TextDocument }>()
  const htmlOf = async (document: TextDocument, extras: object): Promise<string | undefined> => {
    const uri = uriOf(document.uri)
    const html = await server.request<string | null>("baogao/reviewSheet", { textDocument: { uri }, ...extras })
    return html ?? undefined
  }
  const render = async (panel: WebviewPanel, document: TextDocument): Promise<void> => {
    const html = await htmlOf(document, { nonce: crypto.randomUUID().replaceAll("-", ""), script })
    if (html !== undefined) panel.webview.html = html
  }
  const listener = report.changed((shown) => {
    const open = shown && panels.get(shown.document.uri.toString())
    if (open?.panel.visible === true) void render(open.panel, open.document)
  })
  return {
    open: async (document) => {
      const key = document.uri.toString()
      const known = panels.get(key)
      if (known !== undefined) {
        known.panel.reveal(undefined, true)
        return render(known.panel, document)
      }
      const title = l10n.t("Review: {0}", workspace.asRelativePath(document.uri, false))
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] }
      const panel = window.createWebviewPanel("baogao.reviewSheet", title, place, options)
      panels.set(key, { panel, document })
      panel.onDidDispose(() => panels.delete(key))
      panel.onDidChangeViewState(() => {
        if (panel.visible) void render(panel, document)
      })
      panel.webview.onDidReceiveMessage(({ offset }: { readonly offset: unknown }) => {
        if (typeof offset !== "number") return
        const position = document.positionAt(offset)
        void goTo(document.uri, { start: position, end: position })
      })
      await render(panel, document)
    },
    page: (document) => htmlOf(document, {}),
    dispose: () => {
      listener.dispose()
      for (const { panel } of panels.values()) panel.dispose()
    },
  }
}
