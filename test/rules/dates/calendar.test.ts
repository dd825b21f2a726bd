import assert from "node:assert/strict"
import { findDates } from "../../../server/src/report/dates.ts"
import { calendar } from "../../../server/src/rules/dates/calendar.ts"
import { findingsOf } from "../../kit/check.ts"
import { assertLinear } from "../../kit/linear.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("dates/calendar", () => {
  itAccepts(calendar, [
    "会议于31日10—11时召开。",
    "公示期为2月3日—10日，申报期为1—6月，比选期为2月27日至3月1日。",
    "截至12月31日24时，12345热线日均接听500件，119日均接警20起。",
    "自受理之日起30日内答复，60日内办结，办理期限为90日、120个工作日、三十日。",
    "集中整治100日，连续安全生产180日，满365日奖励。",
    "应当在120日内提交，自施行之日起210日，逾期不予受理。",
    "2000年2月29日、2024年2月29日都是闰日，2月29日召开会议。",
    "2023年1月1日至2月28日，2023年12月1日至2024年2月29日。",
    "2023年12月1日至2月29日。",
    "农历二月三十日祭祖，旧历6月31日不详。",
    "投资12345日元，面积2023年均增长，婴儿13月龄，满18月领取。",
    "文明绵延5000年，距今20000年，建校202年。",
    "第13月工资、第330日不在此列，产品代码A330日检。",
    "规划期为2021—2025年、2021-2025年、2021年—2025年。",
    "7日 22日 两次开会；7日、22日开会。",
    "3月8日9日连休，8日9日放假，1月2月开局良好。",
    "2023 年 3 月 31 日　召开。",
    "2023年3月5日常务会议，3月12号楼竣工，8月35号文件印发。",
    "全年共1,330日，单价3.30日元，比例为3：31日。",
  ])

  itFinds(calendar, [
    "⟦1900年2月29日⟧不是闰日。",
    "⟦4月31日⟧、⟦9月31日⟧、⟦11月31日⟧、⟦1月32日⟧、⟦1月0日⟧都不存在。",
    "⟦2023年0月⟧，⟦13月5日⟧。",
    "⟦2023 年 2 月 30 日⟧召开。",
    "⟦２０２３年２月３０日⟧召开。",
    "会期为⟦6月30—31日⟧。",
    "2021年⟦330日⟧，印发通知。",
    "截至⟦1231日⟧，登记企业20户。",
    "截至⟦2021926日⟧，登记企业20户。",
    "⟦20235月⟧，开工12项。",
    "规划期为⟦20262030年⟧。",
    "据统计，截至⟦8日1日⟧10时，报案12件。",
    "⟦二〇二三年二月二十九日⟧",
    "⟦二〇二三年十三月⟧",
    "示例市人民政府\n⟦2023年11月31日⟧",
  ])

  it("says what may have been meant, and leaves the change to the writer", () => {
    const repairs = [
      "330日，召开会议。",
      "规划期为20262030年。",
      "截至8日1日10时。",
      "自202211日起。",
      "截至20221231日。",
    ].map((text) => findingsOf(calendar, text).flatMap(({ fixes }) => fixes))
    assert.deepEqual(
      repairs.map((fixes) => fixes.map(({ safe, edits }) => `${safe} ${edits[0]?.newText}`)),
      [["false 3月30日"], ["false 2026—2030年"], ["false 8月1日"], ["false 2022年1月1日"], ["false 2022年12月31日"]],
    )
  })

  it("is linear", () => {
    for (const unit of ["1", "2月", "2月1—", "二〇", "2023年", "7日", "3日至"])
      assertLinear(
        (length) => unit.repeat(length / unit.length),
        (text) => Array.from(findDates(text)).length,
      )
  })
})
