/** Why bytes are no text that can be checked. */
export type UnreadableReason =
  /** Nothing, or blanks only. */
  | "empty"
  /** GB18030, GBK or GB 2312. */
  | "gb18030"
  /** UTF-16 in either byte order, with or without byte order mark. */
  | "utf16"
  /** A Word, WPS or other office document (ZIP or OLE container). */
  | "office"
  | "pdf"
  /** NUL bytes, or no encoding that is known. */
  | "binary"

/** The outcome of decoding: the whole text, a BOM included, or the reason why there is none. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly because: UnreadableReason }

/** Strict UTF-8 of the host's platform: `undefined` for malformed bytes; keeps a BOM as U+FEFF. */
export type Utf8Decoder = (bytes: Uint8Array) => string | undefined

/** Bytes of a file that are looked at to tell why it is not UTF-8. */
const sampleSize = 0x10000

/**
 * Text is UTF-8 with or without BOM. Everything else is named, so that the user learns how to repair the file,
 * but never guessed: a wrongly decoded report would be checked without a word.
 */
export function decodeText(bytes: Uint8Array, decodeUtf8: Utf8Decoder): Decoded {
  const container = containerOf(bytes)
  if (container !== undefined) return { kind: "unreadable", because: container }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { kind: "unreadable", because: "utf16" }
  if (bytes.includes(0)) return { kind: "unreadable", because: looksLikeUtf16(bytes) ? "utf16" : "binary" }
  const text = decodeUtf8(bytes)
  if (text === undefined) return { kind: "unreadable", because: looksLikeGb18030(bytes) ? "gb18030" : "binary" }
  return text.trim() === "" ? { kind: "unreadable", because: "empty" } : { kind: "text", text }
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((value, index) => bytes[index] === value)

function containerOf(bytes: Uint8Array): "office" | "pdf" | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "office"
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? "pdf" : undefined
}

/** Chinese UTF-16 without BOM: read in one of the byte orders, nearly all units are Han, ASCII or punctuation. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleSize) & ~1
  const usual = (high: 0 | 1): number => {
    let count = 0
    for (let index = 0; index < length; index += 2) {
      if (isUsualUnit(((bytes[index + high] ?? 0) << 8) | (bytes[index + 1 - high] ?? 0))) count++
    }
    return count
  }
  return Math.max(usual(0), usual(1)) * 2 >= length * 0.9
}

/** ASCII text, CJK and general punctuation, Han, full-width forms. */
const isUsualUnit = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 0x09 ||
  unit === 0x0a ||
  unit === 0x0d ||
  (unit >= 0x2010 && unit < 0x2040) ||
  (unit >= 0x3000 && unit < 0x3030) ||
  (unit >= 0x3400 && unit < 0xa000) ||
  unit >= 0xff00

/** Every byte from 0x80 on starts a well-formed two- or four-byte character; one cut at the end of the sample is forgiven. */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleSize)
  let index = 0
  while (index < length) {
    const size = gb18030Size(bytes, index)
    if (size === 0) return index + 4 > length && bytes.length > length
    index += size
  }
  return true
}

function gb18030Size(bytes: Uint8Array, index: number): 0 | 1 | 2 | 4 {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(index, index + 4)
  if (first < 0x80) return first < 0x20 && first !== 0x09 && first !== 0x0a && first !== 0x0d ? 0 : 1
  if (first === 0x80 || first === 0xff) return 0
  if (second >= 0x40 && second !== 0x7f && second !== 0xff) return 2
  return isGbDigit(second) && third > 0x80 && third < 0xff && isGbDigit(fourth) ? 4 : 0
}

const isGbDigit = (value: number): boolean => value >= 0x30 && value <= 0x39
