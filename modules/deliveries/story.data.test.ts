// A van leaves with three partners' things: one takes all, one takes some, one is not there. Nothing is counted twice, what was
// not taken is free for others, and a round ends only when every stop was told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { done } from '#distribution/makers'
import { oneHandoverAnswering } from '#distribution/server'
import type { Board, OneRound, Pickups, ToDeliver } from './index.ts'
import { aWindow } from './makers.ts'
import {
  boardAnswering,
  oneRoundAnswering,
  pickupsAnswering,
  roundsAnswering,
  toDeliverAnswering,
} from './server.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
  await s.store.receive('blanket', 200)
}, 120_000)
afterAll(() => database.close())

const look = (round_id: string) => s.manager.ask(oneRoundAnswering, { round_id }) as Promise<OneRound>
const codeOf = async (answer: Promise<{ problem?: { code: string } }>) => (await answer).problem?.code
const on = (round_id: string, more: Record<string, unknown> = {}) => ({
  round_id,
  organisation_id: s.here.lead_id,
  ...more,
})
const deliver = (
  { round_id }: { round_id: string },
  stop: OneRound['stops'][number],
  more: Record<string, unknown> = {},
) =>
  s.driver.act(
    'deliveries.deliver-stop',
    on(round_id, {
      ...{ stop_id: stop.stop_id, goods_request_id: stop.goods_request_id, recipient_id: stop.unit_id },
      ...{ handover_id: newId(), item_ids: stop.parts.map((part) => part.item_id), ...more },
    }),
  )
const heldIn = (one: OneRound) => ({
  goods_request_ids: one.stops.map((stop) => stop.goods_request_id),
  item_ids: [...new Set(one.stops.flatMap(({ parts }) => parts.map(({ item_id }) => item_id)))],
})
const balance = async (location_id = s.store.hub_id) => {
  const rows = (
    await database.read(s.manager.token, [
      {
        name: 'balance here',
        text: 'select coalesce(sum(quantity), 0)::int as quantity from goods.balances where network_id = $1 and location_id = $2',
        values: [s.here.network_id, location_id],
      },
    ])
  ).rows[0]
  return Number(rows?.[0]?.quantity)
}
const waiting = async () =>
  ((await s.manager.ask(toDeliverAnswering)) as ToDeliver).waiting.map((each) => each.goods_request_id)

test('one takes all, one some, one is not there', { timeout: 120_000 }, async () => {
  const [all, some, none] = [await s.ready(4), await s.ready(6), await s.ready(3)] as [string, string, string]
  expect(new Set(await waiting())).toEqual(new Set([all, some, none]))
  const before = await balance()
  const { round_id, answer } = s.plan([all, some, none])
  await done(answer)
  expect(await waiting()).toEqual([])
  // On the way already: nobody else takes it.
  expect(await codeOf(s.plan([all]).answer)).toBe('deliveries.stops-on-one-round')
  await done(s.driver.act('deliveries.set-stops', on(round_id, { goods_request_ids: [none, some, all] })))
  const { stops } = await look(round_id)
  expect(stops.map((stop) => stop.goods_request_id)).toEqual([none, some, all])
  const [atNone, atSome, atAll] = stops as [(typeof stops)[0], (typeof stops)[0], (typeof stops)[0]]
  expect(await codeOf(deliver({ round_id }, atAll))).toBe('deliveries.not-on-the-road')
  await done(s.driver.act('deliveries.start-round', on(round_id)))
  expect(await codeOf(s.driver.act('deliveries.start-round', on(round_id)))).toBe('deliveries.already-left')
  expect((await look(round_id)).round).toMatchObject({ state: 'on_the_road', driver_id: s.driver.worker_id })

  await done(s.driver.act('deliveries.arrive-stop', on(round_id, { stop_id: atAll.stop_id })))
  await done(deliver({ round_id }, atAll, { proof: 'paper' }))
  expect(await codeOf(deliver({ round_id }, atAll))).toBe('deliveries.stop-told')

  const [part] = atSome.parts as [(typeof atSome.parts)[0]]
  const behind = (quantity: number) => [{ part_id: part.part_id, quantity }]
  expect(await codeOf(deliver({ round_id }, atSome, { left_behind: behind(2) }))).toBe('deliveries.say-why')
  const why = { reason: 'Non c’era posto' }
  expect(await codeOf(deliver({ round_id }, atSome, { left_behind: behind(7), ...why }))).toBe(
    'deliveries.more-than-brought',
  )
  expect(await codeOf(deliver({ round_id }, atSome, { left_behind: behind(6), ...why }))).toBe(
    'deliveries.nothing-taken',
  )
  await done(deliver({ round_id }, atSome, { left_behind: behind(2), ...why }))

  expect(await codeOf(s.driver.act('deliveries.end-round', on(round_id)))).toBe('deliveries.stops-left')
  const leaving = { stop_id: atNone.stop_id, outcome: 'refused' }
  expect(await codeOf(s.driver.act('deliveries.leave-stop', on(round_id, leaving)))).toBe(
    'deliveries.say-why',
  )
  await done(s.driver.act('deliveries.leave-stop', on(round_id, { ...leaving, outcome: 'not_there' })))
  await done(s.driver.act('deliveries.end-round', on(round_id)))

  const told = await look(round_id)
  expect(told.round).toMatchObject({ state: 'ended', stops: 3, told: 3, back: 2 })
  expect(told.stops.map((stop) => [stop.goods_request_id, stop.state])).toEqual([
    [none, 'not_there'],
    [some, 'partly'],
    [all, 'delivered'],
  ])
  // Four and four left the shelf; two came back and are free; three are still kept aside for who was not there.
  expect(await balance()).toBe(before - 8)
  expect((await s.look(all)).request.state).toBe('handed_over')
  const partly = await s.look(some)
  expect(partly.request).toMatchObject({ state: 'handed_over', allocated: 4 })
  expect(partly.handovers.flatMap((each) => each.lines.map((line) => line.quantity))).toEqual([4])
  expect((await s.look(none)).request.state).toBe('ready')
  expect(await waiting()).toEqual([none])
  // Next time they are there.
  const second = s.plan([none])
  await done(second.answer)
  await done(s.manager.act('deliveries.cancel-round', on(second.round_id)))
  expect(await waiting()).toEqual([none])
})

