import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { faultyReport } from "../lsp/samples.ts"

/** The folder for the tests: one report under both endings. */
export function prepareFolder(scratch: string, name: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  writeFileSync(join(folder, "年度报告.baogao"), faultyReport)
  writeFileSync(join(folder, "年度报告.报告"), faultyReport)
  return folder
}

/** The folder for the pictures: the project's own examples, the faulty one without its Markdown marks. */
export function preparePictures(scratch: string, examples: string): string {
  const folder = join(scratch, "法治政府建设报告")
  mkdirSync(folder)
  const faulty = readFileSync(join(examples, "faults.md"), "utf8")
  writeFileSync(join(folder, "示例区报告.baogao"), faulty.replaceAll(/^#+ /gm, ""))
  copyFileSync(join(examples, "clean.txt"), join(folder, "无误的报告.txt"))
  return folder
}
