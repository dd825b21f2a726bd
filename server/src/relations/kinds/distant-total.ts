import type { Offset } from "../../text/span.ts"
import type { PassageAnalysis } from "../analyse.ts"
import type { Diagnosis } from "../diagnose.ts"
import { judgeRow } from "../distant/assess.ts"
import { impliedWhole, linesOf, type PlacedRow, placeOf, shareIn } from "../distant/lines.ts"
import { openRows } from "../distant/rows.ts"
import { createWholes, unitsOf } from "../distant/wholes.ts"
import type { MeasuredDocument } from "../document.ts"
import { printedNumber } from "../format.ts"
import type { DocumentRelation, JudgedRelation, Suggestion } from "../relation.ts"

export const distantTotal: DocumentRelation = {
  id: "distant-total",
  name: { zh: "别处的总数", en: "distant total" },
  scope: "document",
  summary: "占比、分项与写在前面部分的总数相符",
  why: "总数写在前面的部分，分项和占比写在后面，改了一处容易忘了另一处。请核对总数、各项的数和占比。",
  source: { document: "GB/T 8170—2008 数值修约规则与极限数值的表示和判定", clause: "3.2", level: "nationalStandard" },
  severity: "error",
  lines: ["share", "sum"],
  examples: {
    valid: [
      "一、收案情况\n\n全年收到行政复议申请6200件。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1%；以市政府部门为被申请人的421件，占6.8%；以区县政府为被申请人的782件，占12.6%。",
      "一、总体情况\n\n本月受理市民诉求71412件。\n\n二、诉求分类\n\n咨询类34000件，占47.61%；求助类20987件，占29.39%；建议类11139件，占15.60%；其他5286件，占7.40%。",
      "一、总体情况\n\n本月受理市民诉求71412件。\n\n二、信访情况\n\n来信349件，占31.4%；来访296件，占26.6%；来电223件，占20.0%；网络244件，占22.0%。",
    ],
    invalid: [
      "一、收案情况\n\n全年收到行政复议申请6200件。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1%；以市政府部门为被申请人的421件，占⟦8.8%⟧；以区县政府为被申请人的782件，占12.6%。",
      "一、收案情况\n\n全年收到行政复议申请⟦6300件⟧。\n\n二、被申请人情况\n\n以市政府为被申请人的60件，占收到申请总数的1.0%；以市政府部门为被申请人的421件，占6.8%；以区县政府为被申请人的782件，占12.6%。",
      "一、总体情况\n\n本月受理市民诉求⟦71412件⟧。\n\n二、诉求分类\n\n咨询类34000件，占47.61%；求助类20987件，占29.39%；建议类11137件，占15.60%；其他5286件，占7.40%。",
    ],
  },
  run: (document) => {
    const rows = placedRows(document)
    return {
      relations: () => rows.flatMap(linesOf),
      diagnoses: rows.flatMap((row) => diagnosisOf(row) ?? []),
    }
  },
}

/** The open rows of a document; passages without any, which most are, are passed over together. */
function placedRows({ passages, passageRuns }: MeasuredDocument): readonly PlacedRow[] {
  const wholes = createWholes(passages)
  const placed: PlacedRow[] = []
  const place = (analysis: PassageAnalysis, number: number): void => {
    const passage = passages[number]
    for (const row of openRows(analysis)) {
      const judgement = judgeRow(row, wholes.of(row[0]?.figure.unit ?? ""))
      if (passage !== undefined && judgement !== undefined) placed.push({ row, passage, judgement })
    }
    wholes.add(unitsOf(analysis), number, 1)
  }
  for (const { run, first } of passageRuns) {
    if (run.memory.read(haveOpenRows, run.pieces))
      for (const [index, piece] of run.pieces.entries()) place(piece, first + index)
    else wholes.add(run.memory.read(unitsOfAll, run.pieces), first, run.pieces.length)
  }
  return placed
}

const haveOpenRows = (analyses: readonly PassageAnalysis[]): boolean =>
  analyses.some((analysis) => openRows(analysis).length > 0)

const unitsOfAll = (analyses: readonly PassageAnalysis[]): readonly string[] => [...new Set(analyses.flatMap(unitsOf))]

/** The contradiction in a row, with the line of the ledger that shows it. */
function diagnosisOf(placed: PlacedRow): Diagnosis<Offset> | undefined {
  const conflict = linesOf(placed).find(({ verdict }) => verdict.kind === "conflict")
  if (conflict === undefined) return undefined
  return {
    kind: "distant-total",
    certain: false,
    at: conflict.at,
    message: messageOf(placed, conflict),
    operands: conflict.explanation.operands,
    suggestions: suggestionsFor(placed),
  }
}

function messageOf({ row, judgement }: PlacedRow, { explanation: { formula } }: JudgedRelation<Offset>): string {
  const total = judgement.whole.quantity.text
  switch (judgement.kind) {
    case "whole":
      return `总数与后文的占比不符：后文${row.length}项的数除以占比，总数都在${impliedWhole(judgement)}左右，此处为${total}。请核对总数与各项占比。`
    case "parts":
      return `分项之和与前文的总数不符：${formula}。后文各项占比合计为100%。请核对总数与各分项。`
    default:
      return `占比与前文的总数不符：${formula}。前文总数为${total}，其余${row.length - 1}项都与它相符。请核对这一项的数与占比。`
  }
}

function suggestionsFor({ passage, judgement }: PlacedRow): readonly Suggestion<Offset>[] {
  if (judgement.kind !== "item") return []
  const { share } = judgement.misfit
  const newText = `${shareIn(judgement.misfit, judgement.whole.quantity)}%`
  return [{ title: `将占比“${printedNumber(share)}%”改为“${newText}”`, span: placeOf(share, passage), newText }]
}
