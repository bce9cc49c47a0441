// The list behind a figure: who coordinates opens the outings of their unit, who only watches learns how many there are, few are
// not given away, and nothing tells who was met.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { recallsPages } from '#recalls'
import { aService } from '#services/makers'
import { type CausesAnswer, causes as causesQuery, type FiguresAnswer } from './index.ts'
import { anOuting, drawDistricts, type Meeting, type Nights, type Outing, openNights } from './makers.ts'
import { causes as causesTold } from './reactions/retell.ts'
import { causesAnswering, figuresAnswering, rowsAsCsv } from './server.ts'
import { causePages } from './store/cause-pages.ts'

let database: Database
let here: Territory
let nights: Nights
let person_id: string
const met: Outing[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here)
  nights = openNights(
    database,
    here,
    await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id]),
  )
  person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  await go('2025-03-02', some(6, { person_id, kits: 1 }))
  await go('2025-03-09', some(2, { gender: 'woman' }))
  await go('2025-03-16', [...some(9), { district: 'amb_sud', person_id }])
  await go('2025-04-06', some(5))
}, 90_000)
afterAll(() => database.close())

const some = (count: number, more: Partial<Meeting> = {}): Meeting[] =>
  Array.from({ length: count }, (_, at) => ({
    district: 'amb_nord',
    ...(at === 0 ? more : { ...more, person_id: undefined }),
  }))

const go = async (on_day: string, meetings: Meeting[], unit_id = here.mobile_id) => {
  const outing = anOuting({ unit_id, organisation_id: here.lead_id, on_day, meetings })
  await nights.write(outing)
  await nights.turn(outing, 'validated')
  await database.as('jobs', (run) =>
    run({
      text: 'select monitoring.retell($1, $2, $3)',
      values: [here.network_id, 'outreach', [outing.shift_id]],
    }),
  )
  met.push(outing)
}

const open = async (hand: Hand, input: Record<string, unknown> = {}) =>
  (await hand.ask(causesAnswering, {
    ...{ key: 'contacts', from_month: '2025-03', to_month: '2025-03' },
    ...input,
  })) as CausesAnswer

test('every record the figures follow says where it is found at the desk', () => {
  const named = causePages.map(({ source, page }) => [page.noun.name, source])
  expect(named.sort()).toEqual([...causesTold, ['outreach.shift', 'outreach']].sort())
  expect(recallsPages[0]?.address('', '2025-03-02')).toBe('/waste?from_day=2025-03-02&to_day=2025-03-02')
})

test('who coordinates the unit sees each outing, what it adds, and its page', async () => {
  const answer = await open(here.coordinator)
  expect(answer).toMatchObject({ closed: null, openable: 3, others: 0, next: null })
  expect(answer.causes.map(({ on_day, adds, address }) => [on_day, adds, address])).toEqual([
    ['2025-03-16', 10, `/shifts/${met[2]?.shift_id}`],
    ['2025-03-09', 2, `/shifts/${met[1]?.shift_id}`],
    ['2025-03-02', 6, `/shifts/${met[0]?.shift_id}`],
  ])
  expect(answer.units).toEqual([expect.objectContaining({ unit_id: here.mobile_id, count: 3 })])
  const south = await open(here.coordinator, { district: 'amb_sud' })
  expect(south.causes.map(({ on_day, adds }) => [on_day, adds])).toEqual([['2025-03-16', 1]])
})

test('pages follow one another without losing or repeating a row', async () => {
  const first = await open(here.coordinator, { to_month: '2025-04', most: 3 })
  const second = await open(here.coordinator, { to_month: '2025-04', most: 3, ...first.next })
  expect(second.next).toBeNull()
  expect([...first.causes, ...second.causes].map(({ cause_id }) => cause_id)).toEqual(
    met.map(({ shift_id }) => shift_id).reverse(),
  )
})

test('a figure of persons lists outings and never says who', async () => {
  const answer = await open(here.coordinator, { key: 'distinct_persons_met' })
  expect(answer.causes.map(({ on_day, adds }) => [on_day, adds])).toEqual([
    ['2025-03-16', 1],
    ['2025-03-02', 1],
  ])
  const [row] = await fromBelow(
    database,
    'select subject::text from monitoring.seen where network_id = $1 limit 1',
    [here.network_id],
  )
  const told = JSON.stringify(answer)
  expect(told).not.toContain(person_id)
  expect(told).not.toContain(String(row?.subject))
})

