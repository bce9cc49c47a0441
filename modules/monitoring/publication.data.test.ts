// A figure leaves the house once, frozen, with the small numbers inside; and whoever has no session finds only that.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Territory } from '#network/makers'
import type { OpenFigures, PublicationPreview } from './index.ts'
import {
  anOuting,
  districtKeys,
  drawDistricts,
  type Meeting,
  municipalities,
  type Nights,
  type Outing,
  openNights,
} from './makers.ts'
import { publicationAnswering, retellings, room } from './server.ts'

let database: Database
let here: Territory
let nights: Nights
let server: FastifyInstance
const outings: Outing[] = []
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await drawDistricts(here)
  nights = openNights(database, here, await openStore(here.warehouse, here.lead_id, [here.mobile_id]))
  const clock = clockAt('2026-11-22T18:00:00Z')
  server = await makeServer({
    database,
    clock,
    rooms: [room],
    tokenOf: () => undefined,
    guard: () => {},
    isHttps: false,
  })
  room.routes?.(server, { database, clock } as never)
  for (const day of ['2025-07-04', '2025-08-11', '2025-09-19'])
    await tell(day, { amb_nord: 30, amb_sud: 11, amb_ovest: 2 })
}, 90_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const retell = (outing: Outing) =>
  retellings[0]?.run(
    { network_id: here.network_id, seq: 1, name: 'shift-validated', data: { shift_id: outing.shift_id } },
    { database } as never,
  )
const tell = async (
  on_day: string,
  counts: Partial<Record<Meeting['district'], number>>,
): Promise<Outing> => {
  const meetings = Object.entries(counts).flatMap(([district, count]) =>
    Array.from(
      { length: count },
      (): Meeting => ({ district: district as Meeting['district'], gender: 'woman' }),
    ),
  )
  const outing = anOuting({ unit_id: here.mobile_id, organisation_id: here.lead_id, on_day, meetings })
  await nights.write(outing)
  await nights.turn(outing, 'validated')
  await retell(outing)
  outings.push(outing)
  return outing
}
const preview = async () => (await here.monitor.ask(publicationAnswering)) as PublicationPreview
const quarter = async (name = '2025-Q3') => (await preview()).quarters.find((each) => each.quarter === name)
const publish = async (more: Record<string, unknown> = {}) =>
  here.monitor.act('monitoring.publish-figure', {
    release_id: newId(),
    figure: 'contacts',
    period: '2025-Q3',
    seen_mark: (await quarter())?.mark,
    ...more,
  })
const get = async (url: string) => {
  const reply = await server.inject({ url })
  return {
    reply,
    figures: reply.statusCode === 200 && url.endsWith('figures') ? (reply.json() as OpenFigures) : undefined,
  }
}

test('before anything is published nobody outside sees a number', async () => {
  const { reply, figures } = await get('/api/open/figures')
  expect(reply.statusCode).toBe(200)
  expect(figures?.quarters).toEqual([])
  expect((await get('/api/open/about')).reply.json()).toEqual({ name: 'Rete di prova', is_demo: true })
  const { networks } = (await get('/api/open/networks')).reply.json()
  expect(networks).toEqual([
    expect.objectContaining({ name: 'Rete di prova', is_demo: true, towns: expect.any(Array) }),
  ])
  expect((await get('/api/open/figures?network=nowhere')).reply.statusCode).toBe(404)
})

test('the preview shows what stays hidden, and only the monitoring officer publishes', async () => {
  const seen = await quarter()
  expect(
    seen?.cells.map(({ district_key, contacts, shifts, told }) => [district_key, contacts, shifts, told]),
  ).toEqual([
    ['amb_nord', 90, 3, 90],
    ['amb_ovest', 6, 3, null],
    ['amb_sud', 33, 3, null],
  ])
  expect(seen).toMatchObject({
    total: 129,
    total_told: expect.toSatisfy((told: number) => told === 125 || told === 130),
    hidden: 2,
    has_ended: true,
    published: [],
    is_refused: false,
  })
  for (const hand of [here.coordinator, here.admin, here.stranger, here.operator]) {
    await expect(hand.ask(publicationAnswering)).rejects.toMatchObject({
      problem: { code: 'core.not-allowed' },
    })
    const tried = await hand.act('monitoring.publish-figure', {
      release_id: newId(),
      figure: 'contacts',
      period: '2025-Q3',
      seen_mark: seen?.mark,
    })
    expect(tried.problem?.code).toBe('core.not-allowed')
  }
})

