import { createHash } from "node:crypto"
import path from "node:path"
import type { Ledger } from "../engine/engine.ts"
import type { Finding } from "../rules/finding.ts"
import type { SourceFile } from "./documents.ts"
import { describeFailure } from "./failure.ts"
import type { Outcome, Wants } from "./inspect.ts"
import { type Problem, problem, type Session } from "./session.ts"
import { version } from "./version.ts"

/** What was found out about a text under a configuration. */
export interface CacheEntry {
  readonly profile: { readonly id: string; readonly name: string }
  readonly recognised: boolean
  readonly findings: readonly Finding[]
  readonly ledger: Pick<Ledger, "quantities" | "relations" | "unrelated"> | undefined
}

/** Changes whenever entries of older versions cannot be used. */
const format = 1

/** Results that this run did not need are kept up to this number: other folders are checked with the same cache. */
const maximumEntries = 5000

/** Bytes of a cache that is read. */
const longest = 0x10000000

/** Name of the cache in the working folder. */
const usualName = ".baogaocache"

/** Names a result by everything that it depends on: the bytes, the configuration, this version, what was asked. */
export const cacheKey = ({ bytes, options }: Pick<SourceFile, "bytes" | "options">, wants: Wants): string =>
  createHash("sha256")
    .update(JSON.stringify([format, version, options, wants.findings, wants.ledger]))
    .update("\n")
    .update(bytes)
    .digest("base64url")

/** Reads the cache of earlier runs. One that is missing, damaged or of another version is as good as empty. */
export async function readCache(session: Session): Promise<ReadonlyMap<string, CacheEntry>> {
  const { host, values } = session
  if (values.cache !== true) return new Map()
  try {
    const [digest = "", content = ""] = Buffer.from(await host.read(cacheFile(session), longest))
      .toString("utf8")
      .split("\n", 2)
    return digest === digestOf(content) ? new Map<string, CacheEntry>(JSON.parse(content)) : new Map()
  } catch {
    return new Map()
  }
}

/** Adds the new results; the file is replaced in one step, so that a run beside this one never reads half a cache. */
export async function writeCache(
  session: Session,
  known: ReadonlyMap<string, CacheEntry>,
  outcomes: readonly Outcome[],
): Promise<readonly Problem[]> {
  const fresh = outcomes.flatMap((outcome) => outcome.fresh ?? [])
  if (session.values.cache !== true || fresh.length === 0) return []
  const entries = new Map([...fresh.map(({ key, entry }) => [key, entry] as const), ...known])
  const content = JSON.stringify([...entries].slice(0, Math.max(maximumEntries, fresh.length)))
  try {
    await session.host.write(cacheFile(session), `${digestOf(content)}\n${content}\n`)
    return []
  } catch (error) {
    return [problem(session.values["cache-location"] ?? usualName, describeFailure(error))]
  }
}

const cacheFile = ({ host, values }: Session): string => path.resolve(host.cwd, values["cache-location"] ?? usualName)

const digestOf = (content: string): string => createHash("sha256").update(content).digest("hex")
