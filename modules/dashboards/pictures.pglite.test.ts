// What the pictures are made of follows the work exactly, in any order and twice; hexagons show only many, only late, never a home;
// and nobody sees what is not of their body.
import { fileURLToPath } from 'node:url'
import { cellToParent, latLngToCell } from 'h3-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import type { FiguresAnswer } from '#monitoring'
import { anOuting, drawDistricts, type Nights, type Outing, openNights } from '#monitoring/makers'
import { figuresAnswering } from '#monitoring/server'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { openService } from '#referrals/makers'
import { readVocabularies } from '../../content/read.ts'
import { dashboardsTexts, type Flows, type Heat, type Needs, needThemes, type People } from './index.ts'
import { dashboardsAnswerings, retellings, watchNeeds } from './server.ts'

let database: Database
let here: Territory
let nights: Nights
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here)
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  nights = openNights(database, here, store)
}, 90_000)
afterAll(() => database.close())

const period = { from_month: '2025-01', to_month: '2025-12' }
const fine = (lat: number, lon: number) => latLngToCell(lat, lon, 9)
const river = fine(45.75, 9.9)
const city = fine(45.695, 9.67)

const hear = async (outing: Outing, on = 'shift-validated') => {
  const reaction = retellings.find((each) => each.on === on)
  await reaction?.run(
    { network_id: here.network_id, seq: 1, name: on, data: { shift_id: outing.shift_id } },
    { database } as never,
  )
}
interface Met {
  people: number
  cell: string
  hour?: string
  mode?: string
  topics?: string[]
  municipality?: string
  gender?: string
  age_band?: string
}
const night = async (on_day: string, met: Met): Promise<Outing> => {
  const meetings = Array.from({ length: met.people }, () => ({
    district: 'amb_nord' as const,
    gender: met.gender ?? 'man',
    age_band: met.age_band ?? 'from_30_to_54',
  }))
  const outing = anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, meetings })
  await nights.write(outing)
  await fromBelow(
    database,
    `update outreach.contacts set cell = $2, at = $3::timestamptz, mode = $4, topics = $5, municipality_code = coalesce($6, municipality_code)
     where shift_id = $1`,
    [
      ...[outing.shift_id, met.cell, `${on_day}T${met.hour ?? '22:30'}:00Z`, met.mode ?? 'street'],
      ...[met.topics ?? [], met.municipality ?? null],
    ],
  )
  await nights.turn(outing, 'validated')
  await hear(outing)
  await retellFigures(outing)
  return outing
}
const retellFigures = (outing: Outing) =>
  database.as('jobs', (run) =>
    run({
      text: 'select monitoring.retell($1, $2, $3)',
      values: [here.network_id, 'outreach', [outing.shift_id]],
    }),
  )
const recount = async (): Promise<number> => {
  const [row] = await database.as('jobs', (run) =>
    run({ text: 'select dashboards.recount($1) as found', values: [here.network_id] }),
  )
  return Number(row?.found)
}
const heatOf = async (hand: Hand, more: Record<string, unknown> = {}) =>
  ((await hand.ask(dashboardsAnswerings.heat, { ...period, ...more })) as Heat).cells
const monthCells = async (month: string) =>
  (await heatOf(here.monitor)).filter((each) => each.month === month)

test('the wide and the large hexagon cut from a name are the parents that geometry gives', async () => {
  const points = Array.from({ length: 60 }, (_, n) => fine(38 + n * 0.13, 8 + ((n * 7) % 60) * 0.15))
  for (const cell of points) {
    const [row] = await fromBelow(
      database,
      "select '88' || substr($1, 3, 7) || translate(substr($1, 10, 1), '02468ace', '13579bdf') || 'fffff' as wide, '87' || substr($1, 3, 7) || 'ffffff' as large",
      [cell],
    )
    expect(row).toEqual({ wide: cellToParent(cell, 8), large: cellToParent(cell, 7) })
  }
})

