// Periods as people name them: a month, a quarter, a half, a year. `2026-09`, `2026-Q3`, `2026-S2`, `2026`.
import { z } from 'zod'

export const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-S[12])?$/
export const periodName = () => z.string().regex(periodPattern)

const two = (number: number): string => String(number).padStart(2, '0')

/** The first and the last month of a period. */
export const monthsOf = (period: string): { from_month: string; to_month: string } => {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part === '') return { from_month: `${year}-01`, to_month: `${year}-12` }
  const length = { Q: 3, S: 6 }[part[0] as 'Q' | 'S']
  if (!length) return { from_month: period, to_month: period }
  const last = Number(part.slice(1)) * length
  return { from_month: `${year}-${two(last - length + 1)}`, to_month: `${year}-${two(last)}` }
}

export const overlaps = (a: string, b: string): boolean => {
  const [one, other] = [monthsOf(a), monthsOf(b)]
  return one.from_month <= other.to_month && other.from_month <= one.to_month
}

/** The period that covers exactly these months, if it has a name. */
export const periodOf = (from_month: string, to_month: string): string | undefined => {
  const year = from_month.slice(0, 4)
  const month = Number(from_month.slice(5))
  const names = [from_month, `${year}-Q${Math.ceil(month / 3)}`, `${year}-S${Math.ceil(month / 6)}`, year]
  return names.find((name) => {
    const months = monthsOf(name)
    return months.from_month === from_month && months.to_month === to_month
  })
}

/** Where a project begins and ends: as written, or worked out from how long it lasts. */
export const spanOf = ({
  starts_on,
  ends_on,
  duration_months,
}: {
  starts_on: string | null
  ends_on: string | null
  duration_months: number | null
}): { starts_on: string | null; ends_on: string | null } => {
  if (!duration_months || (starts_on && ends_on) || (!starts_on && !ends_on)) return { starts_on, ends_on }
  const known = (starts_on ?? ends_on) as string
  const isYear = known.length === 4
  const month =
    Number(known.slice(0, 4)) * 12 + (isYear ? (starts_on ? 0 : 11) : Number(known.slice(5, 7)) - 1)
  const other = starts_on ? month + duration_months - 1 : month - duration_months + 1
  const name = `${Math.floor(other / 12)}-${two((other % 12) + 1)}`
  return starts_on ? { starts_on, ends_on: name } : { starts_on: name, ends_on }
}
