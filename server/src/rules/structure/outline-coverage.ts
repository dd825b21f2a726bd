import type { Profile } from "../../profiles/profile.ts"
import type { Prose } from "../../report/prose.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/**
 * The report of a government touches every part of the outline that it carries out. One that lacks a whole part, or is
 * still a skeleton, is not judged.
 */
export const outlineCoverage = defineRule({
  id: "structure/outline-coverage",
  summary: "政府的年度报告涉及《法治政府建设实施纲要》的各个部分。",
  why: "《法治政府建设实施纲要（2021—2025年）》分十个部分，县级以上政府的报告通常都有涉及；部门和乡镇、街道没有相应职责的不检查。请核对是否漏写，确无相应工作的可以不理会。",
  source: { document: "《法治政府建设实施纲要（2021—2025年）》", level: "practice" },
  severity: "information",
  scope: "document",
  options: noOptions,
  exampleProfile: "fazhi-annual-report",
  messages: { missing: "全文没有提到《法治政府建设实施纲要》中的{count}个方面：{names}。请核对是否漏写。" },
  examples: {
    valid: [
      "示例市水利局2023年度法治政府建设情况报告\n一、主要举措\n规范执法。",
      "示例区示例街道2023年度法治政府建设情况报告\n一、主要举措\n规范执法。",
    ],
    invalid: [
      "⟦示例市人民政府关于2023年度法治政府建设情况的报告⟧\n一、主要举措\n学习习近平法治思想，深化“放管服”改革，制定规范性文件，规范重大行政决策和行政执法，完善应急预案，化解矛盾纠纷，加强行政权力监督，坚持党的领导。\n二、存在不足\n三、第一责任人职责情况\n四、下一步安排",
    ],
  },
  check({ report: { titles, text, bodyStart }, proseRuns }, { report, profile, reading }) {
    const { outline } = profile
    const [title] = titles
    if (title === undefined || outline === undefined || !isGovernment(title.text)) return
    if (text.includes("【") || reading.parts().some(({ kind, part }) => kind === "missing" && part.required)) return
    const covered = new Set<OutlinePart>()
    for (const { run, start } of proseRuns) {
      // All that the outline has is found after a few pages.
      if (covered.size === outline.length) return
      const touched =
        start < bodyStart
          ? touchedBy(
              run.pieces.filter((_, index) => start + (run.offsets[index] ?? 0) >= bodyStart),
              outline,
            )
          : run.memory.recall(outline, () => touchedBy(run.pieces, outline))
      for (const part of touched) covered.add(part)
    }
    const missing = outline.filter((part) => !covered.has(part))
    if (missing.length === 0 || missing.length * 2 > outline.length) return
    const names = missing.map(({ name }) => `“${name}”`).join("、")
    report("missing", title.span, { count: missing.length, names })
  },
})

type OutlinePart = NonNullable<Profile["outline"]>[number]

const touchedBy = (pieces: readonly Prose[], outline: readonly OutlinePart[]): readonly OutlinePart[] =>
  outline.filter(({ words }) => words.some((word) => pieces.some(({ text }) => text.includes(word))))

/** Whether the title begins with the name of a region's government or of the region itself: no department, town or street. */
function isGovernment(title: string): boolean {
  const organ = /^(.{2,40}?)(?:关于|\d{4}年|二[〇○零])/u.exec(title)?.[1] ?? ""
  if (/(?:街道|镇|乡|街)(?:人民政府|政府|办事处|办|党工委|党委)?$/u.test(organ)) return false
  return /(?:[省市县区州盟旗]|政府)$/u.test(organ) && !organ.endsWith("开发区")
}