test('a hexagon shows from ten meetings on three days; large outside, small in a dense city; a home is on no map', async () => {
  for (const day of ['2025-02-03', '2025-02-04', '2025-02-05']) await night(day, { people: 4, cell: river })
  for (const day of ['2025-03-03', '2025-03-04', '2025-03-05']) await night(day, { people: 3, cell: river })
  for (const day of ['2025-04-03', '2025-04-04']) await night(day, { people: 9, cell: river })
  for (const day of ['2025-05-03', '2025-05-04', '2025-05-05'])
    await night(day, { people: 6, cell: city, municipality: '016024' })
  for (const day of ['2025-06-03', '2025-06-04', '2025-06-05'])
    await night(day, { people: 6, cell: river, mode: 'home_visit' })
  expect(await monthCells('2025-02')).toMatchObject([
    { cell: cellToParent(river, 7), contacts: 10, at_day: 0, at_night: 10 },
  ])
  expect(await monthCells('2025-05')).toMatchObject([{ cell: cellToParent(city, 8), contacts: 15 }])
  for (const month of ['2025-03', '2025-04', '2025-06']) expect(await monthCells(month)).toEqual([])
})

test('night and day stand apart only where neither is few', async () => {
  for (const day of ['2025-07-03', '2025-07-04', '2025-07-05']) await night(day, { people: 6, cell: river })
  await night('2025-07-06', { people: 2, cell: river, hour: '10:00' })
  expect(await monthCells('2025-07')).toMatchObject([{ contacts: 20, at_day: null, at_night: null }])
  for (const day of ['2025-07-07', '2025-07-08']) await night(day, { people: 5, cell: river, hour: '10:00' })
  expect(await monthCells('2025-07')).toMatchObject([{ contacts: 30, at_day: 10, at_night: 15 }])
})

test('a month is not shown before thirty days have passed since its end', async () => {
  const now = new Date()
  const early = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 5)).toISOString().slice(0, 8)
  for (const day of ['03', '04', '05']) await night(`${early}${day}`, { people: 8, cell: river })
  const told = await heatOf(here.monitor, { from_month: early.slice(0, 7), to_month: early.slice(0, 7) })
  expect(told).toEqual([])
  const [row] = await fromBelow(
    database,
    'select sum(contacts)::int as kept from dashboards.hexes where network_id = $1 and month = $2::date',
    [here.network_id, `${early}01`],
  )
  expect(row?.kept).toBe(24)
})

test('told twice, taken back or corrected, the tables equal counting all again', async () => {
  const [outing] = [await night('2025-08-03', { people: 5, cell: river, topics: ['housing', 'substances'] })]
  await hear(outing)
  await hear(outing, 'contact-recorded-late')
  expect(await recount()).toBe(0)
  await nights.turn(outing, 'in_progress')
  await hear(outing, 'shift-reopened')
  expect(await recount()).toBe(0)
  await nights.turn(outing, 'validated')
  await hear(outing)
  await fromBelow(database, 'update dashboards.hexes set contacts = contacts + 1 where network_id = $1', [
    here.network_id,
  ])
  expect(await recount()).toBeGreaterThan(0)
  expect(await recount()).toBe(0)
})

test('the vocabulary of themes, their words on screen and what the database reads in each code say the same', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const items = readVocabularies(root).find(({ key }) => key === 'need_theme')?.items ?? []
  expect(items.map(({ code }) => code)).toEqual([...needThemes])
  const mapped = items.flatMap(({ code, mappings }) => mappings.map((each) => [each.code, code]))
  const rows = await fromBelow(
    database,
    'select c.code, dashboards.theme_of(c.code) as theme from unnest($1::text[]) with ordinality c (code, n) order by n',
    [[...mapped.map(([code]) => code), 'small_talk', 'a_word_of_tomorrow']],
  )
  expect(rows.map(({ code, theme }) => [code, theme])).toEqual([
    ...mapped,
    ['small_talk', null],
    ['a_word_of_tomorrow', 'other'],
  ])
  for (const { code, label } of items)
    for (const language of ['it', 'en'] as const)
      expect(dashboardsTexts[language].needs.kind[code as 'home']).toBe(label[language])
})

