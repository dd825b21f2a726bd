import assert from "node:assert/strict"
import { runInMemory } from "./memory-host.ts"

const text = "全年办理行政应诉案件37件，其中一审案件22件、二审案件12件、再审案件3件；另接待群众约500人次。\n"
const files = { "/reports/a.txt": text }

describe("baogao figures", () => {
  it("lists relations with their working, then the totals", async () => {
    const { exit, out } = await runInMemory(["figures", "a.txt"], files)
    assert.equal(exit, 0)
    assert.match(out, /^a\.txt {2}/)
    assert.match(out, /^ {2}✓ +1:11 {2}合计 {2}22 \+ 12 \+ 3 = 37$/m)
    assert.match(out, /数据关系 1 处：相符 1，矛盾 0，未能核对 0/)
    assert.match(out, /数据 5 个，其中 1 个不在任何关系中/)
  })

  it("adds up several documents, and speaks English", async () => {
    const both = { ...files, "/reports/b.txt": text }
    const { out } = await runInMemory(["figures", "a.txt", "b.txt"], both, { env: { LANG: "en_GB.UTF-8" } })
    assert.match(out, /Total of 2 documents\n {2}2 relations: 2 consistent, 0 in conflict, 0 not checkable/)
  })

  it("does not fail for contradictions, but for unreadable files", async () => {
    const conflict = { "/reports/a.txt": text.replace("22", "32") }
    assert.equal((await runInMemory(["figures", "a.txt"], conflict)).exit, 0)
    assert.equal((await runInMemory(["figures", "a.txt", "b.txt"], conflict)).exit, 2)
  })

  it("has the JSON shape that scripts rely on", async () => {
    const { out } = await runInMemory(["figures", "a.txt", "--format", "json"], files)
    const { version, results } = JSON.parse(out)
    const [{ quantities, relations }] = results
    assert.equal(version, 1)
    assert.deepEqual(Object.keys(results[0]), ["path", "profile", "quantities", "relations"])
    assert.deepEqual(
      quantities.map(({ value, unit }: Record<string, string>) => [value, unit]),
      [
        ["37", "件"],
        ["22", "件"],
        ["12", "件"],
        ["3", "件"],
        ["500", "人次"],
      ],
    )
    for (const quantity of quantities) {
      assert.deepEqual(Object.keys(quantity), ["offsets", "text", "value", "unit", "label"])
      assert.equal(text.slice(...(quantity.offsets as [number, number])), quantity.text)
    }
    const [sum] = relations
    assert.deepEqual(Object.keys(sum), ["kind", "verdict", "offsets", "operands", "formula", "because"])
    assert.deepEqual([sum.kind, sum.verdict, sum.because], ["sum", "consistent", null])
    assert.deepEqual(
      sum.operands.map(({ role, offsets }: { role: string; offsets: [number, number] }) => [
        role,
        text.slice(...offsets),
      ]),
      [
        ["total", "37件"],
        ["part", "22件"],
        ["part", "12件"],
        ["part", "3件"],
      ],
    )
  })
})
