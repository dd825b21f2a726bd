import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** Consecutive clauses about one matter, with the figures that stand in them. */
export interface TopicStretch {
  readonly figures: readonly Quantity[]
}

/** A clause: what stands between 。 or ； outside brackets. */
interface Clause {
  readonly text: string
  readonly opensParagraph: boolean
  readonly figures: readonly Quantity[]
}

const clauseEnds = "。；！？\n\r"

/**
 * The stretches of a passage that are about a matter: from a clause that names it to the end of its paragraph, or to a
 * clause that names another of the matters.
 */
export function stretchesAbout(
  passage: Passage,
  topic: readonly string[],
  others: readonly string[],
): readonly TopicStretch[] {
  if (!topic.some((word) => passage.text.includes(word))) return []
  const stretches: { figures: Quantity[] }[] = []
  let current: { figures: Quantity[] } | undefined
  for (const { text, opensParagraph, figures } of clausesOf(passage)) {
    const isNamed = topic.some((word) => text.includes(word))
    const isOther = others.some((word) => text.includes(word))
    if (isOther || (opensParagraph && !isNamed)) current = undefined
    else if (isNamed && (current === undefined || opensParagraph)) {
      current = { figures: [] }
      stretches.push(current)
    }
    current?.figures.push(...figures)
  }
  return stretches
}

function clausesOf({ text, segments, quantities }: Passage): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let opensParagraph = true
  let next = 0
  for (const [index, { span, after, bracket }] of segments.entries()) {
    const ends = index === segments.length - 1 || (bracket === 0 && after !== "" && clauseEnds.includes(after))
    if (!ends) continue
    const figures: Quantity[] = []
    for (let figure = quantities[next]; figure !== undefined && figure.segment <= index; figure = quantities[++next]) {
      figures.push(figure)
    }
    clauses.push({ text: text.slice(start, span.end), opensParagraph, figures })
    start = span.end + 1
    opensParagraph = after === "\n" || after === "\r"
  }
  return clauses
}