const query = async (text: string, values: unknown[] = []) =>
  (
    await database.read(s.manager.token, [
      { name: `asked ${text.trim().slice(0, 50)}`, text, values: [s.here.network_id, ...values] },
    ])
  ).rows[0] ?? []

test('what is on the road is on the van: it leaves its shelf, is given out of the van, and comes back counted', {
  timeout: 120_000,
}, async () => {
  const van_id = s.store.units[s.here.mobile_id]?.van as string
  const [all, some, none] = [await s.ready(4), await s.ready(6), await s.ready(3)] as [string, string, string]
  const shelf = await balance()
  const { round_id, answer } = s.plan([all, some, none], { van_id })
  await done(answer)
  const held = heldIn(await look(round_id))
  const start = (more: Record<string, unknown>) => s.driver.act('deliveries.start-round', on(round_id, more))
  // Who does not say what leaves sees an older round.
  expect(await codeOf(start({ ...held, goods_request_ids: [all] }))).toBe('deliveries.round-changed')
  expect(await codeOf(start({ ...held, item_ids: [] }))).toBe('deliveries.round-changed')
  const both = await Promise.all([start(held), start(held)])
  expect(both.map((each) => each.outcome).sort()).toEqual(['accepted', 'refused'])
  expect([await balance(), await balance(van_id)]).toEqual([shelf - 13, 13])
  const late = await s.ready(1)
  const add = { goods_request_ids: [all, some, none, late] }
  expect(await codeOf(s.driver.act('deliveries.set-stops', on(round_id, add)))).toBe('deliveries.van-left')
  // At the counter nobody gives what is on the van.
  const counter = {
    ...{ handover_id: newId(), goods_request_id: all, organisation_id: s.here.lead_id, proof: 'none' },
    ...{ recipient_id: s.here.other_unit_id, item_ids: held.item_ids },
  }
  expect(await codeOf(s.driver.act('distribution.hand-over', counter))).toBe('distribution.on-the-van')

  const [atAll, atSome, atNone] = (await look(round_id)).stops as [
    OneRound['stops'][0],
    OneRound['stops'][0],
    OneRound['stops'][0],
  ]
  const sign = {
    proof: 'drawn',
    signature: { signed_name: 'Lanterna Prova', strokes: 'M10 20 L30 40 L50 20' },
  }
  const nameless = { ...sign, signature: { ...sign.signature, signed_name: ' ' } }
  expect(await codeOf(deliver({ round_id }, atAll, nameless))).toBe('distribution.signer-missing')
  const scrawl = { ...sign, signature: { ...sign.signature, strokes: '<script>' } }
  expect(await codeOf(deliver({ round_id }, atAll, scrawl))).toBe('distribution.strokes-missing')
  await done(deliver({ round_id }, atAll, sign))
  const left_behind = [{ part_id: atSome.parts[0]?.part_id, quantity: 2 }]
  const witness = { signed_name: 'Lanterna Prova', witness_name: 'lanterna prova' }
  const aside_of = { left_behind, reason: 'Non c’era posto', proof: 'witnessed' }
  expect(await codeOf(deliver({ round_id }, atSome, { ...aside_of, signature: witness }))).toBe(
    'distribution.witness-is-signer',
  )
  const two_names = { ...witness, witness_name: 'Teste Prova' }
  await done(deliver({ round_id }, atSome, { ...aside_of, signature: two_names }))
  const signed = (await look(round_id)).stops.map(({ handover_id }) => handover_id)
  const paper = (handover_id: unknown) => s.driver.ask(oneHandoverAnswering, { handover_id })
  expect(await paper(signed[0])).toMatchObject({
    handover: { proof: 'drawn', hub_name: 'Hub di prova' },
    lines: [{ quantity: 4 }],
    signature: { signed_name: 'Lanterna Prova', strokes: 'M10 20 L30 40 L50 20', witness_name: null },
  })
  expect(await paper(signed[1])).toMatchObject({ signature: { strokes: null, witness_name: 'Teste Prova' } })
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  // Who received reads the note, not the hand that signed: that stays with the hub's people.
  expect(await far.ask(oneHandoverAnswering, { handover_id: signed[0] })).toMatchObject({
    lines: [{ quantity: 4 }],
    signature: null,
  })
  const refused = { stop_id: atNone.stop_id, outcome: 'refused', reason: 'Non servivano più' }
  await done(s.driver.act('deliveries.leave-stop', on(round_id, refused)))
  expect([await balance(), await balance(van_id)]).toEqual([shelf - 13, 5])
  // Not closed, so still aboard: no other round takes it.
  const other = s.plan([none], { van_id })
  await done(other.answer)
  const second = s.driver.act(
    'deliveries.start-round',
    on(other.round_id, heldIn(await look(other.round_id))),
  )
  expect(await codeOf(second)).toBe('deliveries.still-aboard')

  const { loads } = await look(round_id)
  const load = (goods_request_id: string) =>
    loads.find((each) => each.goods_request_id === goods_request_id)?.load_id as string
  const end = (returns: unknown[], more: Record<string, unknown> = {}) =>
    s.driver.act('deliveries.end-round', on(round_id, { ...held, returns, ...more }))
  const [two, three] = [
    { load_id: load(some), good: 1, doubtful: 1 },
    { load_id: load(none), good: 2 },
  ]
  expect(await codeOf(end([two]))).toBe('deliveries.count-the-van')
  expect(await codeOf(end([two, { ...three, good: 4 }]))).toBe('deliveries.more-than-brought')
  expect(await codeOf(end([{ ...two, to_location_id: van_id }, three]))).toBe('deliveries.not-a-shelf')
  expect(await codeOf(end([two, three]))).toBe('deliveries.say-why')
  await done(end([two, three], { reason: 'Un cartone bagnato, uno perso' }))
  // One more wet than good: it lies on the shelf too, in a lot of its own that nobody may give.
  expect([await balance(), await balance(van_id)]).toEqual([shelf - 13 + 4, 0])
  const aside = await query(
    "select b.quantity, l.state from goods.lots l join goods.balances b on b.network_id = l.network_id and b.lot_id = l.lot_id where l.network_id = $1 and l.state = 'quarantine'",
  )
  expect(aside).toEqual([{ quantity: 1, state: 'quarantine' }])
  // Who refused still has two aside, on the shelf; the lost one is to be explained.
  const still = await s.look(none)
  expect(still.request).toMatchObject({ state: 'ready', allocated: 2 })
  expect(still.parts).toMatchObject([{ state: 'picked', quantity: 2 }])
  expect(
    await query(
      'select location_id, quantity from goods.reservations where network_id = $1 and cause_id = $2',
      [none],
    ),
  ).toEqual([{ location_id: s.store.hub_id, quantity: 2 }])
  // Movements and balances tell the same, lot by lot and place by place.
  const apart = await query(`
    select b.location_id, b.lot_key, b.quantity, m.quantity as moved from goods.balances b
    full join (select k.place, coalesce(k.lot_id::text, 'item:' || k.item_id) as lot_key, sum(k.quantity)::int as quantity from (
      select to_location_id as place, lot_id, item_id, quantity from goods.movements where network_id = $1
      union all select from_location_id, lot_id, item_id, -quantity from goods.movements where network_id = $1) k
      join goods.locations p on p.network_id = $1 and p.location_id = k.place and p.is_counted group by 1, 2) m
      on m.place = b.location_id and m.lot_key = b.lot_key
    where coalesce(b.quantity, 0) <> coalesce(m.quantity, 0) and (b.network_id is null or b.network_id = $1)`)
  expect(apart).toEqual([])
})

