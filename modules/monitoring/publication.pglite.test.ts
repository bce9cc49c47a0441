// A figure leaves the house once, frozen, with the small numbers inside; and whoever has no session finds only that.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { openStore } from '#goods/makers'
import { foundTerritory, type Territory } from '#network/makers'
import type { OpenFigures, PublicationAnswer, ReleasesAnswer, ValuesAnswer } from './index.ts'
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
import {
  figureAnswering,
  publicationAnswering,
  releasesAnswering,
  retellings,
  room,
  valuesAnswering,
} from './server.ts'

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
const period = '2025-Q3'
/** Collected, validated and frozen as the officer does it; opened again first when it stands already. */
const freeze = async (figure = 'contacts'): Promise<string> => {
  const batch = { batch_id: newId(), period }
  const act = async (name: string, input: Record<string, unknown>) => {
    const { problem } = await here.monitor.act(`monitoring.${name}`, input)
    if (problem) throw new Error(`${name}: ${JSON.stringify(problem)}`)
  }
  const standing = async () => {
    const { figures } = (await here.monitor.ask(valuesAnswering, {
      kind: 'quarter',
      year: '2025',
    })) as ValuesAnswer
    const row = figures.find((each) => each.figure === figure)
    return row?.cells.find((cell) => cell.period === period)
  }
  const before = await standing()
  if (before?.value_id)
    await act('reopen-value', {
      ...{ value_id: before.value_id, next_value_id: newId(), figure, reason: 'Uscite arrivate tardi' },
    })
  await act('collect-values', { ...batch, project_id: null, figures: [figure], note: null })
  const value_ids = [(await standing())?.value_id as string]
  await act('validate-values', { ...batch, value_ids, note: null })
  await act('freeze-values', { ...batch, value_ids, reason: 'Basta così' })
  return value_ids[0] as string
}
type Side = { dimension?: string; audience?: string }
const preview = async (value_id: string, side: Side = {}) =>
  ((await here.monitor.ask(publicationAnswering, { value_id, ...side })) as PublicationAnswer).preview
const publish = async (value_id: string, side: Side = {}, more: Record<string, unknown> = {}) => {
  const seen = await preview(value_id, side)
  return here.monitor.act('monitoring.publish-figure', {
    ...{ release_id: newId(), value_id, figure: 'contacts', dimension: 'district', audience: 'open' },
    ...{ seen_mark: seen?.mark, ...side, ...more },
  })
}
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

let value_id: string
test('the preview shows what stays hidden, and only the monitoring officer publishes', async () => {
  value_id = await freeze()
  const seen = await preview(value_id)
  expect(seen?.cells.map(({ code, inside, told }) => [code, inside, told])).toEqual([
    ['amb_nord', 90, 90],
    ['amb_ovest', 6, null],
    ['amb_sud', 33, null],
  ])
  expect(seen).toMatchObject({ total: 129, hidden: 2, is_empty: false, is_same: false, in_the_way: null })
  expect([125, 130]).toContain(seen?.total_told)
  for (const hand of [here.coordinator, here.admin, here.stranger, here.operator]) {
    await expect(hand.ask(publicationAnswering)).rejects.toMatchObject({
      problem: { code: 'core.not-allowed' },
    })
    const side = { value_id, figure: 'contacts', dimension: 'district', audience: 'open' }
    const input = { release_id: newId(), ...side, seen_mark: seen?.mark }
    const tried = await hand.act('monitoring.publish-figure', input)
    expect(tried.problem?.code).toMatch(/core\.not-(allowed|found)/)
  }
})

test('what was looked at is what is published, never one that is not frozen, never nothing', async () => {
  expect((await publish(value_id, {}, { seen_mark: '00000000' })).problem?.code).toBe(
    'monitoring.figures-changed',
  )
  expect((await publish(value_id, {}, { figure: 'presences' })).problem?.code).toBe('core.not-found')
  const few = await freeze('hiv_tests')
  const side = { dimension: 'none', figure: 'hiv_tests', seen_mark: '00000000' }
  const nothing = await here.monitor.act('monitoring.publish-figure', {
    ...{ release_id: newId(), value_id: few, audience: 'open', ...side },
  })
  expect(nothing.problem?.code).toBe('monitoring.nothing-to-publish')
  expect((await publish(value_id)).outcome).toBe('accepted')
})

