import { type Decoded, decodeText, type Utf8Decoder } from "./decode.ts"
import { type DocxFailure, readDocx } from "./docx/docx.ts"

/** Why a file has no text that can be checked. */
export type UnreadableReason =
  | Extract<Decoded, { kind: "unreadable" }>["because"]
  /** Protected by a password. */
  | "encrypted"
  /** A Word document that is cut off or otherwise broken. */
  | "damaged"
  /** A Word document that unfolds to more than any report has. */
  | "unfolds"

/** What a text was read from: `docx` has paragraphs where plain text has lines. */
export type SourceFormat = "plain" | "docx"

/** The text of a file, or the reason why there is none. */
export type SourceText =
  | { readonly kind: "text"; readonly text: string; readonly format: SourceFormat }
  | { readonly kind: "unreadable"; readonly because: UnreadableReason }

const reasons: Readonly<Record<DocxFailure, UnreadableReason>> = {
  damaged: "damaged",
  encrypted: "encrypted",
  tooLarge: "unfolds",
  otherContainer: "office",
}

/** Reads a file by what it holds, not by its name: Word documents, and text in UTF-8. */
export function readSource(bytes: Uint8Array, decodeUtf8: Utf8Decoder): SourceText {
  if (isZip(bytes)) {
    const read = readDocx(bytes, decodeUtf8)
    if (read.kind === "failure") return { kind: "unreadable", because: reasons[read.because] }
    if (read.text.trim() === "") return { kind: "unreadable", because: "empty" }
    return { kind: "text", text: read.text, format: "docx" }
  }
  const decoded = decodeText(bytes, decodeUtf8)
  if (decoded.kind === "text") return { ...decoded, format: "plain" }
  const encrypted = decoded.because === "office" && isEncryptedOffice(bytes)
  return { kind: "unreadable", because: encrypted ? "encrypted" : decoded.because }
}

const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04

/** Office wraps protected documents into an OLE container with a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
const protectedStream = Array.from("EncryptedPackage").flatMap((character) => [character.charCodeAt(0), 0])

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const [first = 0] = protectedStream
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (protectedStream.every((value, index) => bytes[at + index] === value)) return true
  }
  return false
}
