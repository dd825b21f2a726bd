import type { Language } from "../engine/vocabulary.ts"
import { html, type Markup, trusted } from "./html.ts"
import { styleSheet } from "./style.ts"

/** How a page is made. */
export interface PageOptions {
  readonly language: Language
  /** Names the style sheet (and the script) for hosts whose content security policy wants a nonce. */
  readonly nonce?: string
  /** Script of the host, such as a webview's; allowed by the nonce only. */
  readonly script?: string
}

/** A page that is complete in itself: no network, nothing that runs but the host's own script. */
export function page(title: string, content: Markup, { language, nonce, script }: PageOptions): string {
  const style =
    nonce === undefined ? "style-src 'unsafe-inline'" : `style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  const marked = nonce === undefined ? undefined : html` nonce="${nonce}"`
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${style}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style${marked}>${trusted(styleSheet)}</style>
</head>
<body>
${content}
${script === undefined || nonce === undefined ? undefined : html`<script${marked}>${trusted(script)}</script>`}
</body>
</html>
`.markup
}
