import { statSync } from "node:fs"
import { startSession } from "../../test/lsp/session.ts"
import { percentile } from "./run-process.ts"
import type { Row } from "./table.ts"

/** Edits before the ones that are timed. */
const warmUp = 15

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
  for (const document of documents) rows.push(...(await editTimes(document, edits)))
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

async function editTimes({ name, text, target }: EditedDocument, edits: number): Promise<readonly Row[]> {
  const session = await startSession()
  const uri = "file:///bench/report.baogao"
  await session.open(uri, text)
  await session.pull(uri)
  const lines = text.split("\n")
  const times: number[] = []
  for (let edit = 0; edit < edits + warmUp; edit++) {
    const line = (edit * 37) % lines.length
    const character = (lines[line]?.length ?? 0) >> 1
    const start = performance.now()
    await session.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: edit + 2 },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: "改" }],
    })
    await session.pull(uri)
    if (edit >= warmUp) times.push(performance.now() - start)
  }
  await session.end()
  return [
    { name: `${name}，改一字到结果，p50`, value: percentile(times, 0.5), unit: "ms" },
    { name: `${name}，改一字到结果，p95`, value: percentile(times, 0.95), unit: "ms", target },
  ]
}
