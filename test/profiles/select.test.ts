import assert from "node:assert/strict"
import { profiles } from "../../server/src/profiles/registry.ts"
import { selectProfile } from "../../server/src/profiles/select.ts"
import { parseReport } from "../../server/src/report/parse-report.ts"

const select = (title: string, requested = "auto"): string => {
  const selected = selectProfile(parseReport(`${title}\n一、情况\n`), requested)
  return selected === undefined ? "unknown" : `${selected.profile.id} ${selected.recognised}`
}

describe("selectProfile", () => {
  for (const title of [
    "示例市人民政府关于2023年度法治政府建设工作情况的报告",
    "示例区2023年法治政府建设情况报告",
    "示例区2023年度法治政府建设工作报告",
    "示例局2025年法治政府建设年度报告",
    "示例街道2023年法治政府建设情况报告及2024年工作方案",
    "示例区2023年度法治政府建设工作总结的报告",
    "示例区2023年度法治政府\n建设情况报告",
  ]) {
    it(`annual report: ${title.replace("\n", "")}`, () => assert.equal(select(title), "fazhi-annual-report true"))
  }

  for (const title of [
    "示例区2024年法治政府建设工作计划",
    "关于印发示例区2024年法治政府建设工作计划的通知",
    "示例区2024年工作要点（征求意见稿）",
  ]) {
    it(`work plan: ${title}`, () => assert.equal(select(title), "work-plan true"))
  }

  for (const title of ["2024年示例省政府工作报告", "示例县政府工作报告"]) {
    it(`government work report: ${title}`, () => assert.equal(select(title), "government-work-report true"))
  }

  for (const title of ["示例市水利局2024年度行政执法数据", "示例局2023年行政执法统计年报"]) {
    it(`enforcement statistics: ${title}`, () => assert.equal(select(title), "enforcement-statistics true"))
  }

  for (const title of ["示例区法治政府建设示范创建情况报告", "示例市2023年统计公报", "没有文种的一行"]) {
    it(`neither: ${title}`, () => assert.equal(select(title), "generic false"))
  }

  it("a requested profile is taken, an unknown one is not", () => {
    assert.equal(select("示例区2024年工作计划", "generic"), "generic true")
    assert.equal(select("没有文种的一行", "work-plan"), "work-plan false")
    assert.equal(select("示例区2024年工作计划", "no-such-profile"), "unknown")
  })

  it("profiles are complete: unique ids, generic last, stems and skeleton for each part", () => {
    assert.equal(new Set(profiles.map(({ id }) => id)).size, profiles.length)
    assert.equal(profiles.at(-1)?.id, "generic")
    for (const { sections, snippets } of profiles) {
      assert.ok(snippets.length > 0)
      for (const { stems, skeleton } of sections) {
        assert.ok(stems.length > 0 && stems.every((group) => group.length > 0))
        assert.ok(skeleton.length > 0)
      }
    }
  })
})
