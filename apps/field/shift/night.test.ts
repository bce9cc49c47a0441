// The rules of the first tab: which outing, which road, what is left on the van, when to answer, when it may close.
import { expect, test } from 'vitest'
import type { ContactRecord, ItemRecord, Night, ShiftRecord, StopRecord } from '../phone/night.ts'
import { allFits, closingInput, countable, emptyClosing, lackOf } from './closing.ts'
import { hereOf, nextOf, routeOf } from './route.ts'
import { mayLead, shiftsNear, tonightOf } from './tonight.ts'
import { vanOf } from './van.ts'
import { watchOf } from './watch.ts'

const now = Date.parse('2026-11-22T21:30:00.000Z')
const me = { worker_id: 'giada', grants: [] } as unknown as Night['me']
const shift = {
  shift_id: 'tonight',
  unit_id: 'mobile',
  organisation_id: 'lead',
  state: 'in_progress',
  on_day: '2026-11-22',
  starts_at: '2026-11-22T20:00:00.000Z',
  ends_at: '2026-11-23T00:00:00.000Z',
  started_at: '2026-11-22T20:05:00.000Z',
  closed_at: null,
  leader_id: 'giada',
  van_location_id: 'van',
  hub_location_id: 'hub',
  stock_list: [
    { item_id: 'kit', quantity: 10 },
    { item_id: 'gone', quantity: 4 },
  ],
  safety_interval_min: 60,
  safety_grace_min: 10,
  odometer_start: null,
  municipality_codes: ['016028'],
} as unknown as ShiftRecord
const item = (item_id: string, kind: string): ItemRecord =>
  ({ item_id, key: item_id, kind, is_active: true }) as ItemRecord
const stop = (stop_id: string, fields: Partial<StopRecord>): StopRecord =>
  ({
    stop_id,
    shift_id: 'tonight',
    hotspot_id: null,
    label: stop_id,
    position: 0,
    arrived_at: null,
    left_at: null,
    is_dropped: false,
    ...fields,
  }) as StopRecord
const row = (item_id: string, quantity: number) =>
  ({
    location_id: 'van',
    lot_key: `${item_id}-${quantity}`,
    lot_id: null,
    item_id,
    quantity,
  }) as unknown as Night['balances'][number]

const night = (fields: Partial<Night> = {}): Night => ({
  me,
  shifts: [shift],
  stops: [],
  contacts: [],
  checks: [],
  passed: [],
  lots: [],
  locations: [],
  persons: [],
  hotspots: [],
  units: [],
  workers: [],
  unsent: new Set(),
  crew: [
    { shift_id: 'tonight', worker_id: 'giada', name: 'Giada', is_active: true } as Night['crew'][number],
  ],
  items: [item('kit', 'kit'), item('syringe', 'harm_reduction')],
  balances: [row('kit', 6), row('kit', 1), row('syringe', 2)],
  ...fields,
})

test('the only outing of mine that runs is tonight’s; of two to come people choose', () => {
  expect(tonightOf(night(), now, null)?.shift_id).toBe('tonight')
  const coming = (shift_id: string): ShiftRecord => ({
    ...shift,
    shift_id,
    state: 'confirmed',
    starts_at: '2026-11-22T22:00:00.000Z',
  })
  const two = night({
    shifts: [coming('a'), coming('b')],
    crew: ['a', 'b'].map(
      (shift_id) =>
        ({ shift_id, worker_id: 'giada', name: 'Giada', is_active: true }) as Night['crew'][number],
    ),
  })
  expect(tonightOf(two, now, null)).toBeUndefined()
  expect(tonightOf(two, now, 'b')?.shift_id).toBe('b')
  expect(shiftsNear(two, now)).toHaveLength(2)
})

test('an outing closed this morning gives way to the one that runs', () => {
  const closed: ShiftRecord = {
    ...shift,
    shift_id: 'before',
    state: 'closed',
    closed_at: '2026-11-22T12:00:00.000Z',
  }
  expect(tonightOf(night({ shifts: [closed, shift] }), now, 'before')?.shift_id).toBe('tonight')
})

test('the leader leads, a colleague does not', () => {
  expect(mayLead(night(), shift)).toBe(true)
  expect(mayLead(night(), { ...shift, leader_id: 'omar' })).toBe(false)
})

test('the road is told as it was walked, with what was written at each stop', () => {
  const stops = [
    stop('third', { position: 3 }),
    stop('first', {
      position: 2,
      arrived_at: '2026-11-22T20:10:00.000Z',
      left_at: '2026-11-22T20:40:00.000Z',
    }),
    stop('second', { position: 1, arrived_at: '2026-11-22T21:00:00.000Z' }),
    stop('dropped', { is_dropped: true }),
  ]
  const contacts = [
    { stop_id: 'first', state: 'recorded' },
    { stop_id: 'first', state: 'annulled' },
  ] as ContactRecord[]
  const steps = routeOf(night({ stops, contacts }), 'tonight', 'Tappa')
  expect(steps.map(({ title, state, contacts: count }) => [title, state, count])).toEqual([
    ['first', 'done', 1],
    ['second', 'here', 0],
    ['third', 'next', 0],
  ])
  expect([hereOf(steps)?.title, nextOf(steps)?.title]).toEqual(['second', 'third'])
})

test('the van adds up its lots, and says what is almost gone', () => {
  expect(vanOf(night(), shift).map(({ item: { key }, left, is_short }) => [key, left, is_short])).toEqual([
    ['kit', 7, false],
    ['syringe', 2, true],
  ])
})

test('the watch starts again at every “all well”', () => {
  expect(watchOf(shift, [], now)).toMatchObject({ due_at: '2026-11-22T21:05:00.000Z', minutes_left: -25 })
  const checks = [{ shift_id: 'tonight', at: '2026-11-22T21:20:00.000Z' }] as Night['checks']
  expect(watchOf(shift, checks, now)).toMatchObject({
    due_at: '2026-11-22T22:20:00.000Z',
    minutes_left: 50,
    total_minutes: 60,
  })
  expect(watchOf({ ...shift, state: 'closed' }, checks, now)).toBeUndefined()
})

test('it closes when everything is counted and said, in the order in which people see to it', () => {
  const van = countable(night(), shift)
  expect(lackOf(emptyClosing, van, shift)).toBe('count')
  const counted = { ...emptyClosing, counted: allFits(van) }
  expect(lackOf(counted, van, shift)).toBe('critical')
  expect(lackOf({ ...counted, is_critical: true }, van, shift)).toBe('told')
  expect(lackOf({ ...counted, is_critical: false }, van, { odometer_start: 10 })).toBe('odometer')
  expect(lackOf({ ...counted, is_critical: false }, van, shift)).toBeNull()
})

test('what left the catalogue is counted too, and only brought things name the store', () => {
  const draft = { ...emptyClosing, counted: { kit: 5, syringe: 2 }, is_critical: false }
  const input = closingInput(draft, { shift, night: night(), now })
  expect(input.counted).toEqual([
    { item_id: 'kit', counted: 5 },
    { item_id: 'syringe', counted: 2 },
    { item_id: 'gone', counted: 0 },
  ])
  expect(input).toMatchObject({ hub_location_id: null, returned: [] })
  expect(closingInput({ ...draft, brings_back: true }, { shift, night: night(), now }).returned).toEqual([
    { item_id: 'kit', quantity: 5 },
    { item_id: 'syringe', quantity: 2 },
  ])
})
