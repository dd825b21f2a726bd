import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { posix } from "node:path"
import { englishSummaries } from "../scripts/generate/english-summaries.ts"
import { rules } from "../server/src/rules/registry.ts"
import { type Import, importsOf } from "./kit/imports.ts"
import { projectFiles, projectPath, readProject } from "./kit/project.ts"

/** Which layers a layer of server/src may import from, besides itself. */
const arrows: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    text: [],
    number: ["text"],
    terms: ["text"],
    report: ["text", "number"],
    sources: ["text", "number"],
    relations: ["text", "number", "report"],
    profiles: ["text", "report"],
    rules: ["text", "number", "terms", "report", "relations", "profiles"],
    config: ["text", "rules", "profiles"],
    engine: ["text", "number", "report", "relations", "profiles", "rules", "config"],
    compare: ["text", "number", "report", "relations", "profiles"],
    review: ["text", "number", "report", "relations", "profiles", "rules", "engine", "compare"],
    "index.ts": ["text", "config", "engine", "rules", "profiles", "relations", "report", "compare"],
    lsp: ["text", "number", "report", "relations", "profiles", "rules", "config", "engine", "review"],
    cli: [
      "text",
      "number",
      "report",
      "sources",
      "relations",
      "profiles",
      "rules",
      "config",
      "engine",
      "compare",
      "review",
      "lsp",
    ],
  }).map(([layer, others]) => [layer, new Set(others)]),
)

/** Contracts that lower layers may name in types: what a rule says, and what a profile is. */
const contracts = new Set([
  "server/src/rules/finding.ts",
  "server/src/rules/rule.ts",
  "server/src/rules/rule-description.ts",
  "server/src/profiles/profile.ts",
])

const source = "server/src/"
const layerOf = (file: string): string => file.slice(source.length).split("/")[0] ?? ""
const isAllowed = ({ from, to, typeOnly }: Import): boolean =>
  layerOf(from) === layerOf(to) ||
  arrows.get(layerOf(from))?.has(layerOf(to)) === true ||
  (typeOnly && contracts.has(to))
const describeImport = ({ from, to }: Import): string => `${from} → ${to}`

/** The only files that may touch the process, its files or its streams. */
const hosts = new Set([
  "server/src/cli/node.ts",
  "server/src/lsp/node.ts",
  "server/src/lsp/node-files.ts",
  "server/src/lsp/web.ts",
])

describe("the layers", () => {
  const files = projectFiles("server/src/**/*.ts")
  const imports = files.flatMap(importsOf)

  it("are all here to be looked at", () => {
    assert.ok(files.length > 60, `${files.length} files`)
    assert.ok(imports.length > 200, `${imports.length} imports`)
    const layers = new Set(files.map(layerOf))
    assert.deepEqual([...layers].toSorted(), [...arrows.keys()].toSorted())
  })

  it("import along the arrows only", () => {
    const wrong = imports.filter(({ to }) => to.startsWith(source)).filter((each) => !isAllowed(each))
    assert.deepEqual(wrong.map(describeImport), [])
  })

  it("stay inside server/src, and the client outside of it", () => {
    const leaving = imports.filter(({ to }) => to.includes("/") && to.endsWith(".ts") && !to.startsWith(source))
    assert.deepEqual(leaving.map(describeImport), [])
    const client = projectFiles("client/src/**/*.ts").flatMap(importsOf)
    assert.ok(client.length > 0)
    assert.deepEqual(client.filter(({ to }) => to.startsWith("server/")).map(describeImport), [])
  })

  it("know LSP only in lsp, and Node only in the hosts", () => {
    const outside = imports.filter(({ from, to }) => to.startsWith("vscode") && layerOf(from) !== "lsp")
    assert.deepEqual(outside.map(describeImport), [])
    const node = imports.filter(
      ({ from, to }) => /^node:(?!util$|path$)/.test(to) && !hosts.has(from) && layerOf(from) !== "cli",
    )
    assert.deepEqual(node.map(describeImport), [])
    const processes = files.filter((file) => /\bprocess\.(?!nextTick)/.test(readProject(file)) && !hosts.has(file))
    assert.deepEqual(processes, [])
  })

  it("import with their file name extension", () => {
    const bare = imports.filter(({ to }) => to.startsWith(source) && !to.endsWith(".ts"))
    assert.deepEqual(bare.map(describeImport), [])
  })
})

describe("the rules", () => {
  it("are known by one name each", () => {
    assert.ok(rules.length > 0)
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  })

  for (const rule of rules) {
    it(`${rule.id} says what, why and where from, with examples of both kinds`, () => {
      assert.match(rule.id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/)
      assert.match(rule.summary, /[\u4e00-\u9fff]/)
      assert.match(rule.why, /[\u4e00-\u9fff].*。/)
      assert.match(rule.source.document, /[\u4e00-\u9fff]/)
      assert.ok(rule.examples.valid.length > 0, "an example that is right")
      assert.ok(rule.examples.invalid.length > 0, "an example that is wrong")
      const all = [...rule.examples.valid, ...rule.examples.invalid]
      assert.equal(new Set(all).size, all.length, "no example stands there twice")
      assert.ok(rule.options.safeParse({}).success, "every option has a default")
      assert.ok(!rule.options.safeParse({ unheardOf: true }).success, "unknown options are refused")
    })
  }

  it("call contradictions between figures errors, and nothing that is a matter of style", () => {
    const isStyle = (id: string): boolean => /^(?:typography|wording)\//.test(id)
    // A rate that no integer gives may have another base, two statements may speak of two things: doubts, no errors.
    const isHint = (id: string): boolean => id === "statistics/granularity" || id === "statistics/repeated-figure"
    const wrong = rules.filter(
      ({ id, severity }) =>
        (id.startsWith("statistics/") && (severity === "error") === isHint(id)) ||
        (isStyle(id) && severity === "error"),
    )
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    )
  })
})

