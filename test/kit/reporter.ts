import Mocha from "mocha"

/** mocha's own report with one more line at the end, `N passed, N failed`, which .ci/run adds up. */
export default class CountingReporter extends Mocha.reporters.Spec {
  override epilogue(): void {
    super.epilogue()
    console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`)
  }
}
