// A turn wants two: who has an account comes by themselves, who has none is written in or comes by the signed address; nobody
// reads who the others are; hours are told at the end and summed; a year later the names are gone and the hours are not.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type House, makeServer } from '#core/http'
import { clockAt, dayInItaly, daysAfter, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { HoursByMonth, OneTurn, TurnTold } from './index.ts'
import { aTurn } from './makers.ts'
import { turnToken } from './open/link.ts'
import {
  forgetGuests,
  hoursAnswering,
  oneTurnAnswering,
  remindTurns,
  room,
  turnsAnswering,
  writeCalledOff,
} from './server.ts'

let database: Database
let here: Territory
let keeper: Hand
let volunteer: Hand
let other: Hand
let server: FastifyInstance
let house: House
const clock = clockAt(new Date().toISOString())
const letters: { to: string; subject: string; text: string }[] = []
const today = () => dayInItaly(new Date(clock.now()).toISOString())

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  keeper = await here.enlist('hub_manager', here.lead_id)
  volunteer = await here.enlist('volunteer', here.lead_id, here.mobile_id)
  // From another body of the network: turns are for whoever helps.
  other = await here.enlist('volunteer', here.other_id, here.other_unit_id)
  const tell = { is_available: true, send: async (letter: (typeof letters)[0]) => void letters.push(letter) }
  house = { public_url: 'https://prova.example.org', database, clock, tell }
  server = await makeServer({
    ...{ database, clock, rooms: [], tokenOf: () => undefined, guard: () => {}, isHttps: false },
  })
  room.routes?.(server, house)
}, 120_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const publish = async (more: Record<string, unknown> = {}, hand = keeper) => {
  const {
    state: _,
    reason: __,
    series_id: ___,
    ...turn
  } = aTurn({
    organisation_id: here.lead_id,
    unit_id: here.mobile_id,
    on_day: daysAfter(today(), 1),
  })
  const answer = await hand.act('volunteering.publish-turns', { ...turn, places: 2, ...more })
  return { turn_id: turn.turn_id, answer }
}
const codeOf = async (answer: Promise<{ problem?: { code: string } }>) => (await answer).problem?.code
const join = (hand: Hand, turn_id: string, sign_up_id = newId()) =>
  hand.act('volunteering.join', { sign_up_id, turn_id })
const writeIn = (turn_id: string, name: string, reach: string | null = null) =>
  keeper.act('volunteering.write-in', { sign_up_id: newId(), turn_id, name, reach })
const one = (hand: Hand, turn_id: string) => hand.ask(oneTurnAnswering, { turn_id }) as Promise<OneTurn>
const post = async (path: string, payload: Record<string, unknown>) => {
  const answer = await server.inject({ method: 'POST', url: `/api/open/${path}`, payload })
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> }
}
const tokenOf = (turn_id: string) => turnToken(database.secrets, { network_id: here.network_id, turn_id })

test('two come and there is no room for a third; who withdraws frees a place', {
  timeout: 60_000,
}, async () => {
  const { turn_id } = await publish()
  const mine = newId()
  expect((await join(volunteer, turn_id, mine)).outcome).toBe('accepted')
  expect(await codeOf(join(volunteer, turn_id))).toBe('volunteering.sign-ups-once')
  expect((await join(other, turn_id)).outcome).toBe('accepted')
  expect(await codeOf(writeIn(turn_id, 'Lanterna Tre'))).toBe('volunteering.turn-full')
  // The others are a number for who comes, and names for who answers for the turn.
  expect(await one(volunteer, turn_id)).toMatchObject({
    turn: { taken: 2, places: 2, sign_up_id: mine },
    comers: [{ sign_up_id: mine }],
  })
  expect((await one(volunteer, turn_id)).comers).toHaveLength(1)
  expect((await one(keeper, turn_id)).comers).toHaveLength(2)
  // Nobody withdraws for another.
  expect(await codeOf(other.act('volunteering.withdraw', { sign_up_id: mine, turn_id }))).toBe(
    'core.not-found',
  )
  expect(await codeOf(volunteer.act('volunteering.take-off', { sign_up_id: mine, turn_id }))).toBe(
    'core.not-found',
  )
  await volunteer.act('volunteering.withdraw', { sign_up_id: mine, turn_id })
  expect(await codeOf(volunteer.act('volunteering.withdraw', { sign_up_id: mine, turn_id }))).toBe(
    'volunteering.not-coming',
  )
  expect((await writeIn(turn_id, 'Lanterna Tre')).outcome).toBe('accepted')
  const few = { turn_id, organisation_id: here.lead_id, places: 1, begins_at: '09:00', ends_at: '12:00' }
  expect(
    await codeOf(
      keeper.act('volunteering.change-turn', { ...few, task: 'Altro', notes: null, is_public: false }),
    ),
  ).toBe('volunteering.fewer-than-coming')
})

