// A household at the shop: points come with the month, what they take costs them, what they put down again comes back to both;
// what may not be given is not given, and nobody but the hub reads what was taken.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId } from '#core/kernel'
import { done } from '#distribution/makers'
import { servedAnswering } from '#distribution/server'
import { anItem } from '#goods/makers'
import { monthIn, monthsAfter } from './domain/months.ts'
import type { Figures, Rules } from './index.ts'
import { shopAnswerings, turnMonth } from './server.ts'
import { openShop, type Shop } from './testing/stage.ts'

let database: Database
let s: Shop
const today = dayInItaly(new Date().toISOString())
const month = monthIn(new Date().toISOString())
/** Noon of the third of a month so many months before this one. */
const ago = (months: number) => `${monthsAfter(month, -months).slice(0, 8)}03T11:00:00.000Z`
const blankets = (quantity: number) => [{ item_id: s.item('blanket'), quantity }]
const biscuits = (quantity: number) => [{ item_id: s.item('biscuits'), quantity }]

beforeAll(async () => {
  database = await openTestDatabase()
  s = await openShop(database)
  await s.setFormula({}, ago(3))
  await s.price(s.item('blanket'), 6)
  await s.price(s.item('biscuits'), 2)
  await s.store.receive('blanket', 200)
  await s.store.receive('biscuits', 300, { best_before: '2099-01-01' })
}, 120_000)
afterAll(() => database.close())

/** Balance as the account keeps it and as its entries add up; they may never differ. */
const points = async (card_id: string) => {
  const { rows } = await database.read(s.manager.token, [
    {
      name: 'balance and sum',
      text: `select a.balance, (select coalesce(sum(e.points), 0)::int from shop.entries e where e.network_id = a.network_id and e.card_id = a.card_id) as sum
        from shop.accounts a where a.network_id = $1 and a.card_id = $2`,
      values: [s.here.network_id, card_id],
    },
  ])
  const row = rows[0]?.[0]
  expect(row?.balance).toBe(row?.sum)
  return row?.balance
}
const onShelf = async (item_id: string) => {
  const { rows } = await database.read(s.manager.token, [
    {
      name: 'on the shelf',
      text: 'select sum(quantity)::int as there from goods.balances where network_id = $1 and location_id = $2 and item_id = $3',
      values: [s.here.network_id, s.store.hub_id, item_id],
    },
  ])
  return Number(rows[0]?.[0]?.there)
}
const house = (at: string) => ({ database, clock: { now: () => Date.parse(at) } }) as never
const refused = ({ answer }: Awaited<ReturnType<Shop['serve']>>) => answer.problem?.code

test('two adults and a child come with this month’s points, take things home, and know what is left', async () => {
  const card = await s.issue({ allergens: ['milk'] })
  const before = await s.look(card.code.toLowerCase().replaceAll('-', ' '))
  expect(before).toMatchObject({ balance: 50, credit: 50, has_formula: true })
  expect(before.card).toMatchObject({ adults: 2, children: 1, allergens: ['milk'] })
  const there = await onShelf(s.item('blanket'))
  const { serving_id, answer } = await s.serve(card, [...blankets(2), ...biscuits(3)])
  expect(answer.problem ?? null).toBeNull()
  expect(answer.answer).toMatchObject({ points: 18, balance: 32, unexplained: 0 })
  expect(await points(card.card_id)).toBe(32)
  expect(await onShelf(s.item('blanket'))).toBe(there - 2)
  const told = await s.served(serving_id)
  expect(told).toMatchObject({ card_code: card.code, points: 18, balance_after: 32, given_back: 0 })
  expect(told?.items.map((each) => [each.quantity, each.points])).toEqual([
    [3, 6],
    [2, 12],
  ])
  expect((await s.look(card.code)).card?.last_served_on).toBe(today)
  // Too much for what is left: nothing is written.
  const more = await s.serve(card, blankets(6))
  expect(more.answer.problem).toMatchObject({ code: 'shop.points-short', details: { need: 36, have: 32 } })
  expect(await onShelf(s.item('blanket'))).toBe(there - 2)
  expect(await s.served(more.serving_id)).toBeUndefined()
})

