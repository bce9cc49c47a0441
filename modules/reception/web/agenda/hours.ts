// Hours typed in Italy, wherever the screen stands; weeks begin on Monday.
import { dayInItaly, daysAfter } from '#core/kernel'

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const ahead = (millis: number): number => Date.parse(`${wall.format(millis).replace(' ', 'T')}Z`) - millis

/** `2026-11-24` and `09:30` in Italy, as an instant; undefined while the hour is not one. */
export const instantOf = (day: string, time: string): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  if (Number.isNaN(asUtc)) return undefined
  return new Date(asUtc - ahead(asUtc - ahead(asUtc))).toISOString()
}

export const today = (): string => dayInItaly(new Date().toISOString())

export const mondayOf = (day: string): string =>
  daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Minutes since midnight in Italy. */
export const minuteOf = (at: string): number => {
  const [hours = 0, minutes = 0] = wall.format(Date.parse(at)).slice(11, 16).split(':').map(Number)
  return hours * 60 + minutes
}

/** 570 is 09:30. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
