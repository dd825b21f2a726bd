import type { StreamMessageWriter } from "vscode-languageserver/node"

/** How the library turns messages into bytes; it hands on no more than the type of the option. */
export type MessageEncoder = NonNullable<
  Exclude<ConstructorParameters<typeof StreamMessageWriter>[1], string | undefined>["contentTypeEncoder"]
>

/** Elements of an array that are turned into text together: enough to cost no more than all at once. */
const together = 16

/** Bytes of a UTF-16 code unit in UTF-8, at most. */
const mostBytes = 3

/** Room for nearly every message; for longer ones it grows. */
const usualRoom = 65_536

/**
 * Encodes messages as JSON in UTF-8, piece by piece into one buffer that is used again. The findings of a long report are
 * sent after every key; as one string and a new buffer each they cost three times as much, most of it for fresh memory.
 * A buffer stays good until the next message is encoded: the library writes one after the other.
 */
export function createMessageEncoder(): MessageEncoder {
  let buffer = Buffer.allocUnsafeSlow(usualRoom)
  const encode = (message: unknown): Uint8Array => {
    let length = 0
    for (const piece of jsonPieces(message)) {
      const needed = length + piece.length * mostBytes
      if (needed > buffer.length) buffer = enlarged(buffer, length, needed)
      length += buffer.write(piece, length)
    }
    return buffer.subarray(0, length)
  }
  // What cannot be encoded is the rejection that the library reports.
  return { name: "application/json", encode: async (message) => encode(message) }
}

function enlarged(buffer: Buffer<ArrayBuffer>, length: number, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(2 * needed)
  buffer.copy(larger, 0, 0, length)
  return larger
}

/** Texts that joined are `JSON.stringify(value)`; objects are taken apart as far as long arrays may be in them. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > together) yield* arrayPieces(value)
  else if (isPlain(value)) yield* objectPieces(value)
  else yield JSON.stringify(value) ?? ""
}

function* arrayPieces(values: readonly unknown[]): Generator<string> {
  for (let start = 0; start < values.length; start += together) {
    yield start === 0 ? "[" : ","
    yield JSON.stringify(values.slice(start, start + together)).slice(1, -1)
  }
  yield "]"
}

function* objectPieces(object: Readonly<Record<string, unknown>>): Generator<string> {
  let opening = "{"
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined || typeof value === "function" || typeof value === "symbol") continue
    yield `${opening}${JSON.stringify(name)}:`
    yield* jsonPieces(value)
    opening = ","
  }
  yield opening === "{" ? "{}" : "}"
}

/** Whether an object is written as its properties, one after the other. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && !("toJSON" in value)
}
