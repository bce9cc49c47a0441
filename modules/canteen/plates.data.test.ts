// Two phones at one serving line, without network: what they counted adds up whichever is heard first, sending twice counts once,
// nothing goes below none; the desk sees what is counted and not yet written.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { Meals } from './index.ts'
import { canteenAnswerings } from './server.ts'

let database: Database
let here: Territory
let phones: [Hand, Hand]
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const tell = () => here.enlist('volunteer', here.lead_id, here.mobile_id)
  phones = [await tell(), await tell()]
}, 120_000)
afterAll(() => database.close())

const on_day = dayInItaly(new Date().toISOString())
const plate = (portions = 1, persons = 1) => ({
  ...{ plate_id: newId(), unit_id: here.mobile_id, on_day, serving: 'lunch', portions, persons },
})
const month = async (hand: Hand) =>
  (await hand.ask(canteenAnswerings.meals, { unit_id: here.mobile_id, month: on_day })) as Meals

test('taps of two phones add up; the same tap twice is one; below none is refused in a sentence', async () => {
  const [one, other] = phones
  const taps = [plate(), plate(), plate(1, 0), plate()]
  const [first = plate(), ...rest] = taps
  const once = { id: newId(), at: new Date().toISOString() }
  const answers = await Promise.all([
    ...rest.map((tap, i) => (i % 2 ? one : other).act('canteen.count-plates', tap)),
    one.act('canteen.count-plates', first, once),
  ])
  expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'accepted'))
  expect((await one.act('canteen.count-plates', first, once)).outcome).toBe('accepted')
  // Taken back by the other hand.
  expect((await other.act('canteen.count-plates', plate(-1, -1))).outcome).toBe('accepted')
  expect((await month(one)).plates).toEqual([{ on_day, serving: 'lunch', portions: 3, persons: 2 }])
  expect((await other.act('canteen.count-plates', plate(-4, 0))).problem).toMatchObject({
    code: 'canteen.fewer-than-none',
    details: { portions: 3, persons: 2 },
  })
  expect((await one.act('canteen.count-plates', plate(0, 0))).problem?.code).toBe('canteen.no-plate')
  // Written from the phone: the meal is there, and what comes late is counted all the same.
  const told = {
    meal_id: newId(),
    unit_id: here.mobile_id,
    on_day,
    serving: 'lunch',
    portions: 3,
    persons: 2,
  }
  expect((await one.act('canteen.tell-meal', told)).problem ?? null).toBeNull()
  expect((await other.act('canteen.count-plates', plate())).outcome).toBe('accepted')
  expect(await month(one)).toMatchObject({
    plates: [{ portions: 4, persons: 3 }],
    meals: [{ portions: 3, persons: 2 }],
  })
})

test('who works elsewhere counts nothing here', async () => {
  expect((await here.stranger.act('canteen.count-plates', plate())).problem?.code).toMatch(/^core\.not-/)
})