test('a home is never a stop, nor what is not ready or lies elsewhere', { timeout: 120_000 }, async () => {
  const card_id = newId()
  await done(
    s.social.act('distribution.issue-card', {
      ...{
        card_id,
        unit_id: s.here.other_unit_id,
        to_unit_id: s.hub_id,
        adults: 1,
        young_people: 0,
        children: 0,
      },
      ...{ babies: 0, diets: [], allergens: [], language: null },
    }),
  )
  const home = await s.ready(1, { recipient_kind: 'household', card_id })
  expect(await waiting()).not.toContain(home)
  expect(await codeOf(s.plan([home]).answer)).toBe('deliveries.household-comes-here')
  const other = await s.ready(1)
  expect(await codeOf(s.plan([other], { hub_unit_id: s.here.mobile_id }).answer)).toBe(
    'deliveries.not-from-this-hub',
  )
  expect(await codeOf(s.plan([other, other]).answer)).toBe('deliveries.said-twice')
  expect(await codeOf(s.plan([other], { van_id: s.store.hub_id }).answer)).toBe('deliveries.not-a-van')
  const { round_id, answer } = s.plan([other], { van_id: s.store.units[s.here.mobile_id]?.van })
  await done(answer)
  await done(s.driver.act('deliveries.set-stops', on(round_id, { goods_request_ids: [] })))
  expect(await codeOf(s.driver.act('deliveries.start-round', on(round_id)))).toBe(
    'deliveries.nobody-to-visit',
  )
  await done(s.driver.act('deliveries.set-stops', on(round_id, { goods_request_ids: [other] })))
  expect((await look(round_id)).stops.map((stop) => stop.state)).toEqual(['waiting'])
  // Of the other body nobody sees or moves it.
  expect(await codeOf(s.social.act('deliveries.start-round', on(round_id)))).toBeDefined()
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  expect(await far.ask(roundsAnswering, { from_day: '2020-01-01' })).toEqual({ rounds: [] })
  expect(await codeOf(far.act('deliveries.start-round', on(round_id)))).toBe('core.not-found')
})

