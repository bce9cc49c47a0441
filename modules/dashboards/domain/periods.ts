// Periods of whole months, and the two one compares with: as many months just before, or the same months of last year.
import { type MonthSpan, monthCount, monthsAfter } from '#core/kernel'

export const comparisons = ['before', 'last_year'] as const
export type Comparison = (typeof comparisons)[number]

export const comparedWith = (period: MonthSpan, comparison: Comparison): MonthSpan => {
  const back = comparison === 'last_year' ? 12 : monthCount(period)
  return {
    from_month: monthsAfter(period.from_month, -back),
    to_month: monthsAfter(period.to_month, -back),
  }
}

export type Change = 'grew' | 'fell' | 'same' | 'unknown'

/** Ten per cent and three more or fewer are a change; less is the same: small numbers move by themselves. */
export const changeOf = (value: number | null, before: number | null): Change => {
  if (value === null || before === null) return 'unknown'
  const difference = value - before
  if (Math.abs(difference) < 3 || Math.abs(difference) < before / 10) return 'same'
  return difference > 0 ? 'grew' : 'fell'
}
