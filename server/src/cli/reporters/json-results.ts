/**
 * The outer object of the JSON formats: `{"version":1,"results":[…],…rest}` with a line for each result, so that hundreds of
 * documents make no needlessly large text, and two runs can be compared by line.
 */
export function jsonResults(results: readonly object[], rest: object = {}): string {
  const lines = results.map((result) => `\n${JSON.stringify(result)}`)
  const others = Object.entries(rest).map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return `{"version":1,"results":[${lines.join(",")}\n]${others.join("")}}\n`
}
