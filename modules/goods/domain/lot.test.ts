// Dates on a lot: which one goes first, which may still be given, which never again.
import { expect, test } from 'vitest'
import { aLot } from '../makers.ts'
import { byExpiry, isPastBestBefore, type LotRecord, usableOn, usableUntil } from './lot.ts'

const lot = (more: Partial<LotRecord>): LotRecord => aLot({ lot_id: 'a', ...more })

test('a use-by day is the last one, whatever the grace', () => {
  const until = usableUntil({ use_by: '2026-11-22', best_before: null }, { days_after_best_before: 60 })
  expect(until).toBe('2026-11-22')
  expect(usableOn(lot({ usable_until: until }), '2026-11-22')).toBe(true)
  expect(usableOn(lot({ usable_until: until }), '2026-11-23')).toBe(false)
})

test('after its best-before day a thing is given within its rule, and it is said', () => {
  const until = usableUntil({ use_by: null, best_before: '2026-12-20' }, { days_after_best_before: 30 })
  expect(until).toBe('2027-01-19')
  const biscuits = lot({ best_before: '2026-12-20', usable_until: until })
  expect(usableOn(biscuits, '2027-01-10')).toBe(true)
  expect(isPastBestBefore(biscuits, '2027-01-10')).toBe(true)
  expect(isPastBestBefore(biscuits, '2026-12-20')).toBe(false)
  expect(usableOn(biscuits, '2027-01-20')).toBe(false)
})

test('blocked and quarantined lots are not given', () => {
  for (const state of ['blocked', 'quarantine', 'exhausted'] as const)
    expect(usableOn(lot({ state }), '2026-11-22')).toBe(false)
})

test('the first to expire goes first, what never expires last, older arrivals before newer ones', () => {
  const lots = [
    lot({ lot_id: 'never' }),
    lot({ lot_id: 'late', use_by: '2026-12-31' }),
    lot({ lot_id: 'soon', best_before: '2026-11-30' }),
    lot({ lot_id: 'never-older', received_on: '2026-10-01' }),
  ]
  expect([...lots].sort(byExpiry).map((each) => each.lot_id)).toEqual([
    'soon',
    'late',
    'never-older',
    'never',
  ])
})
