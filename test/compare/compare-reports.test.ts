import assert from "node:assert/strict"
import fc from "fast-check"
import { compareReports } from "../../server/src/compare/compare-reports.ts"
import type { Comparison } from "../../server/src/compare/comparison.ts"
import { adversarialTexts, assertLinear } from "../kit/linear.ts"
import { readProject } from "../kit/project.ts"

const title = (year: number): string => `示例区${year}年法治政府建设年度报告\n`

/** Kind and the words of this year's text that each finding points to. */
const findingsOf = (last: string, now: string): readonly (readonly [string, string])[] =>
  compareReports(title(2024) + last, title(2025) + now).findings.map(({ kind, span }) => [
    kind,
    (title(2025) + now).slice(span.start, span.end),
  ])
const confirmedOf = (last: string, now: string): readonly string[] =>
  compareReports(title(2024) + last, title(2025) + now).confirmed.map(({ working }) => working)

describe("compare: growth", () => {
  const last = "全区受理行政复议案件182件，开展执法检查2210次，安排资金1.25亿元。"

  const right: readonly string[] = [
    "全年受理行政复议案件206件，同比增长13.2%。",
    "全区共受理行政复议案件206件，比上年增加24件。",
    "受理行政复议案件150件，同比下降17.6%。",
    "受理行政复议案件150件，较上年减少32件。",
    "受理行政复议案件206件，上年为182件。",
    "安排资金1.38亿元，同比增长10%。",
  ]
  for (const now of right) {
    it(`agrees: ${now}`, () => {
      assert.deepEqual(findingsOf(last, now), [])
      assert.equal(confirmedOf(last, now).length, 1)
    })
  }

  const wrong: Readonly<Record<string, readonly [string, string]>> = {
    "全年受理行政复议案件206件，同比增长15.2%。": ["growth", "15.2%"],
    "受理行政复议案件206件，比上年增加26件。": ["growth", "26件"],
    "受理行政复议案件150件，同比增长17.6%。": ["growth", "17.6%"],
    "受理行政复议案件206件（上年为192件）。": ["stated-before", "192件"],
    "开展执法检查2395次，较去年增长9.4%。": ["growth", "9.4%"],
  }
  for (const [now, finding] of Object.entries(wrong)) {
    it(`does not agree: ${now}`, () => assert.deepEqual(findingsOf(last, now), [finding]))
  }

  const open: readonly string[] = [
    // another comparison, another part of the year, another place, another thing
    "受理行政复议案件206件，环比增长15.2%。",
    "受理行政复议案件206件，比2020年增长55.2%。",
    "上半年受理行政复议案件106件，同比增长55.2%。",
    "区本级受理行政复议案件106件，同比增长55.2%。",
    "受理行政应诉案件206件，同比增长15.2%。",
    // figures that are not definite
    "受理行政复议案件约200件，同比增长15.2%。",
    "受理行政复议案件206件，同比增长约15%。",
    // a figure of another kind
    "受理行政复议案件206件，办结率同比增长15.2个百分点。",
  ]
  for (const now of open) it(`stays silent: ${now}`, () => assert.deepEqual(findingsOf(last, now), []))

  it("stays silent when last year's report gives the indicator several values", () => {
    const twice = `${last}其中市级受理行政复议案件150件。`
    assert.deepEqual(findingsOf(`${last}\n另：受理行政复议案件150件。`, "受理行政复议案件206件，同比增长15.2%。"), [])
    assert.deepEqual(findingsOf(twice, "受理行政复议案件206件，同比增长13.2%。"), [])
  })

  it("leaves growth at constant prices alone", () => {
    const money = "地区生产总值626.9亿元。"
    assert.deepEqual(findingsOf(money, "地区生产总值650.2亿元，同比增长5.2%。"), [])
  })
})

describe("compare: what was carried over", () => {
  const last = "行政复议方面，受理182件，审结170件，结转下年度31件。"

  it("must be what this year begins with", () => {
    assert.deepEqual(findingsOf(last, "行政复议方面，上年结转31件，新收206件。"), [])
    assert.equal(confirmedOf(last, "行政复议方面，上年结转31件，新收206件。").length, 1)
    assert.deepEqual(findingsOf(last, "上年结转行政复议案件33件，新收206件。"), [["carry-over", "33件"]])
    assert.deepEqual(findingsOf("行政复议收案182件，未审结31件。", "行政复议上年结转33件。"), [["carry-over", "33件"]])
  })

  it("is compared within one matter only", () => {
    assert.deepEqual(findingsOf(last, "行政应诉方面，上年结转33件，新收206件。"), [])
  })

  it("is compared column by column in the table of applications", () => {
    const table = (into: string, out: string): string =>
      `| 项目 | 自然人 | 法人 | 总计 |\n| --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | 10 | 5 | 15 |\n| 二、上年结转政府信息公开申请数量 | ${into} |\n| 四、结转下年度继续办理 | ${out} |\n`
    assert.deepEqual(findingsOf(table("1 | 0 | 1", "2 | 1 | 3"), table("2 | 1 | 3", "0 | 0 | 0")), [])
    assert.deepEqual(findingsOf(table("1 | 0 | 1", "2 | 1 | 3"), table("2 | 2 | 4", "0 | 0 | 0")), [
      ["carry-over", "2"],
      ["carry-over", "4"],
    ])
  })
})

