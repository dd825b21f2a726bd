import { parseArgs } from "node:util"
import { nearestName } from "../config/nearest-name.ts"
import type { Localized } from "../config/problem.ts"
import { type CommandName, commands, formatsOf, optionsOf } from "./command-specs.ts"
import { type OptionName, type OptionSpec, type OptionValues, options } from "./options.ts"

/** What the user asked for, or what is wrong with the way it was asked. */
export type Invocation =
  | {
      readonly kind: "command"
      readonly command: CommandName
      readonly operands: readonly string[]
      readonly values: OptionValues
    }
  | { readonly kind: "help"; readonly command: CommandName | undefined; readonly values: OptionValues }
  | { readonly kind: "version" }
  | { readonly kind: "misuse"; readonly message: Localized }

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number]
type OptionToken = Extract<Token, { kind: "option" }>
type Outcome<T> = { readonly value: T } | { readonly misuse: Localized }

/** Understands the arguments by the tables in `options.ts`. */
export function parseArguments(args: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries<OptionSpec>(options).map(([name, spec]) => [name, parserOption(spec)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const [name, ...operands] = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []))
  const command = name !== undefined && Object.hasOwn(commands, name) ? (name as CommandName) : undefined
  if (name !== undefined && command === undefined && name !== "help") return misuse(unknownCommand(name))
  const values = readOptions(
    tokens.filter((token) => token.kind === "option"),
    command,
  )
  if ("misuse" in values) return misuse(values.misuse)
  return invocation(name, command, operands, values.value)
}

const parserOption = ({ type, short }: OptionSpec): { type: "boolean" | "string"; short?: string } =>
  short === undefined ? { type } : { type, short }

function invocation(
  name: string | undefined,
  command: CommandName | undefined,
  operands: readonly string[],
  values: OptionValues,
): Invocation {
  if (values.version) return { kind: "version" }
  if (values.help) return { kind: "help", command, values }
  if (name === "help") {
    const topic = operands[0]
    if (topic === undefined) return { kind: "help", command: undefined, values }
    if (!Object.hasOwn(commands, topic)) return misuse(unknownCommand(topic))
    return { kind: "help", command: topic as CommandName, values }
  }
  if (command === undefined) return misuse({ zh: "缺少命令。", en: "no command given" })
  const [least, most] = commands[command].arity
  if (operands.length < least) {
    const wanted = commands[command].operands
    return misuse({ zh: `命令 ${command} 缺少参数 ${wanted}。`, en: `command ${command} needs ${wanted}` })
  }
  if (operands.length > most) {
    const extra = operands[most]
    return misuse({ zh: `命令 ${command} 有多余的参数“${extra}”。`, en: `command ${command}: unexpected "${extra}"` })
  }
  if (values.format !== undefined && !formatsOf(command).includes(values.format)) {
    const offered = formatsOf(command).join("|")
    return misuse({
      zh: `命令 ${command} 的 --format 应为 ${offered}，不是“${values.format}”。`,
      en: `--format of command ${command} must be ${offered}, not "${values.format}"`,
    })
  }
  return { kind: "command", command, operands, values }
}

function readOptions(tokens: readonly OptionToken[], command: CommandName | undefined): Outcome<OptionValues> {
  const allowed = optionsOf(command)
  const values: Record<string, string | number | true> = {}
  for (const token of tokens) {
    const name = allowed.find((candidate) => candidate === token.name)
    if (name === undefined) return { misuse: unknownOption(token.rawName, command, allowed) }
    const value = readValue(token, options[name])
    if ("misuse" in value) return value
    values[name] = value.value
  }
  return { value: values as OptionValues }
}

function readValue({ rawName, value, inlineValue }: OptionToken, spec: OptionSpec): Outcome<string | number | true> {
  if (spec.type === "boolean") {
    if (value === undefined) return { value: true }
    return { misuse: { zh: `选项 ${rawName} 不带值。`, en: `option ${rawName} takes no value` } }
  }
  if (value === undefined || value === "" || (inlineValue === false && value.startsWith("-") && value !== "-")) {
    return { misuse: { zh: `选项 ${rawName} 需要值 ${spec.value}。`, en: `option ${rawName} needs ${spec.value}` } }
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) return { misuse: wrongChoice(rawName, value, spec) }
  if (spec.count === undefined) return { value }
  if (/^\d{1,9}$/.test(value)) return { value: Number(value) }
  return {
    misuse: { zh: `选项 ${rawName} 应为整数，不是“${value}”。`, en: `option ${rawName}: "${value}" is no number` },
  }
}

function wrongChoice(rawName: string, value: string, spec: OptionSpec): Localized {
  const nearest = nearestName(value, spec.choices ?? [])
  const choices = (spec.choices ?? []).join("|")
  return {
    zh: `选项 ${rawName} 应为 ${choices}，不是“${value}”${nearest === undefined ? "" : `；是否指“${nearest}”？`}`,
    en: `option ${rawName} must be ${choices}, not "${value}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
  }
}

function unknownOption(rawName: string, command: CommandName | undefined, allowed: readonly OptionName[]): Localized {
  const nearest = nearestName(rawName.replace(/^-+/, ""), allowed)
  const of = command === undefined ? { zh: "", en: "" } : { zh: `命令 ${command} 的`, en: ` of command ${command}` }
  return {
    zh: `未知的选项 ${rawName}${nearest === undefined ? "" : `，是否指${of.zh} --${nearest}？`}`,
    en: `unknown option ${rawName}${of.en}${nearest === undefined ? "" : `; did you mean --${nearest}?`}`,
  }
}

function unknownCommand(name: string): Localized {
  const nearest = nearestName(name, Object.keys(commands))
  return {
    zh: `未知的命令“${name}”${nearest === undefined ? "" : `，是否指“${nearest}”？`}`,
    en: `unknown command "${name}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
  }
}

const misuse = (message: Localized): Invocation => ({ kind: "misuse", message })
