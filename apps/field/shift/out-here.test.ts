// Who is already in the street can record, also when the leader's beginning has not arrived.
import { expect, test } from 'vitest'
import type { ShiftRecord } from '../phone/night.ts'
import { asWalked } from './out-here.ts'

const confirmed = { shift_id: 'night', state: 'confirmed', started_at: null } as ShiftRecord
const here = { checked_in_at: '2026-01-10T21:00:00.000Z' }

test('an outing somebody is on counts as begun on their phone, from when they were there', () => {
  expect(asWalked(confirmed, here, 'night')).toMatchObject({
    state: 'in_progress',
    started_at: here.checked_in_at,
  })
})

test('no other outing, and nobody who is not there, is taken along', () => {
  expect(asWalked(confirmed, here, 'another')).toBe(confirmed)
  expect(asWalked(confirmed, { checked_in_at: null }, 'night')).toBe(confirmed)
  expect(asWalked(confirmed, undefined, 'night')).toBe(confirmed)
})

test('what the leader said of the outing is left as it is', () => {
  const closed = { ...confirmed, state: 'closed' } as ShiftRecord
  expect(asWalked(closed, here, 'night')).toBe(closed)
})
