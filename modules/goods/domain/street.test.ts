// The night on the van, in every order it can reach the server: what is given is never lost, what lies never goes
// below zero, and the book of movements and the shelves always say the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, newId, type Row, World } from '#core/kernel'
import { aLot as aLotOf } from '../makers.ts'
import { idsFrom } from './deed.ts'
import { byExpiry, type LotRecord, usableOn } from './lot.ts'
import { Balance, type BalanceRecord, type MovementRecord } from './movement.ts'
import { loadVan, returnFromVan } from './moving.ts'
import { handOut, type Taken } from './street.ts'

const hub = newId()
const van = newId()
const given = newId()
const unexplained = newId()
const organisation_id = newId()
const items = [newId(), newId()]
const today = '2026-11-22'
const shelves = [hub, van]

const deed = () => ({
  organisation_id,
  unit_id: newId(),
  worker_id: newId(),
  cause_id: newId(),
  at: `${today}T20:00:00.000Z`,
  ids: idsFrom(newId()),
})

const day = fc
  .integer({ min: -3, max: 5 })
  .map((n) => new Date(Date.parse(`${today}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10))
const aLot = fc.record({
  item: fc.nat(1),
  in_hub: fc.nat(9),
  in_van: fc.nat(9),
  usable_until: fc.option(day),
  state: fc.constantFrom<LotRecord['state']>('available', 'available', 'available', 'blocked', 'quarantine'),
})
const anEvent = fc.record({
  kind: fc.constantFrom('give', 'give', 'give', 'load', 'return'),
  item: fc.nat(1),
  quantity: fc.integer({ min: 1, max: 8 }),
})
type Event = typeof anEvent extends fc.Arbitrary<infer T> ? T : never

interface Books {
  world: World
  lots: LotRecord[]
  movements: MovementRecord[]
  begun: BalanceRecord[]
  given: number[]
}

const open = (told: (typeof aLot extends fc.Arbitrary<infer T> ? T : never)[]): Books => {
  const lots = told.map(
    ({ item, usable_until, state }): LotRecord =>
      aLotOf({
        organisation_id,
        item_id: items[item] as string,
        use_by: usable_until,
        usable_until,
        received_on: today,
        state,
      }),
  )
  const begun = lots.flatMap((lot, i) =>
    [
      { at: hub, quantity: told[i]?.in_hub ?? 0 },
      { at: van, quantity: told[i]?.in_van ?? 0 },
    ].map(({ at, quantity }) => ({
      location_id: at,
      lot_key: lot.lot_id,
      lot_id: lot.lot_id,
      item_id: lot.item_id,
      organisation_id,
      quantity,
      may_go_below_zero: false,
      counted_at: null,
    })),
  )
  const world = new World()
  world.put(Balance as never, begun as Row[])
  return { world, lots, movements: [], begun, given: [0, 0] }
}

const balancesAt = (world: World, places: string[]) =>
  world.find(Balance as never, { location_id: places }) as unknown as BalanceRecord[]
const movementsIn = (changes: Change[]) =>
  changes
    .filter((change) => change.noun === 'goods.movement')
    .map((change) => (change as { record: Row }).record as unknown as MovementRecord)

/** No usable lot of a later day was taken while an earlier one still lay in the same place. */
const mustBeInOrder = (books: Books, taken: Taken[], before: BalanceRecord[], item_id: string) => {
  const known = new Map(books.lots.map((lot) => [lot.lot_id, lot]))
  const taking = new Map(taken.map((each) => [each.lot_id, each.quantity]))
  const usable = before.filter((row) => {
    const lot = known.get(row.lot_id ?? '')
    return (
      row.location_id === van && row.item_id === item_id && row.quantity > 0 && lot && usableOn(lot, today)
    )
  })
  for (const row of usable) {
    const isLeft = (taking.get(row.lot_id) ?? 0) < row.quantity
    const lot = known.get(row.lot_id ?? '') as LotRecord
    const isLaterTaken = taken.some(
      (each) => each.lot_id !== null && byExpiry(known.get(each.lot_id) as LotRecord, lot) > 0,
    )
    expect(isLeft && isLaterTaken).toBe(false)
    if (isLeft) expect(taken.some((each) => each.is_unexplained)).toBe(false)
  }
}

const give = (books: Books, event: Event) => {
  const item_id = items[event.item] as string
  const before = balancesAt(books.world, [van])
  const done = handOut({
    ...deed(),
    item_id,
    quantity: event.quantity,
    balances: before,
    lots: books.lots,
    today,
    van_location_id: van,
    given_location_id: given,
    unexplained_location_id: unexplained,
  })
  mustBeInOrder(books, done.taken, before, item_id)
  expect(done.taken.reduce((sum, each) => sum + each.quantity, 0)).toBe(event.quantity)
  books.given[event.item] = (books.given[event.item] ?? 0) + event.quantity
  return done.changes
}

const carry = (books: Books, event: Event, bring: typeof loadVan): Change[] => {
  const line = { item_id: items[event.item] as string, quantity: event.quantity }
  const places = {
    hub_location_id: hub,
    van_location_id: van,
    balances: balancesAt(books.world, shelves),
    lots: books.lots,
    today,
  }
  try {
    return bring({ ...deed(), ...places, lines: [line] }).changes
  } catch (refusal) {
    expect((refusal as Error).message).toBe('goods.not-enough')
    return []
  }
}

const happen = (books: Books, event: Event) => {
  const deeds = {
    give,
    load: () => carry(books, event, loadVan),
    return: () => carry(books, event, returnFromVan),
  }
  const changes = deeds[event.kind](books, event)
  books.world.apply(changes)
  books.movements.push(...movementsIn(changes))
}

const mustAgree = ({ world, movements, begun, given: handed }: Books) => {
  const expected = new Map(begun.map((row) => [`${row.location_id}/${row.lot_key}`, row.quantity]))
  for (const movement of movements) {
    const key = movement.lot_id ?? `item:${movement.item_id}`
    for (const [at, sign] of [
      [movement.from_location_id, -1],
      [movement.to_location_id, 1],
    ] as const) {
      if (at !== given)
        expected.set(`${at}/${key}`, (expected.get(`${at}/${key}`) ?? 0) + sign * movement.quantity)
    }
  }
  const kept = balancesAt(world, [...shelves, unexplained])
  expect(Object.fromEntries(kept.map((row) => [`${row.location_id}/${row.lot_key}`, row.quantity]))).toEqual(
    Object.fromEntries(expected),
  )
  for (const row of kept) if (row.location_id !== unexplained) expect(row.quantity).toBeGreaterThanOrEqual(0)
  items.forEach((item_id, i) => {
    const out = movements.filter((each) => each.to_location_id === given && each.item_id === item_id)
    expect(out.reduce((sum, each) => sum + each.quantity, 0)).toBe(handed[i])
  })
}

test('whatever happens in whatever order, movements and shelves agree and no shelf is below zero', () => {
  fc.assert(
    fc.property(fc.array(aLot, { maxLength: 6 }), fc.array(anEvent, { maxLength: 25 }), (lots, events) => {
      const books = open(lots)
      for (const event of events) happen(books, event)
      mustAgree(books)
    }),
    { numRuns: 300 },
  )
})

test('two phones offline: their nights reach the server interleaved anyhow, and nothing given is lost', () => {
  const night = fc.array(
    anEvent.map((event) => ({ ...event, kind: 'give' as const })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      fc.array(aLot, { maxLength: 5 }),
      night,
      night,
      fc.array(fc.boolean(), { maxLength: 24 }),
      (lots, one, two, turns) => {
        const phones = [open(lots), open(lots)]
        phones.forEach((phone, i) => {
          for (const event of i === 0 ? one : two) happen(phone, event)
          mustAgree(phone)
        })
        const server = open(lots)
        const queues = [[...one], [...two]]
        for (const turn of [...turns, ...Array<boolean>(24).fill(true), ...Array<boolean>(24).fill(false)]) {
          const event = queues[turn ? 0 : 1]?.shift()
          if (event) happen(server, event)
        }
        mustAgree(server)
        const total = [0, 1].map((item) => (phones[0]?.given[item] ?? 0) + (phones[1]?.given[item] ?? 0))
        expect(server.given).toEqual(total)
      },
    ),
    { numRuns: 200 },
  )
})

test('the same handouts in another order leave the same total on the van and in unexplained', () => {
  const gives = fc.array(
    anEvent.map((event) => ({ ...event, kind: 'give' as const })),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(
      fc.array(aLot, { maxLength: 5 }),
      gives.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      (lots, [list, shuffled]) => {
        const totals = [list, shuffled].map((order) => {
          const books = open(lots)
          for (const event of order) happen(books, event)
          return items.map((item_id) =>
            [van, unexplained].map((at) =>
              balancesAt(books.world, [at])
                .filter((row) => row.item_id === item_id)
                .reduce((sum, row) => sum + row.quantity, 0),
            ),
          )
        })
        expect(totals[0]).toEqual(totals[1])
      },
    ),
    { numRuns: 200 },
  )
})

test('when the van has none left the handout is kept and waits for an explanation', () => {
  const books = open([{ item: 0, in_hub: 0, in_van: 2, usable_until: null, state: 'available' }])
  const done = handOut({
    ...deed(),
    item_id: items[0] as string,
    quantity: 5,
    balances: balancesAt(books.world, [van]),
    lots: books.lots,
    today,
    van_location_id: van,
    given_location_id: given,
    unexplained_location_id: unexplained,
  })
  expect(
    done.taken.map(({ lot_id, quantity, is_unexplained }) => ({ lot_id, quantity, is_unexplained })),
  ).toEqual([
    { lot_id: books.lots[0]?.lot_id, quantity: 2, is_unexplained: false },
    { lot_id: null, quantity: 3, is_unexplained: true },
  ])
  books.world.apply(done.changes)
  expect(balancesAt(books.world, [unexplained])).toMatchObject([
    { lot_key: `item:${items[0]}`, lot_id: null, quantity: -3 },
  ])
})

test('a team on foot hands out too: all of it is to be explained', () => {
  for (const van_location_id of [null, unexplained]) {
    const done = handOut({
      ...deed(),
      item_id: items[0] as string,
      quantity: 2,
      balances: [],
      lots: [],
      today,
      van_location_id,
      given_location_id: given,
      unexplained_location_id: unexplained,
    })
    expect(done).toMatchObject({
      unexplained: 2,
      taken: [{ lot_id: null, quantity: 2, is_unexplained: true }],
    })
  }
})
