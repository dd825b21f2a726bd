import { readFileSync } from "node:fs"
import type { Catalogue } from "./catalogue.ts"
import { type GeneratedFile, projectPath } from "./generated-file.ts"
import { groupTable } from "./rule-table.ts"

const begin = "<!-- 规则表：由 npm run generate 生成，请勿手工修改 -->"
const end = "<!-- 规则表：完 -->"

/** README.md with a current table of rules between its two marks; the rest is written by hand. */
export function readme({ rules }: Catalogue): GeneratedFile {
  const path = "README.md"
  const text = readFileSync(projectPath(path), "utf8")
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${path} lacks the lines “${begin}” and “${end}”`)
  const table = `${begin}\n\n${groupTable(rules, "docs/rules/")}\n\n`
  return { path, content: text.slice(0, from) + table + text.slice(to) }
}
