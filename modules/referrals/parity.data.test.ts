// The two nets of this room agree: what a policy says of a referral and of what hangs on it, and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { Referral, ReferralNote, ReferralStep, ReferralSubject, slipCode } from './index.ts'
import { openService } from './makers.ts'

let database: Database
let here: Territory
const services = new Map<string, string>()
const there = new Map<string, string>()
let person_id: string
const at = '2026-11-20T20:00:00.000Z'

const referralAt = (place: ParityPlace): Row => ({
  ...{ referral_id: newId(), unit_id: place.unit_id, organisation_id: place.organisation_id },
  ...{ worker_id: place.worker_id, to_service_id: services.get(place.organisation_id), to_unit_id: null },
  ...{ to_organisation_id: place.organisation_id, is_external: true, is_discreet: false, is_anonymous: true },
  ...{ slip_code: slipCode(newId()), kind: 'information', reasons: ['food'], urgency: 'ordinary' },
  ...{ data_shared: 'minimal', legal_basis: 'none', basis_id: null, interpreter_language: null },
  ...{ companion_id: null, appointment_at: null, waiting_estimate: null, state: 'sent', state_since: at },
  ...{ moved_by: null, no_shows: 0, sent_at: at, due_at: null, attended_on: null, decline_reason: null },
  ...{ alternative_service_id: null, outcome: null, outcome_source: null, next_step: null, closed_at: null },
  link_version: 0,
})

const put = (table: string, row: Row) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: here.network_id, ...row }),
  ])

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  services.set(here.lead_id, await openService(here.coordinator, [here.lead_id, null]))
  services.set(here.other_id, await openService(here.stranger, [here.other_id, null]))
  person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  for (const [unit_id, organisation_id] of [
    [here.mobile_id, here.lead_id],
    [here.street_id, here.lead_id],
    [here.other_unit_id, here.other_id],
  ] as const) {
    const row = referralAt({ unit_id, organisation_id, worker_id: here.operator.worker_id })
    await put('referrals.referrals', row)
    there.set(unit_id, String(row.referral_id))
  }
}, 180_000)
afterAll(() => database.close())

const of = ({ unit_id, worker_id }: ParityPlace) => ({
  referral_id: there.get(unit_id),
  unit_id,
  worker_id,
  to_unit_id: null,
})
const line = (noun: unknown, told: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...told })
const seen = ['referral.work']

const lines: ParityLine[] = [
  line(Referral, {
    insert: ['referral.send'],
    update: ['referral.follow', 'referral.work'],
    select: seen,
    record: referralAt,
    change: { urgency: 'soon' },
  }),
  line(ReferralSubject, {
    insert: ['referral.send'],
    update: ['referral.send'],
    select: seen,
    record: (place) => ({
      ...of(place),
      organisation_id: place.organisation_id,
      ...{ person_id, share_id: null, summary: null },
    }),
    change: { share_id: newId() },
  }),
  line(ReferralStep, {
    insert: ['referral.work'],
    update: [],
    select: seen,
    record: (place) => ({
      ...of(place),
      ...{ step_id: newId(), event: 'acknowledge', from_state: 'sent', to_state: 'received' },
      ...{ by_worker_id: null, by_name: null, by_way: 'worker', at, recorded_at: at, reason: null },
    }),
    change: { reason: 'other' },
  }),
  line(ReferralNote, {
    insert: ['referral.work'],
    update: [],
    select: seen,
    record: (place) => ({ ...of(place), note_id: newId(), kind: 'message', at, text: 'Prova' }),
    change: { text: 'Altro' },
  }),
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['referrals'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 29, workers: 8 })).toEqual([])
})

test('the unit that answers reads and moves what was sent to it, and not who it is about', async () => {
  const to_unit_id = here.other_unit_id
  const row = {
    ...referralAt({
      unit_id: here.mobile_id,
      organisation_id: here.lead_id,
      worker_id: here.operator.worker_id,
    }),
    ...{ is_external: false, to_unit_id },
  } as Row
  await put('referrals.referrals', row)
  const side = { referral_id: row.referral_id, unit_id: here.mobile_id, worker_id: here.operator.worker_id }
  await put('referrals.subjects', { ...side, organisation_id: here.lead_id, person_id, to_unit_id: null })
  await put('referrals.notes', {
    ...side,
    note_id: newId(),
    to_unit_id: null,
    kind: 'internal',
    at,
    text: 'Prova',
  })
  const count = async (table: string) => {
    const text = `select 1 from ${table} where network_id = $1 and referral_id = $2`
    const values = [here.network_id, row.referral_id]
    return (await database.read(here.stranger.token, [{ name: '', text, values }])).rows[0]?.length
  }
  expect(await count('referrals.referrals')).toBe(1)
  expect(await count('referrals.subjects')).toBe(0)
  expect(await count('referrals.notes')).toBe(0)
})
