import { describe, expect, it } from 'vitest'
import { callBackDue, documentDue, feedbackDue, handlingDue, triageDue } from './deadlines.ts'

// A Friday afternoon in Italy, with a weekend after it.
const friday = '2026-11-27T15:00:00.000Z'

describe('a report that came on Friday', () => {
  it('is triaged in two hours, on Monday, or by Wednesday', () => {
    expect(triageDue(friday, 'immediate')).toBe('2026-11-27T17:00:00.000Z')
    expect(triageDue(friday, 'within_48h').slice(0, 10)).toBe('2026-11-30')
    expect(triageDue(friday, 'ordinary').slice(0, 10)).toBe('2026-12-02')
  })
  it('is looked at the same night, in 48 hours, or in ten working days without the holiday of December', () => {
    expect(handlingDue(friday, 'immediate')).toBe('2026-11-28T03:00:00.000Z')
    expect(handlingDue(friday, 'within_48h')).toBe('2026-11-29T15:00:00.000Z')
    expect(handlingDue(friday, 'ordinary').slice(0, 10)).toBe('2026-12-14')
  })
  it('is answered in five working days after it was handled', () => {
    expect(feedbackDue(friday).slice(0, 10)).toBe('2026-12-04')
  })
})

it('a missed call is called back the next working day, an answered one is written down in two hours', () => {
  expect(callBackDue(friday).slice(0, 10)).toBe('2026-11-30')
  expect(documentDue(friday)).toBe('2026-11-27T17:00:00.000Z')
})
