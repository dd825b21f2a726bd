import { selectProfile } from "../profiles/select.ts"
import { parseReport } from "../report/parse-report.ts"

/** Titles stand at the beginning, after at most some page furniture or a notice; the rest of a long text is not read. */
const titleRegion = 65_536

/**
 * Whether the title is that of a report, whatever profile is configured: a README does not become a report because
 * the workspace holds reports. Costs the same for a file of any size.
 */
export const looksLikeReport = (text: string): boolean =>
  selectProfile(parseReport(text.slice(0, titleRegion)), "auto")?.recognised === true

/** The same for a document that is edited: its title is looked at again only when its beginning has changed. */
export function createRecogniser(): (text: string) => boolean {
  let beginning: string | undefined
  let isReport = false
  return (text) => {
    const now = text.slice(0, titleRegion)
    if (now !== beginning) {
      beginning = now
      isReport = looksLikeReport(text)
    }
    return isReport
  }
}
