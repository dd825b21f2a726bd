import { writeFileSync } from "node:fs"

/** What happened to one test. */
export interface HostResult {
  readonly title: string
  readonly error: string | undefined
}

/**
 * What VS Code calls in the extension host. The results go into the file that `BAOGAO_RESULTS` names: the workbench
 * passes on an exit code only.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha")
  const mocha = new Mocha({ ui: "bdd", timeout: 40_000, reporter: "min" })
  mocha.suite.emit("pre-require", globalThis, "", mocha)
  await import("./extension.ts")
  const results: HostResult[] = []
  const file = process.env.BAOGAO_RESULTS
  // After each test: when one of them hangs, the runner still knows what became of the others.
  const add = (result: HostResult): void => {
    results.push(result)
    if (file !== undefined) writeFileSync(file, JSON.stringify(results))
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve)
    runner.on("pass", (test) => add({ title: test.title, error: undefined }))
    runner.on("fail", (test, error: Error) => add({ title: test.title, error: error.stack ?? error.message }))
  })
  if (failures > 0) throw new Error(`${failures} tests failed`)
}