test('then everybody reads it, frozen, without a session, and nothing finer', async () => {
  const { reply, figures } = await get('/api/open/figures')
  const seenTotal = (await preview(value_id))?.total_told
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

test('a second release that lets somebody subtract is refused and says which stands in the way', async () => {
  expect((await publish(value_id)).problem?.code).toBe('monitoring.nothing-changed')
  await tell('2025-09-25', { amb_nord: 6 })
  const again = await freeze()
  expect((await preview(again))?.in_the_way).toMatchObject({
    period,
    dimension: 'district',
    audience: 'open',
  })
  expect((await publish(again)).problem).toMatchObject({
    code: 'monitoring.would-allow-differencing',
    details: { period, dimension: 'district', audience: 'open', revision: 1, threshold: 20 },
  })
  // What was frozen before and replaced does not leave any more.
  const old = { value_id, figure: 'contacts', dimension: 'district', audience: 'open' }
  const replaced = { release_id: newId(), ...old, seen_mark: '00000000' }
  expect((await here.monitor.act('monitoring.publish-figure', replaced)).problem?.code).toBe(
    'monitoring.value-replaced',
  )
})

test('a large change of what was told may be published again', async () => {
  for (const outing of outings.slice(3)) {
    await nights.turn(outing, 'closed')
    await retell(outing)
  }
  await tell('2025-09-27', { amb_nord: 40 })
  const again = await freeze()
  expect((await publish(again)).outcome).toBe('accepted')
  const { figures } = await get('/api/open/figures')
  expect(figures?.quarters).toMatchObject([
    { revision: 2, cells: [{ contacts: 130 }, { contacts: null }, { contacts: null }] },
  ])
  expect([165, 170]).toContain(figures?.quarters[0]?.total)
})

test('a funder sees what was released and nothing finer, and what they take is written down', async () => {
  const funder = await here.enlist('funder_viewer', here.lead_id)
  const frozen = await freeze()
  const side = { dimension: 'gender', audience: 'funder' }
  expect((await publish(frozen, side)).outcome).toBe('accepted')
  const { releases } = (await funder.ask(releasesAnswering)) as ReleasesAnswer
  const table = releases.find(({ audience }) => audience === 'funder')
  expect(table).toMatchObject({ dimension: 'gender', total: 169, cells: [{ code: 'woman', value: 169 }] })
  const taken = { taking_id: newId(), release_id: table?.release_id }
  expect((await funder.act('monitoring.take-release', taken)).answer).toMatchObject({ total: 169 })
  const written = 'select count(*)::int as takings from monitoring.takings where network_id = $1'
  expect(await fromBelow(database, written, [here.network_id])).toEqual([{ takings: 1 }])
  // Asking by many filters is not a road: the views inside do not answer a funder at all.
  for (const district of districtKeys)
    await expect(
      funder.ask(figureAnswering, { key: 'contacts', from_month: '2025-07', to_month: '2025-09', district }),
    ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  await expect(funder.ask(valuesAnswering, { kind: 'quarter', year: '2025' })).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
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
    ...(room.answerings ?? [])
      .filter(({ query }) => !query.is_private)
      .map(
        ({ query }) =>
          `/api/${query.name.replace('.', '/')}?from_month=2025-01&to_month=2025-12&key=contacts`,
      ),
    '/api/open/about',
    '/api/open/networks',
    '/api/open/figures',
    '/api/open/figures.csv',
    '/api/open/figures?district=amb_sud',
    '/api/open/figures?from_month=2025-07&unit_id=x',
  ]
  expect(addresses.length).toBeGreaterThan(14)
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
