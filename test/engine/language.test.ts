import assert from "node:assert/strict"
import fc from "fast-check"
import { createEngine } from "../../server/src/engine/engine.ts"
import { fixSafely } from "../../server/src/engine/fixes.ts"
import type { Finding } from "../../server/src/rules/finding.ts"
import { rules } from "../../server/src/rules/registry.ts"
import { reportLikeText } from "../kit/arbitrary.ts"
import { assertLinear } from "../kit/linear.ts"

const engine = createEngine()
const isAboutLanguage = ({ rule }: Finding): boolean => /^(?:punctuation|numerals|wording|terms|leftovers)\//.test(rule)

/** All rules about language, those that are off by default as well. */
const settings = Object.fromEntries(rules.filter(({ offByDefault }) => offByDefault).map(({ id }) => [id, {}]))
const findingsIn = (text: string): readonly Finding[] =>
  engine.check(text, { rules: settings }).findings.filter(isAboutLanguage)

/** Slips that real reports have, to be mixed with characters of all kinds. */
const slips = [
  "2021-2025年",
  "１２．５％",
  "96.28 %",
  "二零二四年",
  "约500余家",
  "（次)",
  "《甲》、《乙》",
  "“12•4”",
  "。。。",
  "，；",
  "截止2023年",
  "台帐",
  "××件",
  "〔202130号",
  "示政发[2021]30号",
  "的的",
  "、等",
  "&nbsp;",
  "第3页 共10页",
  "\n\n",
]

const flawedText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...slips) }, reportLikeText(12)), { maxLength: 14 })
    .map((pieces) => pieces.join(""))

/** Full-width digits become half-width: the values are what must not change. */
const digitsOf = (text: string): string => text.normalize("NFKC").replaceAll(/\D/g, "")

describe("fixes of language", () => {
  it("change no figure, settle, and leave nothing that could be fixed safely", () => {
    fc.assert(
      fc.property(flawedText(), (text) => {
        const fixed = fixSafely(text, findingsIn)
        assert.equal(digitsOf(fixed.text), digitsOf(text))
        const rest = findingsIn(fixed.text).filter(({ fixes }) => fixes.some(({ safe }) => safe))
        assert.deepEqual(
          rest.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        )
      }),
      { numRuns: 600 },
    )
  })
})

describe("rules about language need linear time", function () {
  this.timeout(60_000)
  const adversaries: Readonly<Record<string, string>> = {
    "quotes that never close": "“",
    "titles in titles": "《甲",
    "closing marks only": "）",
    "crossing marks": "（“）”",
    "lists of titles": "《甲》、",
    "half-width commas": "甲,",
    "straight quotes": '甲"',
    "years and hyphens": "2021-",
    "grouped digits": "123,",
    "blanks and digits": "甲 1 ",
    hedges: "约超过",
    "members of fixed lists": "政治意识、大局意识、",
    placeholders: "××、",
    ampersands: "&nbsp",
    addresses: "a@a.",
    markup: "<a ",
  }
  for (const [name, piece] of Object.entries(adversaries))
    it(name, () =>
      assertLinear(
        (length) => piece.repeat(Math.ceil(length / piece.length)),
        (text) => createEngine().check(text, { rules: settings }).findings.length,
      ),
    )
})
