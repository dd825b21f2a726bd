import type { Passage } from "../../report/passage.ts"
import { countLeading } from "../../text/search.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import type { ListCount } from "./list-count.ts"

const mostItems = 40

/** What 、 divides before a count, up to the start of the clause or to another list; the first item carries the words before it. */
export function dividedItems(passage: Passage, count: ListCount): readonly LocalSpan[] {
  const own = passage.segments[count.segment]
  if (own === undefined) return []
  const items: LocalSpan[] = [localSpanOf(own.span.start, Math.max(own.span.start, count.span.start))]
  for (let index = count.segment - 1; index >= 0 && items.length <= mostItems; index--) {
    const segment = passage.segments[index]
    if (segment === undefined || segment.sentence !== own.sentence) break
    if (segment.bracket !== own.bracket || segment.after === "（") {
      if (segment.bracket === own.bracket && items[0] !== undefined)
        items[0] = localSpanOf(segment.span.start, items[0].end)
      continue
    }
    if (segment.after !== "、" || isNumbering(passage.text, segment.span)) break
    const start = nameStart(passage, index)
    if (start < segment.span.end) items.unshift(localSpanOf(start, segment.span.end))
    // 东镇、西镇共10名伤员转运至市一院、市二院2家医院: what stands before a figure or …… is another list.
    if (start > segment.span.start || holdsQuantity(passage, index)) break
  }
  return items
}

/** 5、分散供养的老人、百岁老人两类: the number of a paragraph. */
const isNumbering = (text: string, { start, end }: LocalSpan): boolean =>
  /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*$/.test(text.slice(start, Math.min(end, start + 8)))

/** 屯溪、徽州三区和歙县、黟县两县: another list ends within the name. */
const bareCount = /[一二两三四五六七八九十\d](?:省|市|区|州|县|镇|乡)[和与及]?(?=.)/

const longestPlace = 20

/** Where the name in a segment starts: behind a …… and behind a figure that the segment ends with. */
function nameStart({ text, segments, quantities }: Passage, index: number): number {
  const span = segments[index]?.span ?? localSpanOf(0, 0)
  const ellipsis = text.slice(span.start, span.end).lastIndexOf("…")
  const figure = quantities.findLast((quantity) => quantity.segment === index)
  const endsInFigure =
    figure?.tailText === "" || /\d\s?[A-Za-z]{1,3}$/.test(text.slice(Math.max(span.start, span.end - 8), span.end))
  if (endsInFigure) return span.end
  const near = Math.max(span.start, span.end - longestPlace)
  const placed = bareCount.exec(text.slice(near, span.end))
  if (placed !== null) return near + placed.index + placed[0].length
  return ellipsis < 0 ? span.start : span.start + ellipsis + 1
}

const holdsQuantity = ({ quantities }: Passage, segment: number): boolean =>
  quantities.some((quantity) => quantity.segment === segment)

/** 3个部门、4个街道; 三大产业和A、B两大产业: figures in the items make them something else than a list of names. The first item carries the words before the list. */
export function holdsFigures({ quantities }: Passage, count: ListCount, items: readonly LocalSpan[]): boolean {
  const before = countLeading(quantities, ({ span }) => span.end <= count.span.start)
  return (quantities[before - 1]?.span.start ?? -1) >= (items[1]?.start ?? 0)
}