test('published for four weeks they are four turns, on the same day of the week', {
  timeout: 60_000,
}, async () => {
  const first = daysAfter(today(), 200)
  await publish({ on_day: first, weeks: 4 })
  const { turns } = (await volunteer.ask(turnsAnswering, {
    ...{ from_day: first, to_day: daysAfter(first, 60) },
  })) as { turns: TurnTold[] }
  expect(turns.map((turn) => turn.on_day)).toEqual([0, 7, 14, 21].map((days) => daysAfter(first, days)))
  expect(turns.every((turn) => turn.places === 2 && turn.taken === 0)).toBe(true)
  expect((await publish({ on_day: daysAfter(today(), -1) })).answer.problem?.code).toBe(
    'volunteering.day-gone',
  )
  expect((await publish({ ends_at: '08:00' })).answer.problem?.code).toBe('volunteering.hours-backwards')
  expect((await publish({}, volunteer)).answer.problem?.code).toBe('core.not-allowed')
})

test('hours are told after the beginning, by who answers, and summed without names', {
  timeout: 60_000,
}, async () => {
  // It is today and began at midnight: whoever reads this at one minute past has nothing to tell yet.
  const { turn_id } = await publish({ on_day: today(), begins_at: '00:00', ends_at: '02:10', places: 3 })
  expect(await codeOf(join(volunteer, turn_id))).toBe('volunteering.turn-begun')
  await writeIn(turn_id, 'Lanterna Quattro')
  await writeIn(turn_id, 'Lanterna Cinque')
  const { comers } = await one(keeper, turn_id)
  const [here_, away] = comers as [(typeof comers)[0], (typeof comers)[0]]
  const hours = [
    { sign_up_id: here_.sign_up_id, quarters: 9 },
    { sign_up_id: away.sign_up_id, quarters: null },
  ]
  expect(await codeOf(volunteer.act('volunteering.tell-hours', { turn_id, hours }))).toBe('core.not-found')
  expect((await keeper.act('volunteering.tell-hours', { turn_id, hours })).outcome).toBe('accepted')
  expect((await one(keeper, turn_id)).comers.map((each) => [each.state, each.quarters])).toEqual([
    ['present', 9],
    ['absent', null],
  ])
  const year = Number(today().slice(0, 4))
  const asked = { organisation_id: here.lead_id, year }
  expect(await keeper.ask(hoursAnswering, asked)).toMatchObject({
    months: [{ month: `${today().slice(0, 7)}-01`, present: 1, absent: 1, guests: 1, quarters: 9 }],
  } satisfies HoursByMonth)
  await expect(volunteer.ask(hoursAnswering, asked)).rejects.toThrow()
  const ahead = (await publish()).turn_id
  expect(await codeOf(keeper.act('volunteering.tell-hours', { turn_id: ahead, hours }))).toBe(
    'volunteering.not-yet',
  )
})

test('a signed address opens one turn, and only while it is open to all', { timeout: 60_000 }, async () => {
  const { turn_id } = await publish({ is_public: true, places: 2 })
  const closed = (await publish({ is_public: false })).turn_id
  const token = tokenOf(turn_id)
  expect(await post('turn', { token })).toMatchObject({
    status: 200,
    body: { free: 2, task: 'Sistemare gli scaffali' },
  })
  const wrong = token.slice(0, 10) + (token[10] === 'A' ? 'B' : 'A') + token.slice(11)
  const told = []
  for (const each of [wrong, 'abc', tokenOf(closed), tokenOf(newId())])
    told.push(await post('turn', { token: each }))
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(told[0]).toMatchObject({ status: 410, body: { code: 'volunteering.link-over' } })
  const who = { token, name: 'Lanterna Sei', reach: 'sei@example.org' }
  expect(await post('turn-join', { ...who, name: '' })).toMatchObject({ status: 422 })
  expect(await post('turn-join', who)).toMatchObject({ status: 200, body: { is_coming: true } })
  // Sent twice, and by a program: nobody is written twice.
  expect((await post('turn-join', who)).status).toBe(200)
  expect((await post('turn-join', { ...who, name: 'Robot', website: 'x' })).status).toBe(200)
  expect((await one(keeper, turn_id)).comers.map((each) => [each.name, each.way])).toEqual([
    ['Lanterna Sei', 'link'],
  ])
  expect((await post('turn-join', { ...who, name: 'Lanterna Sette' })).status).toBe(200)
  expect(await post('turn-join', { ...who, name: 'Lanterna Otto' })).toMatchObject({
    body: { code: 'volunteering.turn-full' },
  })
  // Five in a quarter of an hour from one address; then it is asked to wait.
  expect((await post('turn-join', { ...who, name: 'Lanterna Nove' })).status).toBe(429)
  await keeper.act('volunteering.cancel-turn', { turn_id, reason: 'Neve' })
  expect((await post('turn', { token })).status).toBe(410)
})

