// A service without accounts answers by its letter: looking changes nothing, an answer is a step, the last word spends it.
// Altered, expired and used letters open nothing and say so; nothing in what it shows tells who it is.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { type House, makeServer } from '#core/http'
import { startJobs } from '#core/jobs'
import { clockAt } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { aReferral, openService, sent, went } from '../makers.ts'
import type { OneReferral } from '../queries/one.ts'
import { oneReferralAnswering, room } from '../server.ts'
import { signLink } from './token.ts'

let database: Database
let here: Territory
let server: FastifyInstance
let outside: string
const clock = clockAt(new Date().toISOString())
const letters: { to: string; subject: string; text: string }[] = []
let house: House
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  outside = await openService(here.coordinator, [here.lead_id, null], {
    name: 'Patronato di prova',
    email: 'patronato@example.org',
  })
  const tell = {
    is_available: true,
    send: async (letter: { to: string; subject: string; text: string }) => void letters.push(letter),
  }
  house = { public_url: 'https://prova.example.org', database, clock, tell }
  server = await makeServer({
    database,
    clock,
    rooms: [],
    tokenOf: () => undefined,
    guard: () => {},
    isHttps: false,
  })
  room.routes?.(server, house)
}, 180_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const post = async (path: string, payload: Record<string, unknown>) => {
  const answer = await server.inject({ method: 'POST', url: `/api/referrals/${path}`, payload })
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> & { code?: string } }
}
const look = (token: string) => post('look-by-link', { token })
const answer = (token: string, said: Record<string, unknown>) =>
  post('answer-by-link', { token, answer: said })
const one = async (referral_id: string) =>
  (await here.operator.ask(oneReferralAnswering, { referral_id })) as OneReferral

const mailed = async (): Promise<{
  referral_id: string
  slip_code: string
  person_id: string
  token: string
}> => {
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Merlo' }),
  )
  const from = { unit_id: here.mobile_id, organisation_id: here.lead_id }
  const told = await sent(here.operator, aReferral({ ...from, to_service_id: outside, person_id }))
  const jobs = startJobs([room], house, { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
  const letter = letters.find((each) => each.text.includes(told.slip_code))
  const token = letter?.text.match(/\/open\/answer#([\w-]+)/)?.[1] ?? ''
  return { ...told, person_id, token }
}

test('a letter goes out, names nobody, and answers step by step', { timeout: 120_000 }, async () => {
  const { referral_id, slip_code, token, person_id } = await mailed()
  const letter = letters.find((each) => each.text.includes(slip_code))
  expect(letter).toMatchObject({ to: 'patronato@example.org' })
  for (const secret of ['Merlo', person_id, referral_id]) expect(letter?.text).not.toContain(secret)
  const seen = await look(token)
  expect(seen).toMatchObject({ status: 200, body: { slip_code, state: 'sent' } })
  expect(JSON.stringify(seen.body)).not.toContain('Merlo')
  await look(token)
  expect((await one(referral_id)).steps).toHaveLength(1)

  expect(
    await answer(token, { event: 'accept', appointment_at: null, note: 'Martedì mattina' }),
  ).toMatchObject({
    status: 200,
    body: { state: 'accepted', is_over: false },
  })
  const today = new Date(clock.now()).toISOString().slice(0, 10)
  expect((await answer(token, { event: 'arrive', attended_on: '2099-01-01' })).body.code).toBe(
    'referrals.arrival-ahead',
  )
  await answer(token, { event: 'arrive', attended_on: today })
  expect(await answer(token, { event: 'report_outcome', outcome: 'need_met', note: null })).toMatchObject({
    body: { state: 'outcome_known', is_over: true },
  })
  const { referral, steps, notes } = await one(referral_id)
  expect(referral).toMatchObject({ outcome: 'need_met', outcome_source: 'by_link', attended_on: today })
  expect(steps.map((step) => [step.event, step.by_way])).toEqual([
    ['send', 'worker'],
    ['acknowledge', 'link'],
    ['accept', 'link'],
    ['arrive', 'link'],
    ['report_outcome', 'link'],
  ])
  expect(notes.map((note) => note.text)).toEqual(['Martedì mattina'])
  expect(await look(token)).toMatchObject({ status: 410, body: { code: 'referrals.link-used' } })
  expect((await answer(token, { event: 'report_outcome', outcome: 'not_met' })).body.code).toBe(
    'referrals.link-used',
  )
  await went(
    here.operator.act('referrals.close-loop', { referral_id, is_read: true, next_step: 'nothing_more' }),
  )
})

test('altered, invented and foreign letters answer alike', { timeout: 120_000 }, async () => {
  const { token, referral_id } = await mailed()
  const other = token.slice(0, 20) + (token[20] === 'x' ? 'y' : 'x') + token.slice(21)
  const forged = signLink(Buffer.alloc(32, 1), {
    ...{ network_id: here.network_id, referral_id, version: 0 },
    expires_at: new Date(clock.now() + 1e9).toISOString(),
  })
  const told = []
  for (const wrong of [other, forged, 'abc']) told.push(await look(wrong))
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(told[0]).toMatchObject({ status: 404, body: { code: 'referrals.link-altered' } })
})

test('an old letter, a renewed one, a withdrawn referral open nothing', { timeout: 120_000 }, async () => {
  const { token, referral_id } = await mailed()
  clock.advance(61 * 86_400_000)
  expect(await look(token)).toMatchObject({ status: 410, body: { code: 'referrals.link-expired' } })
  clock.advance(-61 * 86_400_000)
  await went(here.operator.act('referrals.renew-link', { referral_id }))
  expect(await look(token)).toMatchObject({ status: 410, body: { code: 'referrals.link-used' } })
  const second = await mailed()
  await went(here.operator.act('referrals.withdraw', { referral_id: second.referral_id, reason: 'other' }))
  expect(await look(second.token)).toMatchObject({ status: 410, body: { code: 'referrals.link-used' } })
})

test('two letters in two hands: the same last word twice is heard once', { timeout: 120_000 }, async () => {
  const { token, referral_id } = await mailed()
  const no = { event: 'decline', reason: 'full', note: 'Tornate a gennaio' }
  const told = await Promise.all([answer(token, no), answer(token, no)])
  expect(told.map((each) => each.status).sort()).toEqual([200, 410])
  const { steps, notes } = await one(referral_id)
  expect(steps.filter((step) => step.event === 'decline')).toHaveLength(1)
  expect(notes).toHaveLength(1)
})

test('who sent writes down what they heard, and says so', async () => {
  const { referral_id, token } = await mailed()
  await went(here.operator.act('referrals.record-outcome', { referral_id, outcome: 'need_partially_met' }))
  expect((await one(referral_id)).referral).toMatchObject({
    state: 'outcome_known',
    outcome_source: 'self_reported',
  })
  expect((await look(token)).body.code).toBe('referrals.link-used')
})
