import path from "node:path"
import { mergeConfigs } from "../config/merge.ts"
import { type KnownNames, parseConfig } from "../config/parse.ts"
import { type Config, configFileNames } from "../config/schema.ts"
import type { CheckOptions } from "../engine/engine.ts"
import { profiles } from "../profiles/registry.ts"
import { rules } from "../rules/registry.ts"
import { indexLines, positionAt } from "../text/lines.ts"
import { decodeUtf8 } from "./decode-utf8.ts"
import { describeFailure } from "./failure.ts"
import { type Problem, problem, type Session } from "./session.ts"
import { shownPath } from "./targets.ts"

/** What a document is checked with. */
export interface Configuration {
  readonly options: CheckOptions
  /** The files that it comes from, absolute; what is extended comes first. */
  readonly files: readonly string[]
  /** A configuration file could not be used: defaults apply, and nothing may be changed in the document. */
  readonly broken: boolean
}

/** Finds the configuration of documents. */
export interface Configurations {
  /** `folder`: where the document is. */
  readonly of: (folder: string) => Promise<Configuration>
  /** Problems that came up since the last call; a broken file is complained about once. */
  readonly takeProblems: () => readonly Problem[]
}

interface Loaded {
  /** What is extended first, the file itself last. */
  readonly configs: readonly Config[]
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

const known: KnownNames = { rules, profiles: profiles.map(({ id }) => id) }

/** Bytes of a configuration file that are read. */
const longest = 0x100000

/** `--config` or the nearest file upwards, `--no-config`, `--profile` in one. */
export function createConfigurations(session: Session): Configurations {
  const override: CheckOptions = session.values.profile === undefined ? {} : { profile: session.values.profile }
  const loaded = new Map<string, Loaded>()
  const located = new Map<string, Promise<string | undefined>>()
  const locate = (folder: string): Promise<string | undefined> => {
    const file = located.get(folder) ?? configFileOf(session, folder)
    located.set(folder, file)
    return file
  }
  let problems: readonly Problem[] = []
  const load = async (file: string): Promise<Loaded> => {
    const earlier = loaded.get(file)
    if (earlier !== undefined) return earlier
    const now = await loadConfig(session, file, [])
    problems = [...problems, ...now.problems]
    loaded.set(file, now)
    return now
  }
  return {
    of: async (folder) => {
      const file = await locate(folder)
      if (file === undefined) return { options: override, files: [], broken: false }
      const { configs, files, problems: found } = await load(file)
      const broken = found.length > 0
      return { options: { ...(broken ? {} : mergeConfigs(configs)), ...override }, files, broken }
    },
    takeProblems: () => {
      const taken = problems
      problems = []
      return taken
    },
  }
}

async function configFileOf({ host, values }: Session, folder: string): Promise<string | undefined> {
  if (values["no-config"] === true) return undefined
  if (values.config !== undefined) return path.resolve(host.cwd, values.config)
  for (let at = folder; ; at = path.dirname(at)) {
    for (const name of configFileNames) {
      const file = path.join(at, name)
      if ((await host.status(file))?.kind === "file") return file
    }
    if (path.dirname(at) === at) return undefined
  }
}

/** `extending`: the files that led here, so that a circle is noticed. */
async function loadConfig(session: Session, file: string, extending: readonly string[]): Promise<Loaded> {
  const name = shownPath(session.host, file)
  try {
    const { config, problems } = readConfig(name, await session.host.read(file, longest))
    if (config === undefined) return { configs: [], files: [file], problems }
    const bases: Loaded[] = []
    for (const base of [config.extends ?? []].flat()) bases.push(await loadBase(session, file, base, extending))
    return {
      configs: [...bases.flatMap((each) => each.configs), config],
      files: [...bases.flatMap((each) => each.files), file],
      problems: bases.flatMap((each) => each.problems),
    }
  } catch (error) {
    return { configs: [], files: [file], problems: [problem(name, describeFailure(error))] }
  }
}

/** Only configuration files inside of the project: an unknown project must not make us read other files. */
async function loadBase(session: Session, file: string, base: string, extending: readonly string[]): Promise<Loaded> {
  const target = path.resolve(path.dirname(file), base)
  const chain = [...extending, file]
  const refusal = await refusalOf(session, file, base, chain)
  if (refusal === undefined) return loadConfig(session, target, chain)
  const message = {
    zh: `extends“${base}”${refusals[refusal].zh}`,
    en: `extends "${base}" ${refusals[refusal].en}`,
  }
  return { configs: [], files: [], problems: [problem(shownPath(session.host, file), message)] }
}

const refusals = {
  form: {
    zh: "应为相对于本文件的 .json 或 .jsonc 文件。",
    en: "must be a .json or .jsonc file, relative to this one",
  },
  circle: { zh: "形成循环。", en: "goes round in a circle" },
  outside: { zh: "在项目文件夹之外，未读取。", en: "is outside of the project and was not read" },
} as const

async function refusalOf(
  session: Session,
  file: string,
  base: string,
  chain: readonly string[],
): Promise<keyof typeof refusals | undefined> {
  const target = path.resolve(path.dirname(file), base)
  if (path.isAbsolute(base) || !/\.jsonc?$/.test(base)) return "form"
  if (chain.includes(target)) return "circle"
  const project = await projectFolder(session, file)
  const { realPath } = session.host
  const isInside = isBelow(target, project) && isBelow(await realPath(target), await realPath(project))
  return isInside ? undefined : "outside"
}

/** The repository of a configuration; without one the working folder when that holds it, else the file's own folder. */
async function projectFolder({ host }: Session, file: string): Promise<string> {
  const own = path.dirname(file)
  for (let folder = own; ; folder = path.dirname(folder)) {
    if ((await host.status(path.join(folder, ".git"))) !== undefined) return folder
    if (path.dirname(folder) === folder) return isBelow(file, host.cwd) ? host.cwd : own
  }
}

const isBelow = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative)
}

function readConfig(name: string, bytes: Uint8Array): { config?: Config; problems: readonly Problem[] } {
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    const message = {
      zh: "配置文件不是 UTF-8 编码，请另存为 UTF-8。",
      en: "the configuration is not UTF-8; save it as UTF-8",
    }
    return { problems: [problem(name, message)] }
  }
  const parsed = parseConfig(text, known)
  if (parsed.kind === "config") return { config: parsed.config, problems: [] }
  const lines = indexLines(text)
  return {
    problems: parsed.problems.map(({ span, message }) => {
      const { line, character } = positionAt(lines, span.start)
      return problem(`${name}:${line + 1}:${character + 1}`, {
        zh: `${message.zh}配置文件未生效，暂按默认设置检查。`,
        en: `${message.en}. The file is ignored; defaults are used.`,
      })
    }),
  }
}
