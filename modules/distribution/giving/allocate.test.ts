// The rules of who gets what, tried on thousands of invented stores: first to expire first, programme and ownership kept
// apart, nothing promised twice, nobody passed over who waited longer.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byExpiry, type LotRecord, takeFirstExpiring } from '#goods'
import { aLot, anItem } from '#goods/makers'
import type { CardRecord } from '../domain/card.ts'
import { aCard, aRequest, aRequestLine } from '../makers.ts'
import { type Allocating, allocate } from './allocate.ts'
import type { Asked } from './fairness.ts'
import { barred } from './fits.ts'

const today = '2026-11-29'
const items = ['rice', 'milk', 'nappies'].map((key, i) =>
  anItem({ key, item_id: key, category: i === 2 ? 'infant_care' : 'pasta' }),
)
const places = ['floor', 'shelf'].map((location_id) => ({
  location_id,
  code: location_id,
  name: location_id,
}))

const someLots = fc.array(
  fc.record({
    item: fc.constantFrom('rice', 'milk', 'nappies'),
    place: fc.constantFrom('floor', 'shelf'),
    quantity: fc.integer({ min: 1, max: 30 }),
    promised: fc.integer({ min: 0, max: 10 }),
    day: fc.constantFrom('2026-11-20', '2026-12-01', '2026-12-10', '2027-03-01', null),
    state: fc.constantFrom('available', 'available', 'available', 'quarantine', 'recalled'),
    programme: fc.constantFrom(null, null, 'eu_food'),
    owner_id: fc.constantFrom('hub', 'hub', 'partner'),
  }),
  { maxLength: 14 },
)
const someAsked = fc.array(
  fc.record({
    body: fc.constantFrom('partner', 'other'),
    kind: fc.constantFrom('card', 'in_programme', 'partner', 'occasional'),
    babies: fc.integer({ min: 0, max: 2 }),
    days: fc.constantFrom(null, '2026-11-01', '2026-11-20', '2026-11-28'),
    wants: fc.array(
      fc.record({
        item: fc.constantFrom('rice', 'milk', 'nappies', '*'),
        quantity: fc.integer({ min: 1, max: 25 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 8 },
)
type Lots = typeof someLots extends fc.Arbitrary<infer T> ? T : never
type Wants = typeof someAsked extends fc.Arbitrary<infer T> ? T : never

const cardOf = (kind: string, babies: number): CardRecord | null => {
  if (kind === 'partner' || kind === 'occasional') return null
  const days = { programme: 'eu_food' as const, programme_from: '2026-01-01', programme_until: '2026-12-31' }
  return aCard({ babies, ...(kind === 'in_programme' ? days : {}) })
}

const askedFrom = (wants: Wants): Asked[] =>
  wants.map(({ body, kind, babies, days, wants: lines }, i) => {
    const goods_request_id = `r${i}`
    const card = cardOf(kind, babies)
    return {
      request: aRequest({
        goods_request_id,
        organisation_id: body,
        recipient_kind: card ? 'household' : 'partner',
      }),
      lines: lines.map(({ item, quantity }, n) =>
        aRequestLine({
          ...{ request_line_id: `r${i}-${n}`, goods_request_id, quantity },
          ...(item === '*' ? { category: 'pasta' } : { item_id: item }),
        }),
      ),
      ...{ card, is_occasional: kind === 'occasional', last_served_on: days, metres: null },
    }
  })

const storeFrom = (lots: Lots): Omit<Allocating, 'asked'> => {
  const made = lots.map(({ item, day, state, programme, owner_id }, i) =>
    aLot({
      ...{
        lot_id: `l${String(i).padStart(2, '0')}`,
        organisation_id: 'hub',
        owner_id,
        item_id: item,
        use_by: day,
      },
      ...{ usable_until: day, state: state as LotRecord['state'], programme },
    }),
  )
  const heap = (i: number) => ({
    ...{ location_id: lots[i]?.place ?? '', lot_key: made[i]?.lot_id ?? '', lot_id: made[i]?.lot_id ?? '' },
    ...{ item_id: lots[i]?.item ?? '', organisation_id: 'hub' },
  })
  return {
    ...{ items, places, today, lots: made },
    balances: lots.map(({ quantity }, i) => ({
      ...heap(i),
      quantity,
      may_go_below_zero: false,
      counted_at: null,
    })),
    reservations: lots.map(({ promised }, i) => ({
      ...{
        ...heap(i),
        reservation_id: `v${i}`,
        quantity: promised,
        cause_id: 'x',
        until: '2026-12-30T00:00:00Z',
      },
    })),
  }
}

const onStores = (rule: (store: Omit<Allocating, 'asked'>, asked: Asked[]) => void) =>
  fc.assert(
    fc.property(someLots, someAsked, (lots, wants) => rule(storeFrom(lots), askedFrom(wants))),
    { numRuns: 1500 },
  )

const heapKey = (of: { location_id: string; lot_key: string }) => `${of.location_id}/${of.lot_key}`
const leftAfter = (
  store: Omit<Allocating, 'asked'>,
  given: readonly { location_id: string; lot_key: string; quantity: number }[],
) => {
  const left = new Map(store.balances.map((row) => [heapKey(row), row.quantity]))
  for (const each of [...store.reservations, ...given])
    left.set(heapKey(each), (left.get(heapKey(each)) ?? 0) - each.quantity)
  return left
}

test('nothing is promised that does not lie there and free, and nobody gets more than they asked', () => {
  onStores((store, asked) => {
    const { given, missing } = allocate({ ...store, asked })
    const begin = leftAfter(store, [])
    for (const [key, left] of leftAfter(store, given))
      expect(left).toBeGreaterThanOrEqual(Math.min(0, begin.get(key) ?? 0))
    for (const { lines } of asked)
      for (const { request_line_id, quantity } of lines) {
        const of = (all: readonly { request_line_id: string; quantity: number }[]) =>
          all
            .filter((each) => each.request_line_id === request_line_id)
            .reduce((sum, each) => sum + each.quantity, 0)
        expect(of(given) + of(missing)).toBe(quantity)
      }
  })
})

test('programme goods and goods of another body go only where they may, and nothing stopped or past its day', () => {
  onStores((store, asked) => {
    for (const { lot_id, goods_request_id } of allocate({ ...store, asked }).given) {
      const lot = store.lots.find((each) => each.lot_id === lot_id) as LotRecord
      const who = asked.find((each) => each.request.goods_request_id === goods_request_id) as Asked
      expect(barred(who, lot, today)).toBeUndefined()
      expect(lot.state).toBe('available')
      expect(lot.owner_id === 'hub' || lot.owner_id === who.request.organisation_id).toBe(true)
      const isIn = who.card ? who.card.programme === 'eu_food' : who.is_occasional
      expect(lot.programme === null || isIn).toBe(true)
    }
  })
})

test('no later lot leaves while an earlier one that might go to them still lies free in the same place', () => {
  onStores((store, asked) => {
    const { given } = allocate({ ...store, asked })
    const left = leftAfter(store, given)
    for (const part of given) {
      const who = asked.find((each) => each.request.goods_request_id === part.goods_request_id) as Asked
      const mine = store.lots.find((lot) => lot.lot_id === part.lot_id) as LotRecord
      for (const row of store.balances) {
        const other = store.lots.find((lot) => lot.lot_id === row.lot_id) as LotRecord
        if (row.location_id !== part.location_id || row.item_id !== part.item_id) continue
        if ((left.get(heapKey(row)) ?? 0) <= 0 || barred(who, other, today)) continue
        expect(byExpiry(other, mine)).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

test('one alone takes exactly what the store’s own rule would take', () => {
  onStores((store, asked) => {
    const [one] = asked
    const line = one?.lines.find((each) => each.item_id !== null)
    if (!one || !line) return
    const alone = { ...one, lines: [line] }
    const { given } = allocate({ ...store, asked: [alone] })
    const { parts } = takeFirstExpiring({
      ...{
        item_id: line.item_id as string,
        quantity: line.quantity,
        location_id: places.map((each) => each.location_id),
      },
      ...{ balances: [...store.balances], lots: [...store.lots], reservations: store.reservations, today },
      fits: (lot) => !barred(alone, lot, today),
    })
    const told = (all: readonly { lot_id: string | null; quantity: number }[]) =>
      all.map(({ lot_id, quantity }) => `${lot_id}:${quantity}`).sort()
    expect(told(given)).toEqual(told(parts))
  })
})

const scarce = (asked: Asked[], quantity = 10) =>
  allocate({
    ...{ items, places, today, reservations: [], asked },
    lots: [aLot({ lot_id: 'only', organisation_id: 'hub', owner_id: 'hub', item_id: 'nappies' })],
    balances: [
      ...[
        {
          location_id: 'floor',
          lot_key: 'only',
          lot_id: 'only',
          item_id: 'nappies',
          organisation_id: 'hub',
          quantity,
        },
      ],
    ].map((row) => ({ ...row, may_go_below_zero: false, counted_at: null })),
  })
const wanting = (id: string, more: Partial<CardRecord>, last: string | null, quantity = 10): Asked => ({
  request: aRequest({ goods_request_id: id, recipient_kind: 'household', organisation_id: 'p' }),
  lines: [aRequestLine({ request_line_id: id, goods_request_id: id, item_id: 'nappies', quantity })],
  ...{ card: aCard(more), is_occasional: false, last_served_on: last, metres: null },
})
const got = (told: ReturnType<typeof allocate>, id: string) =>
  told.given.filter((each) => each.goods_request_id === id).reduce((sum, each) => sum + each.quantity, 0)

test('when there is not enough each gets a share by weight, and the odd one goes to who waited longest', () => {
  // Weights 1 + 0.5 + 2 × 0.3 = 2.1 and 1: of ten, six and three; the tenth to who never came.
  const told = scarce([
    wanting('family', { adults: 2, children: 2 }, '2026-11-01'),
    wanting('alone', { adults: 1, children: 0 }, null),
  ])
  expect([got(told, 'family'), got(told, 'alone')]).toEqual([6, 4])
  const why = told.given
    .find((each) => each.goods_request_id === 'family')
    ?.why.find((each) => each.rule === 'fairness')
  expect(why).toMatchObject({ found: 'waited', amount: 28, weight: 2.1, place: 2, among: 2 })
})

test('babies’ things go first to households with babies', () => {
  const told = scarce(
    [
      wanting('without', { adults: 1, children: 0 }, null, 1),
      wanting('with', { adults: 1, children: 0, babies: 1 }, '2026-11-28', 1),
    ],
    1,
  )
  expect([got(told, 'without'), got(told, 'with')]).toEqual([0, 1])
})

test('of a category a household gets only what it can eat', () => {
  const asked = [
    {
      ...wanting('a', { allergens: ['milk'], diets: ['no_pork'] }, null),
      lines: [aRequestLine({ request_line_id: 'a', goods_request_id: 'a', category: 'pasta', quantity: 3 })],
    },
  ]
  const dry = { ...anItem({ key: 'dry', item_id: 'dry', category: 'pasta' }), diets: ['no_pork'] }
  const filled = {
    ...anItem({ key: 'filled', item_id: 'filled', category: 'pasta' }),
    allergens: ['milk'],
    diets: ['no_pork'],
  }
  const heap = (item_id: string) => ({
    location_id: 'floor',
    lot_key: item_id,
    lot_id: item_id,
    item_id,
    organisation_id: 'hub',
  })
  const told = allocate({
    ...{ asked, places, today, reservations: [], items: [filled, dry] },
    lots: ['dry', 'filled'].map((id) =>
      aLot({ lot_id: id, organisation_id: 'hub', owner_id: 'hub', item_id: id }),
    ),
    balances: ['dry', 'filled'].map((id) => ({
      ...heap(id),
      quantity: 2,
      may_go_below_zero: false,
      counted_at: null,
    })),
  })
  expect(told.given.map(({ item_id, quantity }) => [item_id, quantity])).toEqual([['dry', 2]])
  expect(told.missing).toMatchObject([{ quantity: 1, found: 'not_for_them' }])
})
