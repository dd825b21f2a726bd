/**
 * Precision and recall of the statistics against a folder with `texts/` and `gold.jsonl`.
 *
 *     npm run accuracy -- DIR [--seeded] [--misses]
 *
 * Deterministic. Exit code 0 whatever the figures; 2 when the folder is not such a folder.
 */
import { createEngine } from "../server/src/engine/engine.ts"
import { type Corpus, type GoldRelation, readCorpus } from "./accuracy/corpus.ts"
import {
  countedGold,
  falseAlarms,
  isAlarm,
  isCaught,
  isStillConsistent,
  keyOf,
  recognise,
  seedsOf,
  touches,
} from "./accuracy/measure.ts"

const engine = createEngine()
const percent = (part: number, whole: number): string => (whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)}%`)

function reportRecognition(corpus: Corpus, misses: boolean): void {
  const byKind = new Map<string, { found: number; all: number }>()
  for (const gold of countedGold(corpus)) {
    const { relations } = engine.figures(corpus.texts.get(gold.file) ?? "")
    const tally = byKind.get(gold.kind) ?? { found: 0, all: 0 }
    const found = recognise(gold, relations) !== undefined
    byKind.set(gold.kind, { found: tally.found + (found ? 1 : 0), all: tally.all + 1 })
    if (!found && misses)
      console.log(`  未识别 ${gold.file} ${gold.kind} ${gold.quote.slice(0, 120)} [${gold.values.join(" ")}]`)
  }
  for (const [kind, { found, all }] of byKind)
    console.log(`识别 ${kind.padEnd(14)} ${found}/${all} ${percent(found, all)}`)
  const total = [...byKind.values()].reduce(
    (sum, { found, all }) => ({ found: sum.found + found, all: sum.all + all }),
    { found: 0, all: 0 },
  )
  console.log(`识别 合计 recognised ${total.found}/${total.all} ${percent(total.found, total.all)}`)
}

function reportFalseAlarms(corpus: Corpus): void {
  const alarms = falseAlarms(corpus, engine)
  const characters = [...corpus.texts.values()].reduce((sum, text) => sum + text.length, 0)
  for (const { file, finding, trap } of alarms)
    console.log(`  误报 ${file}${trap === undefined ? "" : "（陷阱）"} ${finding.rule} ${finding.message}`)
  const perHundredThousand = ((alarms.length * 100_000) / characters).toFixed(2)
  console.log(
    `误报 false alarms ${alarms.length}（每十万字 ${perHundredThousand}，共 ${characters} 字，陷阱上 ${alarms.filter(({ trap }) => trap).length}）`,
  )
}

function reportRealErrors(corpus: Corpus): void {
  const wanted = corpus.gold.filter((gold) => gold.should_flag === "yes" && gold.kind !== "date")
  const found = wanted.filter((gold) =>
    engine
      .check(corpus.texts.get(gold.file) ?? "")
      .findings.filter(isAlarm)
      .some((finding) => touches(finding, gold)),
  )
  for (const gold of wanted.filter((gold) => !found.includes(gold))) console.log(`  漏报 ${gold.file} ${gold.quote}`)
  console.log(`真实差错 real errors ${found.length}/${wanted.length}`)
}

function reportSeeded(corpus: Corpus, misses: boolean): void {
  let caught = 0
  let all = 0
  let untold = 0
  const byKind = new Map<string, { caught: number; all: number }>()
  for (const gold of countedGold(corpus)) {
    const text = corpus.texts.get(gold.file) ?? ""
    const before = new Set(engine.check(text).findings.map(keyOf))
    const relation = recognise(gold, engine.figures(text).relations)
    for (const seed of seedsOf(gold, text, relation)) {
      const ok = isCaught(seed, engine, before)
      if (!ok && isStillConsistent(seed, engine, relation)) {
        untold++
        continue
      }
      all++
      if (ok) caught++
      const tally = byKind.get(gold.kind) ?? { caught: 0, all: 0 }
      byKind.set(gold.kind, { caught: tally.caught + (ok ? 1 : 0), all: tally.all + 1 })
      if (!ok && misses) console.log(`  未查出 ${seedLine(gold, seed.at, seed.digit, text)}`)
    }
  }
  for (const [kind, tally] of byKind)
    console.log(`改一位数字 ${kind.padEnd(14)} ${tally.caught}/${tally.all} ${percent(tally.caught, tally.all)}`)
  console.log(
    `改一位数字 seeded ${caught}/${all} ${percent(caught, all)}（另有 ${untold} 处改后在舍入范围内仍相符，无从查出）`,
  )
}

const seedLine = (gold: GoldRelation, at: number, digit: string, text: string): string =>
  `${gold.file} ${gold.kind} …${text.slice(Math.max(0, at - 12), at)}【${text[at]}→${digit}】${text.slice(at + 1, at + 8)}… ${gold.quote.slice(0, 60)}`

function main(): void {
  const [directory] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  if (directory === undefined) throw new Error("用法 usage: npm run accuracy -- DIR [--seeded] [--misses]")
  const corpus = readCorpus(directory)
  const misses = process.argv.includes("--misses")
  console.log(`${corpus.texts.size} 份文本，${corpus.gold.length} 条人工核对的关系`)
  reportRecognition(corpus, misses)
  reportFalseAlarms(corpus)
  reportRealErrors(corpus)
  if (process.argv.includes("--seeded")) reportSeeded(corpus, misses)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
