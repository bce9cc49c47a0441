// The working days of Italy: a deadline of five of them jumps Saturdays, Sundays and the national holidays, Easter
// Monday included. Patron saints are a town's own and do not count. Pure: days in and out are `YYYY-MM-DD`.
import { dayInItaly } from './clock.ts'

const FIXED = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26']
/** Saint Francis is a holiday again since this year (law 151 of 2025). */
const FRANCIS_AGAIN = 2026
const DAY = 86_400_000

const millisOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** The day so many calendar days later (or earlier, when negative). */
export const daysAfter = (day: string, days: number): string => dayOf(millisOf(day) + days * DAY)

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones, Butcher). */
export const easterOf = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leaps = Math.floor(century / 4)
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - leaps - shift + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const sum = moon + sunday - 7 * late + 114
  return dayOf(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1))
}

export const isHoliday = (day: string): boolean => {
  const year = Number(day.slice(0, 4))
  if (FIXED.includes(day.slice(5))) return true
  if (day.slice(5) === '10-04' && year >= FRANCIS_AGAIN) return true
  const easter = easterOf(year)
  return day === easter || day === daysAfter(easter, 1)
}

export const isWorkingDay = (day: string): boolean =>
  ![0, 6].includes(new Date(millisOf(day)).getUTCDay()) && !isHoliday(day)

/** The n-th working day after a day; the day itself is not counted, as terms are counted in Italy. */
export const workingDaysAfter = (day: string, count: number): string => {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = daysAfter(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** How many working days lie after the first day up to the second, the second included; negative when it is past. */
export const workingDaysBetween = (from: string, to: string): number => {
  if (to < from) return -workingDaysBetween(to, from)
  let days = 0
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) if (isWorkingDay(day)) days += 1
  return days
}

/** The last instant of an Italian day: until then a deadline of that day is kept. */
export const endOfItalianDay = (day: string): string => {
  const utcEnd = millisOf(day) + DAY - 1000
  const summer = utcEnd - 2 * 3_600_000
  return new Date(
    dayInItaly(new Date(summer + 1000).toISOString()) === day ? utcEnd - 3_600_000 : summer,
  ).toISOString()
}

/** A deadline of so many working days from an instant: the end of the last one. */
export const dueInWorkingDays = (at: string, count: number): string =>
  endOfItalianDay(workingDaysAfter(dayInItaly(at), count))
