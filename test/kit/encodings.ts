/** “示例市，报告\n” in GB18030. */
export const gb18030Report: Uint8Array = Uint8Array.from([
  0xca, 0xbe, 0xc0, 0xfd, 0xca, 0xd0, 0xa3, 0xac, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a,
])

/** The text as UTF-16 in either byte order, without adding a BOM. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le")
  return order === "little" ? bytes : bytes.swap16()
}
