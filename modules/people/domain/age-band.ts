// From a date or a year of birth to the band that figures need. With a year alone, whoever might still be under 18 is
// protected as if they were.
import type { PersonRecord } from './person.ts'

export interface Birth {
  birth_date: string | null
  birth_year: number | null
}

const yearsBetween = (from: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(from.slice(0, 4)) - (day.slice(5) < from.slice(5) ? 1 : 0)

/** Whole years on a day; with a year alone, the fewest they may be below 18, else those of the calendar. */
export const ageOn = ({ birth_date, birth_year }: Birth, day: string): number | null => {
  if (birth_date) return yearsBetween(birth_date, day)
  if (birth_year === null) return null
  const most = Number(day.slice(0, 4)) - birth_year
  return most <= 18 ? most - 1 : most
}

export const bandOf = (birth: Birth, day: string): PersonRecord['age_band'] => {
  const age = ageOn(birth, day)
  if (age === null) return 'unknown'
  if (age < 18) return 'under_18'
  if (age < 30) return 'from_18_to_29'
  if (age < 55) return 'from_30_to_54'
  return age < 65 ? 'from_55_to_64' : 'from_65'
}
