// The two nets of this room agree: what a policy says of an outing and of all that happens on it, and what the rows
// let through, for random workers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { may, type Noun, type Row } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import {
  Contact,
  ContactNote,
  CrewMember,
  HandoutLine,
  HarmReductionLine,
  HivTest,
  RapidTest,
  SafetyCheck,
  Shift,
  ShiftStep,
  Stop,
} from './index.ts'
import * as rows from './testing/parity-rows.ts'

let database: Database
let here: Territory
let stores: Record<string, Store>
const there = new Map<string, rows.There>()

const put = (table: string, row: Row) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: here.network_id, ...row }),
  ])

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const { lead_id, other_id, mobile_id, street_id, other_unit_id, operator } = here
  stores = {
    [lead_id]: await openStore(here.warehouse, lead_id, [mobile_id, street_id]),
    [other_id]: await openStore(here.stranger, other_id, [other_unit_id]),
  }
  for (const [unit_id, organisation_id] of [
    [mobile_id, lead_id],
    [street_id, lead_id],
    [other_unit_id, other_id],
  ] as const) {
    const place = { unit_id, organisation_id, worker_id: operator.worker_id }
    const shift = rows.shiftRow(place, storeAt(place))
    const contact = rows.contactRow(place, shift.shift_id)
    await put('outreach.shifts', shift)
    await put('outreach.contacts', contact)
    there.set(unit_id, {
      shift_id: String(shift.shift_id),
      contact_id: String(contact.contact_id),
      item_id: String(storeAt(place).items.blanket?.item_id),
    })
  }
}, 60_000)
afterAll(() => database.close())

const storeAt = ({ organisation_id }: ParityPlace): Store => stores[organisation_id] as Store
const at = (place: ParityPlace) => there.get(place.unit_id) as rows.There
const seen = ['shift.see']
const line = (noun: unknown, of: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...of })
/** What happened is never changed. */
const told = (noun: unknown, of: Omit<ParityLine, 'noun' | 'update'>): ParityLine =>
  line(noun, { ...of, update: [] })

const lines: ParityLine[] = [
  line(Shift, {
    insert: ['shift.plan'],
    update: ['shift.walk', 'shift.lead', 'shift.plan', 'shift.validate'],
    select: seen,
    record: (place) => rows.shiftRow(place, storeAt(place)),
    change: { needs_recount: true },
  }),
  line(CrewMember, {
    insert: ['shift.plan'],
    update: ['shift.walk', 'shift.plan'],
    select: seen,
    record: (place) => rows.crewRow(place, at(place)),
    change: { phone: '+39 000 000000' },
  }),
  line(Stop, {
    insert: ['shift.plan', 'shift.walk'],
    update: ['shift.walk'],
    select: seen,
    record: (place) => rows.stopRow(place, at(place)),
    change: { people_seen: 3 },
  }),
  told(ShiftStep, {
    insert: ['shift.plan', 'shift.lead'],
    select: seen,
    record: (place) => rows.stepRow(place, at(place)),
    change: { reason: 'staff' },
  }),
  told(SafetyCheck, {
    insert: ['shift.walk'],
    select: seen,
    record: (place) => rows.checkRow(place, at(place)),
    change: { at: '2026-11-20T22:00:00.000Z' },
  }),
  line(Contact, {
    insert: ['contact.record'],
    update: ['contact.annul', 'shift.validate', 'shift.reopen'],
    select: seen,
    record: (place) => rows.contactRow(place, at(place).shift_id),
    change: { state: 'annulled' },
  }),
  told(ContactNote, {
    insert: ['contact-note.write'],
    select: ['contact-note.write'],
    compartment: 'social',
    record: (place) => rows.noteRow(place, at(place)),
    change: { note: 'Altro' },
  }),
  told(HandoutLine, {
    insert: ['contact.record'],
    select: seen,
    record: (place) => rows.handoutRow(place, at(place)),
    change: { quantity: 2 },
  }),
  told(HarmReductionLine, {
    insert: ['harm-reduction.write'],
    select: ['harm-reduction.write'],
    compartment: 'health_addiction',
    record: (place) => rows.harmReductionRow(place, at(place)),
    change: { quantity: 2 },
  }),
]

/** Written by health workers alone, of whom there must be one in every place. */
const tested: ParityLine[] = [
  told(RapidTest, {
    insert: ['test.record'],
    select: ['harm-reduction.write'],
    compartment: 'health_addiction',
    record: (place) => rows.rapidTestRow(place, at(place)),
    change: { result: 'invalid' },
  }),
  told(HivTest, {
    insert: ['hiv-test.record'],
    select: ['hiv-test.record'],
    compartment: 'hiv',
    record: (place) => rows.hivTestRow(place, at(place)),
    change: { result_counted: 'invalid' },
  }),
]

test('every noun of the room has its line; an alarm is raised by the house, and compared below', () => {
  expect(nounsWithoutLine([...lines, ...tested], ['outreach'], ['outreach.alarm'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 19, workers: 8 })).toEqual([])
})

test('policies and rows agree about tests', { timeout: 120_000 }, async () => {
  const territory = {
    ...here,
    neighbour: await here.enlist('health_worker', here.lead_id, here.street_id),
    stranger: await here.enlist('health_worker', here.other_id),
  }
  expect(await disagreements({ database, territory, lines: tested, seed: 23, workers: 8 })).toEqual([])
})

test('an alarm is seen by whom the policy names, and raised by nobody', async () => {
  for (const [unit_id, each] of there)
    await put(
      'outreach.alarms',
      rows.alarmRow(
        {
          unit_id,
          organisation_id: unit_id === here.other_unit_id ? here.other_id : here.lead_id,
          worker_id: '',
        },
        each,
      ),
    )
  const { admin, coordinator, operator, nurse, peer, neighbour, stranger, warehouse, dpo } = here
  let count = 0
  for (const hand of [admin, coordinator, operator, nurse, peer, neighbour, stranger, warehouse, dpo]) {
    const { me, rows: answers } = await database.read(hand.token, [
      { name: '', text: 'select unit_id from outreach.alarms', values: [] },
    ])
    const units = (answers[0] ?? []).map((row) => String(row.unit_id)).sort()
    const says = [...there.keys()].filter((unit_id) => may(me, 'alarm.settle', { unit_id })).sort()
    expect([me.grants[0]?.role, units]).toEqual([me.grants[0]?.role, says])
    count += units.length
  }
  // The coordinator two, the crew and the neighbour one each, the other body its own.
  expect(count).toBe(7)
  const raise = {
    name: '',
    text: 'insert into outreach.alarms select * from outreach.alarms limit 1',
    values: [],
  }
  await expect(database.read(coordinator.token, [raise])).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})
