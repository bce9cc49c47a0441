// Proofs go when their time is over and not a day before: what still holds something up, what nobody looked at and what is
// under a legal hold stays. The book of acts is cleared from its first page and can still be walked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, findBroken } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import type { RetentionAnswer } from './queries/rights.ts'
import { forgetProofs, logKeptFrom, monthsBefore } from './reactions/forget-proofs.ts'
import { retentionAnswering } from './server.ts'

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

const ask = (text: string, values: unknown[] = []) => fromBelow(database, text, [here.network_id, ...values])
const ago = (months: number): string => {
  const at = new Date()
  at.setUTCMonth(at.getUTCMonth() - months)
  return at.toISOString()
}
const someone = () => meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
const hold = (person_id: string, begun_at = ago(0)) =>
  ask(
    `insert into people.holds (network_id, hold_id, person_id, kind, because, worker_id, begun_at) values ($1, $2, $3, 'legal_hold', 'court', $4, $5)`,
    [newId(), person_id, privacy.worker_id, begun_at],
  )
const place = () => [here.mobile_id, here.lead_id, here.operator.worker_id]
const yes = async (person_id: string, withdrawn_at: string | null): Promise<string> => {
  const consent_id = newId()
  await ask(
    `insert into people.consents (network_id, consent_id, person_id, unit_id, organisation_id, worker_id, text_version, language, channel,
       given_at, purposes, recipients, compartments, withdrawn_at, withdrawn_by)
     values ($1, $2, $3, $4, $5, $6, '1', 'it', 'paper', $7, '{referral}', array[$8::uuid], '{base}', $9, case when $9::timestamptz is null then null else $6::uuid end)`,
    [consent_id, person_id, ...place(), ago(90), here.other_id, withdrawn_at],
  )
  return consent_id
}
const request = async (person_id: string, sent: string | null): Promise<string> => {
  const rights_request_id = newId()
  await ask(
    `insert into people.rights_requests (network_id, rights_request_id, person_id, organisation_id, worker_id, kind, channel, proof,
       received_on, due_on, exemptions, decision, decided_on, decided_by, sent_on)
     values ($1, $2, $3, $4, $5, 'access', 'letter', 'code', '2010-01-01', '2010-02-01', '{}', 'granted', '2010-01-10', $5, $6)`,
    [rights_request_id, person_id, here.lead_id, privacy.worker_id, sent],
  )
  return rights_request_id
}
const glass = async (person_id: string, reviewed_by: string | null): Promise<string> => {
  const break_glass_id = newId()
  await ask(
    `insert into access.break_glasses (network_id, break_glass_id, person_id, worker_id, organisation_id, reason, compartments, at, ends_at, reviewed_by, reviewed_at, verdict)
     values ($1, $2, $3, $4, $5, 'in danger', '{base}', $6::timestamptz, $6::timestamptz + interval '4 hours', $7,
       case when $7::uuid is null then null else $6::timestamptz end, case when $7::uuid is null then null else 'justified' end)`,
    [break_glass_id, person_id, here.operator.worker_id, here.lead_id, ago(27), reviewed_by],
  )
  return break_glass_id
}
const left = async (table: string, key: string): Promise<unknown[]> =>
  (await ask(`select ${key} as id from ${table} where network_id = $1`)).map((row) => row.id)

test('consents, requests and emergencies go after their time, and only those nothing holds back', async () => {
  const [ida, held] = [await someone(), await someone()]
  await hold(held)
  const young = await yes(ida, ago(58))
  const given = await yes(ida, null)
  const leaned = await yes(ida, ago(63))
  await ask(
    `insert into access.shares (network_id, share_id, person_id, from_organisation_id, organisation_id, compartments, purpose, legal_basis, begins_on, cause_id, is_keeper)
     values ($1, $2, $3, $4, $5, '{base}', 'referral', 'consent', '2020-01-01', $6, false)`,
    [newId(), ida, here.lead_id, here.other_id, leaned],
  )
  await yes(ida, ago(63))
  const heldYes = await yes(held, ago(63))
  const [unsent, fresh] = [await request(ida, null), await request(ida, ago(58).slice(0, 10))]
  await request(ida, ago(63).slice(0, 10))
  const heldRequest = await request(held, ago(63).slice(0, 10))
  const unseen = await glass(ida, null)
  await glass(ida, privacy.worker_id)
  const heldGlass = await glass(held, privacy.worker_id)
  await forgetProofs.run(house)
  await forgetProofs.run(house)
  expect((await left('people.consents', 'consent_id')).sort()).toEqual([young, given, leaned, heldYes].sort())
  const requests = await left('people.rights_requests', 'rights_request_id')
  expect(requests.sort()).toEqual([unsent, fresh, heldRequest].sort())
  const glasses = await left('access.break_glasses', 'break_glass_id')
  expect(glasses.sort()).toEqual([unseen, heldGlass].sort())
  const { clearings } = (await privacy.ask(retentionAnswering)) as RetentionAnswer
  expect(clearings.map(({ kind, how_many }) => `${kind} ${how_many}`).sort()).toEqual([
    ...['consents 1', 'emergencies 1', 'rights_requests 1'],
  ])
  await ask('update people.holds set ended_at = now() where network_id = $1')
})

