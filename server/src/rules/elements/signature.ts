import type { Report } from "../../report/model.ts"
import { blockBehind } from "../../report/neighbours.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** A document that is sent has 署名 and 成文日期 at its end, and the organ that signs is the one that the title names. */
export const signature = defineRule({
  id: "elements/signature",
  summary: "行文的公文有发文机关署名和成文日期，署名与标题中的机关一致。",
  why: "署名和成文日期是公文的必备要素。网上公开的文本有时略去，有发文字号或主送机关的文稿应当齐全。请补上，或核对机关名称。",
  source: {
    document: "《党政机关公文处理工作条例》",
    clause: "第九条（十一）（十二）",
    level: "law",
  },
  severity: "error",
  scope: "report",
  options: noOptions,
  messages: {
    noDate: "“{organ}”署名之后缺成文日期。请在署名下一行写明年、月、日。",
    noSignature: "成文日期“{date}”之前缺发文机关署名。请在上一行补上。",
    otherOrgan: "署名“{organ}”与标题中的机关不一致。请核对发文机关名称。",
  },
  examples: {
    valid: [
      "示例区人民政府关于2023年工作的报告\n市政府：\n一、情况\n示例区人民政府\n2024年1月22日",
      "示例区政府关于2023年工作的报告\n一、情况\n已完成。",
      "示例区2023年工作报告\n主任、各位副主任、各位委员：\n一、情况\n已完成。",
    ],
    invalid: [
      "示例区人民政府关于2023年工作的报告\n市政府：\n一、情况\n已完成。\n⟦示例区人民政府⟧\n附件1\n任务分工表",
      "示政发〔2024〕6号\n示例区人民政府关于2023年工作的报告\n一、情况\n已完成。\n⟦2024年1月22日⟧",
      "示例区人民政府关于2023年工作的报告\n一、情况\n已完成。\n⟦翠屏县水利局⟧\n2024年1月22日",
    ],
  },
  check(document, { report }) {
    const { elements } = document
    const isSent = elements.some(({ kind }) => kind === "documentNumber" || kind === "addressee")
    const isSpoken = elements.some(({ kind }) => kind === "salutation")
    if (isSpoken) return
    const names = namesOfOrgans(document)
    let isSigned = false
    for (const block of elements) {
      if (block.kind === "signature") {
        isSigned = true
        const next = blockBehind(document, block)
        if (next?.kind === "signature") continue
        if (next?.kind !== "date")
          report("noDate", block.span, { organ: block.text }, { severity: isSent ? "error" : "warning" })
        if (names !== undefined && !names.some((pair) => block.text.includes(pair)))
          report("otherOrgan", block.span, { organ: block.text }, { severity: "warning" })
      } else if (block.kind === "date" && isSent && !isSigned)
        report("noSignature", block.span, { date: block.text }, { severity: "warning" })
    }
  },
})

/** What the organs in front of 关于 or the year are called, in pairs of characters; `undefined` when no title names one. */
function namesOfOrgans({ titles }: Report): readonly string[] | undefined {
  const organs = titles.flatMap((title) => /^(.{3,40}?)(?:关于|\d{4}年)/u.exec(title.text)?.[1] ?? [])
  return organs.length === 0 ? undefined : [...new Set(organs.flatMap(pairsOf))]
}

/** Neighbouring characters of a name, those of generic words left out. */
function pairsOf(name: string): readonly string[] {
  const own = name.replaceAll(/人民政府|政府|办公室|委员会|办事处|中共|[省市县区委局厅]/gu, " ")
  return Array.from({ length: Math.max(0, own.length - 1) }, (_, index) => own.slice(index, index + 2)).filter(
    (pair) => !pair.includes(" "),
  )
}
