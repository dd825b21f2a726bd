import assert from "node:assert/strict"
import { type Finished, type Share, workOff } from "../../server/src/cli/share.ts"
import { type Files, hostInMemory, type Ran, runInMemory } from "./memory-host.ts"

const conflict = "第一行。\n共收到申请395件，其中予以公开367件、不予公开18件。\n"
const renumbered = "一、甲项工作\n内容。\n三、乙项工作\n内容。\n"
const plan = `示例区2025年法治建设工作计划\n${conflict}`

const check = (files: Files, ...args: readonly string[]): Promise<Ran> => runInMemory(["check", ...args], files)

describe("baogao check --fix-dry-run", () => {
  const files = { "/reports/a.txt": renumbered, "/reports/b.txt": conflict }

  it("prints a unified diff of what --fix would change, and writes nothing", async () => {
    const { out, exit, written } = await check(files, "a.txt", "b.txt", "--fix-dry-run")
    assert.equal(
      out,
      "--- a/a.txt\n+++ b/a.txt\n@@ -1,4 +1,4 @@\n 一、甲项工作\n 内容。\n-三、乙项工作\n+二、乙项工作\n 内容。\n",
    )
    assert.deepEqual(written, {})
    assert.equal(exit, 1)
  })

  it("works on standard input", async () => {
    const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode(renumbered)
    const { out } = await runInMemory(["check", "-", "--fix-dry-run", "--stdin-filename", "x.md"], {}, { stdin })
    assert.match(out, /^--- a\/x\.md\n\+\+\+ b\/x\.md\n/)
  })

  it("is what --fix then does", async () => {
    const { written } = await check(files, "a.txt", "--fix")
    assert.deepEqual(written, { "/reports/a.txt": renumbered.replace("三、", "二、") })
    const again = await check({ "/reports/a.txt": written["/reports/a.txt"] ?? "" }, "a.txt", "--fix")
    assert.deepEqual(again.written, {}, "twice equals once")
  })
})

describe("baogao check --baseline", () => {
  const accept = async (files: Files, ...args: readonly string[]): Promise<Files> => {
    const { exit, written } = await check(files, ...args, "--write-baseline", "--baseline", "base.json")
    assert.equal(exit, 0)
    return { ...files, ...written }
  }
  const withBaseline = (files: Files, ...args: readonly string[]): Promise<Ran> =>
    check(files, "a.txt", "--baseline", "base.json", ...args)

  it("puts up with what was there, and says so", async () => {
    const { exit, out } = await withBaseline(await accept({ "/reports/a.txt": conflict }, "a.txt"))
    assert.equal(exit, 0)
    assert.equal(out, "✓ 已检查 1 份文稿，未发现问题。\n基线中的 1 个问题未列出。\n")
  })

  it("survives edits elsewhere in the document", async () => {
    const files = await accept({ "/reports/a.txt": conflict }, "a.txt")
    const edited = `新的一段，有3个新数。\n\n${conflict.replace("第一行", "改过的第一行")}后面又加了一段。`
    assert.equal((await withBaseline({ ...files, "/reports/a.txt": edited })).exit, 0)
  })

  it("reports the same mistake with other figures, and a second one of the same kind", async () => {
    const files = await accept({ "/reports/a.txt": conflict }, "a.txt")
    const other = { ...files, "/reports/a.txt": conflict.replace("395", "375") }
    assert.equal((await withBaseline(other)).exit, 1)
    const twice = { ...files, "/reports/a.txt": `${conflict}另收到申请585件，其中予以公开367件、不予公开18件。\n` }
    const { exit, out } = await withBaseline(twice, "--format", "json")
    assert.equal(exit, 1)
    assert.equal(JSON.parse(out).results[0].findings.length, 1)
  })

  it("says when something of it is gone", async () => {
    const files = await accept({ "/reports/a.txt": conflict }, "a.txt")
    const { out } = await withBaseline({ ...files, "/reports/a.txt": conflict.replace("395", "385") })
    assert.match(out, /基线中有 1 个问题已经不在/)
  })

  it("keeps what it says about documents that this run did not look at, unless they are gone", async () => {
    const files = await accept(
      { "/reports/a.txt": conflict, "/reports/b.txt": renumbered, "/reports/c.txt": renumbered },
      ..."abc".split("").map((name) => `${name}.txt`),
    )
    const { "/reports/c.txt": _gone, ...left } = files
    const { written } = await check(left, "a.txt", "--write-baseline", "--baseline", "base.json")
    assert.deepEqual(Object.keys(JSON.parse(written["/reports/base.json"] ?? "").files), ["a.txt", "b.txt"])
  })

  it("is never written over when it is no baseline, and is complained about", async () => {
    const files = { "/reports/a.txt": conflict, "/reports/base.json": "{}" }
    for (const option of ["--write-baseline", "--quiet"]) {
      const { exit, err, written } = await withBaseline(files, option)
      assert.equal(exit, 2)
      assert.match(err, /base\.json: 不是有效的基线文件/)
      assert.deepEqual(written, {})
    }
    assert.match((await check(files, "a.txt", "--baseline", "none.json")).err, /none\.json: 没有这个文件/)
  })
})