test('what was looked at is what is published, never a quarter that goes on, never nothing', async () => {
  expect((await publish({ seen_mark: '00000000' })).problem?.code).toBe('monitoring.figures-changed')
  expect((await publish({ period: '2099-Q1', seen_mark: '00000000' })).problem?.code).toBe(
    'monitoring.quarter-not-ended',
  )
  expect((await publish({ period: '2024-Q1', seen_mark: '00000000' })).problem?.code).toBe(
    'monitoring.nothing-to-publish',
  )
  expect((await publish()).outcome).toBe('accepted')
})

test('then everybody reads it, frozen, without a session, and nothing finer', async () => {
  const { reply, figures } = await get('/api/open/figures')
  const seenTotal = (await quarter())?.total_told
  expect(reply.headers['cache-control']).toBe('public, max-age=300')
  expect(figures?.quarters).toMatchObject([
    {
      quarter: '2025-Q3',
      revision: 1,
      definition_version: 1,
      total: seenTotal,
      cells: [
        { district_key: 'amb_nord', contacts: 90 },
        { district_key: 'amb_ovest', contacts: null },
        { district_key: 'amb_sud', contacts: null },
      ],
    },
  ])
  const words = reply.body
  for (const secret of [
    here.mobile_id,
    here.lead_id,
    ...outings.map((each) => each.shift_id),
    ...Object.values(municipalities),
    'woman',
    'cell"',
    '"lat',
    '"lon',
    'hotspot',
    'on_day',
  ])
    expect(words).not.toContain(secret)
  const csv = (await get('/api/open/figures.csv')).reply
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.body).toContain('2025-Q3,amb_sud,Ambito amb_sud,,protetto')
  expect(csv.body).not.toMatch(/,33,|,6,/)
})

test('a second release that lets somebody subtract is refused; a large change of what was told is not', async () => {
  expect((await publish()).problem?.code).toBe('monitoring.nothing-changed')
  const late = await tell('2025-09-25', { amb_nord: 3 })
  expect((await quarter())?.is_refused).toBe(true)
  expect((await publish()).problem?.code).toBe('monitoring.would-allow-differencing')
  await nights.turn(late, 'closed')
  await retell(late)
  expect((await quarter())?.waiting).toBe(3)
  await tell('2025-09-26', { amb_nord: 40 })
  const again = await publish()
  expect(again.outcome).toBe('accepted')
  const { figures } = await get('/api/open/figures')
  expect(figures?.quarters).toMatchObject([
    {
      revision: 2,
      total: expect.toSatisfy((told: number) => told === 165 || told === 170),
      cells: [{ contacts: 130 }, { contacts: null }, { contacts: null }],
    },
  ])
})

test('a release is never changed, not even by who published it', async () => {
  const change = database.change(here.monitor.token, [], () => ({
    saves: [
      {
        name: 'rewrite',
        text: 'update monitoring.releases set total = 1 where network_id = $1',
        values: [here.network_id],
      },
    ],
    answer: () => null,
  }))
  await expect(change).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
})

test('every address of this room without a session gives nothing but what was released', async () => {
  const told = JSON.stringify((await get('/api/open/figures')).figures)
  const addresses = [
    ...(room.answerings ?? []).map(
      ({ query }) => `/api/${query.name.replace('.', '/')}?from_month=2025-01&to_month=2025-12&key=contacts`,
    ),
    '/api/open/about',
    '/api/open/networks',
    '/api/open/figures',
    '/api/open/figures.csv',
    '/api/open/figures?district=amb_sud',
    '/api/open/figures?from_month=2025-07&unit_id=x',
  ]
  expect(addresses).toHaveLength(11)
  for (const url of addresses) {
    const { reply } = await get(url)
    if (reply.statusCode === 200) {
      expect(url).toMatch(/^\/api\/open\//)
      if (url.startsWith('/api/open/figures?')) expect(reply.body).toBe(told)
      expect(reply.body).not.toMatch(/016\d{3}|"cell"|lat|\blon\b/)
    } else expect(reply.statusCode).toBe(401)
  }
  expect(districtKeys).toHaveLength(3)
})
