import { existsSync, readdirSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** When the newest source was written, in milliseconds. */
const newestSource = (): number =>
  Math.max(
    ...readdirSync(root("server/src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(`${parentPath}/${name}`).mtimeMs),
  )

/** The path of a built file; throws when it is not there or older than the sources, so that no test speaks of yesterday's program. */
export function builtFile(path: string): string {
  const file = root(path)
  if (!existsSync(file)) throw new Error(`${path} is missing: npm run build`)
  if (statSync(file).mtimeMs < newestSource()) throw new Error(`${path} is older than server/src: npm run build`)
  return file
}