test('who watches over the figures learns how many there are, and opens none; a figure of few says nothing', async () => {
  const answer = await open(here.monitor)
  expect(answer).toMatchObject({ closed: null, openable: 0, others: 3, causes: [], units: [] })
  const few = await open(here.monitor, { key: 'distinct_persons_met' })
  expect(few).toMatchObject({ closed: 'few', openable: 0, others: null, causes: [] })
  expect(await open(here.coordinator, { key: 'hiv_tests' })).toMatchObject({ closed: 'sensitive' })
})

test('beside another unit of the body, few are not told, nor what would give them away', async () => {
  await go('2025-03-23', some(4), here.street_id)
  const hand = await here.enlist('service_coordinator', here.lead_id, here.mobile_id)
  const answer = await open(hand)
  expect(answer).toMatchObject({ threshold: 3, openable: 3, others: null })
  expect(answer.causes.map(({ on_day, adds }) => [on_day, adds])).toEqual([
    ['2025-03-16', 10],
    ['2025-03-09', null],
    ['2025-03-02', null],
  ])
})

const action = (key: string, services: string[]) => ({
  ...{ kind: 'action', key, services, content: [], axis: null },
  label: { it: `Azione ${key}`, en: `Action ${key}` },
})

test('a project counts the units of its actions, and so do its list, its values and its rows', async () => {
  const project_id = newId()
  const added = await here.admin.actMany([
    {
      action: 'network.load-project',
      input: {
        ...{
          project_id,
          key: 'prova_azioni',
          programme: null,
          funders: [],
          starts_on: '2025',
          ends_on: '2026',
        },
        ...{ title: { it: 'Azioni', en: 'Actions' }, purpose: { it: 'Provare', en: 'To try' } },
        ...{ duration_months: null, budget_cents: null, partners_may_join: false, target_groups: [] },
        territory: { municipalities: [], provinces: [], neighbourhoods: [] },
        ...{ districts: [], indicators: [] },
        partners: [
          {
            ...{ organisation_id: here.lead_id, name: 'Cooperativa Capofila', short_name: 'Capofila' },
            ...{ kind: 'social_cooperative', role: 'lead_partner', supports: null },
          },
        ],
        lines: [action('A1', ['drop_in']), action('A2', ['legal_advice'])],
      },
    },
    { action: 'services.add-service', input: aService(here.lead_id, here.street_id, { type: 'drop_in' }) },
  ])
  expect(added.map(({ problem }) => problem)).toEqual([undefined, undefined])
  const march = { from_month: '2025-03', to_month: '2025-03', project_id }
  const figures = async (more = {}) =>
    (await here.coordinator.ask(figuresAnswering, { ...march, ...more })) as FiguresAnswer
  const contacts = ({ figures: all }: FiguresAnswer) => all.find(({ key }) => key === 'contacts')?.value
  const street = (await figures()).units
  expect(street).toHaveLength(1)
  expect(contacts(await figures())).toBe(4)
  expect(contacts(await figures({ action: 'A2' }))).toBe(0)
  expect((await figures({ action: 'A2' })).units).toEqual([])
  expect(await figures({ project_id: undefined })).toMatchObject({ units: null })
  expect(contacts(await figures({ project_id: undefined }))).toBe(22)
  expect((await open(here.coordinator, march)).causes.map(({ unit_id, adds }) => [unit_id, adds])).toEqual([
    [here.street_id, 4],
  ])
  const batch = { batch_id: newId(), project_id, period: '2025-Q1', figures: ['contacts'], note: null }
  expect((await here.monitor.act('monitoring.collect-values', batch)).outcome).toBe('accepted')
  const [kept] = await fromBelow(
    database,
    `select v.quantity::int as quantity, v.definition->'filters'->'units' as units from monitoring.values v where v.network_id = $1`,
    [here.network_id],
  )
  expect(kept).toEqual({ quantity: 4, units: [here.street_id] })
  const row_release_id = newId()
  const handed = await here.monitor.act('monitoring.release-rows', {
    ...{ row_release_id, project_id, from_month: '2025-03', to_month: '2025-03' },
    purpose: 'prova della valutazione',
  })
  expect(handed.outcome).toBe('accepted')
  let told = ''
  for await (const page of rowsAsCsv({ database, token: here.monitor.token, row_release_id })) told += page
  expect(told).toContain('shifts,')
  expect(told.match(/^shifts,/gm)).toHaveLength(1)
})

test('who may not see figures does not open them, and a cause without its order is refused', async () => {
  await expect(open(here.operator)).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  await expect(open(here.coordinator, { key: 'nobody_counts_it' })).rejects.toMatchObject({
    problem: { code: 'monitoring.unknown-figure' },
  })
  expect(causesQuery.verb).toBe('figures.open')
})
