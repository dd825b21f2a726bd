/** Years that reports speak of; what lies outside is a typing error or no year. */
export const isPlausibleYear = (year: number): boolean => year >= 1900 && year <= 2099

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month 1–12, 0 for any other number; a February without a year may have 29. */
export function daysInMonth(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28
  return monthLengths[month - 1] ?? 0
}

/** Whether there is such a day; `year` may be unknown. */
export const isCalendarDay = (year: number | undefined, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(month, year)

/** The weekday of an existing Gregorian date, 0 (Sunday) to 6, by Zeller's congruence. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? month + 12 : month
  const reckoned = month < 3 ? year - 1 : year
  const leapDays = Math.floor(reckoned / 4) - Math.floor(reckoned / 100) + Math.floor(reckoned / 400)
  return (day + Math.floor((13 * (shifted + 1)) / 5) + reckoned + leapDays + 6) % 7
}
