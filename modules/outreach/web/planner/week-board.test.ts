// The board of a week: who is a row, what is summed, where the arrows lead.
import { describe, expect, it } from 'vitest'
import type { ShiftCard } from '../../queries/pieces.ts'
import { cellAfter, nextOf, notPlanned, rowsOf, sumsOf, type WeekUnit } from './week-board.ts'

const shift = (shift_id: string, more: Partial<ShiftCard> = {}): ShiftCard => ({
  shift_id,
  unit_id: 'van',
  unit_name: 'Unità mobile',
  on_day: '2026-11-24',
  state: 'planned',
  starts_at: '2026-11-24T20:00:00.000Z',
  ends_at: '2026-11-25T00:00:00.000Z',
  started_at: null,
  closed_at: null,
  goals: [],
  district_key: null,
  has_tests: false,
  is_loaded: false,
  is_critical: false,
  needs_recount: false,
  leader_id: null,
  leader_name: null,
  crew: [{ worker_id: 'a', name: 'A', profession: 'p', phone: null, checked_in_at: null }],
  stops: ['Piazza', 'Stazione'],
  contacts: 0,
  phones_out: 0,
  gaps: [],
  ...more,
})
const unit = (unit_id: string, kind: string): WeekUnit => ({
  unit_id,
  name: unit_id,
  kind,
  vehicle: null,
  may_plan: true,
})
const days = ['2026-11-23', '2026-11-24']

describe('the board', () => {
  it('has a row for each unit that goes out, and none for an office without outings', () => {
    const rows = rowsOf([unit('van', 'mobile'), unit('office', 'office')], [shift('a')], days)
    expect(rows.map((row) => row.unit.unit_id)).toEqual(['van'])
    expect(rows[0]?.days.map((cell) => cell.length)).toEqual([0, 1])
  })

  it('does not sum what was cancelled', () => {
    expect(sumsOf([shift('a'), shift('b', { state: 'cancelled' })])).toEqual({
      shifts: 1,
      stops: 2,
      presences: 1,
    })
  })
})

describe('arrows', () => {
  const size = { rows: 2, days: 7 }
  it('stay inside the board', () => {
    expect(cellAfter('ArrowLeft', { row: 0, day: 0 }, size)).toEqual({ row: 0, day: 0 })
    expect(cellAfter('ArrowDown', { row: 0, day: 3 }, size)).toEqual({ row: 1, day: 3 })
    expect(cellAfter('End', { row: 1, day: 3 }, size)).toEqual({ row: 1, day: 6 })
    expect(cellAfter('x', { row: 1, day: 3 }, size)).toBeUndefined()
  })
})

describe('uncovered places', () => {
  const places = [
    { name: 'Piazza', unit_id: 'van' },
    { name: 'Argine', unit_id: 'van' },
  ]
  it('are those in no outing still to come', () => {
    expect(notPlanned(places, [shift('a')]).map((place) => place.name)).toEqual(['Argine'])
    expect(notPlanned(places, [shift('a', { state: 'validated' })])).toHaveLength(2)
  })

  it('go to the next outing of their unit, not to one that has begun', () => {
    const now = new Date('2026-11-24T21:00:00.000Z')
    const later = shift('b', { starts_at: '2026-11-26T20:00:00.000Z' })
    expect(nextOf('van', [shift('a'), later], now)?.shift_id).toBe('b')
    expect(nextOf('walk', [later], now)).toBeUndefined()
  })
})
