// What was frozen can be counted again: nights are told, corrected, opened again, persons are found to be one and parted again,
// in any order, and every figure counted as of each cut-off is the one that was counted then. Without a cut-off nothing is kept.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { Happened } from '#core/http'
import { newId, type Row } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { lasting, subjects, sums } from './index.ts'
import { anOuting, type Nights, type Outing, openNights } from './makers.ts'
import { keepMonthsAhead, retellings } from './server.ts'

let database: Database
let here: Territory
let nights: Nights
const persons: string[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  nights = openNights(database, here, store)
  for (let i = 0; i < 4; i++)
    persons.push(await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id)))
}, 90_000)
afterAll(() => database.close())

const hear = async (on: string, data: Record<string, unknown>) => {
  const reaction = retellings.find((each) => each.on === on)
  if (!reaction) throw new Error(`Nobody listens to ${on}`)
  await reaction.run(
    { network_id: here.network_id, seq: 1, name: on, data } as Happened,
    {
      database,
    } as never,
  )
}
const asMonitor = async (text: string, values: unknown[]): Promise<Row[]> =>
  (await database.read(here.monitor.token, [{ name: '', text, values: [here.network_id, ...values] }]))
    .rows[0] ?? []

const asked = [
  { label: 'met', measures: ['persons_met'], kinds: null, least_days: 0 },
  { label: 'women', measures: ['persons_met'], kinds: null, least_days: 0, genders: ['woman'] },
]
/** Everything the outings told of a spring, once added up and once by person, in one order. */
const countedAt = async (as_of: string | null): Promise<string> => {
  const added = await asMonitor(
    `select * from monitoring.count_sums($1, $2, '2025-03-01', '2025-05-31', null, $3) order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
    [sums.outreach, as_of],
  )
  const once = await asMonitor(
    `select * from monitoring.count_subjects($1, $2, '2025-03-01', '2025-05-31', null, true, $3) order by 1, 2, 3`,
    [JSON.stringify(asked), as_of],
  )
  return JSON.stringify([added, once])
}
const freeze = async (): Promise<string> => {
  const [row] = await asMonitor('select monitoring.cut_off($1) as at', [])
  return new Date(String(row?.at)).toISOString()
}
const kept = async (): Promise<number> => {
  const [row] = await fromBelow(
    database,
    `select (select count(*) from monitoring.facts_before where network_id = $1) + (select count(*) from monitoring.seen_before where network_id = $1) as n`,
    [here.network_id],
  )
  return Number(row?.n)
}
const recount = async (how = 'recount'): Promise<number> => {
  const [row] = await database.as('jobs', (run) =>
    run({ text: `select monitoring.${how}($1, clock_timestamp()) as found`, values: [here.network_id] }),
  )
  return Number(row?.found)
}

const outings: Outing[] = ['2025-03-04', '2025-03-28', '2025-04-15', '2025-05-02'].map((on_day, at) =>
  anOuting({
    unit_id: '',
    organisation_id: '',
    on_day,
    district: at % 2 ? 'amb_nord' : 'amb_sud',
    people_seen: at + 3,
  }),
)
const writeAll = async () => {
  for (const [at, outing] of outings.entries()) {
    Object.assign(outing, { unit_id: here.mobile_id, organisation_id: here.lead_id })
    outing.meetings = [
      { district: 'amb_nord', person_id: persons[at] as string, kits: 1 },
      { district: 'amb_sud', person_id: persons[(at + 1) % 4] as string, gender: 'woman' },
    ]
    await nights.write(outing)
    await hear('shift-closed', outing as never)
  }
}

const link_id = newId()
const join = async (isOne: boolean) => {
  const [person_id, survivor_id] = persons
  await fromBelow(
    database,
    `insert into people.same_as (network_id, link_id, person_id, survivor_id, unit_id, organisation_id, state, reasons, proposed_by, proposed_at,
       settled_by, settled_at, undo_until)
     values ($1, $2, $3, $4, $5, $6, $9, '{}', $7, now(), $8, now(), now() + interval '30 days')
     on conflict (network_id, link_id) do update set state = excluded.state`,
    [
      ...[here.network_id, link_id, person_id, survivor_id, here.mobile_id, here.lead_id],
      ...[here.operator.worker_id, here.coordinator.worker_id, isOne ? 'approved' : 'undone'],
    ],
  )
  await hear(isOne ? 'identity-merged' : 'identity-unmerged', { person_id, survivor_id })
}

type Step =
  | { what: 'turn'; which: number; to: 'validated' | 'closed' | 'in_progress' }
  | { what: 'late' | 'again'; which: number }
  | { what: 'join' | 'part' | 'freeze' | 'night' }
const did = async (step: Step): Promise<void> => {
  if (step.what === 'join' || step.what === 'part') return join(step.what === 'join')
  if (step.what === 'night') {
    expect(await recount()).toBe(0)
    expect(await recount('recount_months')).toBe(0)
    return
  }
  if (step.what === 'freeze' || !('which' in step)) return
  const outing = outings[step.which] as Outing
  if (step.what === 'turn') await nights.turn(outing, step.to)
  if (step.what === 'late')
    await nights.add(outing, [{ district: 'outside', person_id: persons[3] as string }])
  await hear('contact-recorded-late', outing as never)
}

const which = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('turn' as const),
      which,
      to: fc.constantFrom('validated' as const, 'closed' as const, 'in_progress' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('late' as const, 'again' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('join' as const, 'part' as const, 'freeze' as const, 'night' as const),
    }),
  },
)

test('before anybody froze a figure, corrections leave nothing behind; a telling that changes nothing never does', async () => {
  await writeAll()
  for (const outing of outings) {
    await nights.turn(outing, 'validated')
    await hear('shift-validated', outing as never)
  }
  expect(await kept()).toBe(0)
  await freeze()
  for (const outing of outings) await hear('shift-validated', outing as never)
  expect(await kept()).toBe(0)
})

test('whatever is told, corrected, joined or parted afterwards, each cut-off counts as it was counted then', async () => {
  const frozen = new Map<string, string>()
  await keepMonthsAhead({ database }, here.network_id)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const each of [...steps, { what: 'freeze' } as const]) {
        await did(each)
        if (each.what !== 'freeze') continue
        const now = await countedAt(null)
        const at = await freeze()
        expect(frozen.has(at)).toBe(false)
        frozen.set(at, now)
        expect(await countedAt(at)).toBe(now)
      }
      for (const [at, was] of frozen) expect(await countedAt(at)).toBe(was)
    }),
    { numRuns: 6 },
  )
  expect(new Set(frozen.values()).size).toBeGreaterThan(4)
  expect(await kept()).toBeGreaterThan(0)
  expect(await recount()).toBe(0)
  expect(await recount('recount_months')).toBe(0)
}, 120_000)

test('an hour asked for ahead is kept, one already past is answered with a later one; others may not freeze', async () => {
  const ahead = new Date(Date.now() + 3_600_000).toISOString()
  const [first] = await asMonitor('select monitoring.cut_off($1, $2) as at', [ahead])
  expect(new Date(String(first?.at)).toISOString()).toBe(ahead)
  const [second] = await asMonitor('select monitoring.cut_off($1, $2) as at', ['2025-01-01T00:00:00Z'])
  expect(new Date(String(second?.at)).getTime()).toBeGreaterThan(new Date(ahead).getTime())
  for (const hand of [here.operator, here.coordinator, here.stranger])
    await expect(
      database.read(hand.token, [
        { name: 'freeze', text: 'select monitoring.cut_off($1)', values: [here.network_id] },
      ]),
    ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
})

test('the base and the code say the same of what lasts', async () => {
  const measures = Object.values(subjects).flat()
  const [row] = await fromBelow(
    database,
    'select array_agg(m order by m) as lasts from unnest($1::text[]) m where monitoring.lasts(m)',
    [measures],
  )
  expect(row?.lasts).toEqual([...lasting].sort())
})
