import assert from "node:assert/strict"
import { createEngine, type LedgerRelation } from "../../server/src/engine/engine.ts"
import { relations } from "../../server/src/relations/registry.ts"
import type { AnyRelation } from "../../server/src/relations/relation.ts"
import { readMarks } from "../kit/marks.ts"
import { titleOf } from "../kit/title.ts"

const engine = createEngine()

/** What the ledger shows of one kind of relation. */
const ledgerOf = (relation: AnyRelation, text: string): readonly LedgerRelation[] =>
  engine
    .figures(text, { profile: profileOf(relation) })
    .relations.filter(({ kind }) => kindsOf(relation).includes(kind))

const kindsOf = (relation: AnyRelation): readonly string[] =>
  (relation.scope === "document" ? relation.lines : undefined) ?? [relation.id]

/** The kind of document that the examples are written as. */
const profileOf = (relation: AnyRelation): string =>
  (relation.scope === "document" ? relation.exampleProfile : undefined) ?? "generic"

/** The findings that the examples expect are checked with the rules; here it is the ledger that a reviewer reads. */
describe("examples of the relations in the ledger", () => {
  it("there are relations to look at", () => assert.ok(relations.length > 0))

  for (const relation of relations) {
    describe(relation.id, () => {
      it("recognises and accepts what some valid example states", () => {
        const accepted = relation.examples.valid.filter((example) =>
          ledgerOf(relation, example).some(({ verdict }) => verdict.kind === "consistent"),
        )
        assert.notEqual(accepted.length, 0)
      })

      for (const example of relation.examples.valid) {
        it(`shows no conflict in ${titleOf(example)}`, () => {
          const conflicts = ledgerOf(relation, example).filter(({ verdict }) => verdict.kind === "conflict")
          assert.deepEqual(
            conflicts.map(({ formula }) => formula),
            [],
          )
        })
      }

      for (const example of relation.examples.invalid) {
        it(`shows the conflict and its working in ${titleOf(example)}`, () => {
          const { text } = readMarks(example)
          const conflicts = ledgerOf(relation, text).filter(({ verdict }) => verdict.kind === "conflict")
          assert.notEqual(conflicts.length, 0)
          for (const conflict of conflicts) checkWorking(text, conflict)
        })
      }
    })
  }
})

function checkWorking(text: string, { formula, operands }: LedgerRelation): void {
  assert.notEqual(formula.trim(), "", "the working is shown")
  assert.ok(operands.length >= 2, "a relation has at least two operands")
  for (const { span, text: printed } of operands) assert.equal(text.slice(span.start, span.end), printed)
}
