// Whatever happened to a lot, the trace adds up: what came in is what left through each door plus what lies on the shelves
// of the book. The shelves are those of the goods room, kept by its own rules and not by the trace.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BalanceRecord, type LocationKind, movementOf, placeOf, post } from '#goods'
import { type Flow, recipientsOf, sumOf, traceOf } from './trace.ts'

const kinds = [
  'hub',
  'shelf',
  'van',
  'unexplained',
  'household',
  'partner',
  'canteen',
  'given',
  'waste',
  'destroyed',
] as const
const lots = ['lot-a', 'lot-b'] as const
const causes = ['one', 'two', null] as const

interface Step {
  lot: (typeof lots)[number]
  from: LocationKind
  to: LocationKind
  quantity: number
  cause: (typeof causes)[number]
  day: number
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  lot: fc.constantFrom(...lots),
  from: fc.constantFrom<LocationKind>(
    'donor',
    'hub',
    'hub',
    'shelf',
    'van',
    'unexplained',
    'household',
    'given',
    'partner',
  ),
  to: fc.constantFrom<LocationKind>(...kinds, 'donor'),
  quantity: fc.integer({ min: 1, max: 40 }),
  cause: fc.constantFrom(...causes),
  day: fc.integer({ min: 1, max: 28 }),
})

const ids = (() => {
  let n = 0
  return () => String(n++)
})()

/** What the book accepts, and the shelves it then says. */
const happen = (steps: Step[]) => {
  let balances: BalanceRecord[] = []
  const flows: Flow[] = []
  for (const { lot, from, to, quantity, cause, day } of steps) {
    if (from === to) continue
    const on_day = `2026-11-${String(day).padStart(2, '0')}`
    const deed = {
      ...{
        organisation_id: 'o',
        unit_id: 'u',
        worker_id: 'w',
        cause_id: cause,
        at: `${on_day}T10:00:00.000Z`,
        ids,
      },
    }
    const movement = movementOf(deed, {
      kind: 'transfer',
      ...{ item_id: 'tuna', lot_id: lot, from_location_id: from, to_location_id: to, quantity },
    })
    try {
      const posted = post([movement], [placeOf(from, from), placeOf(to, to)], balances)
      balances = posted.balances
    } catch {
      continue
    }
    flows.push({
      ...{ lot_id: lot, from_kind: from, to_kind: to, from_id: from, to_id: to },
      ...{ cause_id: cause, unit_id: 'u', on_day, quantity },
    })
  }
  return { balances, flows }
}

/** The unexplained place is added to, not written: its sum is taken from the movements alone. */
const heldBy = (flows: Flow[], balances: BalanceRecord[], lot: string) =>
  balances
    .filter((row) => row.lot_id === lot && !row.may_go_below_zero)
    .reduce((sum, row) => sum + row.quantity, 0) +
  flows
    .filter((flow) => flow.lot_id === lot)
    .reduce(
      (sum, flow) =>
        sum +
        (flow.to_kind === 'unexplained' ? flow.quantity : 0) -
        (flow.from_kind === 'unexplained' ? flow.quantity : 0),
      0,
    )

const arrivals: Step[] = lots.map((lot) => ({
  ...{ lot, from: 'donor', to: 'hub', quantity: 200, cause: null, day: 1 },
}))

test('whatever movements happened, the trace sums to what left and what remains', () => {
  let happened = 0
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const { balances, flows } = happen([...arrivals, ...steps])
      happened += flows.length
      for (const trace of traceOf(flows)) {
        const { arrived, remains, gone } = sumOf([trace])
        expect(arrived).toBe(remains + gone)
        expect(remains).toBe(heldBy(flows, balances, trace.lot_id))
      }
    }),
    { numRuns: 500 },
  )
  expect(happened).toBeGreaterThan(2000)
})

test('who is told is who still has some: what came back whole is nobody’s', () => {
  const flow = (from: LocationKind, to: LocationKind, quantity: number, cause_id: string | null): Flow => ({
    ...{ lot_id: 'lot-a', from_kind: from, to_kind: to, from_id: from, to_id: to },
    ...{ cause_id, unit_id: null, on_day: '2026-11-03', quantity },
  })
  const traces = traceOf([
    flow('donor', 'hub', 100, 'gift'),
    flow('hub', 'household', 10, 'one'),
    flow('hub', 'household', 6, 'two'),
    flow('household', 'hub', 6, 'two'),
    flow('household', 'hub', 4, 'one'),
    flow('hub', 'donor', 20, 'recall'),
    flow('hub', 'waste', 1, null),
  ])
  expect(recipientsOf(traces)).toMatchObject([{ kind: 'household', cause_id: 'one', quantity: 6 }])
  expect(sumOf(traces)).toEqual({ arrived: 100, remains: 73, gone: 27 })
})

test('a part ends in kits, a kit begins at the bench', () => {
  const bench = (lot_id: string, from: LocationKind, to: LocationKind, quantity: number): Flow => ({
    ...{ lot_id, from_kind: from, to_kind: to, from_id: from, to_id: to, cause_id: null, unit_id: null },
    ...{ on_day: '2026-11-03', quantity },
  })
  const traces = traceOf([
    bench('part', 'donor', 'hub', 12),
    bench('part', 'hub', 'assembly', 8),
    bench('kit', 'assembly', 'hub', 4),
    bench('kit', 'hub', 'given', 3),
  ])
  const part = traces.find((trace) => trace.lot_id === 'part')
  const kit = traces.find((trace) => trace.lot_id === 'kit')
  expect(part).toMatchObject({
    arrived: 12,
    gone: [{ kind: 'kit', quantity: 8 }],
    remains: [{ quantity: 4 }],
  })
  expect(kit).toMatchObject({
    arrived: 4,
    gone: [{ kind: 'street', quantity: 3 }],
    remains: [{ quantity: 1 }],
  })
})
