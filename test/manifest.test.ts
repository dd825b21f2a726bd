import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const readJson = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")) as Readonly<Record<string, unknown>>

const manifestText = readFileSync(new URL("../package.json", import.meta.url), "utf8")

interface Contributions {
  readonly problemMatchers: readonly { readonly name: string; readonly pattern: { readonly regexp: string } }[]
}

function clientSources(): string {
  const folder = new URL("../client/src/", import.meta.url)
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))
  return names.map((name) => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8")).join("\n")
}

describe("manifest of the extension", () => {
  const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))
  const english = readJson("package.nls.json")
  const chinese = readJson("package.nls.zh-cn.json")

  it("texts exist in English and Chinese, none too many", () => {
    assert.ok(used.length > 5)
    const names = [...new Set(used)].toSorted()
    assert.deepEqual(Object.keys(english).toSorted(), names)
    assert.deepEqual(Object.keys(chinese).toSorted(), names)
  })

  it("messages of the client exist in both languages", () => {
    const messages = [...clientSources().matchAll(/l10n\.t\(\s*"([^"]+)"/g)].flatMap(([, text]) =>
      text === undefined ? [] : [text],
    )
    assert.ok(messages.length > 20)
    for (const bundle of ["l10n/bundle.l10n.json", "l10n/bundle.l10n.zh-cn.json"]) {
      assert.deepEqual(Object.keys(readJson(bundle)).toSorted(), [...new Set(messages)].toSorted(), bundle)
    }
  })

  it("files that it names exist", () => {
    const media = [english, chinese].flatMap((texts) =>
      Object.entries(texts).flatMap(([name, path]) => (name.endsWith(".media") ? [String(path)] : [])),
    )
    assert.ok(media.length >= 10)
    for (const path of media) assert.ok(existsSync(new URL(`../${path}`, import.meta.url)), path)
    const paths = [...manifestText.matchAll(/"\.\/((?:syntaxes|snippets|images|l10n|docs)[^"]*)"/g)]
    assert.ok(paths.length >= 6)
    for (const [, path = ""] of paths) assert.ok(existsSync(new URL(`../${path}`, import.meta.url)), path)
  })

  it("the problem matchers find in the output of the command line what it found", () => {
    const { contributes } = readJson("package.json") as { readonly contributes: Contributions }
    const run = (...words: string[]): string =>
      spawnSync(process.execPath, ["dist/cli.js", "check", "examples/faults.md", "--no-color", ...words], {
        cwd: fileURLToPath(new URL("../", import.meta.url)),
        encoding: "utf8",
        env: { ...process.env, LC_ALL: language },
      }).stdout
    let language = "C"
    const counts = (severity: string): number =>
      JSON.parse(run("--format", "json")).results[0].findings.filter(
        (finding: { readonly severity: string }) => finding.severity === severity,
      ).length
    assert.ok(counts("error") > 2)
    for (language of ["zh_CN.UTF-8", "en_US.UTF-8"]) {
      const lines = run().split("\n")
      for (const { name, pattern } of contributes.problemMatchers) {
        const matched = lines.flatMap((line) => new RegExp(pattern.regexp, "u").exec(line) ?? [])
        assert.equal(matched.length / 6, counts(name.replace("baogao-", "")), `${name} in ${language}`)
      }
    }
  })

  it("every contributed command is registered", () => {
    const commands = [...manifestText.matchAll(/"command": "(baogao\.\w+)"/g)].flatMap(([, id = ""]) => id)
    assert.ok(commands.length > 0)
    for (const id of commands) assert.ok(clientSources().includes(`registerCommand("${id}"`), id)
  })
})
