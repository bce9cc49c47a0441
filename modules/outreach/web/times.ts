// Days and hours of the planner. A night belongs to the day it begins, in the time of Italy, wherever the desk is.
import { dayInItaly } from '#core/i18n'

const zone = 'Europe/Rome'
const day_ms = 86_400_000

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
const hourMinute = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** How far the clocks of Italy are ahead of UTC at that instant; a year somebody wrote with two digits is one of the year 26, too. */
const ahead = (millis: number): number => {
  const told = wall.format(millis).replace(/^\d+/, (year) => year.padStart(4, '0'))
  return Date.parse(`${told.replace(' ', 'T')}Z`) - millis
}

/** `2026-11-24` and `21:00` in Italy, as an instant. */
export const instantOf = (day: string, time: string): string => {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  const guess = asUtc - ahead(asUtc)
  return new Date(asUtc - ahead(guess)).toISOString()
}

export const dayOf = (instant: string): string => dayInItaly(instant)

/** 21:00 in Italy, as it stands in a field. */
export const timeOf = (instant: string): string => hourMinute.format(new Date(instant))

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10)

/** Whole days from one civil day to another. */
export const daysFrom = (day: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / day_ms)

export const mondayOf = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

export const weekOf = (monday: string): string[] => Array.from({ length: 7 }, (_, at) => addDays(monday, at))

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** The end of a night that crosses midnight is on the day after. */
export const endInstant = (day: string, from: string, to: string): string =>
  instantOf(to <= from ? addDays(day, 1) : day, to)

/** The moment of a stop: an hour before the beginning belongs to the small hours. */
export const stopInstant = (day: string, from: string, time: string): string =>
  instantOf(time < from ? addDays(day, 1) : day, time)