describe("the repository", () => {
  it("has current generated files", function () {
    this.timeout(60_000)
    const run = spawnSync(process.execPath, ["scripts/generate.ts", "--check"], {
      cwd: projectPath(""),
      encoding: "utf8",
    })
    assert.equal(run.status, 0, run.stdout + run.stderr)
  })

  it("names one version everywhere", () => {
    const { version } = JSON.parse(readProject("package.json")) as { readonly version: string }
    const lock = JSON.parse(readProject("package-lock.json")) as { readonly version: string }
    assert.equal(lock.version, version)
    const [, latest] = /^## \[?(\d+\.\d+\.\d+)/m.exec(readProject("CHANGELOG.md")) ?? []
    assert.equal(latest, version, "the newest entry of CHANGELOG.md")
    const [, stated] = /^当前版本：(\d+\.\d+\.\d+)/m.exec(readProject("README.md")) ?? []
    assert.equal(stated, version, "the version that README.md states")
  })

  it("has a complete lock file, which `npm ci` insists on", () => {
    const { packages } = JSON.parse(readProject("package-lock.json")) as {
      readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
    }
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    assert.ok(wanted.length > 20, `${wanted.length} optional packages`)
    // A registry without the packages of other platforms makes npm drop them from the lock without a word.
    assert.deepEqual(
      wanted.filter((name) => packages[`node_modules/${name}`] === undefined),
      [],
    )
  })

  it("has no link that leads nowhere", () => {
    const pages = projectFiles("*.md", "docs/**/*.md", "examples/**/*.md")
    assert.ok(pages.length > rules.length, `${pages.length} pages`)
    const links = pages.flatMap(linksOf)
    assert.ok(links.length > rules.length, `${links.length} links`)
    assert.deepEqual(
      links.filter(({ target }) => !existsSync(projectPath(target))).map(({ page, target }) => `${page} → ${target}`),
      [],
    )
  })

  it("has no link to a heading that is not there", () => {
    const pages = projectFiles("*.md", "docs/**/*.md")
    const links = pages.flatMap(anchorsOf)
    assert.ok(links.length > 0, `${links.length} links`)
    assert.deepEqual(
      links
        .filter(({ target, anchor }) => !headingsOf(target).has(anchor))
        .map((link) => Object.values(link).join(" ")),
      [],
    )
  })

  it("speaks English about rules that exist, and about most of them", () => {
    const ids = new Set(rules.map(({ id }) => id))
    const known = Object.keys(englishSummaries)
    assert.deepEqual(
      known.filter((id) => !ids.has(id)),
      [],
    )
    assert.ok(known.length * 4 > ids.size, `${known.length} of ${ids.size}`)
  })

  it("names no folder of the machine that it was written on, and no package registry", () => {
    const files = projectFiles("**/*").filter((file) => /\.(?:ts|js|json|md|sh|yml|txt|baogao)$|^\.ci\//.test(file))
    assert.ok(files.length > 100, `${files.length} files`)
    // Put together here, so that this file does not find itself.
    const machine = new RegExp(`/${"work"}/|/${"root"}/|/${"home"}/\\w|registry\\.${"npmjs"}`)
    assert.deepEqual(
      files.filter((file) => machine.test(readProject(file))),
      [],
    )
  })
})

interface Link {
  readonly page: string
  /** Relative to the project. */
  readonly target: string
}

/** Links and pictures that point into the project. */
const linksOf = (page: string): readonly Link[] =>
  [...readProject(page).matchAll(/\]\((?<markdown>[^)\s#]+)[^)]*\)|<img[^>]* src="(?<html>[^"]+)"/g)]
    .map(({ groups = {} }) => groups.markdown ?? groups.html ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ page, target: posix.join(posix.dirname(page), decodeURI(target)) }))

interface Anchor {
  readonly page: string
  /** Relative to the project. */
  readonly target: string
  readonly anchor: string
}

/** Links to a heading, of the same page or another one. */
const anchorsOf = (page: string): readonly Anchor[] =>
  [...readProject(page).matchAll(/\]\((?<file>[^)\s#:]*)#(?<anchor>[^)\s]+)\)/g)].map(({ groups = {} }) => ({
    page,
    target: groups.file ? posix.join(posix.dirname(page), decodeURI(groups.file)) : page,
    anchor: decodeURI(groups.anchor ?? ""),
  }))

/** Names of the headings as the usual Markdown hosts make them: small letters, no punctuation, hyphens for blanks. */
const headingsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...readProject(page).matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  )
