import assert from "node:assert/strict"
import fc from "fast-check"
import { formatDecimal } from "../../server/src/number/decimal.ts"
import { formatChineseInteger, parseChineseDecimal, parseChineseInteger } from "../../server/src/number/numeral.ts"
import { assertLinear } from "../kit/linear.ts"

describe("Chinese numerals", () => {
  const numerals: readonly (readonly [string, bigint])[] = [
    ["零", 0n],
    ["十", 10n],
    ["十四", 14n],
    ["廿三", 23n],
    ["一百零五", 105n],
    ["一百二十三", 123n],
    ["一千零十", 1010n],
    ["两千零五", 2005n],
    ["十二万", 120_000n],
    ["三百二十六亿", 32_600_000_000n],
    ["一亿零一十二万", 100_120_000n],
    ["一万零三亿", 1_000_300_000_000n],
    ["一万亿", 1_000_000_000_000n],
    ["三万五千亿三千万零五", 3_500_030_000_005n],
    ["二〇二四", 2024n],
    ["二〇", 20n],
  ]
  for (const [text, value] of numerals) it(`reads ${text}`, () => assert.equal(parseChineseInteger(text), value))

  it("reads the spoken short form, where the last digit belongs to the next place", () => {
    assert.equal(parseChineseInteger("三百五"), 350n)
    assert.equal(parseChineseInteger("两千三"), 2300n)
    assert.equal(parseChineseInteger("一万五"), 15_000n)
  })

  for (const text of [
    "",
    "件",
    "百",
    "七八",
    "三五",
    "一一",
    "三四十",
    "十三四",
    "一百一千",
    "三廿",
    "一万二万",
    "一亿二亿",
    "万",
    "一百件",
  ]) {
    it(`does not take ${text || "nothing"} for a numeral`, () => assert.equal(parseChineseInteger(text), undefined))
  }

  it("prints as headings and counts do", () => {
    const printed = [0, 9, 10, 12, 20, 105, 110, 1010, 100_010, 120_000, 100_120_000].map(formatChineseInteger)
    assert.deepEqual(printed, [
      "零",
      "九",
      "十",
      "十二",
      "二十",
      "一百零五",
      "一百一十",
      "一千零一十",
      "十万零一十",
      "十二万",
      "一亿零一十二万",
    ])
  })

  it("reads what it prints, from 0 to 10^12", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(100_000), fc.integer({ min: 0, max: 1_000_000_000_000 })), (value) => {
        assert.equal(parseChineseInteger(formatChineseInteger(value)), BigInt(value))
      }),
      { numRuns: 2000 },
    )
  })

  it("reads every number printed digit by digit", () => {
    const longEnough = fc.integer({ min: 100, max: 999_999_999 })
    fc.assert(
      fc.property(longEnough, (value) => {
        const digits = [...String(value)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("")
        assert.equal(parseChineseInteger(digits), BigInt(value))
      }),
    )
  })

  it("never throws and never reads a negative number", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."〇零一二两三九十百千万亿廿件Ｏ"), maxLength: 8 }), (text) => {
        const value = parseChineseInteger(text)
        assert.ok(value === undefined || value >= 0n)
      }),
      { numRuns: 5000 },
    )
  })

  it("gives a printed decimal of scale 0", () => {
    const value = parseChineseDecimal("一百二十三")
    assert.equal(value && formatDecimal(value), "123")
    assert.equal(parseChineseDecimal("若干"), undefined)
  })

  it("needs linear time", () => {
    assertLinear((length) => "一百".repeat(length / 2), parseChineseInteger)
    assertLinear((length) => "零".repeat(length), parseChineseInteger)
  })
})