test('two hands at one door: what is told first stands', { timeout: 120_000 }, async () => {
  const one = await s.ready(2)
  const { round_id, answer } = s.plan([one])
  await done(answer)
  await done(s.driver.act('deliveries.start-round', on(round_id)))
  const [stop] = (await look(round_id)).stops as [OneRound['stops'][0]]
  const before = await balance()
  const both = await Promise.all([deliver({ round_id }, stop), deliver({ round_id }, stop)])
  expect(both.map((each) => each.outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find((each) => each.problem)?.problem?.code).toBe('deliveries.stop-told')
  expect(await balance()).toBe(before - 2)
})

test('windows of one hub do not share minutes; the calendar shows the hub its own', {
  timeout: 60_000,
}, async () => {
  const mine = { organisation_id: s.here.lead_id, hub_unit_id: s.hub_id }
  const window = aWindow(mine)
  await done(s.manager.act('deliveries.set-window', window))
  const clash = aWindow({ ...mine, opens_at: '11:30', closes_at: '13:00' })
  expect(await codeOf(s.manager.act('deliveries.set-window', clash))).toBe('deliveries.windows-overlap')
  const backwards = aWindow({ ...mine, opens_at: '13:00', closes_at: '12:30' })
  expect(await codeOf(s.manager.act('deliveries.set-window', backwards))).toBe('deliveries.hours-backwards')
  await done(s.manager.act('deliveries.set-window', { ...window, is_active: false }))
  await done(s.manager.act('deliveries.set-window', clash))
  expect(await codeOf(s.driver.act('deliveries.set-window', aWindow({ ...mine, weekday: 3 })))).toBe(
    'core.not-allowed',
  )
  const days = { from_day: '2026-11-30', to_day: '2026-12-06' }
  expect(await s.manager.ask(pickupsAnswering, days)).toMatchObject({
    windows: [window, clash].map(({ pickup_window_id }) => ({ pickup_window_id })),
  })
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  expect(await far.ask(pickupsAnswering, days)).toMatchObject({
    windows: [],
    hubs: [],
    pickups: [],
    undecided: [],
  })
})

test('an hour is given while there is room, while it is open, while things are kept aside', {
  timeout: 120_000,
}, async () => {
  const mine = { organisation_id: s.here.lead_id, hub_unit_id: s.hub_id }
  const on_day = daysAfter(dayInItaly(new Date().toISOString()), 2)
  const window = aWindow({ ...mine, weekday: new Date(`${on_day}T12:00:00Z`).getUTCDay() || 7, capacity: 1 })
  window.opens_at = '14:00'
  window.closes_at = '16:00'
  await done(s.manager.act('deliveries.set-window', window))
  const [first, second] = [await s.ready(1), await s.ready(1)] as [string, string]
  const come = (goods_request_id: string, more: Record<string, unknown> = {}, hand = s.driver) =>
    hand.act('deliveries.set-pickup', { goods_request_id, ...mine, on_day, hour: '14:30', ...more })
  expect(await codeOf(come(first, { hour: '16:00' }))).toBe('deliveries.hub-closed')
  expect(await codeOf(come(first, { on_day: daysAfter(on_day, -7), hour: '14:30' }))).toBe(
    'deliveries.hour-gone',
  )
  expect(await codeOf(come(first, { on_day: daysAfter(on_day, 14) }))).toBe('deliveries.kept-until')
  // Two give the last place at the same moment.
  const both = await Promise.all([come(first), come(second)])
  expect(both.map((each) => each.outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find((each) => each.problem)?.problem?.code).toBe('deliveries.window-full')
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  // Who asked reads the request; when it is collected is said by the hub.
  expect(await codeOf(come(second, {}, far))).toBe('core.not-allowed')
  const told = (await s.manager.ask(pickupsAnswering, { from_day: on_day, to_day: on_day })) as Pickups
  expect(told.pickups).toHaveLength(1)
  // Whoever moves out makes room for the other.
  const [there] = told.pickups as [(typeof told.pickups)[0]]
  expect((await come(there.goods_request_id, { hour: '15:45' })).outcome).toBe('accepted')
  const gone = await s.ready(1)
  const { round_id, answer } = s.plan([gone])
  await done(answer)
  await done(s.driver.act('deliveries.start-round', on(round_id)))
  await done(deliver({ round_id }, (await look(round_id)).stops[0] as OneRound['stops'][0]))
  expect(await codeOf(come(gone))).toBe('deliveries.nothing-to-collect')
})

test('the wall shows what the day asks, and names nobody', { timeout: 60_000 }, async () => {
  const today = dayInItaly(new Date().toISOString())
  const before = (await s.driver.ask(boardAnswering)) as Board
  await s.store.receive('biscuits', 12, { use_by: daysAfter(today, 2) })
  await s.store.receive('biscuits', 30, { use_by: daysAfter(today, 9) })
  const one = await s.ready(1)
  const { round_id, answer } = s.plan([one], { on_day: today })
  await done(answer)
  await done(s.driver.act('deliveries.start-round', on(round_id)))
  const wall = (await s.driver.ask(boardAnswering)) as Board
  expect(wall.hub_names).toEqual(['Hub di prova'])
  expect(wall.ready).toBe(before.ready + 1)
  expect(wall.expiring).toMatchObject([{ quantity: 12, first_day: daysAfter(today, 2) }])
  expect(wall.rounds).toContainEqual({ state: 'on_the_road', stops: 1, told: 0, next: expect.any(String) })
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  expect(await far.ask(boardAnswering)).toMatchObject({
    hub_names: [],
    ready: 0,
    rounds: [],
    expiring: [],
    turns: [],
  })
  await expect(s.social.ask(boardAnswering)).rejects.toThrow()
})
