import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { parse } from "yaml"
import { parseArguments } from "../../server/src/cli/arguments.ts"
import { projectFiles, projectPath, readProject } from "../kit/project.ts"

const { version } = JSON.parse(readProject("package.json"))

/** Every `baogao …` command line in a page or file, without the shell around it. */
const commandLines = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:^|\| |&& |npx --yes |run --rm .* )baogao(?:@[\d.]+)? ((?:check|figures|compare|extract|rules|explain|print-config|init|new|lsp)\b[^\n`|#&]*)/gm,
    ),
  ].map(([, words = ""]) => words.trim())

describe("the documentation", () => {
  it("shows commands that exist, with options that they have", () => {
    const pages = [...projectFiles("docs/*.md", "docs/guide/*.md", "examples/ci/*.yml"), "README.md", "Dockerfile"]
    const lines = pages.flatMap((page) => commandLines(readProject(page)).map((line) => [page, line] as const))
    assert.ok(lines.length > 30, `${lines.length} command lines`)
    const wrong = lines.flatMap(([page, line]) => {
      const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? []
      const invocation = parseArguments(words)
      return invocation.kind === "misuse" ? [`${page}: baogao ${line}: ${invocation.message.en}`] : []
    })
    assert.deepEqual(wrong, [])
  })
})

describe("action.yml", () => {
  const action = parse(readProject("action.yml"))
  const [, step] = action.runs.steps
  let folder = ""
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "baogao-action-"))
    const npx = path.join(folder, "npx")
    writeFileSync(
      npx,
      `#!/bin/sh\necho "$1 $2" >> "$NPX_LOG"\nshift 2\nexec "${process.execPath}" "${projectPath("dist/cli.js")}" "$@"\n`,
    )
    chmodSync(npx, 0o755)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it("runs this version and hands every input over as environment, never as code", () => {
    assert.equal(action.inputs.version.default, version)
    const given = Object.values(step.env).map(String)
    assert.deepEqual(
      given.toSorted(),
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .toSorted(),
    )
    assert.doesNotMatch(step.run, /\$\{\{/)
    assert.equal(action.outputs["exit-code"].value, `\${{ steps.${step.id}.outputs.exit-code }}`)
  })

  it("annotates, writes SARIF and gives the exit code; paths may hold anything", () => {
    const name = "报告 $(touch evil)'\".txt"
    writeFileSync(path.join(folder, name), "共收到申请395件，其中予以公开367件、不予公开18件。\n")
    const output = path.join(folder, "output")
    const { stdout, status } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", step.run], {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: `${folder}${path.delimiter}${process.env.PATH}`,
        NPX_LOG: path.join(folder, "log"),
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        BAOGAO_PATHS: `${name}\n`,
        BAOGAO_ARGS: "--no-config\n",
        BAOGAO_SARIF: "out.sarif",
        BAOGAO_VERSION: version,
      },
    })
    assert.match(stdout, /^::error file=报告 \$\(touch evil\)'"\.txt,line=1,/m)
    assert.equal(status, 1)
    assert.equal(readFileSync(output, "utf8"), "exit-code=1\n")
    assert.equal(JSON.parse(readFileSync(path.join(folder, "out.sarif"), "utf8")).runs[0].results.length, 1)
    assert.equal(readFileSync(path.join(folder, "log"), "utf8"), `--yes baogao@${version}\n`.repeat(2))
    assert.throws(() => readFileSync(path.join(folder, "evil")))
  })
})

describe("other integrations", () => {
  it(".pre-commit-hooks.yaml runs commands that exist on names of documents", () => {
    const hooks: readonly { readonly entry: string; readonly files: string; readonly language: string }[] = parse(
      readProject(".pre-commit-hooks.yaml"),
    )
    assert.equal(hooks.length, 2)
    for (const { entry, files, language } of hooks) {
      assert.equal(parseArguments(entry.split(" ").slice(1)).kind, "command", entry)
      assert.equal(language, "node")
      for (const name of ["a.txt", "报告/b.md", "c.报告"]) assert.match(name, new RegExp(files))
      assert.doesNotMatch("package.json", new RegExp(files))
    }
    const scripts: Readonly<Record<string, string>> = JSON.parse(readProject("package.json")).scripts
    assert.match(scripts.prepack ?? "", /build\.ts/, "a clone is built before it is packed")
  })

  it("the Dockerfile ends as an ordinary user with the program as its entry point", () => {
    const lines = readProject("Dockerfile").split("\n")
    assert.equal(
      lines.findLast((line) => line.startsWith("USER ")),
      "USER node",
    )
    assert.ok(lines.lastIndexOf("USER node") > lines.findLastIndex((line) => line.startsWith("RUN ")))
    assert.ok(lines.includes('ENTRYPOINT ["baogao"]'))
    for (const name of ["node_modules", "dist", ".git"]) {
      assert.ok(readProject(".dockerignore").split("\n").includes(name), name)
    }
  })

  it("the workflows are YAML that upload what the commands write", () => {
    const { jobs, permissions } = parse(readProject("examples/ci/github.yml"))
    const steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] =
      jobs.baogao.steps
    const own = steps.find(({ uses }) => uses?.includes("/baogao@"))
    const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"))
    assert.equal(own?.uses?.split("@v")[1], version)
    assert.equal(upload?.with?.sarif_file, own?.with?.sarif)
    assert.equal(permissions["security-events"], "write")
    const inputs = Object.keys(parse(readProject("action.yml")).inputs)
    assert.deepEqual(
      Object.keys(own?.with ?? {}).filter((name) => !inputs.includes(name)),
      [],
    )
    const gitlab = parse(readProject("examples/ci/gitlab.yml"))
    assert.ok(gitlab.baogao.script.join("\n").includes(gitlab.baogao.artifacts.reports.junit))
  })

  it("the schema of the configuration takes what the guide shows", () => {
    const [, text = ""] = /```jsonc\n([\s\S]*?)```/.exec(readProject("docs/guide/configuration.md")) ?? []
    const schema = JSON.parse(readProject("docs/baogao.config.schema.json"))
    const shown = Object.keys(JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, "")))
    assert.deepEqual(
      shown.filter((name) => schema.properties[name] === undefined),
      [],
    )
    assert.ok(shown.includes("extends"))
  })
})