describe("baogao check --cache", () => {
  it("gives the same answer without reading the text again, until text or configuration change", async () => {
    const files = { "/reports/a.txt": plan, "/reports/b.txt": "没有数据的文稿。" }
    const plain = await check(files, ".")
    const first = await check(files, ".", "--cache")
    const cache = first.written["/reports/.baogaocache"] ?? ""
    const cached = { ...files, "/reports/.baogaocache": cache }
    const second = await check(cached, ".", "--cache")
    for (const run of [first, second])
      assert.deepEqual([run.exit, run.out, run.err], [plain.exit, plain.out, plain.err])
    assert.deepEqual(second.written, {}, "nothing new to remember")
    const edited = await check({ ...cached, "/reports/a.txt": plan.replace("395", "385") }, ".", "--cache")
    assert.equal(edited.exit, 0)
    const config = { "/reports/baogao.config.json": '{ "rules": { "statistics/sum": "off" } }' }
    assert.equal((await check({ ...cached, ...config }, ".", "--cache")).exit, 0)
    assert.ok((await check(cached, ".", "--cache", "--format", "html")).out.includes('class="ledger"'))
  })

  it("takes a damaged cache for none and replaces it", async () => {
    const files = { "/reports/a.txt": plan }
    const { written } = await check(files, ".", "--cache")
    const cache = written["/reports/.baogaocache"] ?? ""
    for (const damaged of [
      "",
      "x",
      cache.slice(0, -9),
      cache.replace("conflict", "konflikt"),
      cache.replace("395", "396"),
    ]) {
      const run = await check({ ...files, "/reports/.baogaocache": damaged }, ".", "--cache")
      assert.deepEqual([run.exit, run.err], [1, ""])
      assert.match(run.out, /395件/)
      if (damaged !== cache) assert.equal(run.written["/reports/.baogaocache"], cache)
    }
  })
})

describe("baogao check --watch", () => {
  it("checks again when a document or configuration changes, and for nothing else", async () => {
    async function* changes(): AsyncGenerator<readonly string[]> {
      yield ["/reports/picture.png"]
      yield ["/reports/a.txt"]
      yield ["/reports/.git/index", "/reports/baogao.config.json"]
    }
    const { out, err } = await runInMemory(["check", ".", "--watch"], { "/reports/a.txt": plan }, { changes })
    assert.equal(out.match(/✗ 已检查 1 份文稿/g)?.length, 3)
    assert.equal(err.match(/按 Ctrl-C 结束/g)?.length, 3)
  })
})

describe("progress", () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`/reports/${index}.txt`, plan]))

  it("is shown at a terminal for long runs and wiped away", async () => {
    const { err } = await runInMemory(["check", "."], many, { interactive: true })
    assert.ok(err.startsWith("\r正在检查 1/60\r") && err.endsWith("\r正在检查 60/60\r\u001b[K"), err)
  })

  it("is not shown in logs, for a few documents, or with --quiet", async () => {
    assert.equal((await runInMemory(["check", "."], many)).err, "")
    assert.equal((await runInMemory(["check", "1.txt"], many, { interactive: true })).err, "")
    assert.equal((await runInMemory(["check", ".", "--quiet"], many, { interactive: true })).err, "")
  })
})

describe("baogao check --jobs", () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/reports/${index}.txt`, plan]))
  /** Every document seems to take that long, in milliseconds. */
  const slow = (each: number): (() => number) => {
    let time = 0
    return () => {
      time += each
      return time
    }
  }

  it("asks other threads for help when much is left to do, and prints the same", async () => {
    const parts: number[] = []
    const startThread = async (share: Share): Promise<Finished> => {
      const finished = await workOff(hostInMemory([], files), share)
      parts.push(finished.length)
      return finished
    }
    const alone = await check(files, ".")
    const shared = await runInMemory(["check", ".", "--jobs", "3"], files, {
      startThread,
      processors: 3,
      clock: slow(1000),
    })
    assert.deepEqual([shared.exit, shared.out, shared.err], [alone.exit, alone.out, alone.err])
    assert.equal(parts.length, 2, "two helpers beside the first thread")
    assert.ok(parts.reduce((sum, part) => sum + part, 0) > 0, "the helpers did some of the work")
  })

  it("asks nobody when little is left", async () => {
    const startThread = async (): Promise<never> => assert.fail("a thread was started")
    const { exit } = await runInMemory(["check", ".", "--jobs", "3"], files, { startThread, clock: slow(50) })
    assert.equal(exit, 1)
  })

  it("does itself what a thread has claimed and lost", async () => {
    const startThread = async ({ next }: { readonly next: Int32Array }): Promise<never> => {
      Atomics.add(next, 0, 5)
      throw new Error("out of memory")
    }
    const alone = await check(files, ".")
    const shared = await runInMemory(["check", ".", "--jobs", "2"], files, { startThread, clock: slow(1000) })
    assert.deepEqual([shared.exit, shared.out, shared.err], [alone.exit, alone.out, alone.err])
  })
})
