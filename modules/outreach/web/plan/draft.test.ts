// A plan from the fields to the action and back, without losing a stop, an hour or a phone number.
import { describe, expect, it } from 'vitest'
import { Plan } from '../../domain/plan.ts'
import { blankDraft, copiedTo, type Draft, faultsOf, movedLine, planOf } from './draft.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

const draft: Draft = blankDraft({
  shift_id: id(1),
  unit_id: id(2),
  organisation_id: id(3),
  day: '2026-11-24',
  leader_id: id(4),
  stops: [
    {
      stop_id: id(5),
      hotspot_id: null,
      label: 'Piazza',
      time: '00:10',
      municipality_code: '016120',
      cell: null,
    },
  ],
  crew: [{ worker_id: id(4), profession: 'outreach_operator', phone: ' ' }],
  load: [{ item_id: id(6), quantity: '12' }],
})

describe('a written plan', () => {
  it('is a plan the action accepts, with its night across midnight', () => {
    const plan = Plan.parse(planOf(draft))
    expect(plan.starts_at).toBe('2026-11-24T20:00:00.000Z')
    expect(plan.ends_at).toBe('2026-11-25T00:00:00.000Z')
    expect(plan.stops[0]?.planned_at).toBe('2026-11-24T23:10:00.000Z')
    expect(plan.municipality_codes).toEqual(['016120'])
    expect(plan.crew[0]?.phone).toBeNull()
  })

  it('drops a leader who no longer goes out', () => {
    expect(planOf({ ...draft, crew: [] }).leader_id).toBeNull()
  })

  it('names each thing that is wrong, line by line', () => {
    const wrong = {
      ...draft,
      unit_id: '',
      from: '25:00',
      grace: '0',
      load: [{ item_id: id(6), quantity: 'molti' }],
      stops: [{ ...draft.stops[0], time: '22:4' }] as Draft['stops'],
    }
    expect(faultsOf(wrong)).toEqual([
      { fault: 'unit' },
      { fault: 'from' },
      { fault: 'time', of: id(5) },
      { fault: 'quantity', of: id(6) },
      { fault: 'grace' },
    ])
    expect(faultsOf(draft)).toEqual([])
  })

  it('can begin from another outing, with stops of its own', () => {
    const copy = copiedTo(blankDraft({ shift_id: id(9), day: '2026-12-01' }), draft, () => id(8))
    expect([copy.shift_id, copy.day, copy.stops[0]?.stop_id, copy.load]).toEqual([
      id(9),
      '2026-12-01',
      id(8),
      draft.load,
    ])
  })
})

describe('the order of stops', () => {
  it('moves a line one place, and never out of the list', () => {
    expect(movedLine(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(movedLine(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(movedLine(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(movedLine(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})
