import assert from "node:assert/strict"
import { commands } from "../../server/src/cli/command-specs.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { runInMemory } from "./memory-host.ts"

describe("baogao: usage", () => {
  const misuses: Readonly<Record<string, RegExp>> = {
    "": /缺少命令/,
    chekc: /未知的命令“chekc”，是否指“check”？/,
    "check --fromat json": /未知的选项 --fromat，是否指命令 check 的 --format？/,
    "rules --fix": /未知的选项 --fix/,
    "check --format xml": /--format 应为 text\|json\|sarif\|.*，不是“xml”/,
    "check --fail-on eror": /是否指“error”？/,
    "check --format": /--format 需要值/,
    "check --format --quiet": /--format 需要值/,
    "check --fix=yes": /--fix 不带值/,
    "check --max-warnings many": /--max-warnings 应为整数/,
    "check --profile workplan": /未知的文种“workplan”，是否指“work-plan”？/,
    "check --config a.json --no-config": /不能同用/,
    "check - --fix": /--fix 不能用于标准输入/,
    "check a.txt --stdin-filename b.txt": /--stdin-filename 只能与 - 同用/,
    explain: /缺少参数 RULE/,
    "rules extra": /多余的参数“extra”/,
    lsp: /需要 --stdio/,
    "help chekc": /未知的命令“chekc”/,
  }
  for (const [line, message] of Object.entries(misuses)) {
    it(`explains what is wrong with: baogao ${line}`, async () => {
      const { exit, out, err } = await runInMemory(line.split(" ").filter(Boolean))
      assert.equal(exit, 2)
      assert.equal(out, "")
      assert.match(err, message)
      assert.match(err, /baogao --help/)
    })
  }

  it("takes what follows -- as operands", async () => {
    const { err } = await runInMemory(["check", "--", "--fix"])
    assert.match(err, /^baogao: --fix: 没有这个文件/)
  })
})

describe("baogao: help", () => {
  for (const args of [["--help"], ["-h"], ["help"]]) {
    it(`names every command: ${args.join(" ")}`, async () => {
      const { exit, out } = await runInMemory(args)
      assert.equal(exit, 0)
      for (const command of Object.keys(commands)) assert.match(out, new RegExp(`baogao ${command}`))
    })
  }

  for (const [command, { options }] of Object.entries(commands)) {
    it(`names every option of ${command}`, async () => {
      for (const args of [
        ["help", command],
        [command, "--help"],
      ]) {
        const { exit, out } = await runInMemory(args)
        assert.equal(exit, 0)
        for (const option of [...options, "no-color"]) assert.match(out, new RegExp(`--${option}\\b`))
      }
    })
  }

  it("follows the locale", async () => {
    const help = async (env: Record<string, string>): Promise<string> => (await runInMemory(["-h"], {}, { env })).out
    assert.match(await help({ LANG: "en_US.UTF-8" }), /^Commands/m)
    assert.match(await help({ LANG: "zh_CN.UTF-8" }), /^命令/m)
    assert.match(await help({ LANG: "zh_CN.UTF-8", LANGUAGE: "en:zh" }), /^Commands/m)
    assert.match(await help({ LANG: "en_US.UTF-8", LC_ALL: "C.UTF-8" }), /^命令/m)
    assert.match(await help({}), /^命令/m)
  })
})

describe("baogao rules and explain", () => {
  it("lists all rules", async () => {
    const { exit, out } = await runInMemory(["rules"])
    assert.equal(exit, 0)
    assert.deepEqual(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
      rules.map(({ id }) => id),
    )
  })

  it("lists all rules as JSON", async () => {
    const { out } = await runInMemory(["rules", "--format", "json"])
    assert.deepEqual(
      JSON.parse(out).rules.map(({ rule }: { rule: string }) => rule),
      rules.map(({ id }) => id),
    )
  })

  it("explains a rule with its source and all its examples", async () => {
    for (const rule of rules) {
      const { exit, out } = await runInMemory(["explain", rule.id])
      assert.equal(exit, 0)
      for (const part of [rule.summary, rule.why, rule.source.document]) assert.ok(out.includes(part), part)
      for (const example of [...rule.examples.valid, ...rule.examples.invalid]) {
        assert.ok(out.replaceAll("\n  ", "\n").includes(example), example)
      }
    }
  })

  it("suggests a rule for a name that is none", async () => {
    const { exit, out, err } = await runInMemory(["explain", "sum", "statistics/sum"])
    assert.equal(exit, 2)
    assert.match(err, /未知的规则“sum”，是否指“statistics\/sum”？/)
    assert.match(out, /^statistics\/sum/)
  })
})

describe("baogao new", () => {
  const kinds = profiles.filter(({ sections }) => sections.length > 0)

  for (const { id, sections } of kinds) {
    it(`writes a skeleton of ${id} that check recognises as complete`, async () => {
      const { exit, out } = await runInMemory(["new", id, "--year", "2024"])
      assert.equal(exit, 0)
      assert.doesNotMatch(out, /\$|\{|\}/)
      assert.match(out, /2024年/)
      const checked = await runInMemory(["check", "a.txt", "--format=json"], { "/reports/a.txt": out })
      const [result] = JSON.parse(checked.out).results
      assert.deepEqual({ profile: result.profile, findings: result.findings }, { profile: id, findings: [] })
      assert.ok(sections.length > 0)
    })
  }

  it("never writes over a file", async () => {
    const [kind] = kinds
    const { exit, err, written } = await runInMemory(["new", kind?.id ?? "", "-o", "a.txt"], {
      "/reports/a.txt": "原文",
    })
    assert.equal(exit, 2)
    assert.match(err, /^baogao: a\.txt: 文件已存在/)
    assert.deepEqual(written, {})
  })

  it("writes a new file", async () => {
    const [kind] = kinds
    const { exit, written } = await runInMemory(["new", kind?.id ?? "", "-o", "a.txt"])
    assert.equal(exit, 0)
    assert.deepEqual(Object.keys(written), ["/reports/a.txt"])
  })

  it("names the kinds in its help", async () => {
    const { out } = await runInMemory(["new", "--help"])
    for (const { id, name } of kinds) assert.match(out, new RegExp(`  ${id} +${name}`))
  })

  it("names the kinds for one that it does not know", async () => {
    const { exit, err } = await runInMemory(["new", "novel"])
    assert.equal(exit, 2)
    for (const { id } of kinds) assert.ok(err.includes(id))
  })
})

describe("baogao lsp --stdio", () => {
  it("serves through the host", async () => {
    let served = 0
    const serve = async (): Promise<void> => void served++
    const { exit, out } = await runInMemory(["lsp", "--stdio"], {}, { serve })
    assert.deepEqual({ exit, out, served }, { exit: 0, out: "", served: 1 })
  })
})

describe("baogao: failures of the host", () => {
  it("ends with 2 and says why when nothing can be printed", async () => {
    const out = async (): Promise<void> => {
      throw Object.assign(new Error("write"), { code: "ENOSPC" })
    }
    const { exit, err } = await runInMemory(["rules"], {}, { out })
    assert.deepEqual({ exit, err }, { exit: 2, err: "baogao: 磁盘空间不足。\n" })
  })
})