test('a limit is for each household and month, and what is put down again counts no more', async () => {
  const card = await s.issue()
  await s.limit('breakfast_biscuits', 4)
  const { serving_id } = await s.serve(card, biscuits(3))
  const over = await s.serve(card, biscuits(2))
  expect(over.answer.problem).toMatchObject({
    code: 'shop.over-limit',
    details: { category: 'breakfast_biscuits', left: 1, per_month: 4 },
  })
  expect((await s.look(card.code)).taken).toEqual([{ category: 'breakfast_biscuits', units: 3 }])
  const there = await onShelf(s.item('biscuits'))
  const [line] = (await s.served(serving_id))?.lines ?? []
  expect(line?.location_id).toBe(s.store.hub_id)
  const back = (more: Record<string, unknown>) =>
    s.till.act('distribution.take-back', {
      ...{ handover_id: serving_id, organisation_id: s.organisation_id, quantity: 2, is_good: true },
      ...{ handover_line_id: line?.handover_line_id, lot_id: line?.lot_id, is_still_here: true },
      ...{ location_id: line?.location_id, reason: 'ha cambiato idea', ...more },
    })
  expect((await back({})).problem ?? null).toBeNull()
  expect(await points(card.card_id)).toBe(48)
  expect(await onShelf(s.item('biscuits'))).toBe(there + 2)
  expect((await back({})).problem).toMatchObject({ code: 'distribution.more-than-given' })
  // What was in a home goes to the bin; points come back all the same.
  const home = { quantity: 1, is_good: false, is_still_here: false, location_id: null }
  expect((await back(home)).problem ?? null).toBeNull()
  expect(await onShelf(s.item('biscuits'))).toBe(there + 2)
  expect(await points(card.card_id)).toBe(50)
  expect((await s.serve(card, biscuits(4))).answer.problem ?? null).toBeNull()
  await s.limit('breakfast_biscuits', null)
  expect((await s.serve(card, biscuits(4))).answer.problem ?? null).toBeNull()
})

test('a shopping that was not meant is undone whole, on the day itself: shelf, points and limits as before', async () => {
  const card = await s.issue()
  const before = [await onShelf(s.item('blanket')), await onShelf(s.item('biscuits'))]
  const { serving_id } = await s.serve(card, [...blankets(2), ...biscuits(5)])
  const told = await s.served(serving_id)
  const lines = (told?.lines ?? []).map(({ handover_line_id, lot_id, location_id }) => ({
    ...{ handover_line_id, lot_id, location_id },
  }))
  const of = { handover_id: serving_id, organisation_id: s.organisation_id, reason: 'tessera sbagliata' }
  const undo = (more: Record<string, unknown> = {}, now?: string) =>
    s.till.act('distribution.undo-handover', { ...of, lines, ...more }, now ? { now, at: now } : {})
  expect((await undo({ lines: lines.slice(1) })).problem?.code).toBe('distribution.undo-incomplete')
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  expect((await undo({}, tomorrow)).problem?.code).toBe('distribution.undo-on-the-day')
  expect(await points(card.card_id)).toBe(28)
  const servedNow = async () => {
    const week = (await s.till.ask(servedAnswering, { code: card.code })) as { is_served: boolean }
    return [week.is_served, (await s.look(card.code)).card?.last_served_on]
  }
  expect(await servedNow()).toEqual([true, today])
  // One blanket came back by itself already: the rest is undone, and nothing twice, whoever else wants to.
  const [first] = told?.lines.filter(({ item_id }) => item_id === s.item('blanket')) ?? []
  const one = { handover_line_id: first?.handover_line_id, lot_id: first?.lot_id, quantity: 1 }
  const put = { is_good: true, is_still_here: true, location_id: first?.location_id, reason: 'ne basta una' }
  const { handover_id, organisation_id } = of
  const back = await s.manager.act('distribution.take-back', { handover_id, organisation_id, ...one, ...put })
  expect(back.problem ?? null).toBeNull()
  expect(await points(card.card_id)).toBe(34)
  const both = await Promise.all([undo(), undo()])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused'])
  expect((await undo()).problem?.code).toBe('distribution.all-came-back')
  expect(await points(card.card_id)).toBe(50)
  expect([await onShelf(s.item('blanket')), await onShelf(s.item('biscuits'))]).toEqual(before)
  // Who gave everything back was not served: not this week, and nobody goes before them for it.
  expect(await servedNow()).toEqual([false, null])
  expect(await s.served(serving_id)).toMatchObject({ points: 22, given_back: 22, items: [] })
  expect((await s.look(card.code)).taken.every(({ units }) => units === 0)).toBe(true)
})

