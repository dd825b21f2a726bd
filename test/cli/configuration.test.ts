import assert from "node:assert/strict"
import { rules } from "../../server/src/rules/registry.ts"
import { type Files, runInMemory } from "./memory-host.ts"

const conflict = "第一行。\n共收到申请395件，其中予以公开367件、不予公开18件。\n"
const off = '{ "rules": { "statistics/sum": "off" } }'

const check = (files: Files, ...args: readonly string[]) =>
  runInMemory(["check", "docs/a.txt", ...args], { "/reports/docs/a.txt": conflict, ...files })

describe("configuration: extends", () => {
  it("applies the files in their order, the own settings last", async () => {
    const files = {
      "/reports/docs/baogao.config.json": '{ "extends": ["../base.json", "../second.jsonc"] }',
      "/reports/base.json": off,
      "/reports/second.jsonc": '{ "rules": { "numbering/sequence": "hint" } } // 说明',
    }
    assert.equal((await check(files)).exit, 0)
    const { out } = await runInMemory(["print-config", "docs/a.txt"], files)
    const { files: used, rules: settings } = JSON.parse(out)
    assert.deepEqual(used, ["base.json", "second.jsonc", "docs/baogao.config.json"])
    assert.deepEqual([settings["statistics/sum"], settings["numbering/sequence"]], ["off", "hint"])
    const own = '{ "extends": "../base.json", "rules": { "statistics/sum": "error" } }'
    assert.equal((await check({ ...files, "/reports/docs/baogao.config.json": own })).exit, 1)
  })

  const refused: Readonly<Record<string, readonly [Files, RegExp]>> = {
    "a circle": [
      {
        "/reports/docs/baogao.config.json": '{ "extends": "../base.json" }',
        "/reports/base.json": '{ "extends": "docs/baogao.config.json" }',
      },
      /base\.json: extends“docs\/baogao\.config\.json”形成循环/,
    ],
    "a file that is not there": [
      { "/reports/docs/baogao.config.json": '{ "extends": "./none.json" }' },
      /none\.json: 没有这个文件/,
    ],
    "an absolute path": [
      { "/reports/docs/baogao.config.json": '{ "extends": "/reports/base.json" }', "/reports/base.json": off },
      /应为相对于本文件的/,
    ],
    "a file that is no JSON": [
      { "/reports/docs/baogao.config.json": '{ "extends": "../../etc/passwd" }' },
      /应为相对于本文件的/,
    ],
    "a file outside of the project": [
      { "/reports/docs/baogao.config.json": '{ "extends": "../../secret.json" }', "/secret.json": off },
      /在项目文件夹之外，未读取/,
    ],
    "a mistake in what is extended": [
      {
        "/reports/docs/baogao.config.json": '{ "extends": "../base.json" }',
        "/reports/base.json": '{\n "rulez": {} }',
      },
      /^baogao: base\.json:2:2: .*rulez/,
    ],
  }
  for (const [name, [files, message]] of Object.entries(refused)) {
    it(`refuses ${name}, checks with defaults, ends with 2`, async () => {
      const { exit, err, out } = await check(files)
      assert.equal(exit, 2)
      assert.match(err, message)
      assert.equal(err.trimEnd().split("\n").length, 1)
      assert.match(out, /statistics\/sum/)
    })
  }

  it("is found out about a bad --config even when there is no document to check", async () => {
    const { exit, err } = await runInMemory(["check", "none.txt", "--config", "bad.json"], { "/reports/bad.json": "{" })
    assert.equal(exit, 2)
    assert.match(err, /none\.txt: 没有这个文件/)
    assert.match(err, /bad\.json:1:\d+: JSON 语法错误/)
  })
})

describe("baogao print-config", () => {
  it("shows what every rule is set to for a document that need not exist", async () => {
    const { exit, out } = await runInMemory(["print-config", "x/y.md", "--profile", "work-plan"])
    assert.equal(exit, 0)
    const { files, profile, rules: settings } = JSON.parse(out)
    assert.deepEqual([files, profile], [[], "work-plan"])
    assert.deepEqual(settings, Object.fromEntries(rules.map(({ id, severity }) => [id, severity])))
  })
})

describe("baogao init", () => {
  it("writes a configuration that is valid, and never over one that is there", async () => {
    const { exit, written } = await runInMemory(["init"])
    assert.equal(exit, 0)
    const [[file = "", content = ""] = []] = Object.entries(written)
    assert.equal(file, "/reports/baogao.config.jsonc")
    assert.equal((await check({ [file]: content })).err, "")
    for (const name of ["baogao.config.json", "baogao.config.jsonc"]) {
      const again = await runInMemory(["init"], { [`/reports/${name}`]: "{}" })
      assert.deepEqual([again.exit, again.written], [2, {}])
      assert.match(again.err, /配置文件已存在，未写入/)
    }
  })
})

describe(".baogaoignore", () => {
  it("passes over files like .gitignore, and can take back what git ignores", async () => {
    const plan = `示例区2025年法治建设工作计划\n${conflict}`
    const files = {
      "/reports/.gitignore": "drafts/",
      "/reports/.baogaoignore": "old.txt\n!drafts/\n",
      "/reports/old.txt": plan,
      "/reports/new.txt": plan,
      "/reports/drafts/a.txt": plan,
    }
    const { out } = await runInMemory(["check", ".", "--format=json"], files)
    const paths = JSON.parse(out).results.map(({ path }: { readonly path: string }) => path)
    assert.deepEqual(paths, ["drafts/a.txt", "new.txt"])
    const named = await runInMemory(["check", "old.txt", "--format=json"], files)
    assert.equal(JSON.parse(named.out).results.length, 1, "a file that was named is checked")
  })
})
