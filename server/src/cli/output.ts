import path from "node:path"
import type { Localized } from "../config/problem.ts"
import { describeFailure } from "./failure.ts"
import { complain, problem, type Session } from "./session.ts"

const isInput: Localized = {
  zh: "输出文件就是被检查的文稿，未写入；请换一个文件名。",
  en: "the output file is a document being checked; nothing was written, choose another name",
}

/** Prints a report, or writes it to `--output`; never over a document that was read. `false` when it could not be written. */
export async function deliver(session: Session, text: string, inputs: readonly string[]): Promise<boolean> {
  const { host, values } = session
  if (values.output === undefined) {
    await host.out(text)
    return true
  }
  const file = path.resolve(host.cwd, values.output)
  const message = inputs.includes(file) ? isInput : await write(session, file, text)
  if (message !== undefined) await complain(session, problem(values.output, message))
  return message === undefined
}

async function write({ host }: Session, file: string, text: string): Promise<Localized | undefined> {
  try {
    await host.write(file, text)
    return undefined
  } catch (error) {
    return describeFailure(error)
  }
}
