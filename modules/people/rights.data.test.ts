// What people ask by right: a clock, a decision, everything that is kept of them and nobody else's; restriction; and
// forgetting with four eyes, so that what was sealed cannot be opened any more and an old copy does not bring it back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type House, sealFor } from '#core/http'
import { newId, noun, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import type { ExportAnswer, RequestsAnswer, RetentionAnswer } from './queries/rights.ts'
import { carryOutRun, heedErasures, proposeRetention } from './reactions/forget-persons.ts'
import {
  exportAnswering,
  exportPdf,
  onePersonAnswering,
  personsOfUnitAnswering,
  requestsAnswering,
  retentionAnswering,
} from './server.ts'

let database: Database
let here: Territory
let privacy: Hand
let house: House
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  privacy = await here.enlist('privacy_admin', here.lead_id)
  const tell = { is_available: false, send: async () => undefined }
  house = { public_url: 'https://prova.example.org', database, clock: systemClock, tell }
}, 60_000)
afterAll(() => database.close())

const today = new Date().toISOString().slice(0, 10)
const someone = (more: Record<string, unknown> = {}) =>
  meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, more))
const codeOf = async (hand: Hand, action: string, input: unknown) =>
  (await hand.act(action, input)).problem?.code
const problemOf = async (asked: Promise<unknown>): Promise<string | undefined> => {
  try {
    await asked
    return undefined
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code
  }
}
const ask = async (person_id: string, kind: string, by: Hand = here.operator): Promise<string> => {
  const rights_request_id = newId()
  const input = {
    rights_request_id,
    person_id,
    kind,
    channel: 'in_person',
    proof: 'code',
    received_on: today,
  }
  expect(await codeOf(by, 'people.open-request', input)).toBeUndefined()
  return rights_request_id
}
const decide = (rights_request_id: string, decision: string, exemptions: string[] = []) =>
  codeOf(privacy, 'people.decide-request', { rights_request_id, decision, exemptions })
const happened = (name: string, data: Record<string, unknown>) => ({
  network_id: here.network_id,
  seq: 1,
  name,
  data,
})

test('a request has a clock, is decided once, and a no is explained', async () => {
  const person_id = await someone()
  const id = await ask(person_id, 'access')
  const { requests } = (await privacy.ask(requestsAnswering)) as RequestsAnswer
  const seen = requests.find((each) => each.rights_request_id === id)
  const [person] = await fromBelow(database, 'select code from people.persons where person_id = $1', [
    person_id,
  ])
  expect(seen?.person_code).toBe(person?.code)
  expect(await problemOf(here.coordinator.ask(requestsAnswering))).toBe('core.not-allowed')
  expect(seen?.due_on.slice(0, 7)).not.toBe(today.slice(0, 7))
  const late = { rights_request_id: id, because: 'Serve cercare in archivio' }
  expect(await codeOf(privacy, 'people.extend-request', late)).toBeUndefined()
  expect(await codeOf(privacy, 'people.extend-request', late)).toBe('people.request-extended')
  expect(await codeOf(privacy, 'people.send-answer', { rights_request_id: id, sent_on: today })).toBe(
    'people.request-undecided',
  )
  expect(await decide(id, 'refused')).toBe('people.refusal-to-explain')
  expect(await decide(id, 'refused', ['identity_not_proved'])).toBeUndefined()
  expect(await decide(id, 'granted')).toBe('people.request-decided')
  const sent = { rights_request_id: id, sent_on: today }
  expect(await codeOf(privacy, 'people.send-answer', sent)).toBeUndefined()
  for (const hand of [here.operator, here.coordinator])
    expect(
      await codeOf(hand, 'people.decide-request', { ...sent, decision: 'granted', exemptions: [] }),
    ).toBe('core.not-allowed')
  expect(await codeOf(here.warehouse, 'people.open-request', { ...sent })).toBe('core.invalid-input')
})

