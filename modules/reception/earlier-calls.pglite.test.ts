// Who calls again is found by their number: by the line they called, and only what who answers may see. The number itself
// is in no table; its mark goes after a year, with the person, and when they say it is no longer theirs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aVisitor } from '#people/makers'
import { everyForgetting, exportAnswering, phonesAnswering } from '#people/server'
import { openADesk } from './makers.ts'
import type { EarlierCalls } from './queries/earlier-calls.ts'
import { receptionAnswerings, receptionChores } from './server.ts'

let database: Database
let here: Territory
let line: Hand
let social: Hand
const number = '+39 347 000 0001'
const tell = { is_available: false, send: async () => undefined }

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id, { is_public: true })
  await openADesk(here.coordinator, here.street_id)
  line = await here.enlist('helpline_operator', here.lead_id, here.mobile_id)
  social = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())

const went = async (asked: ReturnType<Hand['act']>) => expect((await asked).problem).toBeUndefined()
const said = (more: Record<string, unknown> = {}) => ({
  ...{ duration_min: 5, caller_kind: 'self', topics: ['home'], urgency: 'ordinary', outcome: 'orientation' },
  ...{ municipality_code: null, language: 'it', note: null, referral_id: null, report_id: null },
  ...{ person_id: null, caller_phone: number, ...more },
})
const call = async (hand: Hand, more: Record<string, unknown> = {}) => {
  const call_id = newId()
  await went(
    hand.act('reception.note-call', { call_id, unit_id: here.mobile_id, at: new Date().toISOString() }),
  )
  await went(hand.act('reception.document-call', { call_id, ...said(more) }))
  return call_id
}
const earlier = (hand: Hand, phone = number, unit_id = here.mobile_id) =>
  hand.ask(receptionAnswerings.earlierCalls, { unit_id, phone }) as Promise<EarlierCalls>
const forSure = <T>(hand: Hand, answering: Parameters<typeof ask>[2]['answering'], raw: object) =>
  ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' },
    { answering, raw },
  ) as Promise<T>
const rows = (text: string) => fromBelow(database, text, [here.network_id])
const known = async (): Promise<string> => {
  const visitor = aVisitor(here.mobile_id, here.lead_id)
  await went(
    social.act('people.register', { ...visitor, named: aName({ given_name: 'Ada', family_name: 'Prova' }) }),
  )
  return visitor.person_id
}
const phone = (person_id: string, more: Record<string, unknown> = {}) => ({
  ...{ phone_id: newId(), person_id, unit_id: here.mobile_id, number: '347.000.0001' },
  ...{ answered_by: 'only_them', advice: 'Solo la mattina', ...more },
})

test('a number that calls again brings its calls; the persons only to who may see them', async () => {
  const person_id = await known()
  const first = await call(social, { person_id, note: 'Chiede dove dormire.' })
  const missed = newId()
  const at = new Date().toISOString()
  await went(
    line.act('reception.missed-call', {
      call_id: missed,
      unit_id: here.mobile_id,
      at,
      callback_phone: number,
    }),
  )
  // However it is typed; a number that is not whole asks nothing.
  expect((await earlier(line, '0039 347-0000001')).calls.map((each) => each.call_id).sort()).toEqual(
    [first, missed].sort(),
  )
  expect(await earlier(line, '347 000')).toEqual({ is_whole: false, calls: [], persons: [] })
  expect(await earlier(line)).toMatchObject({ is_whole: true, persons: [] })
  expect((await earlier(social)).persons).toEqual([{ person_id, name: 'Ada Prova', others_answer: false }])
  const [told] = (await earlier(social)).calls.filter((each) => each.call_id === first)
  expect(told).toMatchObject({ note: 'Chiede dove dormire.', outcome: 'orientation', topics: ['home'] })
  // Another line of the same body knows nothing of it, and another body may not ask.
  const street = await here.enlist('helpline_operator', here.lead_id, here.street_id)
  expect(await earlier(street, number, here.street_id)).toEqual({ is_whole: true, calls: [], persons: [] })
  await expect(earlier(here.stranger)).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  const [read] = await rows(
    `select person_ids from audit.readings where network_id = $1 and query = 'reception.earlier-calls' limit 1`,
  )
  expect(read?.person_ids).toEqual([person_id])
})

test('a number a person gave finds them when it calls, until they take it back', async () => {
  const person_id = await known()
  expect((await social.act('people.note-phone', phone(person_id, { number: '347' }))).problem?.code).toBe(
    'people.phone-not-valid',
  )
  const noted = phone(person_id, { number: '+39 347 000 0002', answered_by: 'others_too' })
  await went(social.act('people.note-phone', noted))
  const again = { ...noted, phone_id: newId() }
  expect((await social.act('people.note-phone', again)).problem?.code).toBe('people.phones-already-there')
  expect(await forSure(social, phonesAnswering, { person_id })).toEqual({
    phones: [expect.objectContaining({ number: '+393470000002', advice: 'Solo la mattina' })],
  })
  expect((await earlier(social, '3470000002')).persons).toMatchObject([{ person_id, others_answer: true }])
  expect((await earlier(line, '3470000002')).persons).toEqual([])
  await went(social.act('people.end-phone', { phone_id: noted.phone_id, unit_id: here.mobile_id }))
  expect((await earlier(social, '3470000002')).persons).toEqual([])
  const kept = JSON.stringify(await rows('select * from people.phones where network_id = $1'))
  expect(kept).not.toMatch(/347.?000|mattina/)
})

test('in no table is a number; with the person, and after a year, its marks are gone', async () => {
  const person_id = await known()
  await went(social.act('people.note-phone', phone(person_id)))
  await call(social, { person_id })
  const request = newId()
  const privacy = await here.enlist('privacy_admin', here.lead_id)
  const day = new Date().toISOString().slice(0, 10)
  await went(
    privacy.act('people.open-request', {
      ...{ rights_request_id: request, person_id, kind: 'access', channel: 'in_person', proof: 'code' },
      received_on: day,
    }),
  )
  await went(
    privacy.act('people.decide-request', { rights_request_id: request, decision: 'granted', exemptions: [] }),
  )
  const told = JSON.stringify(await forSure(privacy, exportAnswering, { rights_request_id: request }))
  expect(told).toContain('+393470000001')
  for (const table of ['people.phones', 'reception.call_numbers', 'reception.call_texts'])
    expect(JSON.stringify(await rows(`select * from ${table} where network_id = $1`))).not.toMatch(/347.?000/)
  const marks = async () => (await rows('select 1 from reception.call_numbers where network_id = $1')).length
  const before = await marks()
  await database.as('jobs', async (run) => {
    for (const { text } of everyForgetting())
      await run({ text, values: [here.network_id, person_id, 'erase'] })
  })
  expect(await marks()).toBe(before - 1)
  expect(await rows('select 1 from people.phones where network_id = $1 and ended_on is null')).toEqual([])
  const later = clockAt(new Date(Date.now() + 400 * 86_400_000).toISOString())
  await receptionChores.forget.run({ public_url: 'https://prova.example.org', database, clock: later, tell })
  expect(await marks()).toBe(0)
})
