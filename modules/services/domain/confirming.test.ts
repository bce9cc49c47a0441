import { expect, it } from 'vitest'
import { dueOn, isStale, lettersDue } from './confirming.ts'
import { asFinelyAsAllowed } from './location.ts'

const page = { assured_on: '2026-06-01', assure_every_days: 180 }

it('a page is believed for its days, then asks to be confirmed: once, once more a month later, and no more', () => {
  expect(dueOn(page)).toBe('2026-11-28')
  expect([isStale(page, '2026-11-27'), isStale(page, '2026-11-28')]).toEqual([false, true])
  expect(
    ['2026-11-27', '2026-11-28', '2026-12-27', '2026-12-28', '2028-01-01'].map((day) =>
      lettersDue(page, day),
    ),
  ).toEqual([0, 1, 1, 2, 2])
})

const door = {
  location_id: '00000000-0000-4000-8000-000000000001',
  kind: 'physical' as const,
  name: 'Cortile',
  precision: 'exact' as const,
  address: 'Via dei Platani, 4/b',
  postal_code: '24068',
  municipality_code: '016198',
  lat: 45.68412,
  lon: 9.72345,
  how_to_reach: 'Autobus 5A',
  is_step_free: true,
  access_note: 'Campanello basso',
  url: null,
}

it('a place is told as finely as it may be', () => {
  expect(asFinelyAsAllowed(door)).toEqual(door)
  const street = asFinelyAsAllowed({ ...door, precision: 'street' })
  expect([street.address, street.lat, street.lon]).toEqual(['Via dei Platani', 45.684, 9.723])
  const town = asFinelyAsAllowed({ ...door, precision: 'municipality' })
  expect([town.address, town.lat, town.municipality_code]).toEqual([null, null, '016198'])
})

it('of a secret place nothing is left that could lead there', () => {
  const { location_id, kind, precision, is_step_free, ...rest } = asFinelyAsAllowed({
    ...door,
    precision: 'secret',
  })
  expect([location_id, kind, precision, is_step_free]).toEqual([door.location_id, 'physical', 'secret', true])
  expect(Object.values(rest).filter((value) => value !== null)).toEqual([])
})
