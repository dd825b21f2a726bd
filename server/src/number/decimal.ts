/**
 * An exact decimal as it was printed: `coefficient × 10^-scale`.
 * The scale is information: 12.30 (scale 2) claims more than 12.3 (scale 1).
 */
export interface Decimal {
  readonly coefficient: bigint
  /** Digits after the decimal point; negative for 万 and 亿 multiples without decimals. */
  readonly scale: number
}

/** `coefficient × 10^-scale`. */
export const decimal = (coefficient: bigint, scale = 0): Decimal => ({ coefficient, scale })

/** The powers that figures need. */
const powersOfTen: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent))

/** 10 to a non-negative integer power. */
export const powerOfTen = (exponent: number): bigint => powersOfTen[exponent] ?? 10n ** BigInt(exponent)

/** Reads plain digits with an optional point (“12.30”); anything else gives `undefined`. */
export function parseDecimal(digits: string): Decimal | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return undefined
  const point = digits.indexOf(".")
  if (point < 0) return decimal(BigInt(digits))
  return decimal(BigInt(digits.slice(0, point) + digits.slice(point + 1)), digits.length - point - 1)
}

/** The same printed digits moved by a power of ten: 1.25 shifted by 4 (万) is 12500 known to the hundreds. */
export const shift = (value: Decimal, power: number): Decimal => decimal(value.coefficient, value.scale - power)

/** Prints without exponent, dropping no digit of the scale: 12.30 stays “12.30”. */
export function formatDecimal(value: Decimal): string {
  if (value.scale <= 0) return (value.coefficient * powerOfTen(-value.scale)).toString()
  const negative = value.coefficient < 0n
  const digits = (negative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, "0")
  const split = digits.length - value.scale
  return `${negative ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split)}`
}

/** The same number known to its last digit that is not 0: 8100 → 81 hundreds. */
export function withoutTrailingZeros(value: Decimal): Decimal {
  let { coefficient, scale } = value
  while (coefficient !== 0n && coefficient % 10n === 0n) [coefficient, scale] = [coefficient / 10n, scale - 1]
  return decimal(coefficient, scale)
}