describe("compare: text that was taken over", () => {
  const paragraph = "区政府常务会议审议法治议题14项，合法性审查文件132件，提出审查意见260条，均按规定办理完毕。"
  const words = "一些部门法治思维有待增强，原因是培训的针对性不够；基层执法力量与任务不相适应。"
  const paragraphsOf = (last: string, now: string): Comparison["paragraphs"] =>
    compareReports(title(2024) + last, title(2025) + now).paragraphs

  it("is listed, with the numbers that were changed", () => {
    const changed = paragraph.replace("14", "15").replace("260", "1,271")
    const [found] = paragraphsOf(paragraph, changed)
    assert.equal(found?.kind, "figuresOnly")
    assert.deepEqual(
      found?.changes.map(({ last, now }) => [last, now]),
      [
        ["14", "15"],
        ["260", "1,271"],
      ],
    )
    assert.deepEqual(
      paragraphsOf(words, words).map(({ kind }) => kind),
      ["unchanged"],
    )
    assert.deepEqual(paragraphsOf(words, `${words.slice(0, -3)}有差距。`), [])
  })

  it("is a warning when all its figures or its year stayed the same", () => {
    assert.deepEqual(findingsOf(paragraph, paragraph), [["stale-paragraph", paragraph]])
    assert.deepEqual(findingsOf(words, words), [])
    const dated = `2024年，${words}`
    assert.deepEqual(findingsOf(dated, dated), [["stale-paragraph", dated]])
  })

  it("is measured in sentences", () => {
    const { reused } = compareReports(
      `${words}新的一句话在这里说了别的事情。`,
      `${words}这里换成了完全不同的另外一句。`,
    )
    assert.ok(reused > 0.6 && reused < 0.8, String(reused))
  })
})

describe("compare: years and headings", () => {
  const stale = (heading: string): readonly string[] =>
    findingsOf(`一、${heading}\n甲。\n`, `一、${heading}\n乙。\n`).map(([, words]) => words)

  it("finds headings taken over with their year", () => {
    assert.deepEqual(stale("2024年工作情况"), ["一、2024年工作情况"])
    assert.deepEqual(stale("2025年工作安排"), ["一、2025年工作安排"])
  })

  it("lets ranges and names keep their years", () => {
    assert.deepEqual(stale("落实2021—2025年实施纲要"), [])
    assert.deepEqual(stale("贯彻《条例（2021年修订）》"), [])
    assert.deepEqual(stale("工作情况"), [])
  })

  it("wants the second report to be about a later year", () => {
    const kinds = (last: number, now: number): readonly string[] =>
      compareReports(title(last), title(now)).findings.map(({ kind }) => kind)
    assert.deepEqual(kinds(2024, 2025), [])
    assert.deepEqual(kinds(2024, 2024), ["year"])
    assert.deepEqual(kinds(2025, 2024), ["year"])
  })
})

describe("compare: indicators that vanished", () => {
  const vanished = (last: string, now: string): readonly string[] =>
    compareReports(title(2024) + last, title(2025) + now).vanished.map(({ name }) => name)

  it("are those that this year's text does not speak about in any order of words", () => {
    const last = "召开专题会议6次，开展执法检查活动2210次，化解涉企矛盾纠纷18起。"
    assert.deepEqual(vanished(last, "全年执法检查活动开展2300次。"), ["召开专题会议", "化解涉企矛盾纠纷"])
    assert.deepEqual(vanished(last, last), [])
  })
})

describe("compare: the examples", () => {
  it("hold one mistake of each kind", () => {
    const comparison = compareReports(
      readProject("examples/compare/2024.txt"),
      readProject("examples/compare/2025.txt"),
    )
    assert.deepEqual(comparison.findings.map(({ kind }) => kind).toSorted(), [
      "carry-over",
      "growth",
      "stale-heading",
      "stale-paragraph",
    ])
    assert.equal(comparison.confirmed.length, 2)
  })
})

describe("compare: any two texts", () => {
  it("never throws, and stays inside both texts", () => {
    const piece = fc.constantFrom(
      "上年结转",
      "行政复议",
      "3件",
      "同比增长5%",
      "。",
      "\n",
      "一、",
      "2024年",
      "|",
      "\ud800",
      "甲",
    )
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""))
    fc.assert(
      fc.property(text, text, (last, now) => {
        const { findings, confirmed, paragraphs, vanished } = compareReports(last, now)
        for (const { span } of [...findings, ...confirmed, ...paragraphs]) {
          assert.ok(span.start <= span.end && span.end <= now.length)
        }
        for (const { lastSpan } of [...confirmed, ...paragraphs, ...vanished]) assert.ok(lastSpan.end <= last.length)
      }),
    )
  })

  for (const [name, make] of Object.entries(adversarialTexts)) {
    it(`takes time in proportion to the text: ${name}`, function () {
      this.timeout(120_000)
      assertLinear(make, (text) => compareReports(text, `${text}。`))
    })
  }
})
