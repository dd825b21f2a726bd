/**
 * Does a named piece of work in the name of a rule or a relation; `undefined` when it failed or may not go on. The host of
 * the work is told, and everything else goes on.
 */
export type Supervise = <Result>(name: string, work: () => Result) => Result | undefined
