import type { Session } from "./session.ts"

/** Tells people at a terminal how far a long run is. */
export interface Progress {
  /** How many documents are done. */
  readonly show: (done: number) => Promise<void>
  /** Leaves the line as it was. */
  readonly end: () => Promise<void>
}

/** Fewer documents are done before anybody could read it. */
const worthwhile = 50

/** A line on standard error that is written over; nothing when standard error is no terminal. */
export function createProgress({ host, language, values }: Session, total: number): Progress {
  if (!host.interactive || values.quiet === true || total < worthwhile) {
    return { show: async () => undefined, end: async () => undefined }
  }
  const step = Math.ceil(total / 100)
  let shown = 0
  return {
    show: async (done) => {
      if (done < shown + step) return
      shown = done
      await host.err(`\r${{ zh: "正在检查", en: "checking" }[language]} ${done}/${total}`)
    },
    end: async () => {
      if (shown > 0) await host.err("\r\u001b[K")
    },
  }
}
