import type { Finding, Severity } from "../rules/finding.ts"

/** How many findings of one document are shown. VS Code shows no more of one file either. */
export const mostFindings = 1000

/**
 * How many findings of one rule are shown, errors apart. More of one kind have one cause, as a text that stands in the
 * document twice has; the list is no use then, and after every key all of it would be sent, and drawn, again.
 */
export const mostOfOneRule = 100

/** What is shown of the findings of a document, and how many of which rule are left out. */
export interface ShownFindings {
  /** In their order. */
  readonly shown: readonly Finding[]
  readonly leftOut: ReadonlyMap<string, number>
}

/** Chooses what is shown: of each rule the first ones, and where all rules together have too many, the most severe. */
export function chooseShown(findings: readonly Finding[]): ShownFindings {
  const shown = mostSevere(firstOfEachRule(findings))
  return { shown, leftOut: shown.length === findings.length ? new Map() : difference(findings, shown) }
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostOfOneRule) return findings
  const counts = { warning: new Map<string, number>(), information: new Map(), hint: new Map() } as const
  return findings.filter(({ rule, severity }) => {
    if (severity === "error") return true
    const count = (counts[severity].get(rule) ?? 0) + 1
    counts[severity].set(rule, count)
    return count <= mostOfOneRule
  })
}

/** As many findings as are shown: of the least severe ones that fit, the first. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings
  const room = new Map<Severity, number>()
  let left = mostFindings
  for (const severity of ["error", "warning", "information", "hint"] as const) {
    const count = Math.min(left, findings.filter((finding) => finding.severity === severity).length)
    room.set(severity, count)
    left -= count
  }
  return findings.filter(({ severity }) => {
    const places = room.get(severity) ?? 0
    room.set(severity, places - 1)
    return places > 0
  })
}

/** How many findings of each rule are not among the others. */
function difference(findings: readonly Finding[], shown: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (rule: string, by: number): void => {
    counts.set(rule, (counts.get(rule) ?? 0) + by)
  }
  for (const { rule } of findings) count(rule, 1)
  for (const { rule } of shown) count(rule, -1)
  return new Map([...counts].filter(([, left]) => left > 0))
}
