import assert from "node:assert/strict"
import { decodeUtf8 } from "../../server/src/cli/decode-utf8.ts"
import { parseConfig } from "../../server/src/config/parse.ts"
import { createEngine, type Engine } from "../../server/src/engine/engine.ts"
import { applyEdits, fixSafely } from "../../server/src/engine/fixes.ts"
import { profiles } from "../../server/src/profiles/registry.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { readSource } from "../../server/src/sources/source.ts"
import { paragraph, run, wordDocument } from "../../test/kit/word.ts"
import { assertSound, assertTrueLedger } from "./invariants.ts"
import { damaged, mutate } from "./mutate.ts"
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
const bytesTarget: Target = {
  name: "文件的字节",
  feed: (texts, random, keep) => {
    const bytes = damaged(Buffer.from(random.pick(texts).slice(0, 2000)), random)
    keep(Buffer.from(bytes).toString("base64"))
    const source = readSource(bytes, decodeUtf8)
    if (source.kind === "text") assert.deepEqual(Buffer.from(source.text), Buffer.from(bytes))
  },
}

/** Word documents with damaged XML, and damaged files: a text, or a reason why there is none. */
const wordTarget: Target = {
  name: "Word 文档",
  feed: (texts, random, keep) => {
    const lines = random.pick(texts).slice(0, 1500).split("\n")
    const body = lines.map((line) => paragraph(run(line.replaceAll(/[&<>]/g, "")))).join("")
    const isXml = random.chance(0.5)
    const whole = wordDocument({ body: isXml ? mutate(body, body, random) : body })
    const bytes = isXml ? whole : damaged(whole, random)
    keep(Buffer.from(bytes).toString("base64"))
    const source = readSource(bytes, decodeUtf8)
    if (source.kind === "text") assertSound(source.text, createEngine().check(source.text))
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
export const targets = (): readonly Target[] => [engineTarget(), bytesTarget, wordTarget, configTarget]
