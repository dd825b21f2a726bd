import assert from "node:assert/strict"
import { gb18030Report, utf16 } from "../kit/encodings.ts"
import { type Files, runInMemory } from "./memory-host.ts"

/** A document of no particular kind, whose figures contradict each other. */
const conflict = "第一行。\n共收到申请395件，其中予以公开367件、不予公开18件。\n"
const clean = "第一行。\n共收到申请385件，其中予以公开367件、不予公开18件。\n"
/** Recognised by its title; the contradiction is the same. */
const plan = "示例区2025年法治建设工作计划\n共收到申请395件，其中予以公开367件、不予公开18件。\n"

const check = (files: Files, ...args: readonly string[]) => runInMemory(["check", ...args], files)

describe("baogao check: exit codes", () => {
  const one: Files = { "/reports/a.txt": conflict }

  it("is 0 for a clean document and says so", async () => {
    const { exit, out, err } = await check({ "/reports/a.txt": clean }, "a.txt")
    assert.deepEqual({ exit, out, err }, { exit: 0, out: "✓ 已检查 1 份文稿，未发现问题。\n", err: "" })
  })

  it("is 1 for an error", async () => assert.equal((await check(one, "a.txt")).exit, 1))

  it("follows --fail-on", async () => {
    const config = JSON.stringify({ rules: { "statistics/sum": "warning" } })
    const files = { ...one, "/reports/baogao.config.json": config }
    assert.equal((await check(files, "a.txt")).exit, 0)
    assert.equal((await check(files, "a.txt", "--fail-on", "warning")).exit, 1)
    assert.equal((await check(files, "a.txt", "--fail-on=information")).exit, 1)
    assert.equal((await check(one, "a.txt", "--fail-on", "never")).exit, 0)
  })

  it("follows --max-warnings", async () => {
    const files = { ...one, "/reports/baogao.config.json": '{ "rules": { "statistics/sum": "warning" } }' }
    assert.equal((await check(files, "a.txt", "--max-warnings", "1")).exit, 0)
    assert.equal((await check(files, "a.txt", "--max-warnings", "0")).exit, 1)
  })
})

describe("baogao check: text", () => {
  it("shows place, severity, message, rule, the frame and related places", async () => {
    const { out } = await check({ "/reports/docs/a.txt": conflict }, "docs/a.txt")
    const lines = out.split("\n")
    assert.match(lines[0] ?? "", /^docs\/a\.txt {2}/)
    assert.match(lines[2] ?? "", /^docs\/a\.txt:2:6 错误 .*367 \+ 18 = 385.* statistics\/sum$/)
    assert.equal(lines[3], "    2 │ 共收到申请395件，其中予以公开367件、不予公开18件。")
    assert.equal(lines[4], `      │ ${" ".repeat(10)}^^^^^`)
    assert.match(out, /→ 2:17 .*367件/)
    assert.match(out, /✗ 已检查 1 份文稿，其中 1 份共有 1 个问题：错误 1 个。\n$/)
  })

  it("uses English words where the locale is English", async () => {
    const { out } = await runInMemory(
      ["check", "a.txt"],
      { "/reports/a.txt": conflict },
      { env: { LANG: "en_US.UTF-8" } },
    )
    assert.match(out, /a\.txt:2:6 error /)
    assert.match(out, /1 document checked, 1 finding in 1: 1 error\./)
  })

  it("colours only where colours are shown or wanted", async () => {
    const files = { "/reports/a.txt": conflict }
    const colored = (args: readonly string[], color: boolean): Promise<boolean> =>
      runInMemory(["check", "a.txt", ...args], files, { color }).then(({ out }) => out.includes("\u001b["))
    assert.equal(await colored([], false), false)
    assert.equal(await colored([], true), true)
    assert.equal(await colored(["--no-color"], true), false)
    assert.equal(await colored(["--color"], false), true)
  })

  it("prints errors only with --quiet, and nothing when there is none", async () => {
    const files = { "/reports/a.txt": clean, "/reports/b.txt": conflict }
    assert.equal((await check(files, "a.txt", "--quiet")).out, "")
    const { out } = await check(files, "b.txt", "-q")
    assert.match(out, /statistics\/sum/)
    assert.doesNotMatch(out, /已检查/)
  })
})

