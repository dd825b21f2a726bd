import assert from "node:assert/strict"
import { SaxesParser } from "saxes"
import { createEngine } from "../../server/src/engine/engine.ts"
import { coverageOf, type ReviewedDocument, reviewFigures } from "../../server/src/review/review.ts"
import { reviewSheet } from "../../server/src/review/sheet.ts"

const text = `示例区2024年法治政府建设年度报告
一、工作情况
收到申请395件，其中予以公开367件、不予公开18件。全区共有街道12个，办理案件100件，办结90件，办结率90%。
三、下一步
`

const reviewed = (content: string, path = "报告.txt"): ReviewedDocument => {
  const { findings, profile } = createEngine().check(content)
  return { path, text: content, profile, findings, ledger: createEngine().figures(content) }
}

/** Text of the elements of a class, and whether the page is well-formed but for its void elements. */
function textsOf(page: string, className: string): readonly string[] {
  const found: string[] = []
  const depths: number[] = []
  let depth = 0
  const parser = new SaxesParser({ fragment: true })
  parser.on("error", (error) => {
    throw error
  })
  parser.on("opentag", ({ attributes }) => {
    depth++
    if (
      String(attributes.class ?? "")
        .split(" ")
        .includes(className)
    ) {
      depths.push(depth)
      found.push("")
    }
  })
  parser.on("closetag", () => {
    if (depths.at(-1) === depth) depths.pop()
    depth--
  })
  parser.on("text", (content) => {
    if (depths.length > 0) found.push(`${found.pop() ?? ""}${content}`)
  })
  parser.write(page.replace(/<!doctype html>/, "").replaceAll(/<(meta|br)([^>]*)>/g, "<$1$2/>")).close()
  return found
}

describe("the review sheet", () => {
  it("knows of every figure whether it agrees, contradicts or was not checked", () => {
    const figures = reviewFigures(reviewed(text).ledger)
    assert.deepEqual(
      figures.map(({ quantity, state }) => [quantity.text, state]),
      [
        ["395件", "conflict"],
        ["367件", "conflict"],
        ["18件", "conflict"],
        ["12个", "unchecked"],
        ["100件", "consistent"],
        ["90件", "consistent"],
        ["90%", "consistent"],
      ],
    )
    assert.deepEqual(coverageOf(figures), { conflict: 3, consistent: 3, unchecked: 1, total: 7 })
  })

  it("shows the whole text, every figure in it, findings, ledger and coverage", () => {
    const document = reviewed(text)
    const page = reviewSheet([document], { language: "zh" })
    assert.equal(textsOf(page, "line").map((line) => line.replace(/[1-9]$/, "")).length, text.split("\n").length)
    assert.deepEqual(textsOf(page, "figure"), ["395件", "367件", "18件", "12个", "100件", "90件", "90%"])
    assert.equal(textsOf(page, "finding").length, document.findings.length)
    assert.match(textsOf(page, "finding").join("\n"), /367 \+ 18 = 385/)
    assert.equal(textsOf(page, "ledger").length, 1)
    assert.match(textsOf(page, "ledger").join(), /90 ÷ 100 = 90/)
    assert.match(textsOf(page, "coverage").join(), /共 7 个数据，核对了 6 个/)
    assert.match(textsOf(page, "verdict")[0] ?? "", /^✗ \d 处错误/)
  })

  it("is complete in itself and lets nothing run or load", () => {
    const page = reviewSheet([reviewed(text)], { language: "zh" })
    assert.match(page, /default-src 'none'; style-src &#39;unsafe-inline&#39;/)
    assert.doesNotMatch(page, /<script|<link|<img|@import|url\(|https?:/)
  })

  it("escapes whatever documents and names hold", () => {
    const evil = `<script>alert(1)</script>&"'\n一、<img src=x onerror=alert(1)>\n三、"><b>\u202e\u0007收到395件，其中公开367件、不予公开18件。`
    const page = reviewSheet([reviewed(evil, '"><script>x</script>.txt')], { language: "zh" })
    for (const piece of ["<script", "<img", "<b>", "\u202e", "\u0007"]) assert.ok(!page.includes(piece), piece)
    assert.ok(textsOf(page, "line").length > 0)
  })

  it("links lead to places on the same page", () => {
    const page = reviewSheet([reviewed(text), reviewed(text, "b.txt")], { language: "en" })
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    assert.ok(links.length > 20)
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      [],
    )
  })

  it("takes a nonce and a script for hosts with a strict policy", () => {
    const page = reviewSheet([reviewed(text)], { language: "zh", nonce: "abc", script: "start()" })
    assert.match(page, /style-src &#39;nonce-abc&#39;; script-src &#39;nonce-abc&#39;/)
    assert.match(page, /<style nonce="abc">/)
    assert.match(page, /<script nonce="abc">start\(\)<\/script>/)
    assert.doesNotMatch(page, / style="/)
  })

  it("says that there is nothing to check where there is nothing", () => {
    const page = reviewSheet([reviewed("没有数据。")], { language: "zh" })
    assert.match(page, /文中没有可核对的数据/)
    assert.match(page, /✓ 未发现问题/)
  })
})
