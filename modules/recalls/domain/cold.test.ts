// Cold: limits, half an hour, and what was forgotten; and the steps of a recall with their hours.
import { expect, test } from 'vitest'
import { aColdUnit } from '../makers.ts'
import {
  halfOf,
  isFault,
  isOutside,
  missedHalves,
  outsideRead,
  outsideSentence,
  outsideSince,
} from './cold.ts'
import { faultAfter } from './nonconformity.ts'
import { deadlinesOf, measured, recallAfter } from './recall-states.ts'

const unit = aColdUnit({ organisation_id: 'o' })
const at = (hour: string) => `2026-11-27T${hour}:00.000Z`
const read = (hour: string, is_outside: boolean) => ({ at: at(hour), is_outside })

test('both ends of the limits are good', () => {
  expect([0, 40, -1, 41].map((tenths) => isOutside(unit, tenths))).toEqual([false, false, true, true])
})

test('outside for half an hour without a good reading is a fault; a door left open is not', () => {
  expect(isFault([read('08:00', true)], at('08:29'))).toBe(false)
  expect(isFault([read('08:00', true)], at('08:30'))).toBe(true)
  expect(isFault([read('08:00', true), read('08:20', false), read('08:40', true)], at('08:45'))).toBe(false)
  expect(outsideSince([read('08:40', true), read('08:00', false), read('08:20', true)])).toBe(at('08:20'))
  expect(outsideSince([read('08:00', true), read('08:30', false)])).toBeNull()
})

test('a forgotten reading is told after its hour, on the days somebody is there', () => {
  const morning = [{ on_day: '2026-11-27', half: 'morning' as const }]
  // Friday, half past nine and noon in Italy; then the evening.
  expect(missedHalves(unit, [], at('08:30'))).toEqual([])
  expect(missedHalves(unit, [], at('11:00'))).toEqual(['morning'])
  expect(missedHalves(unit, morning, at('17:30'))).toEqual(['afternoon'])
  expect(missedHalves(unit, [], '2026-11-29T18:00:00.000Z')).toEqual([])
  expect(missedHalves({ ...unit, is_active: false }, [], at('17:30'))).toEqual([])
  expect([halfOf(at('12:59')), halfOf(at('13:00'))]).toEqual(['morning', 'afternoon'])
})

test('a fault is made safe, put right and verified, in this order', () => {
  expect(faultAfter('open', 'correct')).toBeUndefined()
  expect(faultAfter('open', 'contain')).toBe('contained')
  expect(faultAfter('corrected', 'reopen')).toBe('open')
  expect(faultAfter('verified', 'reopen')).toBeUndefined()
})

test('nobody is warned before the list stands, and a closed recall does not move', () => {
  expect(recallAfter('stock_blocked', 'notify')).toBeUndefined()
  expect(recallAfter('recipients_traced', 'notify')).toBe('notified')
  expect(recallAfter('notified', 'destroy')).toBe('destroyed')
  expect(recallAfter('closed', 'annul')).toBeUndefined()
})

test('four hours for the list, the same Italian day for the telling', () => {
  const opened_at = '2026-11-27T21:00:00.000Z'
  expect(deadlinesOf({ opened_at })).toEqual({
    traced_by: '2026-11-28T01:00:00.000Z',
    notified_by: '2026-11-27T22:59:59.000Z',
  })
  const stamps = { opened_at, blocked_at: opened_at, traced_at: null, notified_at: null, closed_at: null }
  expect(measured(stamps, '2026-11-27T22:00:00.000Z')).toMatchObject({
    is_traced_late: false,
    is_notified_late: false,
  })
  expect(measured(stamps, '2026-11-28T02:00:00.000Z')).toMatchObject({
    is_traced_late: true,
    is_notified_late: true,
  })
  const told = { ...stamps, traced_at: '2026-11-27T21:30:00.000Z', notified_at: '2026-11-27T22:30:00.000Z' }
  expect(measured(told, '2027-01-01T00:00:00.000Z')).toMatchObject({
    ...{ traced_s: 1800, notified_s: 5400, is_traced_late: false, is_notified_late: false },
  })
})

test('what the register says of a fault can be said in another language; what somebody wrote stays as it is', () => {
  const cell = { name: 'Cella 2: verdure', lowest: -5, highest: 40 }
  for (const tenths of [68, -25, 100, 0])
    expect(outsideRead(outsideSentence(cell, tenths))).toEqual({ ...cell, tenths })
  expect(outsideRead('Il frigo 2 gocciola')).toBeNull()
})
