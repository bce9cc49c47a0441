// Partners say themselves when they come: they see free hours and nothing of the others, two who want the last place get one place,
// and what was booked can be moved and given back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter } from '#core/kernel'
import { done } from '#distribution/makers'
import { spoken } from './domain/pickup-window.ts'
import type { MyPickups, OneRound, Pickups } from './index.ts'
import { aWindow } from './makers.ts'
import { myPickupsAnswering, oneRoundAnswering, pickupsAnswering } from './server.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
const on_day = daysAfter(dayInItaly(new Date().toISOString()), 2)
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
  const weekday = new Date(`${on_day}T12:00:00Z`).getUTCDay() || 7
  const mine = { organisation_id: s.here.lead_id, hub_unit_id: s.hub_id, weekday }
  await done(
    s.manager.act(
      'deliveries.set-window',
      aWindow({ ...mine, opens_at: '14:00', closes_at: '16:00', capacity: 1 }),
    ),
  )
  await done(
    s.manager.act(
      'deliveries.set-window',
      aWindow({ ...mine, opens_at: '17:00', closes_at: '18:00', capacity: 2 }),
    ),
  )
}, 120_000)
afterAll(() => database.close())

const codeOf = async (answer: Promise<{ problem?: { code: string } }>) => (await answer).problem?.code
const book = (goods_request_id: string, hour: string, hand = s.social) =>
  hand.act('deliveries.book-pickup', { goods_request_id, hub_unit_id: s.hub_id, on_day, hour })
const mine = async (hand = s.social) => (await hand.ask(myPickupsAnswering, {})) as MyPickups
const free = async () =>
  (await mine()).hours.filter((each) => each.on_day === on_day).map((each) => each.free)

test('a partner books, moves and gives back its own hour; the last place is of one', {
  timeout: 120_000,
}, async () => {
  await s.store.receive('blanket', 20, {})
  const [first, second] = [await s.ready(1), await s.ready(1)] as [string, string]
  expect(await free()).toEqual([1, 2])
  const both = await Promise.all([book(first, '14:30'), book(second, '15:00')])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find(({ problem }) => problem)?.problem?.code).toBe('deliveries.last-place-gone')
  const [won, lost] = both[0].outcome === 'accepted' ? [first, second] : [second, first]
  expect(await free()).toEqual([0, 2])
  expect((await book(lost, '17:30')).outcome).toBe('accepted')
  // Within one's own full opening one may still come a little later.
  expect((await book(won, '15:45')).outcome).toBe('accepted')
  const calendar = { from_day: on_day, to_day: on_day }
  expect(((await s.manager.ask(pickupsAnswering, calendar)) as Pickups).pickups).toHaveLength(2)
  expect((await s.look(won)).steps.at(-1)).toMatchObject({ event: 'book_pickup' })
  await done(s.social.act('deliveries.drop-pickup', { goods_request_id: won }))
  expect(await codeOf(s.social.act('deliveries.drop-pickup', { goods_request_id: won }))).toBe(
    'deliveries.nothing-booked',
  )
  expect(await free()).toEqual([1, 1])
  expect(await codeOf(book(won, '16:30'))).toBe('deliveries.hub-closed')
  // A place the hub gives away is taken for the partner, too.
  await done(
    s.manager.act('deliveries.set-pickup', {
      ...{ goods_request_id: lost, hub_unit_id: s.hub_id, organisation_id: s.here.lead_id },
      ...{ on_day, hour: '14:00' },
    }),
  )
  expect(await codeOf(book(won, '14:00'))).toBe('deliveries.last-place-gone')
  expect(
    ((await mine()).pickups.find((each) => each.goods_request_id === won) ?? {}) as object,
  ).toMatchObject({
    pickup_at: null,
    brought_on: null,
  })
})

test('nobody books for another body, nor what the hub brings itself', { timeout: 120_000 }, async () => {
  const asked = await s.ready(1)
  const other = await s.here.enlist('social_worker', s.here.lead_id)
  expect(await codeOf(book(asked, '17:15', other))).toMatch(/core\.not-(found|allowed)/)
  expect((await mine(other)).pickups).toEqual([])
  await done(s.plan([asked], { on_day }).answer)
  expect(await codeOf(book(asked, '17:15'))).toBe('deliveries.brought-by-the-hub')
  expect((await mine()).pickups.find((each) => each.goods_request_id === asked)).toMatchObject({
    brought_on: on_day,
  })
})

test('who is put on a round gives the hour back; taken off again they have none, and the hub gives them a new one', {
  timeout: 120_000,
}, async () => {
  const [booked, added] = [await s.ready(1), await s.ready(1)] as [string, string]
  const before = await free()
  await done(book(booked, '17:15'))
  await done(book(added, '17:45'))
  expect(await free()).toEqual([before[0], (before[1] ?? 0) - 2])
  const { round_id, answer } = s.plan([booked], { on_day })
  await done(answer)
  const on = { round_id, organisation_id: s.here.lead_id }
  await done(s.manager.act('deliveries.set-stops', { ...on, goods_request_ids: [booked, added] }))
  expect(await free()).toEqual(before)
  const told = spoken({ day: on_day, hour: '17:15' })
  expect((await s.look(booked)).steps.at(-1)).toMatchObject({ event: 'bring_instead', reason: told })
  const { stops } = (await s.driver.ask(oneRoundAnswering, { round_id })) as OneRound
  expect(stops.map(({ gave_back }) => gave_back)).toEqual([told, spoken({ day: on_day, hour: '17:45' })])
  // Moved in their order, nothing is given back twice.
  await done(s.manager.act('deliveries.set-stops', { ...on, goods_request_ids: [added, booked] }))
  const gave = (await s.look(booked)).steps.filter(({ event }) => event === 'bring_instead')
  expect(gave).toHaveLength(1)
  const give = (hour: string) =>
    s.manager.act('deliveries.set-pickup', {
      ...{ goods_request_id: booked, hub_unit_id: s.hub_id, organisation_id: s.here.lead_id },
      ...{ on_day, hour },
    })
  expect(await codeOf(give('17:15'))).toBe('deliveries.on-a-round')
  await done(s.manager.act('deliveries.set-stops', { ...on, goods_request_ids: [added] }))
  const calendar = { from_day: on_day, to_day: on_day }
  const { undecided } = (await s.manager.ask(pickupsAnswering, calendar)) as Pickups
  expect(undecided.map(({ goods_request_id }) => goods_request_id)).toContain(booked)
  await done(give('17:15'))
})
