// Months and quarters as the figures name them: `2026-09`, `2026-Q3`. They compare as words, without clocks.

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/
export const quarterPattern = /^\d{4}-Q[1-4]$/

export const monthOf = (day: string): string => day.slice(0, 7)

export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The first day that no longer belongs to the quarter. */
export const dayAfter = (quarter: string): string => {
  const year = Number(quarter.slice(0, 4))
  const number = Number(quarter.slice(6))
  return number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`
}

export const hasEnded = (quarter: string, today: string): boolean => today >= dayAfter(quarter)

export const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The first day that no longer belongs to the month. */
export const dayAfterMonth = (month: string): string => `${monthAfter(month)}-01`

/** Every month from the first to the last, both included; at most ten years. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = []
  for (let month = from; month <= to && months.length < 120; month = monthAfter(month)) months.push(month)
  return months
}

/** A day so many days before another. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
