import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from "vscode"
import type { Range } from "vscode-languageclient"
import type { ActiveReport } from "../active-report.ts"
import type { FigureRelation, FigureSection, LoneFigure } from "../protocol.ts"

/** The view of the figures. */
export interface FiguresPanel extends Disposable {
  /** Opens the view, at the section that begins on a line when one is named. */
  readonly show: (line: number | undefined) => Promise<void>
  /** Shows everything, or only what does not agree or could not be checked. */
  readonly toggleFilter: () => void
}

/** A row of the tree. `uri` is the document that it leads into. */
type Row =
  | { readonly kind: "section"; readonly section: FigureSection; readonly uri: Uri }
  | { readonly kind: "relation"; readonly relation: FigureRelation; readonly section: Row; readonly uri: Uri }
  | { readonly kind: "operand"; readonly text: string; readonly range: Range; readonly parent: Row; readonly uri: Uri }
  | { readonly kind: "lone"; readonly section: Row & { readonly kind: "section" }; readonly uri: Uri }
  | { readonly kind: "figure"; readonly figure: LoneFigure; readonly parent: Row; readonly uri: Uri }

/** Registers the tree: sections, below them their relations with ✓ ✗ ?, below these the figures; a click jumps to the text. */
export function registerFiguresView(report: ActiveReport): FiguresPanel {
  const changed = new EventEmitter<undefined>()
  let onlyOpen = false
  let rows: readonly Row[] = []
  const isWanted = ({ verdict }: FigureRelation): boolean => !onlyOpen || verdict !== "consistent"
  const read = (): void => {
    const shown = report.current()
    rows = (shown?.figures.sections ?? [])
      .filter(({ relations, figures }) => relations.some(isWanted) || (!onlyOpen && figures.length > 0))
      .map((section) => ({ kind: "section", section, uri: shown?.document.uri ?? Uri.file("/") }))
  }
  const view: TreeView<Row> = window.createTreeView<Row>("baogao.figures", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getParent: parentOf,
      getChildren: (row) => (row === undefined ? [...rows] : [...childrenOf(row, isWanted, onlyOpen)]),
    },
  })
  const update = (): void => {
    read()
    const shown = report.current()
    const conflicts = shown?.figures.counts.conflict ?? 0
    view.description = shown?.figures.profile.name ?? ""
    view.badge =
      conflicts > 0 ? { value: conflicts, tooltip: l10n.t("{0} relations do not agree", conflicts) } : undefined
    view.message =
      shown !== undefined && rows.length === 0
        ? onlyOpen
          ? l10n.t("All figures that could be checked agree.")
          : l10n.t("This report has no figures.")
        : ""
    changed.fire(undefined)
  }
  update()
  const listener = report.changed(update)
  return {
    show: async (line) => {
      await commands.executeCommand("baogao.figures.focus")
      const row = rows.find((each) => each.kind === "section" && each.section.range.start.line === line)
      if (row !== undefined) await view.reveal(row, { expand: true, select: true })
    },
    toggleFilter: () => {
      onlyOpen = !onlyOpen
      void commands.executeCommand("setContext", "baogao.figures.onlyOpen", onlyOpen)
      update()
    },
    dispose: () => {
      for (const each of [listener, view, changed]) each.dispose()
    },
  }
}

function parentOf(row: Row): Row | undefined {
  switch (row.kind) {
    case "section":
      return undefined
    case "relation":
    case "lone":
      return row.section
    case "operand":
    case "figure":
      return row.parent
  }
}

function childrenOf(row: Row, isWanted: (relation: FigureRelation) => boolean, onlyOpen: boolean): readonly Row[] {
  const { uri } = row
  switch (row.kind) {
    case "section": {
      const relations = row.section.relations
        .filter(isWanted)
        .map((relation): Row => ({ kind: "relation", relation, section: row, uri }))
      const hasLone = !onlyOpen && row.section.figures.length > 0
      return hasLone ? [...relations, { kind: "lone", section: row, uri }] : relations
    }
    case "relation":
      return row.relation.operands.map(({ text, range }) => ({ kind: "operand", text, range, parent: row, uri }))
    case "lone":
      return row.section.section.figures.map((figure) => ({ kind: "figure", figure, parent: row, uri }))
    case "operand":
    case "figure":
      return []
  }
}

const icons = {
  consistent: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")),
  conflict: new ThemeIcon("error", new ThemeColor("testing.iconFailed")),
  unknown: new ThemeIcon("question", new ThemeColor("descriptionForeground")),
} as const

function treeItem(row: Row): TreeItem {
  switch (row.kind) {
    case "section":
      return sectionItem(row.section, row.uri)
    case "relation":
      return relationItem(row.relation, row.uri)
    case "operand":
      return { ...leaf(row.text, row.range, row.uri), iconPath: new ThemeIcon("symbol-number") }
    case "lone": {
      const item = new TreeItem(l10n.t("Compared with no other figure"), TreeItemCollapsibleState.Collapsed)
      item.description = String(row.section.section.figures.length)
      item.iconPath = new ThemeIcon("circle-outline")
      return item
    }
    case "figure":
      return { ...leaf(row.figure.text, row.figure.range, row.uri), description: row.figure.label }
  }
}

function sectionItem({ title, range, relations }: FigureSection, uri: Uri): TreeItem {
  const count = (verdict: FigureRelation["verdict"]): number =>
    relations.filter((relation) => relation.verdict === verdict).length
  const conflicts = count("conflict")
  const name = title === "" ? l10n.t("(before the first heading)") : title
  const item = new TreeItem(
    name,
    conflicts > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  )
  // The same row after an edit, so that what the user has opened stays open.
  item.id = `${uri.toString()}#${title}`
  item.description = [
    ...(count("consistent") > 0 ? [`✓ ${count("consistent")}`] : []),
    ...(conflicts > 0 ? [`✗ ${conflicts}`] : []),
    ...(count("unknown") > 0 ? [`? ${count("unknown")}`] : []),
  ].join("  ")
  item.command = jump(range, uri)
  return item
}

function relationItem({ name, verdict, because, formula, range, operands }: FigureRelation, uri: Uri): TreeItem {
  const item = new TreeItem(
    formula,
    operands.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  )
  const verdicts = { consistent: l10n.t("agrees"), conflict: l10n.t("does not agree"), unknown: l10n.t("not checked") }
  item.description = because === undefined ? name : `${name} · ${because}`
  item.iconPath = icons[verdict]
  const tooltip = new MarkdownString()
  tooltip.appendText(`${name}：${formula}`).appendMarkdown("\n\n")
  tooltip.appendText([verdicts[verdict], ...(because === undefined ? [] : [because])].join("："))
  item.tooltip = tooltip
  item.accessibilityInformation = { label: `${verdicts[verdict]}，${name}，${formula}` }
  item.command = jump(range, uri)
  return item
}

function leaf(text: string, range: Range, uri: Uri): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None)
  item.command = jump(range, uri)
  return item
}

const jump = (range: Range, uri: Uri) => ({
  title: l10n.t("Go to text"),
  command: "baogao.goTo",
  arguments: [uri.toString(), range],
})
