// What core promises of persons and files: who keeps lets in, nobody takes more than they hold, a reason that ends ends
// alone, and what is sealed is noise to whoever has the tables but not the key.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { BreakGlass, Circle, Share, Subject } from '#core/access'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import {
  action,
  answering,
  id,
  insert,
  line,
  locked,
  newId,
  noun,
  policy,
  query,
  type Row,
  update,
} from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import './index.ts'

const workers = ['outreach_operator', 'service_coordinator', 'social_worker', 'health_worker'] as const
policy({
  'trial.write': { roles: [...workers, 'dpo', 'privacy_admin'], by: 'network' },
  'trial.see': { roles: workers, by: 'network' },
})
const Note = noun(
  'trial.note',
  { table: 'people.trial_notes', key: 'note_id', by: 'person', sealed: ['text'] },
  z.object({
    note_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    compartment: line(40),
    text: line(400),
  }),
)
const nouns = { share: Share, circle: Circle, break_glass: BreakGlass, note: Note, subject: Subject }
/** Writes any record, past every first net: the rows alone decide. */
action('trial.write', {
  input: z.object({
    noun: z.enum(['share', 'circle', 'break_glass', 'note', 'subject']),
    record: z.record(z.string(), z.unknown()),
  }),
  verb: 'trial.write',
  needs: () => ({}),
  on: () => ({}),
  seals: ({ noun: name, record }) => (name === 'note' ? [String(record.person_id)] : []),
  decide: (_, { noun: name, record }) => ({
    changes: [insert(nouns[name], record as never)],
    derive:
      name === 'note' || name === 'break_glass' ? [] : [{ kind: 'person', id: String(record.person_id) }],
  }),
})
action('trial.end-share', {
  input: z.object({ share_id: id(), person_id: id(), ended_on: line(10) }),
  verb: 'trial.write',
  needs: ({ share_id }) => ({ shares: locked(Share, { share_id }) }),
  on: () => ({}),
  decide: (_, { share_id, person_id, ended_on }) => ({
    changes: [update(Share, { share_id }, { ended_on })],
    derive: [{ kind: 'person', id: person_id }],
  }),
})
action('trial.forget', {
  input: z.object({ person_id: id() }),
  verb: 'trial.write',
  needs: () => ({}),
  on: () => ({}),
  decide: (_, { person_id }) => ({ changes: [], derive: [{ kind: 'forget', id: person_id }] }),
})
const notes = answering(
  query('trial.notes', {
    verb: 'trial.see',
    input: z.object({ person_id: id() }),
    output: z.object({ texts: z.array(z.string().nullable()) }),
  }),
  {
    statements: ({ person_id }, { network_id }) => [
      {
        name: 'trial notes',
        text: `select n.note_id, n.person_id, n.text,
                 (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = n.person_id) as subject_key
               from people.trial_notes n where n.network_id = $1 and n.person_id = $2 order by n.note_id`,
        values: [network_id, person_id],
      },
    ],
    tell: ([rows = []], { unseal }) => ({ texts: rows.map((row) => unseal(Note, row, 'text')) }),
  },
)

let database: Database
let here: Territory
let social: Hand
let partner: Hand
let person_id: string
const table = `create table people.trial_notes (network_id uuid not null, note_id uuid not null, person_id uuid not null, unit_id uuid not null,
  organisation_id uuid not null, compartment text not null, text text, constraint trial_notes_pk primary key (network_id, note_id))`
const roles = `array['outreach_operator', 'service_coordinator', 'social_worker', 'health_worker']`

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await fromBelow(database, table)
  await fromBelow(
    database,
    `select access.protect_kept('people.trial_notes', 'person_id', ${roles}, array[]::text[], ${roles})`,
  )
  social = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  partner = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
}, 60_000)
afterAll(() => database.close())

const write = (hand: Hand, name: keyof typeof nouns, record: Row) =>
  hand.act('trial.write', { noun: name, record })
const day = '2026-11-01'
const aShare = (more: Row = {}): Row => ({
  share_id: newId(),
  ...{ person_id, from_organisation_id: here.lead_id, organisation_id: here.other_id },
  unit_id: here.other_unit_id,
  compartments: ['base', 'social'],
  ...{ purpose: 'referral', legal_basis: 'public_task', begins_on: day, ended_on: null },
  ...{ cause_id: null, is_keeper: false },
  ...more,
})
const aCircle = (worker_id: string, more: Row = {}): Row => ({
  ...{ circle_id: newId(), person_id, worker_id, because: 'team', compartments: ['base'] },
  ...{ begins_on: day, ended_on: null, cause_id: null, ends_at: null },
  ...more,
})
const aNote = (text: string, more: Row = {}): Row => ({
  ...{ note_id: newId(), person_id, unit_id: here.mobile_id, organisation_id: here.lead_id },
  ...{ compartment: 'social', text },
  ...more,
})
const textsOf = async (hand: Hand): Promise<unknown> =>
  ((await hand.ask(notes, { person_id })) as { texts: unknown }).texts

