import { profiles } from "../profiles/registry.ts"
import { type CommandName, type CommandSpec, commands, formatsOf, optionsOf } from "./command-specs.ts"
import { padTo, widthOf } from "./display.ts"
import { inLanguage, type Language } from "./language.ts"
import { type OptionName, type OptionSpec, options } from "./options.ts"

/** The help of one command, or the overview; made from the tables that the parser uses. */
export const helpText = (command: CommandName | undefined, language: Language): string =>
  command === undefined ? overview(language) : commandHelp(command, language)

function overview(language: Language): string {
  const words = overviewWords[language]
  const rows = Object.entries<CommandSpec>(commands).map(([name, spec]) => [
    `baogao ${name} ${spec.operands}`.trimEnd(),
    inLanguage(language, spec.help),
  ])
  return `${words.purpose}\n\n${words.commands}\n${table(rows)}\n${words.options}\n${optionTable(undefined, language)}\n${words.exit}`
}

function commandHelp(command: CommandName, language: Language): string {
  const spec: CommandSpec = commands[command]
  const usage = `baogao ${command} [${language === "zh" ? "选项" : "options"}] ${spec.operands}`.trimEnd()
  const { options: title, exit } = overviewWords[language]
  const kinds = command === "new" ? `\n${overviewWords[language].kinds}\n${kindTable()}` : ""
  return `${usage}\n${inLanguage(language, spec.help)}\n${kinds}\n${title}\n${optionTable(command, language)}\n${exit}`
}

/** The kinds of documents that have a skeleton. */
const kindTable = (): string =>
  table(profiles.filter(({ sections }) => sections.length > 0).map(({ id, name }) => [id, name]))

const overviewWords = {
  zh: {
    purpose: "报告 Baogao：检查法治政府建设年度报告等公文中缺少的部分、数据矛盾和序号错误。",
    commands: "命令（baogao help 命令 查看全部选项）",
    options: "选项",
    kinds: "文种",
    exit: "退出码\n  0  没有问题，或低于 --fail-on\n  1  有达到 --fail-on 的问题\n  2  用法错误、文件无法读取或程序出错（其余文件照常检查）\n",
  },
  en: {
    purpose: "Baogao checks Chinese government reports: missing sections, figures that do not add up, wrong numbering.",
    commands: "Commands (baogao help COMMAND lists all options)",
    options: "Options",
    kinds: "Kinds of documents",
    exit: "Exit status\n  0  clean, or below --fail-on\n  1  findings from --fail-on upwards\n  2  wrong usage, unreadable file or crash (other files are still checked)\n",
  },
} as const satisfies Record<Language, Record<string, string>>

const optionTable = (command: CommandName | undefined, language: Language): string =>
  table(optionsOf(command).map((name) => [optionName(name, command), inLanguage(language, options[name].help)]))

function optionName(name: OptionName, command: CommandName | undefined): string {
  const { short, value: usual }: OptionSpec = options[name]
  const value = name === "format" && command !== undefined ? formatsOf(command).join("|") : usual
  return `${short === undefined ? "   " : `-${short},`} --${name}${value === undefined ? "" : ` ${value}`}`
}

/** Names in one column, explanations in the next; a long name gets its explanation on a line of its own. */
function table(rows: readonly (readonly string[])[]): string {
  const width = Math.min(30, Math.max(...rows.map(([name = ""]) => widthOf(name))))
  return rows
    .map(([name = "", text = ""]) =>
      widthOf(name) > width ? `  ${name}\n  ${" ".repeat(width)}  ${text}\n` : `  ${padTo(name, width)}  ${text}\n`,
    )
    .join("")
}
