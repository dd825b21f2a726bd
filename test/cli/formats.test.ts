import assert from "node:assert/strict"
import { createRequire } from "node:module"
import Ajv from "ajv-draft-04"
import addFormats from "ajv-formats"
import { SaxesParser } from "saxes"
import { formatsOf } from "../../server/src/cli/command-specs.ts"
import { checkReporters, figuresReporters } from "../../server/src/cli/reporters/registry.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { type Files, type Ran, runInMemory } from "./memory-host.ts"

const conflict = "第一行。\n共收到申请395件，其中予以公开367件、不予公开18件。\n"
const clean = "共收到申请385件，其中予以公开367件、不予公开18件。\n"
const renumbered = "一、甲项工作\n内容。\n三、乙项工作\n内容。\n"
const hostile = `<b>&"'一、甲\u0001</b>\n三、乙 ]]>\n共收到申请395件，其中予以公开367件、不予公开18件。\n`
const files: Files = {
  "/reports/子 目录/甲#1,2:%.txt": conflict,
  "/reports/b.txt": renumbered,
  "/reports/clean.txt": clean,
  "/reports/hostile.txt": hostile,
  "/reports/bad.txt": new Uint8Array([0, 1, 2]),
}
const all = Object.keys(files).map((file) => file.slice("/reports/".length))

const run = (format: string, ...args: readonly string[]): Promise<Ran> =>
  runInMemory(["check", ...(args.length > 0 ? args : all), "--format", format], files)

/** Every element with its attributes, in order; throws for XML that is not well-formed. */
function elementsOf(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on("error", (error) => {
    throw error
  })
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }))
  parser.write(xml).close()
  return elements
}

describe("the formats", () => {
  it("are those that the help offers", () => {
    assert.deepEqual(Object.keys(checkReporters).toSorted(), [...formatsOf("check")].toSorted())
    assert.deepEqual(Object.keys(figuresReporters).toSorted(), [...formatsOf("figures")].toSorted())
  })

  for (const format of formatsOf("check")) {
    it(`${format} leaves the exit codes as they are`, async () => {
      assert.equal((await run(format, "clean.txt")).exit, 0)
      assert.equal((await run(format, "b.txt")).exit, 1)
      assert.equal((await run(format, "b.txt", "bad.txt")).exit, 2)
    })
  }

  it("of one command are no formats of another", async () => {
    const { exit, err } = await runInMemory(["figures", "b.txt", "--format", "sarif"], files)
    assert.equal(exit, 2)
    assert.match(err, /命令 figures 的 --format 应为 text\|json\|csv\|html，不是“sarif”/)
  })
})

describe("baogao check --format sarif", () => {
  const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
  // The packages export their default twice over for CommonJS; a pattern of the schema is no regular expression by “u”.
  const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false, allErrors: true, unicodeRegExp: false })
  const formats = addFormats as unknown as typeof addFormats.default
  formats(ajv)
  const validate = ajv.compile<Record<string, unknown>>(schema)

  it("is valid by the schema of SARIF 2.1.0", async () => {
    const { out } = await run("sarif")
    const log: Record<string, { results: readonly unknown[] }[]> = JSON.parse(out)
    const valid: boolean = validate(log)
    assert.ok(valid, JSON.stringify(validate.errors, undefined, 2))
    assert.ok((log.runs?.[0]?.results.length ?? 0) >= 3)
    assert.ok(!validate({ ...log, version: "2.0.0" }), "the schema refuses what is wrong")
  })

  it("names rules, places in the working folder, working, fixes, and what could not be read", async () => {
    const log = JSON.parse((await run("sarif")).out)
    const [{ tool, results, invocations, columnKind }] = log.runs
    assert.equal(tool.driver.rules.length, rules.length)
    assert.equal(columnKind, "utf16CodeUnits")
    const [first] = results
    assert.equal(tool.driver.rules[first.ruleIndex].id, first.ruleId)
    assert.deepEqual(first.locations[0].physicalLocation, {
      artifactLocation: { uri: encodeURI("子 目录/甲").concat("%231,2:%25.txt"), uriBaseId: "%SRCROOT%" },
      region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 10, charOffset: 10, charLength: 4 },
    })
    assert.match(first.message.text, /367 \+ 18 = 385/)
    assert.equal(first.relatedLocations.length, 2)
    assert.equal(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, "385件")
    assert.equal(invocations[0].executionSuccessful, false)
    assert.match(invocations[0].toolExecutionNotifications[0].message.text, /^bad\.txt: /)
  })

  it("has fingerprints that edits elsewhere do not change", async () => {
    const fingerprintOf = async (text: string): Promise<string> => {
      const { out } = await runInMemory(["check", "a.txt", "--format=sarif"], { "/reports/a.txt": text })
      return JSON.parse(out).runs[0].results[0].partialFingerprints["baogao/v1"]
    }
    assert.equal(await fingerprintOf(conflict), await fingerprintOf(`新的一段。\n\n${conflict}又一段。`))
    assert.notEqual(await fingerprintOf(conflict), await fingerprintOf(conflict.replace("395", "375")))
  })
})

