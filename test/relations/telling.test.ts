import assert from "node:assert/strict"
import { consistentRelations } from "../kit/statistics.ts"

/** Figures that fit each other whatever they are: a reviewer must not take them for checked. */
const empty = [
  "观看超1.1万亿人次，其中直播商品超9500万个，活跃主播近110万人。",
  "进口总量是1亿吨，其中大豆进口1亿吨、谷物进口7140万吨。",
  "债券合计融资7.32万亿元，其中甲类债发行超1670亿元，乙类债发行超900亿元。",
  "发行国债120亿元，其中2年期60亿元，发行价格99.97元；3年期30亿元，发行价格100元；5年期30亿元。",
  "新区共有餐饮店超150家、宾馆超20家，商业区出租率达到70%以上。",
  "截至目前有12所成员学校，区内教育集团12个，集团化办学覆盖率超过60%。",
]

/** The same shapes with figures that say something. */
const telling = [
  ["全市培训工作人员12.6万人，其中市级干部86人，镇街干部1.3万人，村居工作人员11.2万人。", "sum"],
  ["接待群众4000余人次，其中办理身份证2800余人次，办理居住证1200余人次。", "sum"],
  ["共收到报损案件2.74万件，其中1.16万件已赔付，占比超过42%。", "share"],
] as const

describe("the ledger", () => {
  for (const text of empty)
    it(`takes nothing for right in ${text}`, () => assert.deepEqual(consistentRelations(text), []))
  for (const [text, kind] of telling)
    it(`lists the ${kind} of ${text}`, () => assert.ok(consistentRelations(text).some(([first]) => first === kind)))
})
