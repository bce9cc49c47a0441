// Points are of a month: a month is written as its first day.
import { dayInItaly } from '#core/kernel'

export const monthOfDay = (day: string): string => `${day.slice(0, 7)}-01`
export const monthIn = (at: string): string => monthOfDay(dayInItaly(at))

/** The month so many months later; earlier when the number is below zero. */
export const monthsAfter = (month: string, months: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/** Points of a month are good in that month and in the next one. */
export const monthsGood = 2
export const hasLapsed = (month: string, today: string): boolean =>
  monthsAfter(month, monthsGood) <= monthOfDay(today)