test('needs are told by theme, the delicate ones only from ten and in fives; a talk about nothing is no need', async () => {
  await night('2025-09-03', { people: 7, cell: river, topics: ['documents', 'small_talk'] })
  await night('2025-10-03', { people: 2, cell: river, topics: ['documents', 'work'] })
  await night('2025-10-04', { people: 13, cell: river, topics: ['gambling', 'substances'] })
  const asked = { from_month: '2025-09', to_month: '2025-10', before_from: '2025-07', before_to: '2025-08' }
  const { themes } = (await here.monitor.ask(dashboardsAnswerings.needs, asked)) as Needs
  const of = (theme: string) => themes.find((each) => each.theme === theme)
  expect(of('documents')).toMatchObject({ value: 9, threshold: 3 })
  // Two of October could be counted back from nine and the seven of September.
  expect(of('documents')?.months.map(({ value }) => value)).toEqual([null, null])
  expect(of('work')).toMatchObject({ value: null, before: 0 })
  // Thirteen people, whatever the words they used; five of August are too few.
  expect(of('addiction')).toMatchObject({ value: 15, before: null, threshold: 10 })
  expect(themes.map(({ theme }) => theme)).not.toContain('other')
  const far = (await here.monitor.ask(dashboardsAnswerings.needs, { ...asked, district: 'amb_sud' })) as Needs
  expect(far.themes).toEqual([])
})

test('ages and genders are meetings, never persons, and few are nobody', async () => {
  await night('2024-03-03', { people: 8, cell: river, gender: 'woman', age_band: 'from_18_to_29' })
  await night('2024-03-04', { people: 9, cell: river })
  await night('2024-03-05', { people: 1, cell: river, gender: 'woman' })
  const asked = { who: 'contacts', from_month: '2024-03', to_month: '2024-03' }
  const told = (await here.monitor.ask(dashboardsAnswerings.people, asked)) as People
  expect(told).toMatchObject({ total: 18, identities: [] })
  const band = told.ages.find(({ age_band }) => age_band === 'from_30_to_54')
  expect(band?.genders.find(({ code }) => code === 'woman')?.value).toBeNull()
  expect(told.citizenship).toEqual([{ code: 'unknown', value: 18 }])
  const persons = (await here.monitor.ask(dashboardsAnswerings.people, {
    ...asked,
    who: 'reached',
  })) as People
  expect(persons.total).toBe(0)
})

test('persons of the pyramid are those of the figure, each once however often they were met', async () => {
  const met: string[] = []
  for (const nickname of ['Rondine', 'Merlo', 'Allodola'])
    met.push(await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })))
  for (const on_day of ['2024-06-03', '2024-06-05']) {
    const meetings = met.map((person_id) => ({ district: 'amb_nord' as const, person_id }))
    const outing = anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, meetings })
    await nights.write(outing)
    await nights.turn(outing, 'validated')
    await retellFigures(outing)
  }
  const june = { from_month: '2024-06', to_month: '2024-06' }
  const told = (await here.monitor.ask(dashboardsAnswerings.people, { ...june, who: 'reached' })) as People
  const { figures } = (await here.monitor.ask(figuresAnswering, june)) as FiguresAnswer
  expect(told).toMatchObject({ total: 3, identities: ['pseudonymous'] })
  expect(figures.find(({ key }) => key === 'persons_reached')?.value).toBe(told.total)
})

test('who coordinates another body sees nothing of this one; a filter for two sides is refused in a sentence', async () => {
  const stranger = await here.enlist('service_coordinator', here.other_id)
  expect(await heatOf(stranger)).toEqual([])
  expect(await heatOf(here.monitor, { organisation_id: here.other_id })).toEqual([])
  expect((await heatOf(here.coordinator)).length).toBeGreaterThan(0)
  const asked = { who: 'contacts', from_month: '2024-03', to_month: '2024-03' }
  expect(((await stranger.ask(dashboardsAnswerings.people, asked)) as People).total).toBe(0)
  const both = { ...asked, district: 'amb_nord', organisation_id: here.lead_id }
  await expect(here.monitor.ask(dashboardsAnswerings.people, both)).rejects.toMatchObject({
    problem: { code: 'dashboards.one-side-at-a-time' },
  })
  await expect(here.operator.ask(dashboardsAnswerings.people, asked)).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})

