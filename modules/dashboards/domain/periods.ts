// Periods of whole months, and the two one compares with: as many months just before, or the same months of last year.

export interface Months {
  from_month: string
  to_month: string
}

export const comparisons = ['before', 'last_year'] as const
export type Comparison = (typeof comparisons)[number]

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthOfNumber = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

export const monthsLater = (month: string, many: number): string => monthOfNumber(numberOf(month) + many)

export const lengthOf = ({ from_month, to_month }: Months): number =>
  numberOf(to_month) - numberOf(from_month) + 1

export const comparedWith = (period: Months, comparison: Comparison): Months => {
  const back = comparison === 'last_year' ? 12 : lengthOf(period)
  return {
    from_month: monthsLater(period.from_month, -back),
    to_month: monthsLater(period.to_month, -back),
  }
}

export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)

export type Change = 'grew' | 'fell' | 'same' | 'unknown'

/** Ten per cent and three more or fewer are a change; less is the same: small numbers move by themselves. */
export const changeOf = (value: number | null, before: number | null): Change => {
  if (value === null || before === null) return 'unknown'
  const difference = value - before
  if (Math.abs(difference) < 3 || Math.abs(difference) < before / 10) return 'same'
  return difference > 0 ? 'grew' : 'fell'
}
