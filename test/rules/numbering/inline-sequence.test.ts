import assert from "node:assert/strict"
import { fixSafely } from "../../../server/src/engine/fixes.ts"
import { findInlineSeries } from "../../../server/src/report/inline-series.ts"
import { parseReport } from "../../../server/src/report/parse-report.ts"
import { inlineSequence } from "../../../server/src/rules/numbering/inline-sequence.ts"
import { checkInvalid, checkValid, findingsOf } from "../../kit/check.ts"
import { assertLinear } from "../../kit/linear.ts"

describe("numbering/inline-sequence", () => {
  for (const text of [
    "坚持一是一、二是二，不含糊。",
    "增速居全省第一，总量居全国第三，位次前移。",
    "第一、二产业和第三产业协调发展。",
    "他关心的是二是一还是一是二。",
    "一是健全制度。",
    "一要健全制度，二要加强监督，三要抓好落实。",
    "一是健全制度、二是加强监督，三是抓好落实。",
    "首先，健全制度。二是加强监督。三是抓好落实。",
    "一方面，健全制度；二是加强监督；三是抓好落实。",
    "一是健全制度，二要加强监督，三是抓好落实。",
    "一是甲。二是乙。首先，丙。二是丁。",
    "“一是健全制度；二是加强监督。”三是抓好落实。",
    "（一）甲。一是乙。二是丙。\n（二）丁。一是戊。二是己。",
    "二是接上文的内容。三是其余内容。",
    "十是健全制度。",
    "前文从略。第三，东部增速较快。第四，西部增速较慢。",
    "其一，健全制度。其二，加强监督。",
  ]) {
    it(`accepts ${text.replaceAll("\n", " ")}`, () => checkValid(inlineSequence, text))
  }

  for (const text of [
    "一是健全制度。⟦一是⟧加强监督。三是抓好落实。",
    "一是健全制度。⟦一是⟧加强监督。",
    "一是健全制度。⟦一是⟧加强监督。二是抓好落实。",
    "一是甲。二是乙。三是丙。⟦三是⟧丁。五是戊。",
    "一是甲。⟦三是⟧乙。二是丙。四是丁。",
    "（一）开展工作。⟦二是⟧健全制度。三是加强监督。",
    "一要健全制度，⟦三要⟧加强监督。",
    "其一，健全制度。⟦其三⟧，加强监督。",
    "一是甲。二是乙。\n做好三项工作：⟦二是⟧丙。二是丁。三是戊。",
    "一是甲：一是子，⟦三是⟧丑。\n二是乙。",
  ]) {
    it(`finds ${text.replaceAll("\n", " ")}`, () => checkInvalid(inlineSequence, text))
  }

  it("the safe fix moves the numbers after the slip", () => {
    const fixed = fixSafely("一是甲。二是乙。二是丙。\n三是丁。", (text) => findingsOf(inlineSequence, text))
    assert.equal(fixed.text, "一是甲。二是乙。三是丙。\n四是丁。")
  })

  it("is linear", () => {
    const read = (text: string): unknown => findInlineSeries(parseReport(text).root)
    for (const unit of ["一是推进，", "一是推进。", "一是甲。二是乙。", "三是推进，", "第一，"]) {
      assertLinear((length) => unit.repeat(length / unit.length), read)
    }
  })
})
