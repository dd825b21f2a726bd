import { statSync } from "node:fs"
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument"
import { createEngine } from "../../server/src/engine/engine.ts"
import { analyse } from "../../server/src/lsp/analyses.ts"
import { readClientSupport } from "../../server/src/lsp/client-support.ts"
import { toDiagnostics } from "../../server/src/lsp/convert.ts"
import { letOldVersionsDie } from "../../server/src/lsp/node.ts"
import { defaultSettings } from "../../server/src/lsp/settings.ts"
import { modernClient, startSession } from "../../test/lsp/session.ts"
import { percentile } from "./run-process.ts"
import type { Row } from "./table.ts"

/** Edits before the ones that are timed: a drafter has made as many in a few minutes, and the code that they run is compiled by then. */
const warmUp = 150

/** A document that is edited, and how long findings may take afterwards in milliseconds. */
export interface EditedDocument {
  readonly name: string
  readonly text: string
  readonly target: number
}

/** The built server over standard input and output: start, and findings after one typed character. */
export async function measureServer(
  bundle: string,
  documents: readonly EditedDocument[],
  edits: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [await startTime(), { name: "服务器大小", value: statSync(bundle).size / 1024, unit: "KB" }]
  for (const document of documents) rows.push(...(await editTimes(document, edits)), ...workTimes(document, edits))
  return rows
}

async function startTime(): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    const session = await startSession()
    times.push(performance.now() - start)
    await session.end()
  }
  return { name: "启动到可用", value: percentile(times, 0.5), unit: "ms", target: 150 }
}

/** The characters that are typed, one in the middle of every 37th line. */
function* typing(text: string, edits: number): Generator<TextDocumentContentChangeEvent> {
  const lines = text.split("\n")
  for (let edit = 0; edit < edits + warmUp; edit++) {
    const line = (edit * 37) % lines.length
    const character = (lines[line]?.length ?? 0) >> 1
    yield { range: { start: { line, character }, end: { line, character } }, text: "改" }
  }
}

/** What the server itself does after an edit, without the pipe and the client: new text, check, diagnostics. */
function workTimes({ name, text }: EditedDocument, edits: number): readonly Row[] {
  letOldVersionsDie()
  const engine = createEngine({ clock: () => performance.now() })
  const support = readClientSupport(modernClient, undefined, undefined)
  let document = TextDocument.create("file:///bench/report.baogao", "baogao", 1, text)
  const check = (): unknown => {
    const { uri, version, languageId } = document
    const analysis = analyse({ uri, version, languageId, text: document.getText() }, engine, defaultSettings)
    return analysis && toDiagnostics(analysis, support)
  }
  check()
  const times: number[] = []
  for (const change of typing(text, edits)) {
    const start = performance.now()
    document = TextDocument.update(document, [change], document.version + 1)
    check()
    times.push(performance.now() - start)
  }
  const timed = times.slice(warmUp)
  return [
    { name: `${name}，改一字，服务器自己的工作，p50`, value: percentile(timed, 0.5), unit: "ms" },
    { name: `${name}，改一字，服务器自己的工作，p95`, value: percentile(timed, 0.95), unit: "ms" },
  ]
}

async function editTimes({ name, text, target }: EditedDocument, edits: number): Promise<readonly Row[]> {
  const session = await startSession()
  const uri = "file:///bench/report.baogao"
  await session.open(uri, text)
  await session.pull(uri)
  const times: number[] = []
  let version = 1
  for (const change of typing(text, edits)) {
    const start = performance.now()
    version++
    await session.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [change],
    })
    await session.pull(uri)
    times.push(performance.now() - start)
  }
  const timed = times.slice(warmUp)
  await session.end()
  return [
    { name: `${name}，改一字到结果，p50`, value: percentile(timed, 0.5), unit: "ms" },
    { name: `${name}，改一字到结果，p95`, value: percentile(timed, 0.95), unit: "ms", target },
  ]
}
