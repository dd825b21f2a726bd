import assert from "node:assert/strict"
import { createEngine } from "../../server/src/engine/engine.ts"
import type { Finding } from "../../server/src/rules/finding.ts"

const engine = createEngine()
const title = "示例区人民政府2024年政府信息公开工作年度报告"

const requests = [
  "|（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况|",
  "|自然人|法人或其他组织|总计|",
  "|商业企业|科研机构|社会公益组织|法律服务机构|其他|",
  "|一、本年新收政府信息公开申请数量|120|8|0|0|2|0|130|",
  "|二、上年结转政府信息公开申请数量|5|0|0|0|0|0|5|",
  "|三、本年度办理结果|（一）予以公开|61|4|0|0|1|0|66|",
  "|（二）部分公开（区分处理的，只计这一情形，不计其他情形）|12|1|0|0|0|0|13|",
  "|（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0|",
  "|2.其他法律行政法规禁止公开|3|0|0|0|0|0|3|",
  "|（四）无法提供|1.本机关不掌握相关政府信息|40|3|0|0|1|0|44|",
  "|（六）其他处理|3.其他|4|0|0|0|0|0|4|",
  "|（七）总计|120|8|0|0|2|0|130|",
  "|四、结转下年度继续办理|5|0|0|0|0|0|5|",
].join("\n")

const litigation = [
  "|行政复议|行政诉讼|",
  "|未经复议直接起诉|复议后起诉|",
  "|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|",
  "|3|1|0|2|6|1|0|0|1|2|0|0|1|0|1|",
].join("\n")

const report = (table: string): string => `${title}\n\n一、总体情况\n\n${table}\n`

const statistics = (text: string): readonly Finding[] =>
  engine.check(text).findings.filter(({ rule }) => rule.startsWith("statistics/"))

function foundAfter(table: string, from: string, to: string): readonly (readonly [string, string])[] {
  const text = report(table.replace(from, to))
  assert.notEqual(text, report(table))
  return statistics(text).map(({ span, fixes }) => [
    text.slice(span.start, span.end),
    fixes[0]?.edits[0]?.newText ?? "",
  ])
}

describe("政府信息公开工作年度报告", () => {
  it("is recognised by its title", () =>
    assert.equal(engine.check(`${title}\n一、总体情况\n`).profile.id, "info-disclosure-annual-report"))

  it("wants the items of the law and suggests the rest of the layout", () => {
    const found = engine
      .check(`${title}\n一、总体情况\n无。\n`)
      .findings.filter(({ rule }) => rule === "structure/required-sections")
    assert.deepEqual(found.map(({ severity }) => severity).toSorted(), [
      "error",
      "error",
      "error",
      "error",
      "information",
    ])
  })

  it("accepts the six parts in their usual words", () => {
    const headings = [
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]
    assert.deepEqual(engine.check([title, ...headings].join("\n")).findings, [])
  })

  for (const [name, table, count] of [
    ["table three", requests, 24],
    ["table four", litigation, 3],
  ] as const)
    it(`checks every equation of ${name}`, () => {
      const { relations } = engine.figures(report(table))
      assert.equal(relations.length, count)
      assert.ok(relations.every(({ verdict, kind }) => verdict.kind === "consistent" && kind === "table-total"))
      assert.deepEqual(statistics(report(table)), [])
    })

  it("finds the cell that row and column accuse", () => {
    assert.deepEqual(foundAfter(requests, "|12|1|0|0|0|0|13|", "|15|1|0|0|0|0|13|"), [["15", "12"]])
    assert.deepEqual(foundAfter(requests, "|40|3|0|0|1|0|44|", "|40|3|0|0|1|0|49|"), [["49", "44"]])
    assert.deepEqual(foundAfter(requests, "|120|8|0|0|2|0|130|\n|二", "|120|8|0|0|7|0|130|\n|二"), [["7", "2"]])
    assert.deepEqual(foundAfter(requests, "|（七）总计|120", "|（七）总计|150"), [["150", "120"]])
  })

  it("finds the wrong group of table four", () =>
    assert.deepEqual(foundAfter(litigation, "|3|1|0|2|6|", "|3|1|0|2|8|"), [["8", "6"]]))

  it("does not accuse every column when the page lost a row", () => {
    const lost = requests.replace("|（四）无法提供|1.本机关不掌握相关政府信息|40|3|0|0|1|0|44|\n", "")
    assert.deepEqual(statistics(report(lost)), [])
  })
})
