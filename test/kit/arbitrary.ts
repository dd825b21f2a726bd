import fc from "fast-check"

/** Pieces that real reports are made of; together they reach every branch of the scanners sooner than random characters. */
const reportPieces = [
  ..."0123456789０９．.,，、：；。！？%％‰“”（）()〔〕《》[]【】|-—～·＋+＝=#*\t\r\n \u3000\u00a0\ufeff",
  ..."〇零一二两三四五六七八九十百千万亿廿余多约近超逾等共计占比率其中分别为增长下降件个项人次起宗元",
  "一、",
  "（一）",
  "1.",
  "①",
  "第一部分",
  "一是",
  "第二，",
  "2023年",
  "百分点",
  "同比增长",
  "，其中",
  "合计",
  "12345热线",
  "国发〔2021〕33号",
  "第41次",
  "法治政府建设",
  "主要负责人履行推进法治建设第一责任人职责",
  "<!--",
  "-->",
  "| 合计 | 12 |\n| --- | --- |\n",
]

/** Characters that break careless code: NUL, lone surrogates, marks, an emoji of several units. */
const hostilePieces = ["\0", "\ud800", "\udc00", "\u2028", "\u0301", "𠮷", "👩‍⚖️", "\u202e"]

/** Texts of report-like characters and words, from empty to a few hundred units. */
export const reportLikeText = (maxLength = 80): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...reportPieces), maxLength })

/** Report-like texts with NUL, lone surrogates and other hostile characters between. */
export const hostileText = (maxLength = 80): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...reportPieces) }, fc.constantFrom(...hostilePieces)),
    maxLength,
  })

/** Printed decimals such as `0012.50`: up to 15 digits before the point and up to 8 after it. */
export const printedDecimal = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.stringMatching(/^[0-9]{1,15}$/), fc.option(fc.stringMatching(/^[0-9]{1,8}$/), { nil: undefined }))
    .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`))