test('who came by the link goes by a link of their own; nobody else’s address opens it', {
  timeout: 60_000,
}, async () => {
  clock.advance(16 * 60_000)
  const { turn_id } = await publish({ is_public: true, places: 2 })
  const token = tokenOf(turn_id)
  const who = { token, name: 'Lanterna Alba', reach: 'alba@example.org' }
  const { body } = await post('turn-join', who)
  const leave = String(body.leave_url).split('#')[1] as string
  expect(String(body.leave_url)).toMatch(/^https:\/\/prova\.example\.org\/open\/leave#[\w.-]+$/)
  // The letter holds the same way back, and its subject tells nothing.
  const [letter] = letters.filter(({ to }) => to === 'alba@example.org')
  expect(letter).toMatchObject({ subject: 'Ti aspettiamo al turno' })
  expect(letter?.text).toContain(String(body.leave_url))
  // Sent again, by whoever knows the name: no address.
  expect((await post('turn-join', who)).body).toMatchObject({ leave_url: null })
  expect((await post('turn-mine', { token: leave })).body).toMatchObject({ state: 'coming' })
  for (const wrong of [token, `${leave.slice(0, -1)}A`, 'x'])
    expect((await post('turn-leave', { token: wrong })).status).toBe(410)
  const both = await Promise.all([post('turn-leave', { token: leave }), post('turn-leave', { token: leave })])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await post('turn-mine', { token: leave })).body).toMatchObject({ state: 'withdrawn' })
  const after = await one(keeper, turn_id)
  expect([after.turn.taken, after.comers]).toEqual([0, []])
  const names = await fromBelow(database, 'select 1 from volunteering.guests where name = $1', [who.name])
  expect(names).toEqual([])
})

test('a turn called off tells who signed up: by letter, once; the others stay to be called', {
  timeout: 60_000,
}, async () => {
  const { turn_id } = await publish({ places: 3 })
  await writeIn(turn_id, 'Lanterna Brina', 'brina@example.org')
  await writeIn(turn_id, 'Lanterna Duna', '035 111111')
  const comer = async (name: string) => (await one(keeper, turn_id)).comers.find((each) => each.name === name)
  const happened = { network_id: here.network_id, seq: 0, name: 'turn-cancelled', data: { turn_id } } as never
  // Not called off: nobody is told that it is.
  await writeCalledOff.run(happened, house)
  expect((await comer('Lanterna Brina'))?.called_off_told_at).toBeNull()
  const call = { turn_id, sign_up_id: (await comer('Lanterna Duna'))?.sign_up_id }
  expect(await codeOf(keeper.act('volunteering.tell-called-off', call))).toBe('volunteering.turn-stands')
  await keeper.act('volunteering.cancel-turn', { turn_id, reason: 'Neve' })
  const silent = { ...house, tell: { ...house.tell, is_available: false } }
  await writeCalledOff.run(happened, silent)
  expect((await comer('Lanterna Brina'))?.called_off_told_at).toBeNull()
  await writeCalledOff.run(happened, house)
  await writeCalledOff.run(happened, house)
  const mine = letters.filter(({ to }) => to === 'brina@example.org')
  expect(mine).toHaveLength(1)
  expect(mine[0]).toMatchObject({ subject: 'Un turno è stato annullato' })
  expect(mine[0]?.text).toContain('Neve')
  expect((await comer('Lanterna Brina'))?.called_off_told_at).not.toBeNull()
  expect((await comer('Lanterna Duna'))?.called_off_told_at).toBeNull()
  expect(await codeOf(volunteer.act('volunteering.tell-called-off', call))).toBe('core.not-found')
  expect((await keeper.act('volunteering.tell-called-off', call)).outcome).toBe('accepted')
  expect((await comer('Lanterna Duna'))?.called_off_told_at).not.toBeNull()
})

test('the day before a letter leaves once; a year later the name is gone and the hours stay', {
  timeout: 60_000,
}, async () => {
  const { turn_id } = await publish({ places: 3 })
  await writeIn(turn_id, 'Lanterna Dieci', 'dieci@example.org')
  await writeIn(turn_id, 'Lanterna Undici', '035 000000')
  await remindTurns.run(house)
  await remindTurns.run(house)
  const mine = letters.filter((letter) => letter.to === 'dieci@example.org')
  expect(mine).toHaveLength(1)
  expect(mine[0]?.text).toContain('Sistemare gli scaffali')
  expect(mine[0]?.text).toContain('https://prova.example.org/open/leave#')
  expect(letters.some((letter) => letter.to.includes('035'))).toBe(false)
  const names = async () =>
    (await fromBelow(database, 'select name from volunteering.guests where name like $1', ['Lanterna %ci%']))
      .length
  expect(await names()).toBe(2)
  clock.advance(364 * 86_400_000)
  await forgetGuests.run(house)
  expect(await names()).toBe(2)
  clock.advance(3 * 86_400_000)
  await forgetGuests.run(house)
  expect(await names()).toBe(0)
  expect((await one(keeper, turn_id)).comers.map((each) => each.name)).toEqual([null, null])
})
