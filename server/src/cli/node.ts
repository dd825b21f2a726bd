import { fileSystem, readStream } from "./file-system.ts"
import type { Host } from "./host.ts"
import { main } from "./main.ts"

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

const host: Host = {
  ...fileSystem,
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  color: canShowColor(process),
  columns: process.stdout.columns,
  year: new Date().getFullYear(),
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
  stdin: (limit) => readStream(process.stdin, limit),
  serve: async () => {
    await import("../lsp/main-node.ts")
  },
}

process.stdout.on("error", heard)
process.stderr.on("error", heard)
process.exitCode = await main(host)
