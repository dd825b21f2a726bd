import type { Utf8Decoder } from "../sources/decode.ts"

/** Strict UTF-8 by the platform; a BOM stays in the text, so that offsets are those of the file. */
export const decodeUtf8: Utf8Decoder = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
