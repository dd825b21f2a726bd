import { type Catalogue, readCatalogue } from "./generate/catalogue.ts"
import { orphans, removeOrphans, staleFiles, updateFiles } from "./generate/files.ts"
import type { GeneratedFile } from "./generate/generated-file.ts"
import { registries } from "./generate/registries.ts"

/**
 * `npm run generate` writes everything that is made from rules, relations, profiles and the configuration schema;
 * with `--check` it writes nothing and fails, naming the stale files.
 */
const onlyCheck = process.argv.includes("--check")
const changed = onlyCheck ? await findStale() : await update()
if (changed.length === 0) console.log("生成的文件都是最新的。")
else {
  console.log(onlyCheck ? "下列文件已过期，请运行 npm run generate：" : "已更新：")
  for (const path of changed) console.log(`  ${path}`)
}
process.exitCode = onlyCheck && changed.length > 0 ? 1 : 0

async function update(): Promise<readonly string[]> {
  const catalogue = await readCatalogue()
  const lists = updateFiles(registries(catalogue))
  const files = await filesFromRules(catalogue)
  return [...lists, ...updateFiles(files), ...removeOrphans(files)]
}

/** Stale lists are reported alone: the rest is made by an engine that starts from them. */
async function findStale(): Promise<readonly string[]> {
  const catalogue = await readCatalogue()
  const lists = staleFiles(registries(catalogue))
  if (lists.length > 0) return lists
  const files = await filesFromRules(catalogue)
  return [...staleFiles(files), ...orphans(files)]
}

/** Imported late: the pages run the engine, which reads the lists just written. */
async function filesFromRules(catalogue: Catalogue): Promise<readonly GeneratedFile[]> {
  const { filesFrom } = await import("./generate/files-from-rules.ts")
  return filesFrom(catalogue)
}
