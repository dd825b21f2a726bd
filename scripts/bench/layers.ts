import { Bench } from "tinybench"
import { createEngine } from "../../server/src/engine/engine.ts"
import { analyseText } from "../../server/src/relations/analyse.ts"
import { relations } from "../../server/src/relations/registry.ts"
import { parseReport } from "../../server/src/report/parse-report.ts"
import { analysePassage } from "../../server/src/report/passage.ts"
import { passagesOf } from "../../server/src/report/passages.ts"
import { decodeText } from "../../server/src/sources/decode.ts"
import type { Row } from "./table.ts"

/** What the layers get through when they are warm, one after the other, on the same text. */
export async function measureLayers(text: string, milliseconds: number): Promise<readonly Row[]> {
  const bytes = Buffer.from(text)
  const decode = (content: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(content)
  const passages = passagesOf(parseReport(text)).map((passage) => passage.text)
  const inPassages = relations.filter((relation) => relation.scope === "passage")
  const used = createEngine()
  used.check(text)
  const bench = new Bench({ time: milliseconds, warmupTime: milliseconds })
    .add("解码", () => decodeText(bytes, decode))
    .add("块、标题、层次", () => parseReport(text))
    .add("断句与数量", () => passages.map(analysePassage))
    .add("断句、数量与数据关系", () => passages.map((each) => analyseText(each, inPassages, (_, work) => work())))
    .add("完整检查，没见过的文字", () => createEngine().check(text))
    .add("完整检查，见过的文字", () => used.check(text))
    .add("账本，没见过的文字", () => createEngine().figures(text))
  await bench.run()
  return bench.tasks.map(({ name, result }): Row => {
    if (result.state !== "completed") throw new Error(`${name}: ${result.state}`)
    return { name, value: bytes.length / 1e6 / (result.latency.p50 / 1e3), unit: "MB/s" }
  })
}
