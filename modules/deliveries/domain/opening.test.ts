// A day like the others, a feast, a Sunday by exception: which hours hold, and what is proposed.
import { expect, test } from 'vitest'
import { aWindow } from '../makers.ts'
import { feastOf, feastsToTell } from './feasts.ts'
import { type DayTold, openingAt, openingsOn } from './opening.ts'

const hub_unit_id = 'h'
const tuesday = aWindow({ weekday: 2, opens_at: '09:00', closes_at: '12:00', capacity: 6 })
const told = (more: Partial<DayTold>): DayTold => ({
  ...{ special_day_id: 's', unit_id: hub_unit_id, on_day: '2026-12-08', kind: 'closed', note: 'Immacolata' },
  ...{ opens_at: null, closes_at: null, capacity: null, is_active: true },
  ...more,
})
const open = (more: Partial<DayTold>) =>
  told({ kind: 'open', opens_at: '15:00', closes_at: '17:00', capacity: 3, ...more })
const at = (day: string, days: DayTold[] = []) => openingsOn([tuesday], days, { day, hub_unit_id })

test('a closed day has no openings; a day opened by exception has its own; the other days stay', () => {
  expect(at('2026-12-08')).toMatchObject([{ opens_at: '09:00', is_special: false }])
  expect(at('2026-12-08', [told({})])).toEqual([])
  expect(at('2026-12-08', [told({ is_active: false })])).toHaveLength(1)
  expect(at('2026-12-08', [told({ unit_id: 'other' })])).toHaveLength(1)
  expect(at('2026-12-15', [told({})])).toHaveLength(1)
  expect(at('2026-12-13', [open({ on_day: '2026-12-13' })])).toMatchObject([
    { capacity: 3, is_special: true },
  ])
  // Other hours on a feast: closed, and open by exception.
  const both = at('2026-12-08', [told({}), open({})])
  expect(both.map(({ opens_at }) => opens_at)).toEqual(['15:00'])
  expect([openingAt(both, '15:00')?.capacity, openingAt(both, '17:00'), openingAt(both, '09:00')]).toEqual([
    3,
    undefined,
    undefined,
  ])
})

test('feasts that fall on a day of opening are proposed until somebody told them', () => {
  expect([feastOf('2026-12-08'), feastOf('2027-03-29'), feastOf('2026-12-09')]).toEqual([
    'immaculate',
    'easter_monday',
    undefined,
  ])
  const from = '2026-11-29'
  expect(feastsToTell([tuesday], [], { from, hub_unit_id })).toEqual([
    { day: '2026-12-08', feast: 'immaculate' },
  ])
  expect(feastsToTell([tuesday], [told({})], { from, hub_unit_id })).toEqual([])
  // Told to be open all the same, by other hours: not proposed again.
  expect(feastsToTell([tuesday], [open({})], { from, hub_unit_id })).toEqual([])
})
