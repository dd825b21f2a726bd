import assert from "node:assert/strict"
import { timeOfDay } from "../../../server/src/rules/dates/time-of-day.ts"
import { findingsOf } from "../../kit/check.ts"
import { itAccepts, itFinds } from "../../kit/texts.ts"

describe("dates/time-of-day", () => {
  itAccepts(timeOfDay, [
    "截至12月31日24时，共受理12件；24日5时30分通报。",
    "会议于31日10—11时召开，9时至11时30分讨论。",
    "全程历时26时40分，累计培训48时30分，用时90分。",
    "满分120分，得61分；第25时段车流最大，值守36时间段。",
    "截止时间为20日24时0分。",
    "8时61分钟内处置完毕。",
    "8时25分别向两区通报。",
    "达到30时启动预案，年满60时办理。",
  ])

  itFinds(timeOfDay, [
    "截至⟦24时5时30分⟧，已经恢复。",
    "3月5日⟦25时⟧召开，⟦8时60分⟧结束。",
    "次日⟦26时30分⟧恢复供电。",
    "截至⟦25时⟧，供电恢复。",
    "截至12月31日⟦24时10分⟧。",
    "3月5日⟦8时30分75秒⟧发生。",
    "3月5日⟦８时６１分⟧发生。",
  ])

  it("suggests the day where an hour stands twice", () => {
    const fixes = findingsOf(timeOfDay, "截至24时5时30分。").flatMap((finding) => finding.fixes)
    assert.deepEqual(
      fixes.map(({ safe, edits }) => [safe, edits[0]?.newText]),
      [[false, "24日5时30分"]],
    )
  })

  it("suggests nothing where no day fits", () => {
    assert.deepEqual(
      findingsOf(timeOfDay, "截至35时5时30分。").map(({ fixes }) => fixes),
      [[]],
    )
  })
})
