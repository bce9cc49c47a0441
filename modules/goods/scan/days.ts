// Six digits that are a day: year, month, day. The century is the one nearest to today; day 00 is the last of its month.
// GS1 General Specifications, 7.12.

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (number: number): string => String(number).padStart(2, '0')

/** Within fifty years of today, before or after. */
const yearOf = (short: number, today: string): number => {
  const now = Number(today.slice(0, 4))
  const gap = short - (now % 100)
  const century = now - (now % 100)
  if (gap >= 51) return century - 100 + short
  return gap <= -50 ? century + 100 + short : century + short
}

/** The day, or nothing when no calendar has it. */
export const dayOf = (digits: string, today: string): string | undefined => {
  const [, short, month, day] = (/^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? []).map(Number)
  if (short === undefined || month === undefined || day === undefined || month < 1 || month > 12)
    return undefined
  const year = yearOf(short, today)
  const last = daysIn(year, month)
  return day > last ? undefined : `${year}-${two(month)}-${two(day === 0 ? last : day)}`
}

/** As GS1 writes it: `2027-03-31` is `270331`. */
export const sixDigits = (day: string): string => day.slice(2).replaceAll('-', '')
