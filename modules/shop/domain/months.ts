// Points are of a month: a month is written as its first day.
import { dayInItaly, monthsAfter as laterMonth } from '#core/kernel'

export const monthOfDay = (day: string): string => `${day.slice(0, 7)}-01`
export const monthIn = (at: string): string => monthOfDay(dayInItaly(at))

/** The month so many months later; earlier when the number is below zero. */
export const monthsAfter = (month: string, count: number): string => `${laterMonth(month, count)}-01`

/** Points of a month are good in that month and in the next one. */
export const monthsGood = 2
export const hasLapsed = (month: string, today: string): boolean =>
  monthsAfter(month, monthsGood) <= monthOfDay(today)
