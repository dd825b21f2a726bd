import path from "node:path"
import { type KnownNames, parseConfig } from "../config/parse.ts"
import { configFileNames } from "../config/schema.ts"
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
  /** The configuration file could not be used: defaults apply, and nothing may be changed in the document. */
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
  readonly options: CheckOptions
  readonly problems: readonly Problem[]
}

const known: KnownNames = { rules, profiles: profiles.map(({ id }) => id) }

/** Bytes of a configuration file that are read. */
const longest = 0x100000

/** `--config` or the nearest file upwards, `--no-config`, `--profile` in one. */
export function createConfigurations(session: Session): Configurations {
  const override: CheckOptions = session.values.profile === undefined ? {} : { profile: session.values.profile }
  const loaded = new Map<string, Loaded>()
  let problems: readonly Problem[] = []
  const load = async (file: string): Promise<Loaded> => {
    const earlier = loaded.get(file)
    if (earlier !== undefined) return earlier
    const now = await loadConfig(session, file)
    problems = [...problems, ...now.problems]
    loaded.set(file, now)
    return now
  }
  return {
    of: async (folder) => {
      const file = await configFileOf(session, folder)
      if (file === undefined) return { options: override, broken: false }
      const { options, problems } = await load(file)
      return { options: { ...options, ...override }, broken: problems.length > 0 }
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

async function loadConfig({ host }: Session, file: string): Promise<Loaded> {
  const name = shownPath(host, file)
  try {
    return readConfig(name, await host.read(file, longest))
  } catch (error) {
    return { options: {}, problems: [problem(name, describeFailure(error))] }
  }
}

function readConfig(name: string, bytes: Uint8Array): Loaded {
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    const message = {
      zh: "配置文件不是 UTF-8 编码，请另存为 UTF-8。",
      en: "the configuration is not UTF-8; save it as UTF-8",
    }
    return { options: {}, problems: [problem(name, message)] }
  }
  const parsed = parseConfig(text, known)
  if (parsed.kind === "config") return { options: parsed.config, problems: [] }
  const lines = indexLines(text)
  return {
    options: {},
    problems: parsed.problems.map(({ span, message }) => {
      const { line, character } = positionAt(lines, span.start)
      return problem(`${name}:${line + 1}:${character + 1}`, {
        zh: `${message.zh}配置文件未生效，暂按默认设置检查。`,
        en: `${message.en}. The file is ignored; defaults are used.`,
      })
    }),
  }
}
