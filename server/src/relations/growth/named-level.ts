import type { Quantity } from "../../report/analysis.ts"
import type { Passage } from "../../report/passage.ts"

/** 受案增加, 结案增加: what has changed, in front of the verb. */
const changed =
  /^(?:其中)?(\p{Script=Han}{2,8}?)(?:同比|环比|[比较与][上去]年(?:同期)?)?(?:增加|减少|上升|下降|增长|增收|减收|增支|减支|多|少)了?$/u

/** 受案 for 受理各类案件, 结案 for 结案: the words that begin the name of a count of cases. */
const caseWords: readonly (readonly [string, RegExp])[] = [
  ["受案", /(?:受理|受案|收案)(?:各类)?(?:案件)?$/],
  ["收案", /(?:受理|收案|新收)(?:各类)?(?:案件)?$/],
  ["结案", /(?:结案|审结|办结)(?:各类)?(?:案件)?$/],
]

/**
 * 受案1803件（旧存240件），结案894件。与上年同比，受案增加167件，上升10.21%: the value of the sentence before that has the name of what has changed; `undefined`
 * when none has, or several have.
 */
export function namedLevel({ quantities, text, sentences }: Passage, change: Quantity): Quantity | undefined {
  const subject = changed.exec(change.labelText)?.[1]
  const start = sentences[change.sentence]?.start
  if (subject === undefined || start === undefined) return undefined
  if (!/同比|[比较与同](?:上年|去年)/.test(text.slice(start, change.span.start))) return undefined
  const pattern = caseWords.find(([word]) => word === subject)?.[1]
  const named = quantities.filter(
    ({ sentence, role, unit, bracket, labelText }) =>
      sentence === change.sentence - 1 &&
      role === "level" &&
      unit === change.unit &&
      bracket === change.bracket &&
      (labelText.endsWith(subject) || pattern?.test(labelText)),
  )
  return named.length === 1 ? named[0] : undefined
}
