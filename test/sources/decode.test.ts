import assert from "node:assert/strict"
import fc from "fast-check"
import { decodeUtf8 } from "../../server/src/cli/decode-utf8.ts"
import { type Decoded, decodeText } from "../../server/src/sources/decode.ts"
import { gb18030Report, utf16 } from "../kit/encodings.ts"

const decode = (...bytes: readonly (number | string)[]): Decoded =>
  decodeText(Buffer.concat(bytes.map((part) => Buffer.from(typeof part === "string" ? part : [part]))), decodeUtf8)

const report = "示例市2024年法治政府建设年度报告\n一、主要举措\n"

describe("decodeText", () => {
  it("reads UTF-8 and keeps every code unit, a BOM and CRLF included", () => {
    assert.deepEqual(decode(report), { kind: "text", text: report })
    assert.deepEqual(decode(`\ufeff${report}\r\n𠮷`), { kind: "text", text: `\ufeff${report}\r\n𠮷` })
  })

  it("gives back any text that UTF-8 can carry", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const decoded = decode(`报告${text}`)
        if (text.includes("\0")) assert.equal(decoded.kind, "unreadable")
        else assert.deepEqual(decoded, { kind: "text", text: `报告${text}` })
      }),
    )
  })

  const unreadable: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    "GB18030 text": [gb18030Report, "gb18030"],
    "GB18030 with four-byte characters": [
      Buffer.concat([gb18030Report, Buffer.from([0x81, 0x30, 0x81, 0x30])]),
      "gb18030",
    ],
    "UTF-16 LE with BOM": [utf16(`\ufeff${report}`, "little"), "utf16"],
    "UTF-16 BE with BOM": [utf16(`\ufeff${report}`, "big"), "utf16"],
    "UTF-16 LE without BOM": [utf16(report, "little"), "utf16"],
    "UTF-16 BE without BOM": [utf16(report, "big"), "utf16"],
    "a Word document": [Buffer.from("PK\x03\x04\x14\x00", "latin1"), "office"],
    "an old Word document": [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "office"],
    "a PDF": [Buffer.from("%PDF-1.7\n"), "pdf"],
    "text with a NUL": [Buffer.from(`${report}\0`), "binary"],
    "a picture": [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "binary"],
    "broken UTF-8": [Buffer.concat([Buffer.from(report), Buffer.from([0xe6, 0x8a, 0x0a])]), "binary"],
    "no bytes": [new Uint8Array(), "empty"],
    "a lone BOM": [Buffer.from("\ufeff"), "empty"],
    "blanks only": [Buffer.from(" \u3000\r\n"), "empty"],
  }
  for (const [name, [bytes, because]] of Object.entries(unreadable)) {
    it(`names ${name}`, () => assert.deepEqual(decodeText(bytes, decodeUtf8), { kind: "unreadable", because }))
  }

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.ok(["text", "unreadable"].includes(decodeText(bytes, decodeUtf8).kind))
      }),
    )
  })
})
