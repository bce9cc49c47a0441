// Across the rooms: what is kept of one person comes out for them, and only theirs; who is followed is not forgotten by the
// clock; and after an erasure that two persons agreed to, no word of it can be opened anywhere, a copy of the base included.
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { anIntake } from '#cases/makers'
import { casesOfPersonAnswering, findCasesAnswering } from '#cases/server'
import { fromBelow } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import {
  type ExportAnswer,
  everyForgetting,
  exportAnswering,
  privacyReactions,
  proposeRetention,
  type RetentionAnswer,
  retentionAnswering,
} from '#people/server'
import { anAppointment } from '#reception/makers'
import { receptionAnswerings } from '#reception/server'
import { aReferral, sent, went } from '#referrals/makers'
import { bySlipAnswering, forgetWords, ofPersonAnswering } from '#referrals/server'
import { openLives, words } from './support/lives.ts'

const { database, here, privacy, desk, manager, house, own, live, because, request } = await openLives()
afterAll(() => database.close())

/** Every row of every table, as text. */
const rowsWith = async (needle: string): Promise<string[]> => {
  const tables = await fromBelow(
    database,
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    [],
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await fromBelow(
      database,
      `select 1 from ${name} t where strpos(to_jsonb(t)::text, $1) > 0 limit 1`,
      [needle],
    )
    if (rows.length > 0) found.push(String(name))
  }
  return found
}
const count = async (text: string, values: unknown[]): Promise<number> =>
  (await fromBelow(database, text, [here.network_id, ...values])).length

const runNow = async (run_id: unknown) => {
  for (const reaction of privacyReactions ?? [])
    if (reaction.on === 'retention-approved')
      await reaction.run(
        { network_id: here.network_id, seq: 1, name: 'retention-approved', data: { run_id } },
        house,
      )
}

test('the story of a person is one, across two records joined by a second person', {
  timeout: 240_000,
}, async () => {
  const story = await live('Fringuello')
  const other = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Fringuella' }),
  )
  const of = { person_id: other }
  const seen = async () => ({
    files: ((await because(desk, casesOfPersonAnswering, of)) as { files: Row[] }).files.length,
    referrals: ((await because(desk, ofPersonAnswering, of)) as { referrals: Row[] }).referrals.length,
    visits: ((await because(desk, receptionAnswerings.ofPerson, of)) as { visits: Row[] }).visits.length,
  })
  expect(await seen()).toEqual({ files: 0, referrals: 0, visits: 0 })
  await fromBelow(
    database,
    `insert into people.same_as (network_id, link_id, person_id, survivor_id, unit_id, organisation_id, state, reasons, proposed_by, proposed_at,
       settled_by, settled_at, undo_until)
     values ($1, $2, $3, $4, $5, $6, 'approved', '{}', $7, now(), $8, now(), now() + interval '30 days')`,
    [
      here.network_id,
      newId(),
      story.person_id,
      other,
      here.mobile_id,
      here.lead_id,
      desk.worker_id,
      manager.worker_id,
    ],
  )
  expect(await seen()).toEqual({ files: 1, referrals: 1, visits: 1 })
  // Found again by what people remember of it, and only by who may see it.
  const named = (await because(manager, findCasesAnswering, { text: 'fringuell' })) as { files: Row[] }
  expect(named.files.map((file) => file.file_id)).toEqual([story.file_id])
  const slip = async (hand: Hand, slip_code: string) =>
    ((await because(hand, bySlipAnswering, { slip_code })) as { referrals: Row[] }).referrals.length
  expect(await slip(desk, story.slip_code.toLowerCase().replace('-', ''))).toBe(1)
  expect(await slip(desk, '222-2222')).toBe(0)
  expect(await slip(here.stranger, story.slip_code)).toBe(0)
})

test('who asks reads what is kept of them, body by body, without what colleagues say among themselves', {
  timeout: 240_000,
}, async () => {
  const { person_id } = await live('Cardellino')
  const rights_request_id = await request(person_id, 'access')
  const told = (await because(privacy, exportAnswering, { rights_request_id })) as ExportAnswer
  const titles = told.sections.map((section) => section.title.it)
  for (const title of [
    'I tuoi invii',
    'Quando sei venuta allo sportello',
    'Le tue prese in carico',
    'Il diario',
    'Il percorso dell’Assegno di inclusione',
  ])
    expect(titles).toContain(title)
  const text = JSON.stringify(told)
  for (const word of [words.summary, words.message, words.desk, words.diary, words.reference])
    expect(text).toContain(word)
  expect(text).not.toContain(words.internal)
  expect(text).not.toContain('Prova social_worker')
  expect(new Set(told.sections.map((section) => section.controller))).toEqual(
    new Set(['Cooperativa Capofila']),
  )
})

