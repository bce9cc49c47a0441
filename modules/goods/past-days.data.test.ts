// What lay where on a past day: from the movements alone, from the months that were summed, and after somebody's phone
// came back late, the answer is the same as counting every movement by hand.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import type { Ageing, StockAt, WillExpire } from './index.ts'
import { openStore, type Store } from './makers.ts'
import { ageingAnswering, stockAtAnswering, willExpireAnswering } from './server.ts'

let database: Database
let here: Territory
let store: Store
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
}, 60_000)
afterAll(() => database.close())

const now = '2026-11-28T10:00:00.000Z'
const daysBefore = (days: number, hour = 12): string => {
  const at = new Date(Date.parse(now) - days * 86_400_000)
  at.setUTCHours(hour, 30, 0, 0)
  return at.toISOString()
}

const does = async (action: string, input: object, at: string) => {
  const [answer] = await here.warehouse.actMany(
    [{ action, input: input as Record<string, unknown>, at }],
    now,
  )
  if (answer?.outcome !== 'accepted') throw new Error(JSON.stringify(answer?.problem))
}

const byHand = async (on_day: string): Promise<Record<string, number>> => {
  const rows = await fromBelow(
    database,
    `select m.at, m.quantity, m.lot_id, m.from_location_id, m.to_location_id from goods.movements m where m.organisation_id = $1`,
    [here.lead_id],
  )
  const counted = new Set(
    (await fromBelow(database, 'select location_id from goods.locations where is_counted')).map((row) =>
      String(row.location_id),
    ),
  )
  const sums: Record<string, number> = {}
  for (const row of rows) {
    if (dayInItaly(new Date(row.at as string).toISOString()) > on_day) continue
    for (const [place, sign] of [
      [String(row.to_location_id), 1],
      [String(row.from_location_id), -1],
    ] as const) {
      const key = `${place}/${row.lot_id}`
      if (counted.has(place)) sums[key] = (sums[key] ?? 0) + sign * Number(row.quantity)
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

const asTold = async (on_day: string): Promise<Record<string, number>> => {
  const { rows } = (await here.warehouse.ask(stockAtAnswering, { on_day })) as StockAt
  return Object.fromEntries(rows.map((row) => [`${row.location_id}/${row.lot_id}`, row.quantity]))
}

const sumMonths = () =>
  database.as('jobs', (run) =>
    run({ text: 'select goods.sum_months($1, $2) as done', values: [here.network_id, dayInItaly(now)] }),
  )

const days = [0, 1, 27, 28, 29, 45, 59, 60, 75, 90, 120, 150, 200]
const agreeEverywhere = async () => {
  for (const before of days) {
    const on_day = dayInItaly(daysBefore(before))
    expect(await asTold(on_day), on_day).toEqual(await byHand(on_day))
  }
}

test('a past day is what had moved until its Italian midnight, summed months or not, late phones included', async () => {
  const moments = fc.sample(
    fc.record({
      days: fc.integer({ min: 0, max: 160 }),
      hour: fc.constantFrom(0, 12, 21, 22, 23),
      many: fc.integer({ min: 1, max: 40 }),
    }),
    { numRuns: 25, seed: 4 },
  )
  const inOrder = [...moments].sort((a, b) => b.days - a.days)
  for (const { days: before, hour, many } of inOrder) {
    const at = daysBefore(before, hour)
    const [answer] = await here.warehouse.actMany(
      [{ action: 'goods.receive-lot', input: arrival(many), at }],
      now,
    )
    expect(answer?.outcome).toBe('accepted')
  }
  await does('goods.move-stock', moving(30), daysBefore(62))
  await agreeEverywhere()
  expect(Number((await sumMonths())[0]?.done)).toBeGreaterThan(2)
  await agreeEverywhere()
  expect(Number((await sumMonths())[0]?.done)).toBe(0)
  // A phone that was three months in a drawer.
  await does('goods.move-stock', moving(5), daysBefore(95, 22))
  expect(Number((await sumMonths())[0]?.done)).toBeGreaterThan(1)
  await agreeEverywhere()
}, 120_000)

const arrival = (quantity: number) => ({
  lot_id: crypto.randomUUID(),
  organisation_id: here.lead_id,
  location_id: store.hub_id,
  item_id: store.items.blanket?.item_id,
  quantity,
  source: 'donation',
})
const moving = (quantity: number) => ({
  organisation_id: here.lead_id,
  from_location_id: store.hub_id,
  to_location_id: store.units[here.mobile_id]?.van,
  lines: [{ item_id: store.items.blanket?.item_id, quantity }],
})

test('by age: what is past, what leaves within days, what can wait; weighed where the weight is known', async () => {
  const item_id = store.items.biscuits?.item_id as string
  await fromBelow(database, 'update goods.items set grams = 250 where item_id = $1', [item_id])
  const today = dayInItaly(new Date().toISOString())
  const on = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  for (const [use_by, quantity] of [
    [on(-1), 1],
    [on(0), 2],
    [on(3), 4],
    [on(4), 8],
    [on(15), 16],
    [on(61), 32],
  ] as const)
    await store.receive('biscuits', quantity, { use_by })
  const told = (await here.warehouse.ask(ageingAnswering, {})) as Ageing
  const row = told.rows.find((each) => each.category === 'breakfast_biscuits')
  expect(row?.waits).toEqual({
    past: { grams: 250, units: 0 },
    days: { grams: 1500, units: 0 },
    weeks: { grams: 2000, units: 0 },
    months: { grams: 4000, units: 0 },
    later: { grams: 8000, units: 0 },
  })
  const blankets = told.rows.find((each) => each.category === 'bedding')
  expect(blankets?.waits.later.grams).toBe(0)
  expect(blankets?.waits.later.units).toBeGreaterThan(0)
  const [lots] = await fromBelow(
    database,
    `select count(distinct b.lot_key)::int as lots from goods.balances b join goods.locations p using (network_id, location_id)
     where p.kind in ('hub', 'shelf') and b.quantity > 0 and b.organisation_id = $1`,
    [here.lead_id],
  )
  expect(told.lots).toBe(lots?.lots)
  // Nobody took any for weeks: all that ends soon would be left over. Then a van takes what ends first.
  const late = async () => ((await here.warehouse.ask(willExpireAnswering, {})) as WillExpire).lots
  const said = (lots: WillExpire['lots']) => lots.map(({ usable_until, left }) => [usable_until, left])
  expect(said(await late())).toEqual([
    [on(0), 2],
    [on(3), 4],
    [on(4), 8],
    [on(15), 16],
  ])
  const taken = { ...moving(14), lines: [{ item_id, quantity: 14 }] }
  expect((await here.warehouse.act('goods.move-stock', taken)).outcome).toBe('accepted')
  // Half a one each day, for sixteen days.
  expect(await late()).toMatchObject([{ usable_until: on(15), quantity: 16, per_week: 4, left: 8 }])
})
