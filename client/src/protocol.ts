import type { Range } from "vscode-languageclient"

/** A relation between figures, as the server tells it. */
export interface FigureRelation {
  readonly kind: string
  readonly name: string
  readonly verdict: "consistent" | "conflict" | "unknown"
  readonly because?: string
  readonly formula: string
  readonly range: Range
  readonly operands: readonly { readonly text: string; readonly range: Range }[]
}

/** A figure that stands in no relation. */
export interface LoneFigure {
  readonly text: string
  readonly label: string
  readonly range: Range
}

/** The figures below one top heading; the title is empty for what stands before the first. */
export interface FigureSection {
  readonly title: string
  readonly range: Range
  readonly relations: readonly FigureRelation[]
  readonly figures: readonly LoneFigure[]
}

/** Answer of `baogao/figures`; `null` for a document that is no report. */
export interface FiguresView {
  readonly version: number
  readonly profile: { readonly id: string; readonly name: string }
  readonly recognised: boolean
  readonly counts: Readonly<Record<FigureRelation["verdict"] | "figures", number>>
  readonly findings: Readonly<Record<"error" | "warning" | "information" | "hint", number>>
  readonly sections: readonly FigureSection[]
}

/** Answer of the server's command that checks the workspace. */
export interface WorkspaceSummary {
  readonly reports: number
  readonly errors: number
  readonly warnings: number
  readonly informations: number
  readonly hints: number
  readonly unreadable: readonly string[]
  readonly cancelled: boolean
}

/** A kind of document that can be begun, answer of `baogao/profiles`. */
export interface ProfileChoice {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly year: number
}

/** Argument of the command `baogao.disableRule`, made by the server. */
export interface DisableRuleArgument {
  readonly uri: string
  readonly version: number
  readonly rule: string
  readonly offset: number
  readonly scope: "here" | "file"
}
