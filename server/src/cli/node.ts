import { availableParallelism } from "node:os"
import { setFlagsFromString } from "node:v8"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { fileChanges } from "./file-changes.ts"
import { createFileSystem, readStream } from "./file-system.ts"
import type { Host } from "./host.ts"
import { main } from "./main.ts"
import { type Finished, type Share, workOff } from "./share.ts"

/** Resolves when the text is written; a reader that is gone (`| head`) is no error. */
const writeTo =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error == null || isClosedPipe(error) ? resolve() : reject(error)))
    })

const isClosedPipe = (error: Error): boolean => "code" in error && error.code === "EPIPE"

/** Without a listener, Node throws what the callback of `write` has already dealt with. */
const heard = (): undefined => undefined

function canShowColor({ env, stdout }: NodeJS.Process): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0"
  return stdout.isTTY === true && env.TERM !== "dumb"
}

/**
 * Leaves V8's slowest compiler out from now on, where it has a quick one (Maglev, since 12.4). With one thread the slow one
 * works beside it on an idle core; threads that fill all cores would wait for it, and each asks for the same functions.
 */
function compileQuickly(): void {
  if (Number.parseFloat(process.versions.v8) >= 12.4) setFlagsFromString("--no-turbofan")
}

/** This file again, on a thread of its own. */
const startThread = (share: Share): Promise<Finished> =>
  new Promise((resolve, reject) => {
    compileQuickly()
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", () => reject(new Error("the thread ended without a result")))
  })

const fileSystem = createFileSystem()

const host: Host = {
  ...fileSystem,
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  color: canShowColor(process),
  interactive: process.stderr.isTTY === true,
  processors: availableParallelism(),
  clock: () => performance.now(),
  pages: new URL("../", import.meta.url).href,
  columns: process.stdout.columns,
  year: new Date().getFullYear(),
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  stdin: (limit) => readStream(process.stdin, limit),
  startThread,
  changes: fileChanges,
  serve: async () => {
    await import("../lsp/main-node.ts")
  },
}

/** Ends at once, as the signal asks, but leaves no half-written file behind. */
function endOn(signal: "SIGINT" | "SIGTERM", code: number): void {
  process.once(signal, () => {
    fileSystem.removeTemporaryFiles()
    process.exit(code)
  })
}

if (isMainThread) {
  process.stdout.on("error", heard)
  process.stderr.on("error", heard)
  if (!process.argv.includes("lsp")) {
    endOn("SIGINT", 130)
    endOn("SIGTERM", 143)
  }
  process.exitCode = await main(host)
} else {
  parentPort?.postMessage(await workOff(host, workerData))
}
