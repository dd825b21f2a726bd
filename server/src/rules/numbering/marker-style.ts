import { findMarkFaults } from "../../report/mark-style.ts"
import { findWordFaults, type WordFault } from "../../report/word-marks.ts"
import { gather, type Piece } from "../../text/runs.ts"
import { rebase } from "../../text/span.ts"
import { defineRule, noOptions } from "../define-rule.ts"

/** Number marks carry the punctuation of GB/T 15834 B.3, and marks of one kind look alike. */
export const markerStyle = defineRule({
  id: "numbering/marker-style",
  summary: "序号后的标点合乎规定，同一层次的序号写法一致。",
  why: "汉字数字后用顿号，带括号的序号后不加标点，“第一”“首先”后用逗号，“一是”后不加标点；同一层次混用两种写法会让人误以为层次不同。可以一键改正。",
  source: {
    document: "GB/T 15834—2011《标点符号用法》",
    clause: "附录B.3 序次语之后的标点",
    level: "nationalStandard",
  },
  severity: "warning",
  scope: "report",
  options: noOptions,
  messages: {
    pointAfterBracket: "带括号的序号“{actual}”后面不用标点，应写作“{expected}”。",
    bracketWidth: "序号“{actual}”的括号与文中多数同级序号不一致，应写作“{expected}”。",
    chinesePoint: "汉字数字序号后用顿号，“{actual}”应写作“{expected}”。",
    mixedPoint: "同一层次的序号写法不一致，“{actual}”应与多数序号一样写作“{expected}”。",
    circledPoint: "带圈的序号“{actual}”后面不用标点，应写作“{expected}”。",
    otherKind: "序号“{actual}”与同一层次的其他序号不是一种，应写作“{expected}”，否则层次不清。",
    comma: "“{actual}”后面用逗号，应写作“{expected}”。",
    noMark: "“{actual}”后面不加标点，应写作“{expected}”。",
  },
  examples: {
    valid: [
      "一、总体要求\n（一）健全制度\n1. 开展清理\n（1）完善目录",
      "(一)健全制度\n(二)加强监督",
      "1、开展清理\n2、完善目录",
      "第一，健全制度。第二，加强监督。",
      "第一、二产业增速加快，第一、第二批项目完工。",
    ],
    invalid: [
      "一、总体要求\n⟦二.⟧重点任务",
      "⟦（一）、⟧健全制度\n（二）加强监督",
      "（一）健全制度\n（二）加强监督\n⟦(三)⟧提升能力",
      "1. 开展清理\n2. 完善目录\n⟦3、⟧通报结果",
      "（一）健全制度\n⟦2.⟧ 加强监督\n（三）提升能力",
      "①健全制度\n⟦②、⟧加强监督",
      "⟦第一、⟧健全制度。第二，加强监督。",
      "⟦首先、⟧健全制度。",
      "⟦一是，⟧健全制度。二是加强监督。",
    ],
  },
  check(document, { report, reading }) {
    for (const { kind, numbering, expected } of findMarkFaults(document)) {
      report(
        kind,
        numbering.span,
        { actual: numbering.text, expected },
        {
          severity: kind === "pointAfterBracket" ? "error" : "warning",
          fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span: numbering.span, newText: expected }] }],
        },
      )
    }
    for (const { found, start } of gather(reading.paragraphs(), wordFaultsIn)) {
      const { kind, span, expected } = found
      const place = rebase(span, start)
      report(
        kind,
        place,
        { actual: document.text.slice(place.start, place.end), expected },
        {
          fixes: [{ title: `改为“${expected}”`, safe: true, edits: [{ span: place, newText: expected }] }],
        },
      )
    }
  },
})

const wordFaultsIn = ({ text }: Piece): readonly WordFault[] => findWordFaults(text)
