// The days on which most doors in Italy stay shut.

const fixed = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26']

/** Easter Sunday of the Gregorian calendar (the anonymous computus of 1876). */
export const easterOf = (year: number): string => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  const day = new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1))
  return day.toISOString().slice(0, 10)
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

export const isHoliday = (day: string): boolean => {
  const year = Number(day.slice(0, 4))
  // Saint Francis is a holiday again since 2026.
  if (day.slice(5) === '10-04' && year >= 2026) return true
  const easter = easterOf(year)
  return fixed.includes(day.slice(5)) || day === easter || day === dayAfter(easter)
}
