// The house watches while a crew is out: one alarm for each missed check, told to who stayed behind, settled by a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import type { AlarmCard } from './index.ts'
import { aContact, accepted, type Night, type Outing, openNight, startedShift } from './makers.ts'
import { alarmsAnswering, shiftPageAnswering, watchSafety } from './server.ts'

let database: Database
let here: Territory
let night: Night
let outing: Outing
const letters: { to: string; subject: string; text: string }[] = []
const clock = clockAt('2026-11-20T20:00:00.000Z')
const house = (): House => ({
  database,
  clock,
  public_url: 'https://prova.example.org',
  tell: { is_available: true, send: async (letter) => void letters.push(letter) },
})
const at = (time: string) => {
  clock.set(`2026-11-20T${time}:00.000Z`)
  return { at: `2026-11-20T${time}:00.000Z`, now: `2026-11-20T${time}:00.000Z` }
}
const alarms = async () =>
  ((await here.coordinator.ask(alarmsAnswering, { is_open: true })) as { alarms: AlarmCard[] }).alarms

/** When a phone of the crew last asked the server anything. */
const heardOf = (time: string) =>
  fromBelow(database, 'update access.session_context set seen_at = $1', [`2026-11-20T${time}:00.000Z`])

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  night = await openNight(here)
  outing = night.outing()
  await startedShift(outing, at('20:00'))
  await heardOf('19:59')
}, 60_000)
afterAll(() => database.close())

test('while the answer is in time nothing rings', async () => {
  await accepted(
    here.operator.act('outreach.safety-ok', { check_id: newId(), shift_id: outing.shift_id }, at('20:30')),
  )
  at('21:35')
  await watchSafety.run(house())
  expect(await alarms()).toEqual([])
})

test('after interval and grace it rings once, says that nothing arrived, and names the crew with their numbers', async () => {
  at('21:40')
  await watchSafety.run(house())
  await watchSafety.run(house())
  const [alarm, ...others] = await alarms()
  expect(others).toEqual([])
  expect(alarm).toMatchObject({
    shift_id: outing.shift_id,
    due_at: '2026-11-20T21:30:00.000Z',
    reading: 'no_news',
    last_news_at: '2026-11-20T20:30:00.000Z',
    state: 'open',
  })
  expect(alarm?.crew.filter((member) => member.phone === '+39 000 000000')).toHaveLength(2)
})

test('the letter stays unwritten when the one who waits has no address', () => {
  expect(letters).toEqual([])
})

test('an answer that comes in later is shown beside the alarm, which a person settles', async () => {
  await accepted(
    here.operator.act(
      'outreach.safety-ok',
      { check_id: newId(), shift_id: outing.shift_id },
      { ...at('21:50'), at: '2026-11-20T21:29:00.000Z' },
    ),
  )
  const [alarm] = await alarms()
  expect(alarm?.answered_at).toBe('2026-11-20T21:29:00.000Z')
  const settle = { alarm_id: alarm?.alarm_id, outcome: 'no_network' }
  expect((await here.neighbour.act('outreach.settle-alarm', settle)).problem?.code).toBe('core.not-found')
  await accepted(here.coordinator.act('outreach.settle-alarm', settle))
  expect((await here.coordinator.act('outreach.settle-alarm', settle)).problem?.code).toBe(
    'outreach.alarm-settled',
  )
  expect(await alarms()).toEqual([])
})

test('phones that speak and do not answer are told apart, and a letter goes to who has an address', async () => {
  const { rows } = await database.read(here.coordinator.token, [
    {
      name: 'account',
      text: 'select account_id from access.workers where network_id = $1 and worker_id = $2',
      values: [here.network_id, here.coordinator.worker_id],
    },
  ])
  await database.as('auth', (run) =>
    run({
      text: `insert into auth.accounts (id, name, email, email_verified, created_at, updated_at)
             values ($1, 'Carla', 'attesa@example.org', true, now(), now())`,
      values: [rows[0]?.[0]?.account_id],
    }),
  )
  await accepted(
    here.operator.act(
      'outreach.record-contact',
      aContact({ shift_id: outing.shift_id, van_location_id: outing.van_location_id }),
      at('22:32'),
    ),
  )
  at('22:39')
  await watchSafety.run(house())
  expect(await alarms()).toMatchObject([{ reading: 'missed', due_at: '2026-11-20T22:29:00.000Z' }])
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ to: 'attesa@example.org' })
  expect(letters[0]?.subject).not.toMatch(/\d|Unità/)
  expect(letters[0]?.text).toContain('+39 000 000000')
  expect(letters[0]?.text).toContain('23:29')
  const page = (await here.operator.ask(shiftPageAnswering, { shift_id: outing.shift_id })) as {
    alarms: AlarmCard[]
  }
  expect(page.alarms.map((alarm) => alarm.state)).toEqual(['settled', 'open'])
})

test('a phone that only listens is heard as well: the crew is in reach', async () => {
  const [open] = await alarms()
  await accepted(
    here.coordinator.act('outreach.settle-alarm', { alarm_id: open?.alarm_id, outcome: 'no_network' }),
  )
  await accepted(
    here.operator.act('outreach.safety-ok', { check_id: newId(), shift_id: outing.shift_id }, at('22:45')),
  )
  await heardOf('23:50')
  at('23:56')
  await watchSafety.run(house())
  expect(await alarms()).toMatchObject([{ reading: 'missed', last_news_at: '2026-11-20T23:50:00.000Z' }])
})

test('the app role can neither raise nor silence an alarm by itself', async () => {
  await expect(
    database.read(here.coordinator.token, [
      { name: 'raise', text: 'select outreach.watched($1)', values: [here.network_id] },
    ]),
  ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
})

test('when the log is closed the house stops watching', async () => {
  const item = (key: string, counted: number) => ({ item_id: night.item(key), counted })
  const counted = [
    item('cold_kit', 4),
    item('health_kit', 2),
    item('syringe', 20),
    item('hcv_test', 2),
    item('hiv_test', 2),
  ]
  const { shift_id, organisation_id, van_location_id, plan } = outing
  await accepted(
    here.operator.act('outreach.close-shift', {
      shift_id,
      organisation_id,
      van_location_id,
      ended_at: plan.ends_at,
      counted,
      is_critical: false,
      odometer_end: 41_050,
    }),
  )
  clock.set('2026-11-21T08:00:00.000Z')
  await watchSafety.run(house())
  expect(await alarms()).toHaveLength(1)
})
