// A kitchen tells its meals: counted or guessed, told anew with a reason, with what it took from its store. Two who tell the same
// lunch meet; a recalled lot is found in the pot; few people are not told to who reads figures.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CanteenFigures, Meals } from '#canteen'
import { canteenAnswerings } from '#canteen/server'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter, newId, type Row } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'

let database: Database
let here: Territory
let store: Store
let manager: Hand
let cook: Hand
let volunteer: Hand
const today = dayInItaly(new Date().toISOString())
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [])
  manager = await here.enlist('hub_manager', here.lead_id)
  cook = await here.enlist('warehouse_operator', here.lead_id, here.mobile_id)
  volunteer = await here.enlist('volunteer', here.lead_id, here.mobile_id)
}, 90_000)
afterAll(() => database.close())

const lunch = (day: string, told: Row = {}): Row => ({
  ...{ meal_id: newId(), unit_id: here.mobile_id, on_day: day, serving: 'lunch', portions: 60, persons: 58 },
  ...told,
})
const month = async (hand: Hand, day: string) =>
  (await hand.ask(canteenAnswerings.meals, { unit_id: here.mobile_id, month: day })) as Meals
const heap = async (lot_id: string) => {
  const [row] = await fromBelow(
    database,
    'select sum(quantity)::int as n from goods.balances where lot_id = $1 and not may_go_below_zero',
    [lot_id],
  )
  return row?.n
}

test('a volunteer counts heads; what cannot be is refused in a sentence and nothing is written', async () => {
  const day = daysAfter(today, -40)
  const code = async (told: Row) => (await volunteer.act('canteen.tell-meal', lunch(day, told))).problem?.code
  expect(await code({ women: 40, men: 30 })).toBe('canteen.sexes-over')
  expect(await code({ homeless: 59 })).toBe('canteen.more-than-persons')
  expect(await code({ children: 30, adults: 20, elderly: 9 })).toBe('canteen.ages-over')
  expect(await code({ adults: 10, young: 11 })).toBe('canteen.young-over')
  expect(await code({ continuous: 50, occasional: 9 })).toBe('canteen.recipients-over')
  expect(await code({ programme_portions: 61 })).toBe('canteen.programme-over')
  expect(await code({ is_estimate: true })).toBe('canteen.method-missing')
  expect(await code({ on_day: daysAfter(today, 1) })).toBe('canteen.day-to-come')
  expect((await month(volunteer, day)).meals).toEqual([])
  const told = lunch(day, {
    women: 30,
    programme_portions: 60,
    continuous: 3,
    occasional: 55,
    homeless: 4,
    guessed: ['homeless'],
  })
  expect((await volunteer.act('canteen.tell-meal', told)).problem).toBeUndefined()
  const again = await cook.act('canteen.tell-meal', lunch(day))
  expect(again.problem).toMatchObject({ code: 'canteen.told-already', details: { serving: 'lunch' } })
  expect(await month(cook, day)).toMatchObject({
    meals: [{ portions: 60, persons: 58, women: 30, men: null, edition: 1, former: [] }],
    totals: { meals: 1, portions: 60, persons: 58, programme_portions: 60, occasional: 55 },
  })
  const no = await volunteer.act('canteen.use-goods', {
    ...{ meal_id: told.meal_id, organisation_id: here.lead_id },
    lines: [{ item_id: store.items.biscuits?.item_id, lot_id: null, location_id: store.hub_id, quantity: 1 }],
  })
  expect(no.problem?.code).toBe('core.not-allowed')
})

