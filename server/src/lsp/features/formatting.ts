import { type Connection, type Disposable, DocumentFormattingRequest, type TextEdit } from "vscode-languageserver"
import { fixSafely } from "../../engine/fixes.ts"
import type { Finding } from "../../rules/finding.ts"
import type { Analysis } from "../analyses.ts"
import { toTextEdits } from "../convert.ts"
import { describeFailure } from "../guard.ts"
import type { SettingsSource } from "../workspace/settings-source.ts"

/** Groups of rules about form alone; what they repair by themselves is what a formatter does. */
const groups = ["numbering/", "typography/"]

/** Puts numbers in order and punctuation right. Opt-in: without the setting there is nothing to format. */
export function formatting(analysis: Analysis): TextEdit[] | null {
  if (!analysis.settings.format) return null
  const { edits } = fixSafely(analysis.text, (text) => analysis.check(text).findings.filter(isAboutForm))
  return toTextEdits(edits, analysis.lines)
}

const isAboutForm = ({ rule }: Finding): boolean => groups.some((group) => rule.startsWith(group))

/** Offers formatting to the client only while the setting is on, so that it never competes with other formatters. */
export function offerFormatting(connection: Connection, settings: SettingsSource): () => Promise<void> {
  let offered: Disposable | undefined
  return async () => {
    const { format } = await settings.general()
    try {
      if (format && offered === undefined) {
        offered = await connection.client.register(DocumentFormattingRequest.type, {
          documentSelector: [{ language: "baogao" }],
        })
      } else if (!format && offered !== undefined) {
        offered.dispose()
        offered = undefined
      }
    } catch (error) {
      connection.console.error(describeFailure("client/registerCapability", error))
    }
  }
}
