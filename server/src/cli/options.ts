import type { Localized } from "../config/problem.ts"

/** One option as the parser and the help see it. */
export interface OptionSpec {
  readonly type: "boolean" | "string"
  readonly short?: string
  /** Name of the value in the help. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** The value is a whole number from 0 on. */
  readonly count?: true
  readonly help: Localized
}

/** Every format of any command; `commands` says which command offers which. */
const formats = ["text", "json", "sarif", "junit", "github", "checkstyle", "html", "csv"] as const

/** Name of a format. */
export type Format = (typeof formats)[number]

/** All options of all commands; a name means the same everywhere. */
export const options = {
  format: {
    type: "string",
    short: "f",
    value: "FORMAT",
    choices: formats,
    help: { zh: "输出格式，默认 text", en: "output format (default: text)" },
  },
  output: {
    type: "string",
    short: "o",
    value: "FILE",
    help: { zh: "写入文件而不是标准输出", en: "write to a file instead of standard output" },
  },
  profile: {
    type: "string",
    value: "ID|auto",
    help: { zh: "文种，默认 auto：按标题识别", en: "kind of document (default: auto, by the title)" },
  },
  config: {
    type: "string",
    value: "FILE",
    help: {
      zh: "使用这个配置文件，默认从文稿所在目录向上查找 baogao.config.json(c)",
      en: "configuration file (default: baogao.config.json(c), upwards from each document)",
    },
  },
  "no-config": {
    type: "boolean",
    help: { zh: "不读取任何配置文件", en: "ignore configuration files" },
  },
  fix: {
    type: "boolean",
    help: {
      zh: "就地应用安全的修改（序号、标点；绝不改动数据），再报告其余问题",
      en: "apply safe fixes in place (numbering, punctuation; never figures), then report the rest",
    },
  },
  "fix-dry-run": {
    type: "boolean",
    help: {
      zh: "以统一差异格式显示 --fix 会作的修改，不写任何文件",
      en: "show what --fix would change as a unified diff; writes nothing",
    },
  },
  "fail-on": {
    type: "string",
    value: "error|warning|information|never",
    choices: ["error", "warning", "information", "never"],
    help: { zh: "达到此严重程度时以 1 退出，默认 error", en: "exit with 1 from this severity on (default: error)" },
  },
  "max-warnings": {
    type: "string",
    value: "N",
    count: true,
    help: { zh: "警告多于 N 条时以 1 退出", en: "exit with 1 when there are more than N warnings" },
  },
  quiet: {
    type: "boolean",
    short: "q",
    help: { zh: "只输出错误，不输出汇总", en: "print errors only, and no summary" },
  },
  baseline: {
    type: "string",
    value: "FILE",
    help: {
      zh: "只报告基线文件以外的问题（旧文稿已有的问题不再报告）",
      en: "report only what the baseline does not put up with",
    },
  },
  "write-baseline": {
    type: "boolean",
    help: {
      zh: "把现有的全部问题写入基线文件（默认 baogao.baseline.json）",
      en: "accept all findings into the baseline (default: baogao.baseline.json)",
    },
  },
  cache: {
    type: "boolean",
    help: {
      zh: "内容、配置和版本都未变的文稿沿用上次的结果",
      en: "reuse results of documents whose text, configuration and version are the same",
    },
  },
  "cache-location": {
    type: "string",
    value: "FILE",
    help: { zh: "缓存文件，默认 .baogaocache", en: "file of the cache (default: .baogaocache)" },
  },
  jobs: {
    type: "string",
    short: "j",
    value: "N",
    count: true,
    help: {
      zh: "最多用几个线程，默认每核一个；活不多时只用一个",
      en: "most threads to use (default: one a core); little work is done by one",
    },
  },
  watch: {
    type: "boolean",
    short: "w",
    help: { zh: "文稿或配置变动时重新检查", en: "check again whenever a document or configuration changes" },
  },
  all: {
    type: "boolean",
    help: {
      zh: "文件夹和通配符中的文稿，未识别为报告的也检查",
      en: "in folders and globs, check documents that are not recognised as reports, too",
    },
  },
  "reports-only": {
    type: "boolean",
    help: {
      zh: "点名的文件也只在识别为报告时检查（供提交前的钩子使用）",
      en: "check files that are named only when they are recognised as reports, too (for commit hooks)",
    },
  },
  "stdin-filename": {
    type: "string",
    value: "FILE",
    help: {
      zh: "标准输入内容的文件名，用于输出和查找配置",
      en: "name of the text on standard input, for messages and configuration",
    },
  },
  year: {
    type: "string",
    value: "YYYY",
    count: true,
    help: { zh: "报告年度", en: "year of the report" },
  },
  stdio: {
    type: "boolean",
    help: { zh: "通过标准输入输出通信", en: "communicate over standard input and output" },
  },
  color: { type: "boolean", help: { zh: "强制使用颜色", en: "use colours in any case" } },
  "no-color": { type: "boolean", help: { zh: "不使用颜色", en: "no colours" } },
  help: { type: "boolean", short: "h", help: { zh: "显示帮助", en: "show help" } },
  version: { type: "boolean", help: { zh: "显示版本", en: "show the version" } },
} as const satisfies Readonly<Record<string, OptionSpec>>

/** Name of an option, without dashes. */
export type OptionName = keyof typeof options

type ValueOf<Spec> = Spec extends { readonly type: "boolean" }
  ? true
  : Spec extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Spec extends { readonly count: true }
      ? number
      : string

/** The options that were given, checked and converted. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof options)[Name]> }