test('a hold that ended goes after five years; one that holds stays, and so does what is older of the same person', async () => {
  const [ida, held, young] = [await someone(), await someone(), await someone()]
  const ended = async (person_id: string, months: number, kind = 'legal_hold') => {
    const hold_id = newId()
    await ask(
      `insert into people.holds (network_id, hold_id, person_id, kind, because, worker_id, begun_at, ended_at)
       values ($1, $2, $3, $4, 'court', $5, $6, $7)`,
      [hold_id, person_id, kind, privacy.worker_id, ago(months + 6), ago(months)],
    )
    return hold_id
  }
  const gone = [await ended(ida, 62), await ended(young, 62, 'restriction')]
  const kept = [await ended(ida, 58), await ended(held, 62)]
  await hold(held, ago(80))
  await forgetProofs.run(house)
  const here_still = await left('people.holds', 'hold_id')
  for (const each of kept) expect(here_still).toContain(each)
  for (const each of gone) expect(here_still).not.toContain(each)
  const holding = await ask(
    'select count(*)::int as n from people.holds where network_id = $1 and person_id = $2 and ended_at is null',
    [held],
  )
  expect(holding).toEqual([{ n: 1 }])
  const { clearings } = (await privacy.ask(retentionAnswering)) as RetentionAnswer
  expect(clearings.filter(({ kind }) => kind === 'holds').map(({ how_many }) => Number(how_many))).toEqual([
    2,
  ])
  await ask('update people.holds set ended_at = now() where network_id = $1 and ended_at is null')
})

test('the book of acts is cleared from its first page, can still be walked, and a page taken out is still named', async () => {
  const body = newId()
  const append = (at: string, n: number) =>
    ask('select audit.append($1, $2, $3, $4, $5)', [body, privacy.worker_id, at, `{"deed":${n}}`])
  for (const [n, months] of [30, 28, 26, 3, 1].entries()) await append(ago(months), n)
  const [read, heldRead] = [await someone(), await someone()]
  await hold(heldRead)
  const reading = async (person_id: string, at: string) => {
    const reading_id = newId()
    await ask(
      `insert into audit.readings values ($1, $2, $3, $4, 'people.person', 'direct_care', array[$5::uuid], $6)`,
      [...[reading_id, privacy.worker_id, body, person_id, at]],
    )
    return reading_id
  }
  const gone = await reading(read, ago(26))
  const kept = [await reading(read, ago(23)), await reading(heldRead, ago(26))]
  await forgetProofs.run(house)
  const positions = await ask(
    'select position from audit.entries where network_id = $1 and organisation_id = $2 order by position',
    [body],
  )
  expect(positions.map((row) => Number(row.position))).toEqual([4, 5])
  expect((await findBroken(database)).broken).toBeUndefined()
  const readings = await left('audit.readings', 'reading_id')
  expect(readings).toEqual(expect.arrayContaining(kept))
  expect(readings).not.toContain(gone)
  await ask('delete from audit.entries where network_id = $1 and organisation_id = $2 and position = 4', [
    body,
  ])
  expect((await findBroken(database)).broken).toMatchObject({ organisation_id: body, position: 4 })
})

test('nobody clears what is younger than half a year, jobs neither', async () => {
  for (const text of [
    `select audit.clear_before($1, now(), now(), '{}')`,
    `select access.forget_emergencies($1, now(), '{}')`,
    `select people.forget_holds($1, now(), '{}')`,
  ])
    await expect(
      database.as('jobs', (run) => run({ text, values: [here.network_id] })),
    ).rejects.toMatchObject({ code: '22023' })
})

test('months are whole, and a hold keeps the book as it was when it began', () => {
  const now = Date.parse('2026-11-29T02:00:00Z')
  expect(monthsBefore(now, 24)).toBe('2024-11-01T00:00:00.000Z')
  expect(logKeptFrom(now, 24, [])).toBe('2024-11-01T00:00:00.000Z')
  const held = [{ person_id: newId(), begun_at: '2025-03-10T10:00:00Z' }]
  expect(logKeptFrom(now, 24, held)).toBe('2023-03-01T00:00:00.000Z')
})