describe("baogao check: JSON", () => {
  it("has the shape that scripts rely on", async () => {
    const { out } = await check({ "/reports/a.txt": conflict }, "a.txt", "--format", "json")
    const { version, results, summary } = JSON.parse(out)
    assert.equal(version, 1)
    assert.deepEqual(summary, { files: 1, errors: 1, warnings: 0, informations: 0, hints: 0 })
    assert.deepEqual(Object.keys(results[0]), ["path", "profile", "findings"])
    assert.equal(results[0].path, "a.txt")
    assert.equal(results[0].profile, "generic")
    const [finding] = results[0].findings
    assert.deepEqual(Object.keys(finding), [
      "rule",
      "severity",
      "message",
      "range",
      "offsets",
      "related",
      "fixes",
      "url",
    ])
    assert.equal(finding.severity, "error")
    assert.deepEqual(finding.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 9 } })
    assert.equal(conflict.slice(...(finding.offsets as [number, number])), "395件")
    assert.equal(finding.url, "file:///package/docs/rules/statistics/sum.md")
    for (const place of finding.related) assert.deepEqual(Object.keys(place), ["message", "range", "offsets"])
    for (const fix of finding.fixes) {
      assert.deepEqual(Object.keys(fix), ["title", "safe", "edits"])
      assert.equal(fix.safe, false)
      for (const edit of fix.edits) assert.deepEqual(Object.keys(edit), ["offsets", "newText"])
    }
    assert.ok(finding.related.length > 0 && finding.fixes.length > 0)
  })

  it("counts the BOM in offsets and the second half of a pair as UTF-16 does", async () => {
    const text = `\ufeff𠮷。${conflict}`
    const { out } = await check({ "/reports/a.txt": text }, "a.txt", "--format=json")
    const [finding] = JSON.parse(out).results[0].findings
    assert.equal(text.slice(...(finding.offsets as [number, number])), "395件")
  })
})

describe("baogao check: which files", () => {
  const folder: Files = {
    "/reports/docs/plan.md": plan,
    "/reports/docs/README.md": conflict,
    "/reports/docs/deep/计划.报告": plan,
    "/reports/docs/data.csv": plan,
    "/reports/docs/empty.md": "",
    "/reports/node_modules/x/plan.md": plan,
  }
  const paths = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await check(folder, ...args, "--format", "json")
    return JSON.parse(out).results.map(({ path }: { path: string }) => path)
  }

  it("takes recognised reports from a folder, in order", async () => {
    assert.deepEqual(await paths("docs"), ["docs/deep/计划.报告", "docs/plan.md"])
    assert.deepEqual(await paths(), ["docs/deep/计划.报告", "docs/plan.md"])
  })

  it("takes every document with --all", async () => {
    assert.deepEqual(await paths("docs", "--all"), ["docs/README.md", "docs/deep/计划.报告", "docs/plan.md"])
  })

  it("always takes a file that is named, once", async () => {
    assert.deepEqual(await paths("docs/README.md", "docs/data.csv", "./docs/README.md"), [
      "docs/README.md",
      "docs/data.csv",
    ])
  })

  it("understands globs", async () => assert.deepEqual(await paths("docs/*.md"), ["docs/plan.md"]))

  it("prefers a file to a pattern of the same name", async () => {
    const { out } = await check({ "/reports/报告[1].txt": conflict }, "报告[1].txt", "--format=json")
    assert.equal(JSON.parse(out).results[0].path, "报告[1].txt")
  })

  it("leaves out what git ignores, the deepest .gitignore deciding", async () => {
    const files: Files = {
      "/reports/.git/HEAD": "",
      "/reports/.gitignore": "草稿/\n*.md\n",
      "/reports/docs/.gitignore": "!keep.md\n",
      "/reports/docs/keep.md": plan,
      "/reports/docs/drop.md": plan,
      "/reports/docs/草稿/a.txt": plan,
      "/reports/docs/a.txt": plan,
    }
    const { out } = await check(files, "docs", "--format=json")
    assert.deepEqual(
      JSON.parse(out).results.map(({ path }: { path: string }) => path),
      ["docs/a.txt", "docs/keep.md"],
    )
    assert.equal(JSON.parse((await check(files, "docs/drop.md", "--format=json")).out).results.length, 1)
    assert.equal(JSON.parse((await check(files, "docs/草稿", "--format=json")).out).results.length, 1)
  })

  it("complains about a folder without reports", async () => {
    const { exit, err } = await check({ "/reports/docs/README.md": conflict, "/reports/src/a.ts": "" }, "docs", "src")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: docs: 没有识别出报告.*--all.*$/m)
    assert.match(err, /^baogao: src: 文件夹中没有可检查的文稿.*$/m)
  })

  it("complains about a pattern without files", async () => {
    const { exit, err } = await check({}, "*.txt")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: \*\.txt: 没有符合这个通配符的文件/)
  })
})

