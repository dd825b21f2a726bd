import assert from "node:assert/strict"
import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { decodeUtf8 } from "../../server/src/cli/decode-utf8.ts"
import { formatNumber } from "../../server/src/sources/docx/number-formats.ts"
import { numbered } from "../../server/src/sources/docx/paragraphs.ts"
import { readSource } from "../../server/src/sources/source.ts"
import { item, level, paragraph, run, type WordParts, wordDocument } from "../kit/word.ts"

const textOf = (bytes: Uint8Array): string => {
  const read = readSource(bytes, decodeUtf8)
  assert.equal(read.kind, "text", JSON.stringify(read))
  return read.kind === "text" ? read.text : ""
}
const linesOf = (parts: WordParts | string): readonly string[] =>
  textOf(wordDocument(typeof parts === "string" ? { body: parts } : parts))
    .trimEnd()
    .split("\n")
const failureOf = (bytes: Uint8Array): string => {
  const read = readSource(bytes, decodeUtf8)
  return read.kind === "text" ? read.text : read.because
}

describe("docx: paragraphs and runs", () => {
  it("has a line for each paragraph, empty ones included", () => {
    const body = paragraph(run("示例区") + run("报告")) + paragraph("") + paragraph(run("全年受理案件") + run("12件。"))
    assert.deepEqual(linesOf(body), ["示例区报告", "", "全年受理案件12件。"])
  })

  it("keeps line breaks, drops page breaks, field codes, hidden text and phonetic guides", () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t></w:r>'
    const ruby = `<w:r><w:ruby><w:rt>${run("pinyin")}</w:rt><w:rubyBase>${run("字")}</w:rubyBase></w:ruby></w:r>`
    const breaks = '<w:r><w:br w:type="page"/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>'
    assert.deepEqual(linesOf(paragraph(breaks) + paragraph(field + run("3") + hidden + shown + ruby)), [
      "甲",
      "乙-丙",
      "3看得见字",
    ])
  })

  it("trims runs that do not keep their blanks, as Word does", () => {
    assert.deepEqual(linesOf(paragraph('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>')), [
      "甲 乙",
    ])
  })

  it("reads text boxes once, before the paragraph that they hang on", () => {
    const box = `<w:txbxContent>${paragraph(run("框中"))}</w:txbxContent>`
    const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    assert.deepEqual(linesOf(paragraph(run("正文") + alternate)), ["框中", "正文"])
  })
})

describe("docx: tracked changes and comments", () => {
  const deleted = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
  const inserted = (text: string): string => `<w:ins w:id="2">${run(text)}</w:ins>`

  it("are read as accepted; comments are not read", () => {
    const comment = '<w:commentRangeStart w:id="0"/>'
    const reference = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    const moved = `<w:moveFrom w:id="3">${run("原处")}</w:moveFrom><w:moveTo w:id="4">${run("新处")}</w:moveTo>`
    const body = paragraph(run("共") + deleted("11") + inserted("12") + comment + run("件") + reference + moved)
    assert.deepEqual(linesOf(body), ["共12件新处"])
  })

  it("join paragraphs whose mark was deleted", () => {
    const body =
      paragraph(run("前半"), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run("后半")) + paragraph(run("完"))
    assert.deepEqual(linesOf(body), ["前半后半", "完"])
  })

  it("leave out deleted rows, and former properties", () => {
    const row = (text: string, properties = ""): string =>
      `<w:tr>${properties}<w:tc>${paragraph(run(text))}</w:tc><w:tc>${paragraph(run("1"))}</w:tc></w:tr>`
    const former =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange><w:rPr><w:rPrChange w:id="5"><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr>'
    const table = `<w:tbl>${row("甲")}${row("乙", '<w:trPr><w:del w:id="9"/></w:trPr>')}${row("丙")}</w:tbl>`
    assert.deepEqual(linesOf(table + paragraph(run("完"), former)), ["甲\t1", "丙\t1", "完"])
  })
})

