import assert from "node:assert/strict"
import { pathToFileURL } from "node:url"
import { parseSync, Visitor } from "oxc-parser"
import { checkSync } from "recheck"
import { projectFiles, projectPath, readProject } from "./kit/project.ts"

/** A regular expression of the source. */
interface Expression {
  readonly file: string
  readonly pattern: string
  readonly flags: string
}

/**
 * Expressions that could need more than linear time, and why they never get a long text: only by a bound that stands in
 * the code. The key is the beginning of the pattern.
 */
const bounded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "server/src/cli/watch.ts": { "[^/\\\\]*[*?": "an operand of the command line" },
  "server/src/lsp/features/completion.ts": { "\\$\\{\\d+": "the snippets of this project" },
  "server/src/sources/docx/tables.ts": { "(.)?\\s*": "a cell that is no running text (longestCell)" },
  "server/src/report/mark-style.ts": { "[）)].*": "a number mark" },
  "server/src/relations/kinds/multiple.ts": { "\\.?0+$": "the digits of a quotient" },
  "server/src/rules/dates/calendar.ts": { "[农阴旧]历": "the 8 characters before a date" },
  "server/src/profiles/report-year.ts": { "(?:现将": "the characters before a year (longestLead)" },
  "server/src/report/broken-text.ts": { "[\\u3400-\\u9fff]*$": "the 20 characters before a blank" },
  "server/src/report/prose.ts": {
    "(?:https?": "every repetition has a bound in the expression",
    "<\\/?": "every repetition has a bound in the expression",
  },
  "server/src/relations/sum/frames.ts": { "(?:其中|包括)": "200 characters (longestGap)" },
  "server/src/report/changes.ts": {
    "[由从]((?:": "44 characters (longestHead)",
    "^((?:(?:19|20)": "28 characters (longestTail)",
  },
  "server/src/relations/multiple/statements.ts": { "(?<now>": "the characters before a multiple (longestHead)" },
}

const isBounded = ({ file, pattern }: Expression): boolean =>
  Object.keys(bounded[file] ?? {}).some((beginning) => pattern.startsWith(beginning))

/** The literals of a file, and where it builds expressions at run time. */
function literalsOf(file: string): { readonly literals: readonly Expression[]; readonly built: number } {
  const literals: Expression[] = []
  let built = 0
  const { program, errors } = parseSync(file, readProject(file))
  assert.deepEqual(errors, [], file)
  new Visitor({
    Literal: (node) => {
      if ("regex" in node) literals.push({ file, pattern: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression: ({ callee }) => {
      if (callee.type === "Identifier" && callee.name === "RegExp") built++
    },
  }).visit(program)
  return { literals, built }
}

/** What a module builds while it is loaded, once more: what it imports is loaded already. */
async function builtBy(file: string): Promise<readonly Expression[]> {
  const url = pathToFileURL(projectPath(file)).href
  await import(url)
  const found: Expression[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct: (target, argumentsList, newTarget) => {
      const made: RegExp = Reflect.construct(target, argumentsList, newTarget)
      found.push({ file, pattern: made.source, flags: made.flags })
      return made
    },
  })
  try {
    await import(`${url}?recorded`)
  } finally {
    globalThis.RegExp = original
  }
  return found
}

/** How an expression can be made slow; `undefined` when it cannot. */
function weaknessOf({ pattern, flags }: Pick<Expression, "pattern" | "flags">): string | undefined {
  const result = checkSync(pattern, flags.replace("d", ""), { timeout: 5000 })
  if (result.status === "safe") return undefined
  return result.status === "vulnerable" ? result.complexity.summary : "not decided in time"
}

describe("the regular expressions", function () {
  this.timeout(120_000)

  it("are judged by a check that knows slow ones", () => {
    for (const pattern of ["^(?:a+)+$", "(?:甲|甲甲)*$", "\\s*\\n\\s*$", "[农阴旧]历[^。]*$"])
      assert.notEqual(weaknessOf({ pattern, flags: "u" }), undefined, pattern)
    for (const pattern of ["^a+$", "[按从][^，。；]{1,16}[分看]"])
      assert.equal(weaknessOf({ pattern, flags: "u" }), undefined, pattern)
  })

  it("need linear time, or get short texts only", async () => {
    const files = projectFiles("{server,client}/src/**/*.ts")
    const scanned = files.map(literalsOf)
    const builders = files.filter((_, index) => (scanned[index]?.built ?? 0) > 0)
    const built: Expression[] = []
    for (const builder of builders) built.push(...(await builtBy(builder)))
    const all = [...scanned.flatMap(({ literals }) => literals), ...built]
    assert.ok(all.length > 150, `${all.length} expressions`)
    assert.ok(built.length >= builders.length, `${built.length} expressions are built by ${builders.length} modules`)
    const slow = all.flatMap((expression) => {
      const weakness = isBounded(expression) ? undefined : weaknessOf(expression)
      return weakness === undefined ? [] : [`${expression.file}: /${expression.pattern}/ ${weakness}`]
    })
    assert.deepEqual([...new Set(slow)], [])
    const unused = Object.entries(bounded).flatMap(([file, beginnings]) =>
      Object.keys(beginnings).filter(
        (start) => !all.some((each) => each.file === file && each.pattern.startsWith(start)),
      ),
    )
    assert.deepEqual(unused, [], "no exception is kept for an expression that is gone")
  })
})
