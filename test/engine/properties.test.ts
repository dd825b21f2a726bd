import assert from "node:assert/strict"
import fc from "fast-check"
import { createEngine } from "../../server/src/engine/engine.ts"
import { fixSafely } from "../../server/src/engine/fixes.ts"
import type { Span } from "../../server/src/text/span.ts"
import { hostileText, reportLikeText } from "../kit/arbitrary.ts"
import { adversarialTexts, assertLinear } from "../kit/linear.ts"

const profiles = ["auto", "generic", "fazhi-annual-report", "work-plan"]

/** Several paragraphs under a title, so that structure rules have something to say as well. */
const document = (): fc.Arbitrary<string> =>
  fc
    .array(reportLikeText(), { maxLength: 6 })
    .map((paragraphs) => ["示例区2023年法治政府建设年度报告", ...paragraphs].join("\n"))

const isInside = (text: string, { start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length

describe("the engine, whatever the text", () => {
  it("reports inside the text, in order, and no rule fails", () => {
    fc.assert(
      fc.property(fc.oneof(document(), hostileText(200)), fc.constantFrom(...profiles), (text, profile) => {
        const { findings } = createEngine().check(text, { profile })
        for (const [index, { span, related, fixes, message }] of findings.entries()) {
          assert.ok(isInside(text, span))
          assert.ok(related.every((place) => isInside(text, place.span)))
          assert.ok(fixes.every(({ edits }) => edits.every((edit) => isInside(text, edit.span))))
          assert.ok(span.start >= (findings[index - 1]?.span.start ?? 0), "in the order of the text")
          assert.doesNotMatch(message, /运行失败|undefined|NaN|\{\w+\}/)
        }
      }),
      { numRuns: 400 },
    )
  })

  it("lists figures and relations where they stand", () => {
    fc.assert(
      fc.property(fc.oneof(document(), hostileText(200)), (text) => {
        const { quantities, relations } = createEngine().figures(text)
        for (const quantity of quantities) {
          assert.equal(text.slice(quantity.span.start, quantity.span.end), quantity.text)
        }
        for (const relation of relations) {
          assert.ok(isInside(text, relation.span))
          for (const { span, text: printed } of relation.operands) {
            assert.equal(text.slice(span.start, span.end), printed)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it("finds the same with a used cache as with a fresh one, after any edits", () => {
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(12), insert: reportLikeText(6) })
    fc.assert(
      fc.property(document(), fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const used = createEngine()
        let text = start
        for (const { at, remove, insert } of edits) {
          const place = Math.min(at, text.length)
          text = text.slice(0, place) + insert + text.slice(place + remove)
          assert.deepEqual(used.check(text).findings, createEngine().check(text).findings)
          assert.deepEqual(used.figures(text).relations, createEngine().figures(text).relations)
        }
      }),
      { numRuns: 150 },
    )
  })

  it("finds the same in a long document that is edited far apart", () => {
    const paragraph = fc.oneof(
      reportLikeText(),
      fc.constantFrom(
        "（一）健全制度",
        "一是清理文件。二是评估文件。",
        "全年受理行政复议申请14133件。",
        "全年受理行政复议申请14138件。",
        "特此通知。",
        "抄送：区委办公室",
        "（含街道文件",
        "共12件）",
        "示例市司法局\n2024年1月22日",
        "<!-- baogao-disable-next-line -->",
        "示例区2023年法治政府建设年度报告",
      ),
    )
    const edit = fc.record({ at: fc.nat(1000), remove: fc.nat(40), insert: fc.oneof(paragraph, fc.constant("改")) })
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 20, maxLength: 30 }),
        fc.array(edit, { maxLength: 4 }),
        (pattern, edits) => {
          const copies = Array.from({ length: 20 }, (_, copy) => pattern.map((words) => `${words}${copy % 3}`))
          let text = ["示例区2023年法治政府建设年度报告", ...copies.flat()].join("\n")
          const used = createEngine()
          used.check(text)
          for (const { at, remove, insert } of edits) {
            const from = Math.floor((text.length * at) / 1000)
            text = text.slice(0, from) + insert + text.slice(from + remove)
            assert.deepEqual(used.check(text).findings, createEngine().check(text).findings)
            assert.deepEqual(used.figures(text), createEngine().figures(text))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it("has nothing more to fix after fixing", () => {
    const engine = createEngine()
    fc.assert(
      fc.property(document(), (text) => {
        const check = (current: string) => engine.check(current).findings
        const fixed = fixSafely(text, check)
        assert.deepEqual(fixSafely(fixed.text, check), { text: fixed.text, edits: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe("the engine needs linear time", function () {
  this.timeout(60_000)
  for (const [name, make] of Object.entries(adversarialTexts)) {
    it(name, () => assertLinear(make, (text) => createEngine().check(text)))
  }
})