test('sealed text is read by who may, and is noise in the tables', async () => {
  expect((await write(social, 'note', aNote('Dorme in auto con il cane'))).problem).toBeUndefined()
  expect((await write(social, 'note', aNote('Cerca un posto letto'))).problem).toBeUndefined()
  expect(await textsOf(social)).toEqual(['Dorme in auto con il cane', 'Cerca un posto letto'])
  const below = JSON.stringify(await fromBelow(database, 'select * from people.trial_notes'))
  expect(below).not.toMatch(/auto|letto/)
  expect(await fromBelow(database, 'select 1 from access.subject_keys')).toHaveLength(1)
})

test('a partner sees nothing, then what our body wrote, then nothing again at the next request', async () => {
  expect(await textsOf(partner)).toEqual([])
  const share = aShare()
  expect((await write(social, 'share', share)).problem).toBeUndefined()
  expect(await textsOf(partner)).toHaveLength(2)
  const ending = { share_id: share.share_id, person_id, ended_on: '2026-11-02' }
  expect(await social.act('trial.end-share', ending)).toMatchObject({ outcome: 'accepted' })
  expect(await textsOf(partner)).toEqual([])
})

test('nobody gives what is not theirs, nor lets themselves in', async () => {
  expect((await write(partner, 'share', aShare())).problem?.status).toBe(403)
  const ours = aShare({ from_organisation_id: here.other_id })
  expect((await write(partner, 'share', ours)).problem?.status).toBe(403)
  expect((await write(partner, 'circle', aCircle(partner.worker_id))).problem?.status).toBe(403)
  const wide = aCircle(here.operator.worker_id, { compartments: ['base', 'legal_status'] })
  expect((await write(here.operator, 'circle', wide)).problem?.status).toBe(403)
  const hiv = aCircle(here.operator.worker_id, { compartments: ['hiv'] })
  expect((await write(here.operator, 'circle', hiv)).outcome).toBe('refused')
})

test('a short reason never lengthens or widens a long one', async () => {
  const worker_id = partner.worker_id
  await write(here.operator, 'circle', aCircle(worker_id))
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const short = aCircle(worker_id, { compartments: ['base', 'health_addiction'], ends_at: soon })
  expect((await write(here.operator, 'circle', short)).problem).toBeUndefined()
  const rows = await fromBelow(
    database,
    `select compartments, ends_at = 'infinity' as stays from access.person_access where person_id = $1 and principal_id = $2 order by 2`,
    [person_id, worker_id],
  )
  expect(rows).toEqual([
    { compartments: ['base', 'health_addiction'], stays: false },
    { compartments: ['base'], stays: true },
  ])
})

test('glass is broken with a reason, for four hours, and shut again without any job', async () => {
  const other = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  const at = new Date().toISOString()
  const ends_at = new Date(Date.now() + 4 * 3_600_000 - 1000).toISOString()
  const glass = { break_glass_id: newId(), person_id, worker_id: other.worker_id }
  const opened = { ...glass, organisation_id: here.other_id, reason: 'Malore in sala d’attesa' }
  const nobodyYet = { reviewed_by: null, reviewed_at: null, verdict: null }
  const inside = aCircle(other.worker_id, {
    because: 'break_glass',
    cause_id: glass.break_glass_id,
    ends_at,
  })
  expect((await write(other, 'circle', inside)).problem?.status).toBe(403)
  const whole = { ...opened, compartments: ['base'], at, ends_at, ...nobodyYet }
  expect((await write(other, 'break_glass', whole)).problem).toBeUndefined()
  expect(
    (await write(other, 'circle', { ...inside, compartments: ['base', 'social'] })).problem?.status,
  ).toBe(403)
  expect((await write(other, 'circle', inside)).problem).toBeUndefined()
  const seen = async () => {
    const text = 'select person_id from people.persons where person_id = $1'
    return (await database.read(other.token, [{ name: 'glass', text, values: [person_id] }])).rows[0]
  }
  expect(await seen()).toHaveLength(1)
  await fromBelow(
    database,
    `update access.person_access set ends_at = now() - interval '1 second' where principal_id = $1`,
    [other.worker_id],
  )
  expect(await seen()).toEqual([])
})

test('once the key is gone, nothing can be read any more; and only who answers for privacy takes it', async () => {
  expect((await social.act('trial.forget', { person_id })).problem?.status).toBe(403)
  expect((await here.dpo.act('trial.forget', { person_id })).problem).toBeUndefined()
  expect(await textsOf(social)).toEqual([null, null])
})

test('a file is a subject of its own: who sees the person does not see the file', async () => {
  const file_id = newId()
  const file = { person_id: file_id, unit_id: here.mobile_id, organisation_id: here.lead_id, kind: 'file' }
  expect((await write(social, 'subject', file)).problem).toBeUndefined()
  const rows = await fromBelow(
    database,
    'select principal_id, compartments from access.person_access where person_id = $1',
    [file_id],
  )
  expect(rows).toMatchObject([{ principal_id: here.mobile_id }])
  expect(rows[0]?.compartments).toContain('social')
})