test('everything that is kept of one person, and of nobody else, only once it is granted', async () => {
  const person_id = await someone({ nickname: 'Poiana' })
  await someone({ nickname: 'Gazza' })
  await here.nurse.ask(onePersonAnswering, { person_id })
  const id = await ask(person_id, 'access')
  expect(await problemOf(privacy.ask(exportAnswering, { rights_request_id: id }))).toBe('core.not-found')
  await decide(id, 'granted')
  const answer = (await privacy.ask(exportAnswering, { rights_request_id: id })) as ExportAnswer
  expect(exportAnswering.query.output.safeParse(answer).success).toBe(true)
  const text = JSON.stringify(answer)
  expect(text).toContain('Poiana')
  expect(text).toContain('Cooperativa Capofila')
  // Neither another person nor the name of who works.
  expect(text).not.toContain('Gazza')
  expect(text).not.toContain('Prova health_worker')
  expect(text).toContain('health_worker')
  const bytes = await exportPdf(answer, { lang: 'it', now: new Date().toISOString() })
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  for (const hand of [here.operator, here.coordinator])
    expect(await problemOf(hand.ask(exportAnswering, { rights_request_id: id }))).toBe('core.not-allowed')
})

test('restricted: in no list, in no satchel, nothing to change; lifted, it is there again', async () => {
  const person_id = await someone({ nickname: 'Airone' })
  const inList = async () =>
    JSON.stringify(await here.operator.ask(personsOfUnitAnswering, { unit_id: here.mobile_id })).includes(
      person_id,
    )
  expect(await inList()).toBe(true)
  await decide(await ask(person_id, 'restriction'), 'granted')
  expect(await inList()).toBe(false)
  expect(await problemOf(here.operator.ask(onePersonAnswering, { person_id }))).toBe('core.not-found')
  expect(await codeOf(here.operator, 'people.change-nickname', { person_id, nickname: 'Gru' })).toBe(
    'core.not-found',
  )
  const { holds } = (await privacy.ask(requestsAnswering)) as RequestsAnswer
  const hold = holds.find((each) => each.kind === 'restriction')
  expect(await codeOf(privacy, 'people.end-hold', { hold_id: hold?.hold_id })).toBeUndefined()
  expect(await inList()).toBe(true)
})

const Canary = noun(
  'trial.canary',
  { table: 'people.canaries', key: 'canary_id', by: 'person', sealed: ['words'] },
  z.object({ canary_id: z.uuid(), person_id: z.uuid(), words: z.string() }),
)

const sealedFor = (person_id: string): Promise<string> => {
  const row = { canary_id: newId(), person_id, words: 'CANARINO-SEGRETO' }
  const run = ({ text, values }: { text: string; values?: unknown[] }) =>
    fromBelow(database, text, values ?? [])
  const home = { network_id: here.network_id, secrets: database.secrets }
  return sealFor(home, run as never, { noun: Canary as never, row, column: 'words' })
}
const keysOf = (person_id: string) =>
  fromBelow(database, 'select 1 from access.subject_keys where network_id = $1 and person_id = $2', [
    here.network_id,
    person_id,
  ])

test('erasure asked by right: two persons, then no name, no nickname, no key, in no table of the room', async () => {
  const person_id = await someone({ nickname: 'Martinpescatore' })
  await sealedFor(person_id)
  expect(await keysOf(person_id)).toHaveLength(1)
  await decide(await ask(person_id, 'erasure'), 'granted')
  const { runs } = (await here.dpo.ask(retentionAnswering)) as RetentionAnswer
  const run = runs.find((each) => each.because === 'erasure_request')
  const yes = { run_id: run?.run_id, is_approved: true }
  expect(await codeOf(privacy, 'people.approve-run', yes)).toBe('people.retention-runs-four-eyes')
  await carryOutRun.run(happened('retention-approved', { run_id: run?.run_id }), house)
  expect(await keysOf(person_id)).toHaveLength(1)
  expect(await codeOf(here.dpo, 'people.approve-run', yes)).toBeUndefined()
  await carryOutRun.run(happened('retention-approved', { run_id: run?.run_id }), house)
  expect(await keysOf(person_id)).toEqual([])
  const tables = await fromBelow(
    database,
    `select table_name from information_schema.tables where table_schema = 'people' and table_type = 'BASE TABLE'`,
    [],
  )
  for (const { table_name } of tables) {
    const rows = await fromBelow(
      database,
      `select 1 from people.${table_name} t where to_jsonb(t)::text like '%Martinpescatore%'`,
      [],
    )
    expect([table_name, rows]).toEqual([table_name, []])
  }
  const after = (await here.dpo.ask(retentionAnswering)) as RetentionAnswer
  expect(after.erasures).toContainEqual(expect.objectContaining({ person_id, measure: 'erase' }))
  expect(after.runs.find((each) => each.run_id === run?.run_id)?.state).toBe('done')
})