test('told anew it says why, keeps what was written before, and two who correct at once meet', async () => {
  const day = daysAfter(today, -41)
  const told = lunch(day, { is_estimate: true, method: 'dai piatti usati' })
  await cook.act('canteen.tell-meal', told)
  const { meal_id } = told
  const amend = (hand: Hand, edition: number, more: Row) =>
    hand.act('canteen.amend-meal', {
      meal_id,
      edition,
      portions: 60,
      persons: 58,
      reason: 'contati di nuovo',
      ...more,
    })
  expect((await amend(cook, 1, { is_estimate: true, method: 'dai piatti usati' })).problem?.code).toBe(
    'canteen.nothing-changed',
  )
  const both = await Promise.all([amend(cook, 1, { persons: 52 }), amend(manager, 1, { persons: 53 })])
  const refused = both.filter(({ problem }) => problem)
  expect(refused).toHaveLength(1)
  expect(['canteen.told-meanwhile', 'canteen.meal-counts-pk', 'canteen.meal-counts-told-once']).toContain(
    refused[0]?.problem?.code,
  )
  const [meal] = (await month(cook, day)).meals.filter((each) => each.on_day === day)
  expect(meal).toMatchObject({ edition: 2, is_estimate: false, reason: 'contati di nuovo' })
  expect(meal?.former).toMatchObject([{ edition: 1, persons: 58, method: 'dai piatti usati', reason: null }])
  expect((await month(cook, day)).totals.persons).toBe(
    Number(meal?.persons) + (day.slice(0, 7) === daysAfter(today, -40).slice(0, 7) ? 58 : 0),
  )
})

test('what was used leaves the store lot by lot, is found again by its cause, and a mistake goes back', async () => {
  const day = daysAfter(today, -42)
  const told = lunch(day)
  await cook.act('canteen.tell-meal', told)
  const { meal_id } = told
  const lot_id = await store.receive('biscuits', 20)
  const item_id = store.items.biscuits?.item_id
  const line = { item_id, lot_id, location_id: store.hub_id }
  const named = { meal_id, organisation_id: here.lead_id }
  const use = (quantity: number) =>
    cook.act('canteen.use-goods', { ...named, lines: [{ ...line, quantity }] })
  expect((await use(12)).answer).toEqual({ unexplained: 0 })
  expect(await heap(lot_id)).toBe(8)
  const back = (quantity: number) =>
    cook.act('canteen.put-back', { ...named, ...line, quantity, reason: 'scritto due volte' })
  expect((await back(13)).problem).toMatchObject({ code: 'canteen.more-than-used', details: { used: 12 } })
  expect((await back(5)).problem).toBeUndefined()
  expect(await heap(lot_id)).toBe(13)
  // Stopped meanwhile, and more than the books hold: it was eaten all the same.
  await here.warehouse.act('goods.block-lot', { lot_id, reason: 'richiamo' })
  expect((await use(15)).answer).toEqual({ unexplained: 2 })
  const meal = (await month(cook, day)).meals.find((each) => each.meal_id === meal_id)
  expect(meal?.used.map(({ quantity, place_kind }) => [place_kind, quantity]).sort()).toEqual([
    ['hub', 20],
    ['unexplained', 2],
  ])
  const moved = await fromBelow(
    database,
    `select m.kind, m.unit_id, (m.at at time zone 'Europe/Rome')::date::text as day from goods.movements m
     where m.cause_id = $1 and m.kind = 'out_canteen'`,
    [meal_id],
  )
  expect(new Set(moved.map(({ kind, unit_id, day: on }) => `${kind} ${unit_id} ${on}`))).toEqual(
    new Set([`out_canteen ${here.mobile_id} ${day}`]),
  )
})

test('figures of the body: presences of every kitchen, few people never told', async () => {
  const asked = {
    organisation_id: here.lead_id,
    from_day: daysAfter(today, -40),
    to_day: daysAfter(today, -40),
  }
  const told = (await manager.ask(canteenAnswerings.figures, asked)) as CanteenFigures
  expect(told.units).toMatchObject([
    { meals: 1, portions: 60, persons: 58, continuous: null, occasional: 55, programme_portions: 60 },
  ])
  expect(told.programme_meals).toBe(1)
  const line = (heading: string) => told.headings.find((each) => each.heading === heading)
  expect(line('women')).toMatchObject({ persons: 30, told_in: 1, is_estimate: false })
  expect(line('homeless')).toMatchObject({ persons: null, told_in: 1, is_estimate: true })
})
