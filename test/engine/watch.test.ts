import assert from "node:assert/strict"
import { createMeasure } from "../../server/src/engine/measure.ts"
import { createRuleRunner } from "../../server/src/engine/run-rules.ts"
import { createWatch } from "../../server/src/engine/watch.ts"
import { generic } from "../../server/src/profiles/generic.ts"
import { relations } from "../../server/src/relations/registry.ts"
import type { AnyRelation } from "../../server/src/relations/relation.ts"
import { parseReport } from "../../server/src/report/parse-report.ts"
import type { Passage } from "../../server/src/report/passage.ts"
import { rules } from "../../server/src/rules/registry.ts"
import type { Rule, RuleScope } from "../../server/src/rules/rule.ts"
import { type Difference, differenceOf } from "../../server/src/text/difference.ts"

const text = [
  "一、总体情况",
  "全年共受理行政复议案件206件，其中不予受理36件、受理180件。",
  "全年受理申请12件。",
  "三、下一步安排",
].join("\n\n")

/** A rule of a scope that does what it is told each time it is called. */
function ruleThat(scope: RuleScope, act: () => void): Rule {
  const [model] = rules
  assert.ok(model !== undefined)
  const prepare: Rule["prepare"] = () => () => {
    act()
    return []
  }
  return { ...model, id: "test/faulty", scope, prepare }
}

function check(
  added: readonly Rule[],
  clock: () => number = () => 0,
  relationsUsed: readonly AnyRelation[] = relations,
) {
  const report = parseReport(text)
  const watch = createWatch(text.length, clock)
  const document = createMeasure(relationsUsed)(report, generic, watch)
  return createRuleRunner(generic, {}, [...added, ...rules])(document, watch)
}

const rulesFound = (findings: ReturnType<typeof check>): readonly string[] => findings.map(({ rule }) => rule)

describe("a rule that fails", () => {
  for (const scope of ["report", "section", "heading", "prose", "passage", "document"] as const) {
    it(`costs one finding that names it, whatever it looks at (${scope})`, () => {
      const faulty = ruleThat(scope, () => {
        throw new Error("broken on purpose")
      })
      const found = check([faulty])
      assert.deepEqual(rulesFound(found).filter((rule) => rule === "test/faulty").length, 1)
      const internal = found.find(({ rule }) => rule === "test/faulty")
      assert.match(internal?.message ?? "", /test\/faulty.*broken on purpose/u)
      assert.equal(internal?.severity, "information")
      assert.deepEqual(
        rulesFound(found).filter((rule) => rule !== "test/faulty"),
        rulesFound(check([])),
        "the other rules go on",
      )
    })
  }

  it("is told again the next time: what was lost is not kept", () => {
    const report = parseReport(text)
    const measure = createMeasure()
    const faulty = ruleThat("prose", () => {
      throw new Error("again")
    })
    const run = createRuleRunner(generic, {}, [faulty, ...rules])
    for (let round = 0; round < 2; round++) {
      const watch = createWatch(text.length, () => 0)
      assert.ok(rulesFound(run(measure(report, generic, watch), watch)).includes("test/faulty"))
    }
  })
})

describe("a relation that fails", () => {
  it("costs one finding under the name of its rule", () => {
    const faulty = relations.map((relation): AnyRelation => {
      if (relation.id !== "share" || relation.scope !== "passage") return relation
      return {
        ...relation,
        run: () => {
          throw new Error("broken relation")
        },
      }
    })
    const found = check([], () => 0, faulty)
    assert.equal(rulesFound(found).filter((rule) => rule === "statistics/share").length, 1)
    assert.ok(rulesFound(found).includes("statistics/sum"), "the other relations go on")
  })

  it("is asked again after an edit elsewhere: what was lost is not carried over", () => {
    let isBroken = true
    const once = relations.map((relation): AnyRelation => {
      if (relation.id !== "sum" || relation.scope !== "passage") return relation
      return {
        ...relation,
        run: (passage: Passage) => {
          if (isBroken) throw new Error("broken relation")
          return relation.run(passage)
        },
      }
    })
    const measure = createMeasure(once)
    const relationsOf = (now: string, change?: Difference) =>
      measure(
        parseReport(now),
        generic,
        createWatch(now.length, () => 0),
        change,
      ).passages.map(({ analysis }) => analysis.relations.length)
    const [lacking] = relationsOf(text)
    isBroken = false
    const edited = `${text}\n完。`
    const [whole] = relationsOf(edited, differenceOf(text, edited))
    assert.ok((whole ?? 0) > (lacking ?? 0), `${lacking} → ${whole}`)
  })
})

describe("a rule that takes too long", () => {
  for (const scope of ["section", "prose"] as const) {
    it(`is stopped and named, and the others go on (${scope})`, () => {
      let now = 0
      let calls = 0
      const slow = ruleThat(scope, () => {
        calls++
        now += 20_000
      })
      const found = check([slow], () => now)
      const internal = found.find(({ rule }) => rule === "test/faulty")
      assert.match(internal?.message ?? "", /test\/faulty.*用时过长/u)
      assert.ok(calls <= 2, `${calls} calls`)
      assert.ok(rulesFound(found).includes("statistics/sum") && rulesFound(found).includes("numbering/sequence"))
    })
  }

  it("is never stopped without a clock", () => {
    const watch = createWatch(10, undefined)
    for (let round = 0; round < 100; round++)
      assert.equal(
        watch.supervise("test/slow", () => round),
        round,
      )
    assert.deepEqual(watch.findings(), [])
  })
})
