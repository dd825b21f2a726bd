/**
 * The style of the review sheet. In a webview it follows the editor's theme; on paper colours are backed by lines and
 * marks, so that a black-and-white print says the same.
 */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --text: var(--vscode-editor-foreground, light-dark(#1f2328, #e6edf3));
  --page: var(--vscode-editor-background, light-dark(#ffffff, #0d1117));
  --faint: var(--vscode-descriptionForeground, light-dark(#59636e, #9198a1));
  --line: var(--vscode-panel-border, light-dark(#d1d9e0, #3d444d));
  --link: var(--vscode-textLink-foreground, light-dark(#0969da, #4493f8));
  --good: light-dark(#116329, #56d364);
  --good-area: light-dark(#dafbe1, #12361f);
  --bad: light-dark(#a40e26, #ff7b72);
  --bad-area: light-dark(#ffe3e0, #4d1a1c);
  --warn: light-dark(#7d4e00, #e3b341);
  --grey-area: light-dark(#eaeef2, #2a313c);
}
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
body { color: var(--text); background: var(--page); max-width: 62rem; margin: 0 auto; padding: 1.5rem;
  font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", FangSong, STFangsong, serif; }
h1, h2, h3, table, .note, .coverage, .verdict, .finding, .severity {
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Zen Hei", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--text); overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
small, .note { color: var(--faint); font-size: .85rem; font-weight: normal; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
.verdict { font-weight: 600; margin: .25rem 0; }
.verdict.conflict, td.conflict, tr.conflict .verdict { color: var(--bad); }
.verdict.consistent, td.consistent, tr.consistent .verdict { color: var(--good); }
.verdict.attention, td.attention { color: var(--warn); }
tr.unknown .verdict { color: var(--faint); }
.coverage p { margin: .25rem 0; font-size: .9rem; }
.bar { display: block; width: 100%; height: .75rem; border: 1px solid var(--line); }
rect.consistent { fill: var(--good); }
rect.conflict { fill: var(--bad); }
rect.unchecked { fill: var(--grey-area); }
.key::before { content: "■ "; }
.key.consistent::before { color: var(--good); content: "✓ "; }
.key.conflict::before { color: var(--bad); content: "✗ "; }
.key.unchecked::before { color: var(--faint); content: "？"; }
.key + .key { margin-left: .75em; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--grey-area); white-space: nowrap; }
td:first-child, td.verdict, td:nth-child(2), td:nth-child(3) { white-space: nowrap; }
.contents td:first-child { white-space: normal; }
.formula { font-variant-numeric: tabular-nums; min-width: 9em; }
.findings { padding-left: 1.5rem; margin: 0; }
.finding { margin-bottom: 1rem; font-size: .95rem; }
.finding p, .finding ul { margin: .15rem 0; }
.finding code { color: var(--faint); font-size: .8rem; }
.finding blockquote { margin: .25rem 0; padding: .1rem .75rem; border-left: 3px solid var(--line);
  font-family: "Noto Serif CJK SC", FangSong, STFangsong, serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.finding .aside { color: var(--faint); font-size: .875rem; }
.severity.error, .finding.error > p > .severity { color: var(--bad); }
.severity.warning, .finding.warning > p > .severity { color: var(--warn); }
.text { border: 1px solid var(--line); padding: 1rem 1.25rem 1rem 3.5rem; }
.line { position: relative; margin: 0; min-height: 1.75em; white-space: pre-wrap; overflow-wrap: anywhere; }
.line::before { content: attr(data-line); position: absolute; left: -3rem; width: 2.25rem; text-align: right;
  color: var(--faint); font: .75rem/2.3 ui-monospace, monospace; user-select: none; }
.heading { font-weight: 700; }
.level-0 { text-align: center; font-size: 1.2em; }
.figure { color: inherit; border-radius: 2px; padding: 0 1px; }
.figure.consistent { background: var(--good-area); box-shadow: inset 0 -2px var(--good); }
.figure.conflict { background: var(--bad-area); box-shadow: inset 0 0 0 1.5px var(--bad); font-weight: 700; }
.figure.unchecked { background: var(--grey-area); }
mark { color: inherit; background: none; text-decoration: underline wavy var(--faint) 1.5px; text-underline-offset: 4px; }
mark.error, .finding.error blockquote mark { text-decoration-color: var(--bad); }
mark.warning, .finding.warning blockquote mark { text-decoration-color: var(--warn); }
sup { line-height: 0; font-weight: 700; }
sup a { padding: 0 .15em; }
@media (max-width: 46rem) {
  body { padding: 1rem; }
  .text { padding: .75rem .75rem .75rem 2.75rem; }
  .line::before { left: -2.75rem; }
  td:first-child, td.verdict, td:nth-child(2), td:nth-child(3) { white-space: normal; }
  th, td { overflow-wrap: break-word; padding: .25rem .35rem; font-size: .8rem; }
}
@media print {
  :root { color-scheme: light; --text: #000; --page: #fff; }
  @page { size: A4; margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .document + .document { break-before: page; }
  h2, h3 { break-after: avoid; }
  tr, .finding, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
}
`
