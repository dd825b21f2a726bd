const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
}

/** Text for XML 1.0, in elements and quoted attributes; characters that XML cannot hold become U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[&<>"\n\r\t]/g, (character) => entities[character] ?? character)
    .replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")

/** ` name="value"` for each attribute. */
export const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("")
