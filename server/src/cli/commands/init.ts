import path from "node:path"
import { configFileNames } from "../../config/schema.ts"
import { describeFailure } from "../failure.ts"
import { complain, type ExitCode, problem, type Session } from "../session.ts"

/** What a new configuration says: nothing yet, but where to look everything up. */
const template = `{
  "$schema": "./node_modules/baogao/docs/baogao.config.schema.json",
  // 文种：auto 按标题识别，也可写明，如 "fazhi-annual-report"（见 baogao new --help）。
  "profile": "auto",
  // 各规则的严重程度：error、warning、information、hint、off（全部规则见 baogao rules）。
  "rules": {}
}
`

/** `baogao init`: writes a configuration into the working folder, never over one that is there. */
export async function init(session: Session): Promise<ExitCode> {
  const { host, language, values } = session
  const name = values.output ?? "baogao.config.jsonc"
  for (const candidate of [name, ...configFileNames]) {
    if ((await host.status(path.resolve(host.cwd, candidate))) === undefined) continue
    const message = { zh: "配置文件已存在，未写入。", en: "there is a configuration already; nothing was written" }
    await complain(session, problem(candidate, message))
    return 2
  }
  try {
    await host.write(path.resolve(host.cwd, name), template)
  } catch (error) {
    await complain(session, problem(name, describeFailure(error)))
    return 2
  }
  await host.out({ zh: `已写入 ${name}。\n`, en: `${name} written.\n` }[language])
  return 0
}
