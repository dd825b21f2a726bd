import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"

const readJson = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")) as Readonly<Record<string, unknown>>

const manifestText = readFileSync(new URL("../package.json", import.meta.url), "utf8")

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
    const client = readFileSync(new URL("../client/src/client.ts", import.meta.url), "utf8")
    const messages = [...client.matchAll(/l10n\.t\("([^"]+)"/g)].flatMap(([, text]) =>
      text === undefined ? [] : [text],
    )
    assert.ok(messages.length > 0)
    for (const bundle of ["l10n/bundle.l10n.json", "l10n/bundle.l10n.zh-cn.json"]) {
      assert.deepEqual(Object.keys(readJson(bundle)), messages, bundle)
    }
  })

  it("files that it names exist", () => {
    const paths = [...manifestText.matchAll(/"\.\/((?:syntaxes|snippets|images|l10n|docs)[^"]*)"/g)]
    assert.ok(paths.length >= 6)
    for (const [, path = ""] of paths) assert.ok(existsSync(new URL(`../${path}`, import.meta.url)), path)
  })

  it("every contributed command is registered", () => {
    const commands = [...manifestText.matchAll(/"command": "(baogao\.\w+)"/g)].flatMap(([, id = ""]) => id)
    const folder = new URL("../client/src/", import.meta.url)
    const sources = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), "utf8"))
      .join("\n")
    assert.ok(commands.length > 0)
    for (const id of commands) assert.ok(sources.includes(`registerCommand("${id}"`), id)
  })
})
