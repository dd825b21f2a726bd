import { significantDigits } from "../../relations/repeated/mentions.ts"
import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"
import { grouped } from "../../text/grouped.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { practice } from "../sources.ts"

/** 受灾2100人（山区310人），绝收870公顷（山区120公顷）: notes of one name belong to the figures before them. */
export const bracketNote = defineRule({
  id: "figures/bracket-note",
  summary: "各处同名的括注，单位与括号前的数一致，数值不是照搬前一处。",
  why: "一段话里每个数后面都有“（其中甲地……）”这样的括注时，括注与括号前的数说的是同一件事：单位应当相同；几处的数值一字不差，多是复制后忘了改。请核对。",
  source: practice("并列的括注"),
  severity: "warning",
  scope: "passage",
  options: noOptions,
  messages: {
    unit: "括注“{note}”的单位与括号前的“{before}”不同，其他各处同名的括注都相同。请核对单位和数。",
    copied: "括注“{note}”与前面一处一字不差，括号前的数却不同。请核对是不是复制后没有改。",
  },
  examples: {
    valid: [
      "受灾2100人（山区310人），绝收870公顷（山区120公顷），减产560公顷（山区95公顷）。",
      "甲镇受理120件（办结12件），乙镇受理130件（办结12件）。",
      "全年检查2100家（次），整改870家（处罚120件），复查560家（罚款95万元）。",
    ],
    invalid: [
      "受灾2100人（山区310人），转移1900人（山区⟦280公顷⟧），绝收870公顷（山区120公顷），减产560公顷（山区95公顷）。",
      "绝收8700公顷（山区2960公顷），重灾1166公顷（山区⟦2960公顷⟧），轻灾3400公顷（山区910公顷）。",
    ],
  },
  check({ text, passage }, { report }) {
    for (const notes of grouped(notesOf(passage), ({ name }) => name).values()) {
      const odd = notes.filter(({ inner, outer }) => inner.unit !== outer.unit)
      const [only] = odd
      if (only !== undefined && odd.length === 1 && notes.length > leastNotes)
        report("unit", only.inner.span, { note: noteText(text, only), before: only.outer.text })
      for (const [index, note] of notes.entries()) {
        const earlier = notes.slice(0, index).find(({ inner }) => inner.text === note.inner.text)
        if (earlier === undefined || earlier.outer.text === note.outer.text || !isTelling(note.inner)) continue
        const related = [{ message: `前一处：${earlier.outer.text}`, span: earlier.inner.span }]
        report("copied", note.inner.span, { note: noteText(text, note) }, { severity: "information", related })
      }
    }
  },
})

/** With fewer notes of one name, none of them is the odd one. */
const leastNotes = 3

interface Note {
  /** The words of the note before its figure. */
  readonly name: string
  /** The figure that the bracket follows. */
  readonly outer: Quantity
  /** The figure of the note. */
  readonly inner: Quantity
}

/** The brackets that stand right behind a figure and end with a figure of their own. */
function notesOf({ text, quantities, brackets }: Passage): readonly Note[] {
  const lastInside = new Map<number, Quantity>()
  for (const quantity of quantities) lastInside.set(quantity.bracket, quantity)
  const outerAt = new Map<number, Quantity>(quantities.map((quantity) => [quantity.span.end, quantity]))
  return brackets.flatMap(({ span }, index) => {
    const [inner, outer] = [lastInside.get(index), outerAt.get(span.start)]
    if (index === 0 || inner === undefined || outer === undefined || inner.span.end !== span.end - 1) return []
    const name = text.slice(span.start + 1, inner.span.start)
    return /[\u3400-\u9fff]{2}/.test(name) ? [{ name, outer, inner }] : []
  })
}

const noteText = (text: string, { name, inner }: Note): string => name + text.slice(inner.span.start, inner.span.end)

/** Two figures of three digits are hardly the same by chance. */
const isTelling = (figure: Quantity): boolean => significantDigits(figure) > 2