describe("baogao check --format junit", () => {
  it("has a suite for each document and file, and counts that are right", async () => {
    const { out } = await run("junit")
    const elements = elementsOf(out)
    const [root] = elements
    const cases = elements.filter(({ name }) => name === "testcase")
    const failures = elements.filter(({ name }) => name === "failure")
    assert.equal(root?.name, "testsuites")
    assert.equal(Number(root?.attributes.tests), cases.length)
    assert.equal(Number(root?.attributes.failures), failures.length)
    assert.equal(root?.attributes.errors, "1")
    assert.equal(elements.filter(({ name }) => name === "testsuite").length, 5)
    assert.ok(failures.some(({ attributes }) => attributes.message?.includes("367 + 18 = 385")))
  })

  it("lets findings pass that do not fail the run", async () => {
    const { exit, out } = await run("junit", "b.txt", "--fail-on", "never")
    assert.equal(exit, 0)
    assert.equal(elementsOf(out)[0]?.attributes.failures, "0")
    assert.match(out, /<system-out>error b\.txt:3:1 /)
  })
})

describe("baogao check --format checkstyle", () => {
  it("is well-formed whatever the documents hold, with a place for each finding", async () => {
    const { out } = await run("checkstyle")
    const errors = elementsOf(out).filter(({ name }) => name === "error")
    assert.deepEqual(errors[0]?.attributes, {
      line: "2",
      column: "6",
      severity: "error",
      message: errors[0]?.attributes.message,
      source: "baogao.statistics/sum",
    })
    assert.equal(elementsOf(out).filter(({ name }) => name === "file").length, 4)
  })
})

describe("baogao check --format github", () => {
  it("escapes what the syntax of workflow commands takes for its own", async () => {
    const { out } = await run("github", "子 目录/甲#1,2:%.txt")
    assert.match(
      out,
      /^::error file=子 目录\/甲#1%2C2%3A%25\.txt,line=2,endLine=2,col=6,endColumn=10,title=statistics\/sum::分项/,
    )
    assert.equal(out.split("\n").length, 2)
  })

  it("says what could not be read", async () => {
    assert.match((await run("github", "bad.txt")).out, /^::error title=baogao::bad\.txt: 文件不是文本/)
  })
})

describe("baogao figures --format csv", () => {
  it("is a table for Excel: BOM, CRLF, quoted cells, no formulas", async () => {
    const text = '=1+1收到申请385件，其中予以公开367件、不予公开18件。另有“，”和"引号"3个。\n'
    const { out } = await runInMemory(["figures", "a,b.txt", "--format", "csv"], { "/reports/a,b.txt": text })
    const rows = out.split("\r\n")
    assert.equal(rows[0], "\ufeff文件,行,列,关系,结论,算式,说明,数据")
    assert.equal(rows[1], '"a,b.txt",1,9,合计,相符,367 + 18 = 385,,合计 385件; 分项 367件; 分项 18件')
    assert.match(rows[2] ?? "", /^"a,b\.txt",1,\d+,,不在任何关系中,,.*,3个$/)
    assert.ok(!/(^|,)"?[=+@]/m.test(out.replaceAll("'=", "")))
  })
})
