import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"

const ledger = (text: string, profile = "fazhi-annual-report"): readonly string[] =>
  createEngine()
    .figures(text, { profile })
    .relations.filter(({ kind }) => kind === "balance")
    .map(({ verdict, formula }) => `${verdict.kind} ${formula}`)

describe("balances of the profile", () => {
  it("judges an equation whose terms are all printed", () =>
    assert.deepEqual(ledger("行政应诉方面，上年结转20件，新收82件，审结85件，未审结17件。"), [
      "consistent 上年结转20 + 新收82 = 审结85 + 未审结17",
    ]))

  it("lets more be closed than accepted when the rest was carried over", () =>
    assert.deepEqual(ledger("行政复议方面，实际受理206件；审结236件（含上年度结转33件）。"), [
      "consistent 审结236 ≤ 受理206 + 上年结转33",
    ]))

  it("says nothing when a term is not printed", () =>
    assert.deepEqual(ledger("行政复议方面，受理206件，审结236件。"), []))

  it("says nothing when a term is printed with two values", () =>
    assert.deepEqual(ledger("行政复议方面，上年结转33件，受理206件，区政府受理20件，审结203件，未审结36件。"), []))

  it("does not join figures of two matters", () =>
    assert.deepEqual(ledger("行政复议上年结转33件，受理206件。行政应诉审结200件，未审结3件。"), []))

  it("does not join figures of two paragraphs", () =>
    assert.deepEqual(ledger("行政复议上年结转33件，受理206件。\n信访事项审结200件，未审结3件。"), []))

  it("leaves a gap that no single digit explains open", () =>
    assert.deepEqual(ledger("行政复议方面，上年结转33件，受理206件，审结145件，未审结17件。"), [
      "unknown 上年结转33 + 受理206 ≠ 审结145 + 未审结17",
      "consistent 审结145 ≤ 受理206 + 上年结转33",
    ]))

  it("leaves approximate figures out", () =>
    assert.deepEqual(ledger("行政复议方面，上年结转30余件，受理206件，审结203件，未审结36件。"), []))

  it("belongs to the kind of document", () =>
    assert.deepEqual(ledger("行政复议方面，上年结转33件，受理206件，审结203件，未审结36件。", "generic"), []))

  it("gives a wrong figure one finding, not two", () => {
    const text = "全年收到行政复议申请61件，其中不予受理21件，受理49件。"
    const { findings } = createEngine().check(text, { profile: "fazhi-annual-report" })
    const statistics = findings.filter(({ rule }) => rule.startsWith("statistics/"))
    assert.equal(statistics.length, 1, statistics.map(({ message }) => message).join("\n"))
  })

  it("adds nothing that the figure before it holds already", () =>
    assert.deepEqual(ledger("全年受理行政复议案件206件（含上年结转3件），审结200件，未审结6件。"), [
      "consistent 受理206 = 审结200 + 未审结6",
      "consistent 审结200 ≤ 受理206",
    ]))

  it("takes a figure right behind another one for a part of it where that fits", () =>
    assert.deepEqual(ledger("全年受理行政复议案件206件（上年结转3件），审结200件，未审结6件。"), [
      "consistent 受理206 = 审结200 + 未审结6",
      "consistent 审结200 ≤ 受理206 + 上年结转3",
    ]))

  it("finds neither reading of a figure that fits none", () =>
    assert.deepEqual(
      ledger("行政复议方面，上年结转3件，共受理206件，审结200件，未审结8件。")[0],
      "conflict 上年结转3 + 受理206 ≠ 审结200 + 未审结8",
    ))

  it("judges the requests of a 政府信息公开工作年度报告", () =>
    assert.deepEqual(
      ledger(
        "全年新收政府信息公开申请83件，上年结转5件，已答复84件，结转下年度继续办理6件。",
        "info-disclosure-annual-report",
      ),
      ["conflict 新收83 + 上年结转5 ≠ 办结84 + 结转下年6", "consistent 办结84 ≤ 新收83 + 上年结转5"],
    ))
})
