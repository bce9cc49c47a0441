// The hub is closed on a feast: nobody keeps an hour on that day, who had one hears it, turns go too; and it can open all the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { clockAt, dayInItaly, daysAfter, newId } from '#core/kernel'
import { done } from '#distribution/makers'
import type { TurnTold } from '#volunteering'
import { aTurn } from '#volunteering/makers'
import { turnsAnswering } from '#volunteering/server'
import type { Pickups } from './index.ts'
import { aWindow } from './makers.ts'
import { pickupsAnswering, writeLost } from './server.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
  await s.store.receive('blanket', 20)
}, 120_000)
afterAll(() => database.close())

const codeOf = async (answer: Promise<{ problem?: { code: string } }>) => (await answer).problem?.code

test('a day is closed by exception: who had an hour loses it and is told, turns go too, and a feast can open again', {
  timeout: 120_000,
}, async () => {
  const mine = { organisation_id: s.here.lead_id, hub_unit_id: s.hub_id }
  const on_day = daysAfter(dayInItaly(new Date().toISOString()), 3)
  const weekday = new Date(`${on_day}T12:00:00Z`).getUTCDay() || 7
  const window = aWindow({ ...mine, weekday, opens_at: '07:00', closes_at: '08:00', capacity: 5 })
  await done(s.manager.act('deliveries.set-window', window))
  const [booked, other] = [await s.ready(1), await s.ready(1)] as [string, string]
  const come = (goods_request_id: string, hour: string) =>
    s.driver.act('deliveries.set-pickup', { goods_request_id, ...mine, on_day, hour })
  await done(come(booked, '07:15'))
  expect((await s.look(booked)).steps.at(-1)).toMatchObject({ event: 'set_pickup' })
  const turn = aTurn({ organisation_id: s.here.lead_id, unit_id: s.hub_id, on_day })
  const { state: _, reason: __, series_id: ___, ...told_turn } = turn
  await done(s.manager.act('volunteering.publish-turns', { ...told_turn, places: 2 }))
  const day = { special_day_id: newId(), ...mine, on_day }
  const close = (more: Record<string, unknown> = {}, hand = s.manager) =>
    hand.act('deliveries.close-day', { ...day, note: 'Immacolata', calls_off_turns: true, ...more })
  expect(await codeOf(close({}, s.driver))).toBe('core.not-allowed')
  expect(await codeOf(close({ on_day: '2020-12-08' }))).toBe('deliveries.day-gone')
  // Who gives an hour and who closes the day meet: nobody keeps an hour on a closed day.
  const [giving, closing] = await Promise.all([come(other, '07:30'), close()])
  expect(closing.outcome).toBe('accepted')
  if (giving.outcome === 'refused') expect(giving.problem?.code).toBe('deliveries.closed-that-day')
  for (const id of [booked, other]) expect((await s.look(id)).request.pickup_at).toBeNull()
  expect((await s.look(booked)).steps.at(-1)).toMatchObject({ event: 'lose_pickup', reason: 'Immacolata' })
  expect(await codeOf(close({ special_day_id: newId() }))).toBe('deliveries.closed-already')
  expect(await codeOf(come(booked, '07:15'))).toBe('deliveries.closed-that-day')
  const told = () => s.manager.ask(pickupsAnswering, { from_day: on_day, to_day: on_day }) as Promise<Pickups>
  const { notices, days } = await told()
  expect(days).toMatchObject([{ kind: 'closed', note: 'Immacolata' }])
  const notice = notices.find((each) => each.goods_request_id === booked) as (typeof notices)[0]
  expect(notice).toMatchObject({ reason: 'Immacolata', written_at: null })
  // The turn is called off with the day, and none is published on it; of a series that day is left out.
  const { turns } = (await s.manager.ask(turnsAnswering, { from_day: on_day, to_day: on_day })) as {
    turns: TurnTold[]
  }
  expect(turns).toMatchObject([{ state: 'cancelled', reason: 'Immacolata', closed_because: 'Immacolata' }])
  const again = { ...told_turn, turn_id: newId(), places: 2 }
  expect(await codeOf(s.manager.act('volunteering.publish-turns', again))).toBe('volunteering.unit-closed')
  const later = daysAfter(on_day, 14)
  await done(close({ special_day_id: newId(), on_day: later, note: 'Inventario' }))
  const series = { ...again, on_day: daysAfter(on_day, 7), weeks: 2 }
  const published = await s.manager.act('volunteering.publish-turns', series)
  expect(published).toMatchObject({ outcome: 'accepted', answer: { skipped: [later] } })
  // A letter to who asked, once, when letters are set up; else they stay to be called.
  const letters: { to: string; subject: string; text: string }[] = []
  const house = {
    ...{ public_url: 'https://prova.example.org', database, clock: clockAt(new Date().toISOString()) },
    tell: { is_available: false, send: async (letter: (typeof letters)[0]) => void letters.push(letter) },
  }
  const happened = {
    ...{ network_id: s.here.network_id, seq: 0, name: 'pickups-lost' },
    data: { notice_ids: notices.map(({ notice_id }) => notice_id) },
  } as never
  await writeLost.run(happened, house)
  expect((await told()).notices.every(({ written_at }) => written_at === null)).toBe(true)
  house.tell.is_available = true
  await writeLost.run(happened, house)
  // Nobody has an address: nothing left, and nobody counts as told.
  expect(letters).toEqual([])
  expect((await told()).notices.every(({ written_at }) => written_at === null)).toBe(true)
  await fromBelow(
    database,
    `insert into auth.accounts (id, name, email, email_verified, created_at, updated_at)
      select account_id, 'Prova', $2, true, now(), now() from access.workers where worker_id = $1`,
    [s.social.worker_id, 'chi-chiede@example.org'],
  )
  await writeLost.run(happened, house)
  await writeLost.run(happened, house)
  expect(letters).toHaveLength(notices.length)
  expect(letters[0]).toMatchObject({ subject: 'Un ritiro va spostato a un altro giorno' })
  expect(letters[0]?.text).toContain('Immacolata')
  expect((await told()).notices.every(({ written_at }) => written_at !== null)).toBe(true)
  // Open by exception on the same day, at other hours: who has a new hour has been told.
  const open = {
    special_day_id: newId(),
    ...mine,
    on_day,
    opens_at: '09:30',
    closes_at: '10:30',
    capacity: 1,
  }
  await done(s.manager.act('deliveries.open-day', open))
  const clash = { ...open, special_day_id: newId(), opens_at: '10:00', closes_at: '11:00' }
  expect(await codeOf(s.manager.act('deliveries.open-day', clash))).toBe('deliveries.windows-overlap')
  await done(come(booked, '10:00'))
  expect(await codeOf(come(other, '09:30'))).toBe('deliveries.window-full')
  expect((await told()).notices.map((each) => each.goods_request_id)).not.toContain(booked)
  // Taken back: whoever came to it has to hear that, too.
  await done(s.manager.act('deliveries.drop-day', { ...mine, on_day, special_day_id: open.special_day_id }))
  const after = (await told()).notices.find((each) => each.goods_request_id === booked) as (typeof notices)[0]
  expect((await s.look(booked)).request.pickup_at).toBeNull()
  const call = { notice_id: after.notice_id, organisation_id: s.here.lead_id }
  const far = await s.here.enlist('hub_manager', s.here.other_id)
  expect(await codeOf(far.act('deliveries.tell-notice', call))).toBe('core.not-found')
  await done(s.driver.act('deliveries.tell-notice', call))
  expect((await told()).notices.map((each) => each.goods_request_id)).not.toContain(booked)
  await done(s.manager.act('deliveries.drop-day', day))
  await done(come(booked, '07:15'))
})
