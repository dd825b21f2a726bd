/** Markup that is safe to put on a page: everything from outside went through `html`. */
export interface Markup {
  readonly markup: string
}

/** What may stand in a template: text is escaped, markup goes in as it is, lists are joined, `undefined` is nothing. */
export type Insertion = string | number | Markup | undefined | readonly Insertion[]

/** Template tag: html`<p>${text}</p>` can be no place where escaping was forgotten. */
export const html = (parts: TemplateStringsArray, ...insertions: readonly Insertion[]): Markup => ({
  markup: parts.map((part, index) => part + render(insertions[index])).join(""),
})

/** Markup written in this project, such as a style sheet; never for text from outside. */
export const trusted = (markup: string): Markup => ({ markup })

function render(insertion: Insertion): string {
  if (insertion === undefined) return ""
  if (typeof insertion === "string") return escapeHtml(insertion)
  if (typeof insertion === "number") return String(insertion)
  return "markup" in insertion ? insertion.markup : insertion.map(render).join("")
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/**
 * Text for element content and quoted attributes. Control characters, which HTML forbids, and direction marks, which
 * could show the words in another order than they are read by the checker, become U+FFFD.
 */
const escapeHtml = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
