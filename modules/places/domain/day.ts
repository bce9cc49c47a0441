// Days as people count them, and night as the street knows it: from ten in the evening to six in the morning.

const dayMillis = 86_400_000

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)

/** Whole days from one day to another; negative when `to` comes before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMillis)

const hourInItaly = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  hourCycle: 'h23',
})

export const isNightInItaly = (instant: string): boolean => {
  const hour = Number(hourInItaly.format(new Date(instant)))
  return hour >= 22 || hour < 6
}
