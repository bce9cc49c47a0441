// Two cities of one project, each a network of its own: each says yes, one speaks for a city, and everybody reads the sum of what
// they let out. Nothing else of them is read.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { readSheet } from '#core/sheets'
import type { Release } from '#monitoring'
import { foundTerritory, type Territory } from '#network/makers'
import type { MembershipAnswer } from './index.ts'
import type { National } from './national/national.ts'
import type { OpenStatistics } from './open/statistics.ts'
import { learnCities, membershipAnswering, room } from './server.ts'

let database: Database
let latina: Territory
let milano: Territory
let server: FastifyInstance
const clock = clockAt('2026-11-22T18:00:00Z')
const cities = { latina: '059011', milano: '015146' }

beforeAll(async () => {
  database = await openTestDatabase()
  await learnCities({ database })
  latina = await foundTerritory(database)
  milano = await foundTerritory(database)
  for (const [here, code] of [
    [latina, cities.latina],
    [milano, cities.milano],
  ] as const)
    await loadProject(here, code)
  server = await makeServer({
    ...{ database, clock, rooms: [room], tokenOf: () => undefined, guard: () => {}, isHttps: false },
  })
  room.routes?.(server, { database, clock, public_url: 'https://prossima.example.org' } as never)
}, 90_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const project = {
  ...{ key: 'lgnet_ea', title: { it: 'LGNetEA', en: 'LGNetEA' }, purpose: { it: 'Cura', en: 'Care' } },
  ...{
    programme: null,
    funders: [],
    starts_on: null,
    ends_on: null,
    duration_months: 12,
    budget_cents: null,
  },
  ...{ partners_may_join: false, target_groups: [], districts: [], lines: [], indicators: [] },
  territory: { municipalities: Object.values(cities), provinces: [], neighbourhoods: [] },
}
const loadProject = async (here: Territory, code: string) => {
  const lead = {
    ...{ organisation_id: here.lead_id, name: 'Cooperativa Capofila', short_name: 'Capofila' },
    ...{ kind: 'social_cooperative', role: 'lead_partner', supports: null },
  }
  const unit = {
    ...{ unit_id: newId(), organisation_id: here.lead_id, name: 'One stop shop', kind: 'desk' },
    ...{ vehicle: null, area_municipalities: [code], ended_on: null },
  }
  const answers = [
    await here.admin.act('network.load-project', { project_id: newId(), ...project, partners: [lead] }),
    await here.admin.act('network.add-unit', unit),
  ]
  expect(answers.map(({ problem }) => problem)).toEqual([undefined, undefined])
}
const joins = (here: Territory, municipality_code: string, more: object = {}) =>
  here.admin.act('federation.join', {
    ...{ membership_id: newId(), federation: 'lgnet_ea', municipality_code, ...more },
  })
const standing = async (here: Territory) => (await here.admin.ask(membershipAnswering)) as MembershipAnswer
const get = (url: string) => server.inject({ url })
const national = async (asked = '') =>
  (await get(`/api/open/federations/lgnet_ea${asked}`)).json() as National

let position = 0
/** What the road of publishing leaves behind; the road itself is proved in its room. */
const letsOut = async (here: Territory, more: Partial<Release>) => {
  position += 1
  const release: Release = {
    ...{ release_id: newId(), figure: 'users_taken_in_charge_and_directed_to_care', definition_version: 1 },
    definition: { counting: { how: 'distinct' }, label: { it: 'Prese in carico', en: 'In charge' } },
    ...{
      period: '2026-Q3',
      dimension: 'none',
      audience: 'open',
      revision: 1,
      position,
      cells: [],
      total: null,
    },
    ...{ threshold: 20, rounding: 5, least_shifts: null, published_by: here.monitor.worker_id },
    ...{ cut_off_at: '2026-10-02T08:00:00Z', published_at: '2026-10-03T08:00:00Z', ...more },
  }
  const row = { network_id: here.network_id, ...release }
  await database.change(here.monitor.token, [], () => ({
    saves: [
      {
        name: 'release',
        text: 'insert into monitoring.releases select * from jsonb_populate_record(null::monitoring.releases, $1::jsonb)',
        values: [JSON.stringify(row)],
      },
    ],
    answer: () => undefined,
  }))
}

test('the administrator says yes for a city of the project where the network works, and nobody else', async () => {
  const seen = (await standing(latina)).federations[0]
  expect([seen?.federation, seen?.membership, seen?.ours]).toEqual(['lgnet_ea', null, [cities.latina]])
  expect(seen?.cities).toHaveLength(18)
  expect((await joins(latina, cities.milano)).problem?.code).toBe('federation.city-not-ours')
  expect((await joins(latina, '016120')).problem?.code).toBe('federation.city-not-in-it')
  expect((await joins(latina, cities.latina, { federation: 'safenet' })).problem?.code).toBe(
    'federation.project-not-loaded',
  )
  const input = { membership_id: newId(), federation: 'lgnet_ea', municipality_code: cities.latina }
  for (const hand of [latina.monitor, latina.coordinator, latina.operator])
    expect((await hand.act('federation.join', input)).problem?.code).toBe('core.not-allowed')
  expect((await joins(latina, cities.latina)).outcome).toBe('accepted')
  expect((await joins(latina, cities.latina)).problem?.code).toBe('federation.already-in')
  expect((await standing(latina)).federations[0]?.membership?.municipality_code).toBe(cities.latina)
})

test('one network speaks for a city: a second one is refused, and finds the seat free when the first leaves', async () => {
  const unit = {
    ...{ unit_id: newId(), organisation_id: milano.lead_id, name: 'Sportello', kind: 'desk', vehicle: null },
    ...{ area_municipalities: [cities.latina], ended_on: null },
  }
  expect((await milano.admin.act('network.add-unit', unit)).outcome).toBe('accepted')
  expect((await joins(milano, cities.latina)).problem?.code).toBe('federation.seats-taken')
  expect((await standing(milano)).federations[0]?.membership).toBeNull()
  const { membership_id } = (await standing(latina)).federations[0]?.membership ?? {}
  // A membership of another network is not there.
  expect((await milano.admin.act('federation.leave', { membership_id })).problem?.code).toBe('core.not-found')
  expect((await latina.admin.act('federation.leave', { membership_id })).outcome).toBe('accepted')
  expect((await latina.admin.act('federation.leave', { membership_id })).problem?.code).toBe(
    'federation.already-out',
  )
  expect((await joins(latina, cities.latina)).outcome).toBe('accepted')
  expect((await joins(milano, cities.milano)).outcome).toBe('accepted')
})

test('everybody reads the sum of what the cities let out for everybody, and what is not told is no zero', async () => {
  expect((await national()).figures.map(({ sum }) => sum.value)).toEqual([null, null, null])
  await letsOut(latina, { total: 60 })
  await letsOut(latina, { total: 44, audience: 'funder', period: '2026-Q2' })
  await letsOut(latina, {
    dimension: 'gender',
    cells: [
      { code: 'woman', value: null },
      { code: 'man', value: null },
    ],
    total: 60,
  })
  await letsOut(milano, { total: 300 })
  await letsOut(milano, {
    dimension: 'gender',
    cells: [
      { code: 'woman', value: 180 },
      { code: 'man', value: 120 },
    ],
    total: 300,
  })
  const told = await national()
  expect([told.period, told.periods]).toEqual(['2026-Q3', [{ period: '2026-Q3', cities: 2 }]])
  const [taken, housing] = told.figures
  expect([taken?.target, taken?.qualifier, taken?.is_distinct]).toEqual([3000, 'more_than', true])
  expect(taken?.sum).toEqual({ value: 360, is_at_least: false, told: 2, hidden: 0, apart: 0, silent: 16 })
  expect(taken?.parts.gender?.woman).toMatchObject({ value: 180, is_at_least: true, hidden: 1 })
  expect([housing?.is_measured, housing?.sum.value]).toEqual([false, null])
  expect((await get('/api/open/federations/nowhere')).statusCode).toBe(404)
  expect((await get(`/api/open/federations/lgnet_ea?lang=xx`)).statusCode).toBe(422)
})

test('the sheet says the same, and can be read back', async () => {
  const reply = await get('/api/open/federations/lgnet_ea/cities.xlsx')
  expect(reply.headers['access-control-allow-origin']).toBe('*')
  const sheet = await readSheet(new Uint8Array(reply.rawPayload))
  expect(sheet).not.toHaveProperty('problem')
  const text = JSON.stringify(sheet)
  for (const word of ['Milano', '059011', 'protetto', 'non ancora nella somma', 'somma di 2 città', '360'])
    expect(text, word).toContain(word)
  const csv = (await get('/api/open/federations/lgnet_ea/cities.csv?lang=en')).body
  expect(csv).toContain(
    'users_taken_in_charge_and_directed_to_care,2026-Q3,015146,Milano,gender,woman,180,published',
  )
})

test('the figures of one network are open data, described for catalogues', async () => {
  const told = (await get('/api/open/statistics')).json() as OpenStatistics
  // What only funders read is not among them.
  expect(
    told.figures.map(({ key, tables }) => [
      key,
      tables.map(({ period, dimension }) => `${period} ${dimension}`),
    ]),
  ).toEqual([['users_taken_in_charge_and_directed_to_care', ['2026-Q3 gender', '2026-Q3 none']]])
  expect(told.figures[0]?.tables[0]?.cells[0]).toEqual({
    code: 'woman',
    label: { it: 'Donne', en: 'Women' },
    value: null,
  })
  expect((await get('/api/open/statistics?figure=nothing')).statusCode).toBe(404)
  expect((await get('/api/open/statistics.csv')).body).toContain('protetto')
  const catalogue = (await get('/api/open/catalogue.jsonld')).json() as { '@graph': { '@id': string }[] }
  expect(catalogue['@graph'].map((node) => node['@id'])).toContain(
    'https://prossima.example.org/open/id/dataset/national-lgnet_ea',
  )
  expect((await get('/api/open/catalogue.ttl')).body).toContain('a dcatapit:Catalog , dcat:Catalog')
  expect((await get('/sitemap.xml')).body).toContain(
    '<loc>https://prossima.example.org/open/national/lgnet_ea</loc>',
  )
  expect((await get('/robots.txt')).body).toContain('Sitemap: https://prossima.example.org/sitemap.xml')
  expect((await get('/api/open/status')).json()).toMatchObject({ status: 'ok' })
})

test('who leaves is no longer added, and keeps the own page', async () => {
  const { membership_id } = (await standing(milano)).federations[0]?.membership ?? {}
  expect((await milano.admin.act('federation.leave', { membership_id })).outcome).toBe('accepted')
  expect((await national()).figures[0]?.sum.value).toBe(60)
})
