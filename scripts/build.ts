/**
 * Builds everything that is shipped into `dist/`: VS Code client and server (desktop and web), CLI, library with types.
 * `--no-types` leaves the type declarations out, which is enough for tests and the demo.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, readFile, rm, stat } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { type BuildOptions, build, type Plugin } from "esbuild"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/**
 * Largest accepted size of the language server's bundle in bytes. 190 KB of it are the protocol library, which cannot be
 * had in parts, 40 KB what is used of the libraries for schemas and JSON; the rest are the rules. The bound is there to
 * notice a dependency that slips in.
 */
const serverLimit = 840 * 1024

/** What an editor loads before it goes on, in bytes: the library that speaks to the server must not slip in. */
const clientLimit = 40 * 1024

interface Bundle {
  readonly entry: string
  readonly output: string
  readonly options: BuildOptions
  readonly limit?: number
  readonly executable?: boolean
}

const node: BuildOptions = { platform: "node", target: "node20" }
const browser: BuildOptions = { platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] }

/** `baogao lsp` starts the server's own bundle instead of carrying a second copy of it. */
const serverBundleOfCli: Plugin = {
  name: "server-bundle-of-cli",
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/main-node\.ts$/ }, () => ({ path: "./server/node.cjs", external: true }))
  },
}

/** What speaks to the server is a file of its own, which the extension loads once the editor goes on. */
const clientBundleOfExtension: Plugin = {
  name: "client-bundle-of-extension",
  setup({ onResolve }) {
    onResolve({ filter: /\/node-client\.ts$/, namespace: "file" }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./node-client.cjs", external: true } : undefined,
    )
  },
}

/** Examples are tests and documentation; the server, which never shows them, does without. The layout is the formatter's. */
const withoutExamples: Plugin = {
  name: "without-examples",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]server[\\/]src[\\/](?:rules[\\/][a-z]+|relations[\\/]kinds)[\\/][\w-]+\.ts$/ },
      async ({ path: file }) => {
        const source = await readFile(file, "utf8")
        const start = source.indexOf("\n  examples: {\n")
        const end = source.indexOf("\n  },\n", start)
        const isDefinition = /(?:define(?:Rule|Relation)|ratioRelation)[<(]|: DocumentRelation = \{/.test(source)
        if (!isDefinition && start < 0) return undefined
        if (start < 0 || end < 0) throw new Error(`${file}: 找不到 examples no examples found`)
        return { contents: source.slice(0, start) + source.slice(end + 5), loader: "ts" }
      },
    )
  },
}

/** The CLI wants its version, not the whole extension manifest. */
const versionOnly: Plugin = {
  name: "version-only",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path: file }) => {
      if (file !== path.join(root, "package.json")) return undefined
      const { version } = JSON.parse(await readFile(file, "utf8"))
      return { contents: JSON.stringify({ version }), loader: "json" }
    })
  },
}

const bundles: readonly Bundle[] = [
  {
    entry: "client/src/extension.ts",
    output: "dist/client/extension.cjs",
    options: {
      ...node,
      format: "cjs",
      external: ["vscode"],
      plugins: [clientBundleOfExtension],
      supported: { "dynamic-import": false },
    },
    limit: clientLimit,
  },
  {
    entry: "client/src/node-client.ts",
    output: "dist/client/node-client.cjs",
    options: { ...node, format: "cjs", external: ["vscode"] },
  },
  {
    // VS Code takes .js for a module here, because the package is one.
    entry: "client/src/extension.web.ts",
    output: "dist/client/extension.web.cjs",
    options: { ...browser, format: "cjs", external: ["vscode"] },
  },
  {
    entry: "server/src/lsp/main-node.ts",
    output: "dist/server/node.cjs",
    options: { ...node, format: "cjs", plugins: [withoutExamples] },
    limit: serverLimit,
  },
  {
    entry: "server/src/lsp/web.ts",
    output: "dist/server/web.js",
    options: { ...browser, format: "iife", plugins: [withoutExamples] },
    limit: serverLimit,
  },
  {
    entry: "server/src/cli/node.ts",
    output: "dist/cli.js",
    options: {
      ...node,
      format: "esm",
      banner: { js: "#!/usr/bin/env node" },
      plugins: [serverBundleOfCli, versionOnly],
    },
    executable: true,
  },
  {
    entry: "server/src/index.ts",
    output: "dist/index.js",
    options: { platform: "neutral", target: "es2022", format: "esm" },
  },
]

async function bundleAll(): Promise<void> {
  const missing = bundles.filter(({ entry }) => !existsSync(path.join(root, entry))).map(({ entry }) => entry)
  if (missing.length > 0) throw new Error(`缺少入口文件 missing entry: ${missing.join(", ")}`)
  for (const { entry, output, options, limit, executable } of bundles) {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: output,
      bundle: true,
      minify: true,
      legalComments: "none",
      charset: "utf8",
      // The UMD build of jsonc-parser cannot be bundled.
      mainFields: ["module", "main"],
      logLevel: "warning",
      ...options,
    })
    if (executable === true) await chmod(path.join(root, output), 0o755)
    await reportSize(output, limit)
  }
}

async function reportSize(output: string, limit = Number.POSITIVE_INFINITY): Promise<void> {
  const { size } = await stat(path.join(root, output))
  console.log(`${output.padEnd(30)} ${(size / 1024).toFixed(1).padStart(8)} KB`)
  if (size > limit) throw new Error(`${output} 超过上限 exceeds its limit of ${limit / 1024} KB`)
}

async function emitTypes(): Promise<void> {
  await rm(path.join(root, "dist", "types"), { recursive: true, force: true })
  const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc")
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", "dist/types"]
  const { status } = spawnSync(process.execPath, [compiler, "-p", "server", "--rootDir", "server/src", ...options], {
    cwd: root,
    stdio: "inherit",
  })
  if (status !== 0) throw new Error("类型声明生成失败 emitting type declarations failed")
  console.log("dist/types/index.d.ts")
}

try {
  await bundleAll()
  if (!process.argv.includes("--no-types")) await emitTypes()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
