import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import { readProject } from "../kit/project.ts"

interface EditorSnippet {
  readonly prefix: readonly string[]
  readonly body: readonly string[]
}

/** What the editor shows when every place keeps its default: `${1:一}` gives 一, `${1|增长,下降|}` gives 增长. */
const expanded = ({ body }: EditorSnippet): string =>
  body
    .join("\n")
    .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
    .replaceAll(/\$\d+/g, "")

const snippets = Object.entries(
  JSON.parse(readProject("snippets/baogao.code-snippets")) as Readonly<Record<string, EditorSnippet>>,
)
const sentences = new Set(profiles.flatMap((profile) => profile.snippets.map(({ name }) => name)))

describe("snippets", () => {
  it("are there for sections and for sentences", () => {
    assert.ok(sentences.size > 0)
    assert.ok(snippets.length > sentences.size)
  })

  for (const [name, snippet] of snippets) {
    it(`${name} is filled with a text in which nothing is wrong`, () => {
      const text = expanded(snippet)
      assert.doesNotMatch(text, /\$|\{|\}/, "every place has a default")
      const { findings } = createEngine().check(text, { profile: "generic" })
      const statements = findings.filter(({ rule }) => rule.startsWith("statistics/"))
      assert.deepEqual(
        statements.map(({ message }) => message),
        [],
      )
    })

    it(`${name} visits each place once`, () => {
      const places = [...snippet.body.join("\n").matchAll(/\$\{(\d+)[:|]/g)].map(([, place]) => Number(place))
      assert.equal(new Set(places).size, places.length)
    })
  }
})