test('points come back to the months they were of; what lapsed meanwhile is good from today', async () => {
  const card = await s.issue({ adults: 1, children: 0 })
  await turnMonth.run(house(ago(2)))
  await turnMonth.run(house(ago(1)))
  // Twenty-five of each month: six blankets take all of the first and eleven of the second.
  const { serving_id, answer } = await s.serve(card, blankets(6), { now: ago(1) })
  expect(answer.problem ?? null).toBeNull()
  const [line] = (await s.served(serving_id))?.lines ?? []
  const back = (quantity: number, by = s.till) =>
    by.act('distribution.take-back', {
      ...{ handover_id: serving_id, organisation_id: s.organisation_id, quantity, is_good: false },
      ...{ handover_line_id: line?.handover_line_id, lot_id: line?.lot_id, reason: 'coperte bucate' },
    })
  await turnMonth.run(house(ago(0)))
  // Whoever coordinates the service reads nothing of the shop; what they take back gives points all the same.
  const coordinator = await s.here.enlist('service_coordinator', s.organisation_id)
  expect((await back(1, coordinator)).problem ?? null).toBeNull()
  expect((await back(2)).problem ?? null).toBeNull()
  expect(await points(card.card_id)).toBe(25 + 14 + 18)
  const given = await fromBelow(
    database,
    "select points, month from shop.entries where card_id = $1 and kind = 'given_back' order by at, month",
    [card.card_id],
  )
  expect(given.map((row) => [row.points, String(row.month).slice(0, 10)])).toEqual([
    [6, monthsAfter(month, -1)],
    [5, monthsAfter(month, -1)],
    [7, month],
  ])
})

test('what may not be given is not given, and what has no points is not at the till', async () => {
  const card = await s.issue()
  const kit = await s.serve(card, [{ item_id: s.item('cold_kit'), quantity: 1 }])
  expect(refused(kit)).toBe('shop.no-points')
  const milk = anItem({ key: 'milk_of_the_shop', name_it: 'latte', name_en: 'milk', category: 'fresh_milk' })
  await done(s.here.warehouse.act('goods.add-item', milk))
  await s.price(milk.item_id, 1)
  const lot = {
    lot_id: newId(),
    organisation_id: s.organisation_id,
    location_id: s.store.hub_id,
    use_by: today,
  }
  const bottles = { item_id: milk.item_id, quantity: 5, source: 'donation', donor: 'Prova' }
  await done(s.here.warehouse.act('goods.receive-lot', { ...lot, ...bottles }))
  const one = [{ item_id: milk.item_id, quantity: 1 }]
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  // The next day only what is past its use-by day lies there: nobody takes it home, not even "unexplained".
  expect(refused(await s.serve(card, one, { now: tomorrow }))).toBe('shop.only-stopped')
  const read = [{ item_id: milk.item_id, quantity: 1, lot_id: lot.lot_id, location_id: s.store.hub_id }]
  expect(refused(await s.serve(card, read, { now: tomorrow }))).toBe('distribution.day-passed')
  expect((await s.serve(card, read)).answer.problem ?? null).toBeNull()
})

