import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff"
import type { Inspection } from "./inspect.ts"

/** What `--fix` would change, as a unified diff that `git apply` and `patch` take; empty when it would change nothing. */
export const proposedChanges = (documents: readonly Inspection[]): string =>
  documents
    .map(({ path, text, proposal }) =>
      proposal === undefined
        ? ""
        : createTwoFilesPatch(`a/${path}`, `b/${path}`, text, proposal, undefined, undefined, {
            headerOptions: FILE_HEADERS_ONLY,
          }),
    )
    .join("")
