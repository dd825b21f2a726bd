import { Inflate } from "fflate"

/** A file inside a ZIP container. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  /** Bytes as stored. */
  readonly data: Uint8Array
}

/** Contents of an entry, or why there are none. */
export type Unzipped =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "failure"; readonly because: "damaged" | "encrypted" | "tooLarge" }

/** Signatures, sizes and field offsets of APPNOTE.TXT 4.3 (PKWARE); all numbers are little endian. */
const endRecord = { signature: 0x06054b50, size: 22, count: 10, directory: 16 } as const
const directoryRecord = {
  signature: 0x02014b50,
  size: 46,
  flags: 8,
  method: 10,
  storedSize: 20,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  header: 42,
} as const
const localHeader = { signature: 0x04034b50, size: 30, nameLength: 26, extraLength: 28 } as const

const encryptedFlag = 1
const stored = 0
const deflated = 8

/** More files than any document has. */
const maximumEntries = 10_000

/** The longest comment that can stand after the directory. */
const longestComment = 0xffff

/**
 * Reads the directory of a ZIP container; `undefined` when it has none that can be trusted. The directory decides, as
 * in office programs; what else stands in the file is not looked at. ZIP64 is beyond the size of any document.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = end === undefined ? undefined : view.getUint16(end + endRecord.count, true)
  if (end === undefined || count === undefined || count > maximumEntries) return undefined
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + endRecord.directory, true)
  for (let index = 0; index < count; index++) {
    if (at + directoryRecord.size > end || view.getUint32(at, true) !== directoryRecord.signature) return undefined
    const entry = readEntry(bytes, view, at)
    if (entry === undefined) return undefined
    entries.set(entry.name, entry)
    const { nameLength, extraLength, commentLength, size } = directoryRecord
    const lengths = [nameLength, extraLength, commentLength].map((field) => view.getUint16(at + field, true))
    at += lengths.reduce((sum, length) => sum + length, size)
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endRecord.size
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endRecord.signature) return at
  }
  return undefined
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const nameStart = at + directoryRecord.size
  const nameEnd = nameStart + view.getUint16(at + directoryRecord.nameLength, true)
  const header = view.getUint32(at + directoryRecord.header, true)
  if (nameEnd > bytes.length || header + localHeader.size > bytes.length) return undefined
  if (view.getUint32(header, true) !== localHeader.signature) return undefined
  const start =
    header +
    localHeader.size +
    view.getUint16(header + localHeader.nameLength, true) +
    view.getUint16(header + localHeader.extraLength, true)
  const end = start + view.getUint32(at + directoryRecord.storedSize, true)
  if (end > bytes.length) return undefined
  return {
    // Names inside of office documents are ASCII.
    name: String.fromCharCode(...bytes.subarray(nameStart, nameEnd)),
    encrypted: (view.getUint16(at + directoryRecord.flags, true) & encryptedFlag) !== 0,
    method: view.getUint16(at + directoryRecord.method, true),
    data: bytes.subarray(start, end),
  }
}

/** Bytes that are inflated at once: what a bomb can unfold before it is noticed is a thousand times as much. */
const step = 0x1000

/** Unpacks one entry; stops as soon as it grows beyond `limit` bytes, whatever size it claims to have. */
export function unzipEntry({ data, encrypted, method }: ZipEntry, limit: number): Unzipped {
  if (encrypted) return { kind: "failure", because: "encrypted" }
  if (method === stored) {
    return data.length > limit ? { kind: "failure", because: "tooLarge" } : { kind: "bytes", bytes: data }
  }
  if (method !== deflated) return { kind: "failure", because: "damaged" }
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at < data.length; at += step) {
      inflate.push(data.subarray(at, at + step), at + step >= data.length)
      if (length > limit) return { kind: "failure", because: "tooLarge" }
    }
  } catch {
    return { kind: "failure", because: "damaged" }
  }
  return { kind: "bytes", bytes: join(chunks, length) }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