describe("baogao check: standard input", () => {
  const stdin = async (): Promise<Uint8Array> => Buffer.from(conflict)

  it("reads - and names it", async () => {
    const { exit, out } = await runInMemory(["check", "-", "--format=json"], {}, { stdin })
    assert.equal(exit, 1)
    assert.equal(JSON.parse(out).results[0].path, "<stdin>")
  })

  it("uses the name that is given for it, and the configuration beside that name", async () => {
    const files = { "/reports/docs/baogao.config.json": '{ "rules": { "statistics/sum": "off" } }' }
    const { exit, out } = await runInMemory(["check", "--stdin-filename", "docs/a.md", "--format=json"], files, {
      stdin,
    })
    assert.equal(exit, 0)
    assert.equal(JSON.parse(out).results[0].path, "docs/a.md")
  })
})

describe("baogao check: bad input", () => {
  const bad: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    "binary.txt": [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /不是文本.*UTF-8/],
    "gb.txt": [gb18030Report, /GB18030.*另存为 UTF-8/],
    "utf16.txt": [utf16(`\ufeff${clean}`, "little"), /UTF-16.*另存为 UTF-8/],
    "empty.txt": [new Uint8Array(), /文件为空.*请确认/],
    "large.txt": [new Uint8Array(50 * 1024 * 1024).fill(0x31), /50\.0 MB.*20 MB.*拆分/],
    "word.docx": [Buffer.from("PK\x03\x04", "latin1"), /Word 文档已损坏.*另存/],
  }
  for (const [name, [bytes, message]] of Object.entries(bad)) {
    it(`names ${name} and the remedy, checks the others, ends with 2`, async () => {
      const files = { [`/reports/${name}`]: bytes, "/reports/a.txt": conflict }
      const { exit, out, err, written } = await check(files, name, "a.txt")
      assert.equal(exit, 2)
      assert.match(err, new RegExp(`^baogao: ${name}: `))
      assert.match(err, message)
      assert.match(out, /a\.txt:2:6/)
      assert.deepEqual(written, {})
    })
  }

  it("names a missing file, checks the others, ends with 2", async () => {
    const { exit, out, err } = await check({ "/reports/a.txt": conflict }, "missing.txt", "a.txt")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: missing\.txt: 没有这个文件/)
    assert.match(out, /a\.txt:2:6/)
  })

  it("goes on after a file that cannot be read", async () => {
    const read = async (file: string): Promise<Uint8Array> => {
      if (file === "/reports/b.txt") throw Object.assign(new Error(), { code: "EACCES" })
      return Buffer.from(conflict)
    }
    const files = { "/reports/a.txt": conflict, "/reports/b.txt": conflict }
    const { exit, out, err } = await runInMemory(["check", "b.txt", "a.txt"], files, { read })
    assert.equal(exit, 2)
    assert.match(err, /^baogao: b\.txt: 没有访问权限/)
    assert.match(out, /a\.txt:2:6/)
  })
})

