// The order of what waits: late first, then by clock, then what has no hour.
import { describe, expect, it } from 'vitest'
import type { ShiftCard } from '../../queries/pieces.ts'
import { type Found, type Today, tallyOf, workOf } from './work.ts'

const shift = (shift_id: string, more: Partial<ShiftCard> = {}): ShiftCard => ({
  shift_id,
  unit_id: 'u',
  unit_name: 'Unità mobile',
  on_day: '2026-11-20',
  state: 'closed',
  starts_at: '2026-11-20T20:00:00.000Z',
  ends_at: '2026-11-21T00:00:00.000Z',
  started_at: null,
  closed_at: '2026-11-21T00:10:00.000Z',
  goals: [],
  district_key: null,
  has_tests: false,
  is_loaded: false,
  is_critical: false,
  needs_recount: false,
  leader_id: null,
  leader_name: null,
  crew: [],
  stops: [],
  contacts: 0,
  phones_out: 0,
  gaps: [],
  ...more,
})
const nothing: Today = {
  day: '2026-11-21',
  mine: [],
  out: [],
  to_confirm: [],
  to_validate: [],
  late_logs: [],
  to_count_again: [],
}
const low = [{ item_id: 'kit', name_it: 'Kit freddo', name_en: 'Cold kit', total: 4, low_at: 10 }]

const found: Found = {
  today: {
    ...nothing,
    to_validate: [
      { ...shift('old'), due_at: '2026-11-20T10:00:00.000Z', is_late: true },
      { ...shift('new'), due_at: '2026-11-28T10:00:00.000Z', is_late: false },
    ],
    to_confirm: [shift('tonight', { state: 'planned', starts_at: '2026-11-21T20:00:00.000Z' })],
    to_count_again: [shift('old', { needs_recount: true }), shift('other', { needs_recount: true })],
  },
  low,
}

describe('what waits for me', () => {
  it('puts late things first and things without an hour last', () => {
    expect(workOf(found).map((each) => each.key)).toEqual([
      'validate-old',
      'confirm-tonight',
      'validate-new',
      'recount-other',
      'stock-kit',
    ])
  })

  it('does not name the same log twice', () => {
    expect(workOf(found).filter((each) => each.key.endsWith('-old'))).toHaveLength(1)
  })

  it('counts what is late and what is due by tonight, in the time of Italy', () => {
    expect(tallyOf(workOf(found), new Date('2026-11-21T17:00:00.000Z'))).toEqual({ late: 1, soon: 1, all: 5 })
  })

  it('names a few places to review one by one, and many as one thing', () => {
    const place = (n: number) => ({
      hotspot_id: `h${n}`,
      name: `Luogo ${n}`,
      unit_name: 'U',
      last_seen_on: null,
      last_visited_on: null,
      review_due_on: `2026-11-2${n}`,
    })
    expect(workOf({ reviews: [place(1), place(2), place(3)] })).toHaveLength(3)
    const [only, ...rest] = workOf({ reviews: [place(4), place(1), place(2), place(3)] })
    expect(rest).toEqual([])
    expect(only?.due).toBe('2026-11-21T22:59:00.000Z')
  })

  it('keeps a count made by me for somebody else', () => {
    const count = {
      count_id: 'c',
      place: 'Deposito',
      at: '2026-11-20T10:00:00.000Z',
      counted_by: 'Io',
      share: 0.2,
    }
    expect(workOf({ counts: [{ ...count, is_mine: true }] })).toEqual([])
    expect(workOf({ counts: [{ ...count, is_mine: false }] })).toHaveLength(1)
  })
})
