import { spawnSync } from "node:child_process"
import { projectPath } from "./generate/generated-file.ts"

/** One gate: a name that a reader understands, and the tool of this project that stands behind it. */
interface Gate {
  readonly name: string
  readonly tool: string
  readonly words: readonly string[]
}

const compile = (name: string, folder: string): Gate => ({
  name: `类型：${name}`,
  tool: "typescript/bin/tsc",
  words: ["-p", folder],
})

const gates: readonly Gate[] = [
  compile("核心", "server/tsconfig.json"),
  compile("命令行", "server/src/cli/tsconfig.json"),
  compile("语言服务器", "server/src/lsp/tsconfig.json"),
  compile("语言服务器（网页）", "server/src/lsp/tsconfig.web.json"),
  compile("客户端", "client/tsconfig.json"),
  compile("客户端（网页）", "client/tsconfig.web.json"),
  compile("测试与脚本", "test/tsconfig.json"),
  { name: "格式、规范与分层（biome）", tool: "@biomejs/biome/bin/biome", words: ["check", "--error-on-warnings"] },
  { name: "常见错误（oxlint）", tool: "oxlint/bin/oxlint", words: ["--deny-warnings"] },
  { name: "无用的文件、导出与依赖（knip）", tool: "knip/bin/knip.js", words: [] },
]

/** Runs every gate, shows the output of those that fail, and ends with the line that .ci/run adds up. */
const failed = gates.filter((gate) => !passes(gate))
console.log(`${gates.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

function passes({ name, tool, words }: Gate): boolean {
  const program = projectPath(`node_modules/${tool}`)
  const run = spawnSync(process.execPath, [program, ...words], { cwd: projectPath("."), encoding: "utf8" })
  console.log(`${run.status === 0 ? "✓" : "✗"} ${name}`)
  if (run.status !== 0) console.log(`${run.stdout}${run.stderr}`)
  return run.status === 0
}