describe("baogao check: configuration", () => {
  const off = '{ "rules": { "statistics/sum": "off" } }'

  it("is the nearest file upwards", async () => {
    const files = { "/reports/baogao.config.json": off, "/reports/a/b/x.txt": conflict, "/reports/c/x.txt": conflict }
    assert.equal((await check(files, "a/b/x.txt")).exit, 0)
    assert.equal((await check({ ...files, "/reports/c/baogao.config.jsonc": "{ /* 全部规则 */ }" }, "c/x.txt")).exit, 1)
  })

  it("can be named or left out", async () => {
    const files = { "/reports/baogao.config.json": off, "/reports/other.json": "{}", "/reports/a.txt": conflict }
    assert.equal((await check(files, "a.txt", "--config", "other.json")).exit, 1)
    assert.equal((await check(files, "a.txt", "--no-config")).exit, 1)
  })

  it("is overruled by --profile", async () => {
    const files = { "/reports/baogao.config.json": '{ "profile": "generic" }', "/reports/a.txt": clean }
    const { out } = await check(files, "a.txt", "--profile", "work-plan", "--format=json")
    assert.equal(JSON.parse(out).results[0].profile, "work-plan")
  })

  it("is complained about once, with place and remedy; documents are checked with defaults and never changed", async () => {
    const files = {
      "/reports/baogao.config.json": '{\n  "rules": { "statistics/sun": "off" }\n}',
      "/reports/a.txt": `一、甲\n三、乙\n${conflict}`,
      "/reports/b.txt": conflict,
    }
    const { exit, out, err, written } = await check(files, "a.txt", "b.txt", "--fix")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: baogao\.config\.json:2:14: 未知的规则“statistics\/sun”，是否指“statistics\/sum”？/)
    assert.equal(err.trimEnd().split("\n").length, 1)
    assert.match(out, /b\.txt:2:6/)
    assert.deepEqual(written, {})
  })

  it("that is missing ends with 2", async () => {
    const { exit, err } = await check({ "/reports/a.txt": clean }, "a.txt", "--config", "none.json")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: none\.json: 没有这个文件/)
  })
})

describe("baogao check --fix", () => {
  const skipped = "一、甲项工作\r\n内容。\r\n三、乙项工作\r\n内容。\r\n"

  it("writes the safe fix, keeps BOM and line ends, and reports what is left", async () => {
    const text = `\ufeff${skipped}共收到申请395件，其中予以公开367件、不予公开18件。\r\n`
    const { exit, out, written } = await check({ "/reports/a.txt": text }, "a.txt", "--fix")
    assert.deepEqual(written, { "/reports/a.txt": text.replace("三、", "二、") })
    assert.equal(exit, 1)
    assert.match(out, /已自动修改 1 份文稿。/)
    assert.match(out, /statistics\/sum/)
    assert.doesNotMatch(out, /numbering\/sequence/)
  })

  it("writes nothing without --fix, and nothing when there is nothing to fix", async () => {
    assert.deepEqual((await check({ "/reports/a.txt": skipped }, "a.txt")).written, {})
    assert.deepEqual((await check({ "/reports/a.txt": conflict }, "a.txt", "--fix")).written, {})
  })

  it("leaves documents alone that are no reports, unless they are named", async () => {
    assert.deepEqual((await check({ "/reports/a.md": skipped, "/reports/b.md": plan }, ".", "--fix")).written, {})
    assert.deepEqual(Object.keys((await check({ "/reports/a.md": skipped }, "a.md", "--fix")).written), [
      "/reports/a.md",
    ])
  })

  it("says when the file cannot be written", async () => {
    const write = async (): Promise<void> => {
      throw Object.assign(new Error(), { code: "EROFS" })
    }
    const { exit, err } = await runInMemory(["check", "a.txt", "--fix"], { "/reports/a.txt": skipped }, { write })
    assert.equal(exit, 2)
    assert.match(err, /^baogao: a\.txt: 文件系统只读/)
  })
})

describe("baogao check --output", () => {
  it("writes the report and prints nothing", async () => {
    const { exit, out, written } = await check(
      { "/reports/a.txt": conflict },
      "a.txt",
      "--format=json",
      "-o",
      "out.json",
    )
    assert.deepEqual({ exit, out }, { exit: 1, out: "" })
    assert.equal(JSON.parse(written["/reports/out.json"] ?? "").version, 1)
  })

  it("never writes over a document that it checked", async () => {
    const { exit, err, written } = await check({ "/reports/a.txt": conflict }, "a.txt", "-o", "./a.txt")
    assert.equal(exit, 2)
    assert.match(err, /^baogao: \.\/a\.txt: 输出文件就是被检查的文稿/)
    assert.deepEqual(written, {})
  })
})