test('narrow ways flow together; a refuge and what was withdrawn are in no way', async () => {
  const keeper = await here.enlist('service_coordinator', here.other_id)
  const [shelter, desk, refuge] = [
    await openService(keeper, [here.other_id, null], { name: 'Dormitorio' }),
    await openService(keeper, [here.other_id, null], { name: 'Segretariato' }),
    await openService(keeper, [here.other_id, null], { name: 'Casa protetta' }),
  ]
  await fromBelow(database, "update services.services set visibility = 'secret' where service_id = $1", [
    refuge,
  ])
  const send = async (to_service_id: string, many: number, more: Record<string, unknown> = {}) => {
    const blank = await blankRow('referrals.referrals')
    for (let n = 0; n < many; n++)
      await fromBelow(
        database,
        'insert into referrals.referrals select (jsonb_populate_record(null::referrals.referrals, $1::jsonb)).*',
        [
          JSON.stringify({
            ...{ ...blank, network_id: here.network_id, referral_id: newId(), slip_code: newId() },
            ...{
              unit_id: here.mobile_id,
              organisation_id: here.lead_id,
              worker_id: here.coordinator.worker_id,
            },
            ...{ to_service_id, to_organisation_id: here.other_id, is_external: true, is_anonymous: true },
            ...{ kind: 'information', urgency: 'ordinary', data_shared: 'minimal', legal_basis: 'none' },
            ...{ reasons: ['food'], state: 'sent', sent_at: '2025-05-10T10:00:00Z' },
            ...more,
          }),
        ],
      )
  }
  await send(shelter, 5, { attended_on: '2025-05-14', state: 'closed', outcome: 'need_met' })
  await send(shelter, 4, { attended_on: '2025-05-20', state: 'attended' })
  await send(desk, 2)
  await send(refuge, 6)
  await send(shelter, 3, { state: 'declined', decline_reason: 'full' })
  await send(desk, 1, { state: 'withdrawn' })
  const told = (await here.monitor.ask(dashboardsAnswerings.flows, period)) as Flows
  // Two to the desk alone are few, and twelve to the shelter would give them away: the total goes untold.
  expect(told.flows.map(({ to }) => to.name)).not.toContain('Segretariato')
  expect(told.flows.map(({ to }) => to.name)).not.toContain('Casa protetta')
  await send(desk, 1)
  const more = (await here.monitor.ask(dashboardsAnswerings.flows, period)) as Flows
  expect(more).toMatchObject({ total: 15, answered: 5, middle_days: 4, declined: 3, others: 0 })
  expect(more.flows).toMatchObject([
    { to: { name: 'Dormitorio' }, value: 12, answered: 5, middle_days: 4 },
    { to: { name: 'Segretariato' }, value: 3, answered: 0, middle_days: null },
  ])
  expect(more.reasons).toEqual([{ code: 'full', value: 3 }])
})

test('whoever changes a referral has its need told; those of a month are told once, by who heard them', async () => {
  const rows = await fromBelow(
    database,
    'select referral_id from referrals.referrals where network_id = $1',
    [here.network_id],
  )
  const ids = rows.map(({ referral_id }) => String(referral_id))
  const changed = { network_id: here.network_id, ids: new Map([['referrals.referral', ids]]) }
  await watchNeeds.run(changed, { database } as never)
  await watchNeeds.run(changed, { database } as never)
  expect(await recount()).toBe(0)
  const may = { from_month: '2025-05', to_month: '2025-05', before_from: '2025-04', before_to: '2025-04' }
  const { themes } = (await here.monitor.ask(dashboardsAnswerings.needs, may)) as Needs
  expect(themes.find(({ theme }) => theme === 'food_goods')).toMatchObject({
    value: ids.length,
    heard: [{ told_by: 'referral', value: ids.length }],
  })
})

/** A row of a table with something harmless in every column that must not be empty. */
async function blankRow(table: string): Promise<Record<string, unknown>> {
  const columns = await fromBelow(
    database,
    `select a.attname as name, format_type(a.atttypid, null) as kind from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and a.attnotnull and not a.attisdropped`,
    [table],
  )
  const plain: Record<string, unknown> = {
    uuid: newId(),
    text: 'x',
    boolean: false,
    integer: 0,
    date: '2025-01-01',
    'text[]': [],
    jsonb: {},
    'timestamp with time zone': '2025-01-01T10:00:00Z',
  }
  return Object.fromEntries(columns.map(({ name, kind }) => [String(name), plain[String(kind)] ?? 0]))
}