test('the night proposes who was not met for two years; who is held or taken out stays; the rest is coarsened', async () => {
  const [old, held, spared, recent] = [await someone(), await someone(), await someone(), await someone()]
  for (const person_id of [old, held, spared])
    await fromBelow(
      database,
      `update people.persons set met_on = '2020-01-01', last_met_on = '2020-02-01' where network_id = $1 and person_id = $2`,
      [here.network_id, person_id],
    )
  const hold = { hold_id: newId(), person_id: held, because: 'court' }
  expect(await codeOf(privacy, 'people.hold', hold)).toBeUndefined()
  await proposeRetention.run(house)
  await proposeRetention.run(house)
  const { runs } = (await privacy.ask(retentionAnswering)) as RetentionAnswer
  const proposed = runs.filter((each) => each.state === 'proposed')
  expect(proposed).toHaveLength(1)
  const run_id = proposed[0]?.run_id
  const ids = proposed[0]?.items.map((item) => item.person_id) ?? []
  expect(ids).toEqual(expect.arrayContaining([old, spared]))
  expect(ids).not.toContain(held)
  expect(ids).not.toContain(recent)
  expect(await codeOf(here.dpo, 'people.prepare-run', { run_id, kept: [] })).toBe('core.not-allowed')
  const kept = [{ person_id: spared, because: 'still_followed' }]
  expect(await codeOf(privacy, 'people.prepare-run', { run_id, kept })).toBeUndefined()
  expect(await codeOf(here.dpo, 'people.approve-run', { run_id, is_approved: true })).toBeUndefined()
  await carryOutRun.run(happened('retention-approved', { run_id }), house)
  const rows = await fromBelow(
    database,
    'select person_id, nickname, ended_on, gender from people.persons where network_id = $1 and person_id = any ($2::uuid[])',
    [here.network_id, [old, held, spared, recent]],
  )
  const byId = new Map(rows.map((row) => [row.person_id, row]))
  expect(byId.get(old)).toMatchObject({ nickname: null, gender: 'man' })
  expect(byId.get(old)?.ended_on).not.toBeNull()
  for (const person_id of [held, spared, recent])
    expect(byId.get(person_id)).toMatchObject({ nickname: 'Volpe', ended_on: null })
})

test('an old copy put back: the ledger is told again and who is in it goes again', async () => {
  const person_id = await someone({ nickname: 'Cormorano' })
  const ledger = [{ person_id, measure: 'erase', erased_at: new Date().toISOString() }]
  expect(await codeOf(here.operator, 'people.tell-erasures', { erasures: ledger })).toBe('core.not-allowed')
  const told = await privacy.act('people.tell-erasures', { erasures: ledger })
  expect(told).toMatchObject({ outcome: 'accepted', answer: { added: 1 } })
  await heedErasures.run(happened('erasures-told', { count: 1 }), house)
  const rows = await fromBelow(
    database,
    'select nickname from people.persons where network_id = $1 and person_id = $2 and ended_on is not null',
    [here.network_id, person_id],
  )
  expect(rows).toEqual([{ nickname: null }])
})
