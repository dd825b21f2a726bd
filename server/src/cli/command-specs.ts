import type { Localized } from "../config/problem.ts"
import type { Format, OptionName } from "./options.ts"

/** One command as the parser and the help see it. */
export interface CommandSpec {
  /** Operands as the help shows them. */
  readonly operands: string
  /** Least and greatest number of operands. */
  readonly arity: readonly [number, number]
  readonly help: Localized
  readonly options: readonly OptionName[]
  /** The formats that it offers, the default one first. */
  readonly formats?: readonly Format[]
}

const any = Number.POSITIVE_INFINITY
const reading = ["format", "output", "profile", "config", "no-config", "all", "reports-only", "stdin-filename"] as const

/** The commands, in the order of the help. */
export const commands = {
  check: {
    operands: "[PATH|GLOB|-]…",
    arity: [0, any],
    help: {
      zh: "检查报告：缺少的部分、数据矛盾、序号错误；默认检查当前目录",
      en: "check reports for missing sections, figures that do not add up, wrong numbering; default: this folder",
    },
    options: [
      ...reading,
      "fix",
      "fix-dry-run",
      "fail-on",
      "max-warnings",
      "quiet",
      "baseline",
      "write-baseline",
      "cache",
      "cache-location",
      "jobs",
      "watch",
    ],
    formats: ["text", "json", "sarif", "junit", "github", "checkstyle", "html"],
  },
  figures: {
    operands: "[PATH|GLOB|-]…",
    arity: [0, any],
    help: {
      zh: "列出每一处数据关系：相符、矛盾、未能核对",
      en: "list every relation between figures: consistent, in conflict, not checkable",
    },
    options: [...reading, "cache", "cache-location", "jobs"],
    formats: ["text", "json", "csv", "html"],
  },
  compare: {
    operands: "LAST THIS",
    arity: [2, 2],
    help: {
      zh: "比较上年与今年的报告：照搬的段落、没改的年份、重算的同比、结转、消失的指标",
      en: "hold this year's report against last year's: copied text, stale years, recomputed growth, carry-over",
    },
    options: ["format", "output", "fail-on"],
    formats: ["text", "json", "html"],
  },
  extract: {
    operands: "FILE|-",
    arity: [1, 1],
    help: {
      zh: "输出文稿的文字（.docx 一段一行，带自动编号），即检查所用的文本",
      en: "print the text that is checked (of a .docx a line for each paragraph, with its number)",
    },
    options: ["output"],
  },
  rules: {
    operands: "",
    arity: [0, 0],
    help: { zh: "列出全部规则", en: "list all rules" },
    options: ["format", "output"],
    formats: ["text", "json"],
  },
  explain: {
    operands: "RULE…",
    arity: [1, any],
    help: { zh: "说明一条规则：依据、选项、例子", en: "explain a rule: source, options, examples" },
    options: ["output"],
  },
  "print-config": {
    operands: "FILE",
    arity: [1, 1],
    help: {
      zh: "显示一份文稿实际生效的配置",
      en: "show the configuration that holds for a document",
    },
    options: ["config", "no-config", "profile", "output"],
  },
  init: {
    operands: "",
    arity: [0, 0],
    help: {
      zh: "在当前文件夹新建配置文件 baogao.config.jsonc",
      en: "write a configuration file, baogao.config.jsonc, into this folder",
    },
    options: ["output"],
  },
  new: {
    operands: "PROFILE",
    arity: [1, 1],
    help: { zh: "按文种生成报告框架", en: "write the skeleton of a new report" },
    options: ["output", "year"],
  },
  lsp: {
    operands: "",
    arity: [0, 0],
    help: { zh: "启动语言服务器", en: "start the language server" },
    options: ["stdio"],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof commands

/** Options that every command takes. */
const commonOptions = ["color", "no-color", "help", "version"] as const satisfies readonly OptionName[]

/** The formats of a command; empty when it has no `--format`. */
export const formatsOf = (command: CommandName): readonly string[] => {
  const { formats: offered = [] }: CommandSpec = commands[command]
  return offered
}

/** The options of a command, the common ones last. */
export const optionsOf = (command: CommandName | undefined): readonly OptionName[] =>
  command === undefined ? commonOptions : [...commands[command].options, ...commonOptions]
