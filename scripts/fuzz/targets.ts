import assert from "node:assert/strict"
import { parseConfig } from "../../server/src/config/parse.ts"
import { createEngine, type Engine } from "../../server/src/engine/engine.ts"
import { applyEdits, fixSafely } from "../../server/src/engine/fixes.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { decodeText } from "../../server/src/sources/decode.ts"
import { assertSound, assertTrueLedger } from "./invariants.ts"
import { mutate, mutateBytes } from "./mutate.ts"
import type { Random } from "./random.ts"

/** Something that is fed with damaged input. */
export interface Target {
  readonly name: string
  /** Makes one input from the texts and feeds it; throws when an invariant is broken. `keep` gets the input first. */
  readonly feed: (texts: readonly string[], random: Random, keep: (input: string) => void) => void | Promise<void>
}

const profileIds = ["auto", ...profiles.map(({ id }) => id)]

/** Inputs after which an engine is replaced, so that its caches are tried full and empty. */
const inputsPerEngine = 200

/** Every rule and relation over mutated reports: findings, ledger, and the safe fixes. */
function engineTarget(): Target {
  let engine: Engine = createEngine()
  let inputs = 0
  return {
    name: "规则与数据关系",
    feed: (texts, random, keep) => {
      if (++inputs % inputsPerEngine === 0) engine = createEngine()
      const text = mutate(random.pick(texts), random.pick(texts), random)
      keep(text)
      const options = { profile: random.pick(profileIds) }
      const checked = engine.check(text, options)
      assertSound(text, checked)
      assertTrueLedger(text, engine.figures(text, options))
      if (random.chance(0.1)) assert.deepEqual(createEngine().check(text, options).findings, checked.findings)
      if (random.chance(0.1)) assertFixable(text, (current) => engine.check(current, options).findings)
    },
  }
}

function assertFixable(text: string, check: Parameters<typeof fixSafely>[1]): void {
  const fixed = fixSafely(text, check)
  assert.equal(applyEdits(text, fixed.edits), fixed.text, "the edits lead to the fixed text")
}

/** Bytes of any kind: text, a reason why there is none, and never an exception. */
const sourceTarget: Target = {
  name: "文件的字节",
  feed: (texts, random, keep) => {
    const bytes = mutateBytes(random.pick(texts).slice(0, 2000), random)
    keep(Buffer.from(bytes).toString("base64"))
    const decoded = decodeText(bytes, (content) => {
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content)
      } catch {
        return undefined
      }
    })
    if (decoded.kind === "text") assert.deepEqual(Buffer.from(decoded.text), Buffer.from(bytes))
  },
}

const configurations: readonly string[] = [
  '{ "profile": "auto", "rules": { "statistics/sum": "off" } }',
  '{ "extends": ["./base.json"], "rules": { "numbering/sequence": { "severity": "hint", "options": {} } } }',
  '// 注释\n{ "$schema": "x", "profile": "work-plan", "rules": {}, }',
  "{}",
  "[]",
  "",
  '{ "rules": null }',
]

const configParts = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "null",
  "1e999",
  "-0",
  "\\u0000",
  "/*",
  "//",
  '"rules"',
  '"__proto__"',
]

/** Configuration files of any content: a configuration, or problems that stand inside the file. */
const configTarget: Target = {
  name: "配置",
  feed: (_, random, keep) => {
    let text = random.pick(configurations)
    for (let left = random.below(6); left > 0; left--) {
      const at = random.below(text.length + 1)
      text = text.slice(0, at) + random.pick(configParts) + text.slice(at + random.below(3))
    }
    keep(text)
    const parsed = parseConfig(text, { rules, profiles: profiles.map(({ id }) => id) })
    if (parsed.kind === "config") {
      assertSound("", createEngine().check("", parsed.config))
      return
    }
    assert.ok(parsed.problems.length > 0)
    for (const { span, message } of parsed.problems) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
      assert.ok(message.zh !== "" && message.en !== "")
    }
  },
}

/** Everything that works inside this process. */
export const targets = (): readonly Target[] => [engineTarget(), sourceTarget, configTarget]
