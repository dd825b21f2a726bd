import assert from "node:assert/strict"
import { weekdayOf } from "../../../server/src/number/calendar.ts"
import { weekday } from "../../../server/src/rules/dates/weekday.ts"
import { findingsOf } from "../../kit/check.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("dates/weekday", () => {
  itAccepts(weekday, [
    "2024年3月5日（星期二）召开。",
    "2024年3月5日（周二）、2024年3月5日星期二、2024年3月5日周二，都对。",
    "2024年12月29日（星期天）、2024年12月29日（礼拜日）。",
    "3月5日（星期三）召开，7日（星期一）结束。",
    "2024年3月5日周五一到任。",
    "2024年3月4日—5日（星期三）不在核对之列。",
    "2024年3月5日9时（星期三）不在核对之列。",
    "2023年2月30日（星期四）不存在，由另一条规则报告。",
  ])

  itFinds(weekday, [
    "2024年3月5日（⟦星期三⟧）召开。",
    "2024年3月5日(⟦周一⟧)召开，2024年3月5日⟦周日⟧上午召开。",
    "二〇二四年三月五日（⟦星期天⟧）",
  ])

  it("names the right day and is a warning", () => {
    const [finding] = findingsOf(weekday, "2024年3月5日（星期三）召开。")
    assert.equal(finding?.severity, "warning")
    assert.equal(finding.message, "2024年3月5日是星期二，文中为“星期三”。请核对日期和星期。")
    assert.deepEqual(
      finding.fixes.map(({ safe, edits }) => [safe, edits[0]?.newText]),
      [[false, "星期二"]],
    )
  })

  it("counts every day from 1900 to 2099 in turn", () => {
    const first = Date.UTC(1900, 0, 1)
    for (let day = 0; day < 73_049; day++) {
      const date = new Date(first + day * 86_400_000)
      const counted = weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
      if (counted !== date.getUTCDay()) assert.fail(date.toISOString())
    }
  })
})
