import { parentOf, type State } from "./reading-state.ts"
import type { XmlElement } from "./xml.ts"

/** Signs that are elements. Page breaks are no part of the text. */
export function openSign(state: State, element: XmlElement): void {
  if (parentOf(state) !== "r") return
  const sign = signOf(element)
  if (sign !== "" && state.hidden.at(-1) !== true) state.drafts.at(-1)?.text.push(sign)
}

function signOf({ name, attribute }: XmlElement): string {
  switch (name) {
    case "tab":
      return " "
    case "cr":
      return "\n"
    case "br":
      return attribute("type") === "page" || attribute("type") === "column" ? "" : "\n"
    case "noBreakHyphen":
      return "-"
    case "sym":
      return symbolOf(attribute("char"))
    default:
      return ""
  }
}

/** Characters of symbol fonts lie in the private area and mean nothing outside of their font. */
function symbolOf(code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16)
  return value > 0x1f && value < 0xd800 ? String.fromCharCode(value) : ""
}