describe("docx: automatic numbers", () => {
  const definition = (id: number, ...levels: readonly string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`
  const list = (id: number, of: number, override = ""): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`
  const official = definition(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
  )

  it("become visible, level by level", () => {
    const body = [
      item("总体情况", 1),
      item("主要举措", 1),
      item("依法决策", 1, 1),
      item("严格执法", 1, 1),
      item("规范程序", 1, 2),
      item("2024年修订", 1, 2),
      item("细项", 1, 3),
      item("不足", 1),
      item("人员不足", 1, 1),
    ].join("")
    assert.deepEqual(linesOf({ body, numbering: official + list(1, 0) }), [
      "一、总体情况",
      "二、主要举措",
      "（一）依法决策",
      "（二）严格执法",
      "1.规范程序",
      "2. 2024年修订",
      "（1）细项",
      "三、不足",
      "（一）人员不足",
    ])
  })

  it("come from styles, also inherited ones; list 0 takes a paragraph out", () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="x"><w:basedOn w:val="x"/></w:style><w:style w:styleId="c"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      definition(0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:pStyle w:val="c"/>')) +
      list(1, 0)
    const styled = (style: string, text: string, more = ""): string =>
      paragraph(run(text), `<w:pStyle w:val="${style}"/>${more}`)
    const body =
      styled("a", "甲") +
      styled("b", "乙") +
      styled("c", "丙") +
      styled("x", "丁") +
      styled("a", "戊", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert.deepEqual(linesOf({ body, styles, numbering }), ["一、甲", "二、乙", "1.丙", "丁", "戊"])
  })

  it("count on across lists with one definition, and start anew where a list says so", () => {
    const numbering =
      official +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 3) + item("戊", 1)
    assert.deepEqual(linesOf({ body, numbering }), ["一、甲", "二、乙", "一、丙", "二、丁", "三、戊"])
  })

  it("count through levels that never start anew, and show legal numbers as digits", () => {
    const numbering =
      definition(
        0,
        level(0, "chineseCounting", "第%1章"),
        level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
      ) + list(1, 0)
    const body = item("总则", 1) + item("甲", 1, 1) + item("分则", 1) + item("乙", 1, 1) + item("丙", 1, 2)
    assert.deepEqual(linesOf({ body, numbering }), ["第一章 总则", "第一条 甲", "第二章 分则", "第二条 乙", "2.2.1 丙"])
  })

  it("are those of Word in every format", () => {
    const cases: readonly (readonly [number, string, string])[] = [
      [10, "chineseCounting", "十"],
      [21, "chineseCountingThousand", "二十一"],
      [105, "chineseCountingThousand", "一百零五"],
      [105, "chineseCounting", "一〇五"],
      [3, "ideographTraditional", "丙"],
      [11, "ideographTraditional", "11"],
      [12, "decimalEnclosedCircle", "⑫"],
      [21, "decimalEnclosedCircleChinese", "21"],
      [28, "lowerLetter", "bb"],
      [1994, "upperRoman", "MCMXCIV"],
      [12, "decimalFullWidth", "１２"],
      [3, "chineseLegalSimplified", "叁"],
      [7, "decimalZero", "07"],
      [7, "somethingNew", "7"],
      [7, "none", ""],
    ]
    for (const [value, format, text] of cases) assert.equal(formatNumber(value, format), text, format)
  })

  it("stand apart from the words only where both would run together", () => {
    assert.equal(numbered("一、", "总则"), "一、总则")
    assert.equal(numbered("1.", "3个方面"), "1. 3个方面")
    assert.equal(numbered("①", "总则"), "①总则")
    assert.equal(numbered("第一章", "总则"), "第一章 总则")
    assert.equal(numbered("一、", ""), "一、")
  })
})

describe("docx: tables and notes", () => {
  const cell = (content: string, properties = ""): string => `<w:tc>${properties}${content}</w:tc>`
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`
  const words = (text: string): string => paragraph(run(text))

  it("separates cells by tabs, keeps columns under merged cells, joins broken labels", () => {
    const table = `<w:tbl>${row(
      cell(words("类") + words("别")),
      cell(words("件数"), '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'),
    )}${row(cell(words("合计"), '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'), cell(words("1")), cell(words("2")))}${row(
      cell(words(""), "<w:tcPr><w:vMerge/></w:tcPr>"),
      cell(words("3")),
      cell(words("")),
    )}</w:tbl>`
    assert.deepEqual(linesOf(words("前") + table + words("后")), ["前", "类别\t件数\t", "合计\t1\t2", "\t3\t", "后"])
  })

  it("reads tables that only lay out running text as paragraphs", () => {
    const prose = "依法行政。".repeat(60)
    assert.deepEqual(linesOf(`<w:tbl>${row(cell(words("标题")), cell(words(prose) + words("第二段")))}</w:tbl>`), [
      "标题",
      prose,
      "第二段",
    ])
    assert.deepEqual(linesOf(`<w:tbl>${row(cell(words("红头")))}</w:tbl>`), ["红头"])
  })

  it("puts notes after the text, in the order of their calls, and leaves no mark in the text", () => {
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${words(text)}</w:footnote>`
    const body = paragraph(run("共12件") + call(3) + run("，办结") + call(2) + run("10件。"))
    assert.deepEqual(linesOf({ body, footnotes: note(-1, "线") + note(2, "按月统计。") + note(3, "不含上年。") }), [
      "共12件，办结10件。",
      "注1：不含上年。",
      "注2：按月统计。",
    ])
  })
})

describe("docx: bad files", () => {
  const good = wordDocument({ body: paragraph(run("文")) })

  it("are told apart", () => {
    assert.equal(failureOf(good.subarray(0, good.length - 30)), "damaged")
    assert.equal(failureOf(good.subarray(0, 20)), "damaged")
    assert.equal(failureOf(zipSync({ "xl/workbook.xml": strToU8("<x/>") })), "office")
    assert.equal(failureOf(wordDocument({ body: "<w:p><w:r></w:p>" })), "damaged")
    assert.equal(failureOf(wordDocument({ body: "" })), "empty")
    assert.equal(failureOf(wordDocument({ body: paragraph(run("文")), numbering: "<w:num>" })), "damaged")
  })

  it("with a password are named as such, in a container of either kind", () => {
    const flagged = good.slice()
    const view = new DataView(flagged.buffer)
    for (let at = 0; at < flagged.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }
    assert.equal(failureOf(flagged), "encrypted")
    const stream = Buffer.from("EncryptedPackage", "utf16le")
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), stream, Buffer.alloc(99)])
    assert.equal(failureOf(ole), "encrypted")
    assert.equal(failureOf(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])), "office")
  })

  it("that unfold without end are given up early, whatever size they claim", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(0x8000000) }, { level: 9 })
    assert.ok(bomb.length < 200_000)
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    const before = process.memoryUsage().rss
    assert.equal(failureOf(bomb), "unfolds")
    assert.ok(process.memoryUsage().rss - before < 400_000_000)
  })

  it("with declared entities do not grow: they are no documents", () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    assert.equal(failureOf(zipSync({ "word/document.xml": strToU8(xml) })), "damaged")
  })

  it("never throw, however they are mangled", () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length - 1), (at, value, cut) => {
        const mangled = good.slice(0, good.length - (cut % 7 === 0 ? cut : 0))
        mangled[at % Math.max(1, mangled.length)] = value
        failureOf(mangled)
      }),
      { numRuns: 2000 },
    )
  })
})