test('the clock spares who is followed, also when the file was opened after the proposal', {
  timeout: 240_000,
}, async () => {
  const followed = await live('Upupa')
  const late = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Ghiandaia' }),
  )
  for (const person_id of [followed.person_id, late])
    await fromBelow(
      database,
      `update people.persons set met_on = '2020-01-01', last_met_on = '2020-02-01' where network_id = $1 and person_id = $2`,
      [here.network_id, person_id],
    )
  await proposeRetention.run(house)
  const { runs } = (await privacy.ask(retentionAnswering)) as RetentionAnswer
  const run = runs.find((each) => each.state === 'proposed')
  expect(run?.items.map((item) => item.person_id)).toEqual([late])
  await went(privacy.act('people.prepare-run', { run_id: run?.run_id, kept: [] }))
  await went(desk.act('cases.open-intake', anIntake(here.mobile_id, late)))
  await went(here.dpo.act('people.approve-run', { run_id: run?.run_id, is_approved: true }))
  await runNow(run?.run_id)
  const [person] = await fromBelow(
    database,
    'select nickname, ended_on from people.persons where network_id = $1 and person_id = $2',
    [here.network_id, late],
  )
  expect(person).toEqual({ nickname: 'Ghiandaia', ended_on: null })
  const after = (await privacy.ask(retentionAnswering)) as RetentionAnswer
  const item = after.runs.find((each) => each.run_id === run?.run_id)?.items[0]
  expect(item).toMatchObject({ person_id: late, is_kept: true, kept_because: 'open_file' })
})

test('after an erasure no word can be opened, in no table and in no copy; what is counted stays', {
  timeout: 240_000,
}, async () => {
  expect(everyForgetting().map((each) => each.room)).toEqual(
    expect.arrayContaining(['people', 'outreach', 'referrals', 'reception', 'cases']),
  )
  // The others lived before go too: the copy is searched for the same words.
  const before = await fromBelow(
    database,
    'select distinct person_id, file_id from cases.files where network_id = $1',
    [here.network_id],
  )
  const story = await live('Rondine')
  const ids = [...before.map((row) => String(row.person_id)), story.person_id]
  expect(await rowsWith(words.message)).toEqual(['referrals.notes'])
  for (const person_id of ids) await request(person_id, 'erasure')
  const { runs } = (await here.dpo.ask(retentionAnswering)) as RetentionAnswer
  for (const run of runs.filter((each) => each.because === 'erasure_request' && each.state === 'prepared')) {
    await went(here.dpo.act('people.approve-run', { run_id: run.run_id, is_approved: true }))
    await runNow(run.run_id)
  }
  for (const word of [...Object.values(words), 'Rondine'])
    expect([word, await rowsWith(word)]).toEqual([word, []])
  const files = await fromBelow(
    database,
    'select file_id, state, closed_on, member_ids from cases.files where network_id = $1 and person_id = $2',
    [here.network_id, story.person_id],
  )
  expect(files).toMatchObject([{ state: 'closed', member_ids: [] }])
  const keys = 'select 1 from access.subject_keys where network_id = $1 and person_id = any ($2::uuid[])'
  expect(await count(keys, [[story.person_id, story.file_id]])).toBe(0)
  // The empty shell stays with the unit that kept it, and with nobody else.
  const others =
    'select 1 from access.person_access where network_id = $1 and person_id = $2 and principal_id <> $3'
  expect(await count(others, [story.file_id, here.mobile_id])).toBe(0)
  const kept = await fromBelow(
    database,
    'select state, person_id, called_as, outcomes from reception.visits where network_id = $1 and visit_id = $2',
    [here.network_id, story.visit_id],
  )
  expect(kept).toEqual([{ state: 'done', person_id: null, called_as: null, outcomes: ['case_proposed'] }])
  expect(
    await count('select 1 from referrals.subjects where network_id = $1 and person_id = $2', [
      story.person_id,
    ]),
  ).toBe(0)
  // Nobody is expected: the hour can be given to somebody else.
  const free = anAppointment({
    unit_id: here.mobile_id,
    worker_id: desk.worker_id,
    starts_at: story.appointment.starts_at,
  })
  await went(desk.act('reception.book-appointment', free))
  const copy = gunzipSync(await database.dump()).toString('latin1')
  for (const word of [words.summary, words.desk, words.diary, words.task, words.reference])
    expect([word, copy.includes(word)]).toEqual([word, false])
})

test('twelve months after a referral ended its words go, whoever it was about', {
  timeout: 120_000,
}, async () => {
  const { referral_id } = await sent(
    desk,
    aReferral({ unit_id: here.mobile_id, organisation_id: here.lead_id, to_service_id: own }),
  )
  await went(desk.act('referrals.write-note', { referral_id, text: words.message, is_internal: false }))
  await went(desk.act('referrals.withdraw', { referral_id, reason: 'person_changed_mind' }))
  await forgetWords.run(house)
  expect(await rowsWith(words.message)).toEqual(['referrals.notes'])
  const later = { now: () => Date.now() + 366 * 86_400_000 }
  await forgetWords.run({ ...house, clock: later as never })
  expect(await rowsWith(words.message)).toEqual([])
})