test('the turn of a month: old points go, new ones come, once, and never a spent one', async () => {
  const card = await s.issue({ adults: 1, children: 0, babies: 1 })
  await turnMonth.run(house(ago(2)))
  await turnMonth.run(house(ago(2)))
  expect(await points(card.card_id)).toBe(45)
  await turnMonth.run(house(ago(1)))
  expect(await points(card.card_id)).toBe(90)
  expect((await s.serve(card, blankets(5), { now: ago(1) })).answer.answer).toMatchObject({ balance: 60 })
  // Thirty of the first forty-five were spent: fifteen lapse.
  await Promise.all([turnMonth.run(house(ago(0))), turnMonth.run(house(ago(0)))])
  expect(await points(card.card_id)).toBe(90)
  await turnMonth.run(house(ago(0)))
  const entries = await fromBelow(
    database,
    'select kind, points, month from shop.entries where card_id = $1 order by month, kind',
    [card.card_id],
  )
  expect(entries.map(({ kind, points: of, month: whose }) => [kind, of, String(whose).slice(0, 10)])).toEqual(
    [
      ['credit', 45, monthsAfter(month, -2)],
      ['expired', -15, monthsAfter(month, -2)],
      ['spend', -30, monthsAfter(month, -2)],
      ['credit', 45, monthsAfter(month, -1)],
      ['credit', 45, month],
    ],
  )
  expect((await s.look(card.code)).lapsing).toMatchObject({ points: 45 })
  // Closed cards receive nothing more.
  const closed = await s.issue()
  const stop = { card_id: closed.card_id, state: 'suspended', reason: 'non ritira' }
  expect((await s.social.act('distribution.set-card-state', stop)).problem ?? null).toBeNull()
  await turnMonth.run(house(ago(0)))
  expect(
    await fromBelow(database, 'select 1 from shop.entries where card_id = $1', [closed.card_id]),
  ).toEqual([])
  expect(refused(await s.serve(closed, biscuits(1)))).toBe('distribution.card-not-active')
})

test('a new formula holds from the next month; the one of today stays told', async () => {
  const rules = () => s.manager.ask(shopAnswerings.rules) as Promise<Rules>
  expect((await rules()).next).toBeNull()
  expect(await s.setFormula({ base: 99 })).toMatchObject({ version: 2, from_month: monthsAfter(month, 1) })
  const told = await rules()
  expect([told.formula?.base, told.next?.base, told.versions.length]).toEqual([10, 99, 2])
  expect(told.items.find((each) => each.item_id === s.item('blanket'))?.points).toBe(6)
  const sums = (await s.manager.ask(shopAnswerings.figures, { month: today })) as Figures
  // Four households: fewer than may be told.
  expect(sums.households).toBeNull()
  expect(sums.spent).toBeGreaterThan(0)
  // The three blankets of the month before came back in this one.
  const here = sums.spent - sums.given_back + 18
  expect(sums.categories.reduce((all, each) => all + each.points, 0)).toBe(here)
})

test('who issued the card and who works elsewhere read nothing of what was taken', async () => {
  const card = await s.issue()
  const { serving_id } = await s.serve(card, biscuits(1))
  await expect(s.served(serving_id, s.social)).rejects.toThrow()
  for (const table of ['accounts', 'entries', 'servings', 'serving_lines', 'formulas', 'prices']) {
    const { rows } = await database.read(s.social.token, [
      {
        name: `peep ${table}`,
        text: `select 1 from shop.${table} where network_id = $1`,
        values: [s.here.network_id],
      },
    ])
    expect(rows[0]).toEqual([])
  }
  expect((await s.serve(card, biscuits(1), { by: s.social })).answer.outcome).toBe('refused')
  const formula = { organisation_id: s.organisation_id, base: 1, per_adult: 1 }
  const rest = { per_young_person: 1, per_child: 1, per_baby: 1 }
  expect((await s.till.act('shop.set-formula', { ...formula, ...rest })).problem?.code).toBe(
    'core.not-allowed',
  )
})
