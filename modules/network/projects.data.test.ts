// The territory loads whole and quickly, a newer archive adds and never deletes, and the five projects of the
// content enter a network with their partners, districts and indicators.
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readProjects, readRoles, readTerritory } from '#content/read.ts'
import type { Database } from '#core/db'
import { openTestDatabase, projectRoot } from '#core/db/testing'
import { problemOf, sendProblem } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { MUNICIPALITY_COLUMNS, writeTabbed } from '#network/territory'
import { foundTerritory, openHand, type Territory } from './makers.ts'
import { everyRole } from './policy.ts'
import {
  addTerritoryRoutes,
  foundNetwork,
  loadProjectFrom,
  loadReference,
  loadTerritory,
  networkAnswerings,
} from './server.ts'

let database: Database
let here: Territory
const now = '2026-11-22T10:00:00.000Z'
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const municipalities = async (input: object) =>
  (
    (await here.peer.ask(networkAnswerings.municipalities, input)) as {
      municipalities: { istat_code: string; name: string }[]
    }
  ).municipalities

test('sixteen thousand periods load, and a second time change nothing', async () => {
  const territory = readTerritory(projectRoot)
  expect(await loadTerritory(database, territory, now)).toBe(territory.municipalities.length)
  expect(await loadTerritory(database, territory, now)).toBe(0)
  expect(await loadReference(database, projectRoot, now)).toEqual({ municipalities: 0 })
})

test('a municipality is found by the beginning of a word, without accents, in either language, and by code', async () => {
  expect((await municipalities({ prefix: 'Forli' })).map((each) => each.name)).toContain('Forlì')
  expect((await municipalities({ prefix: 'bozen' }))[0]?.istat_code).toBe('021008')
  expect((await municipalities({ prefix: 'bergamo' }))[0]?.istat_code).toBe('016024')
  expect((await municipalities({ codes: ['a794', '015220'] })).map((each) => each.istat_code).sort()).toEqual(
    ['015220', '016024'],
  )
  expect(await municipalities({ codes: ['028001'], on: '1900-01-01' })).toMatchObject([{ name: 'Abano' }])
  expect(await municipalities({ prefix: '%%' })).toEqual([])
})

test('foreign states come with their codes', async () => {
  const { states } = (await here.peer.ask(networkAnswerings.foreignStates)) as {
    states: { state_code: string; name_it: string }[]
  }
  expect(states.find((state) => state.state_code === 'Z330')?.name_it).toBe('Marocco')
})

const clock = clockAt(now)
const routeServer = () => {
  const server = Fastify({ bodyLimit: 12 * 1024 * 1024 })
  server.setErrorHandler((error, _, reply) => sendProblem(reply, problemOf(error)))
  addTerritoryRoutes(server, {
    database,
    clock,
    tokenOf: (request) => (request.headers['x-who'] === 'admin' ? here.admin.token : here.operator.token),
  })
  return server
}

test('a newer archive is looked at, then accepted by the administrator; what it lacks stays', async () => {
  const periods = readTerritory(projectRoot).municipalities
  const bergamo = periods.filter((each) => each.belfiore_code === 'A794')
  const last = bergamo.at(-1)
  if (!last) throw new Error('Bergamo is not in the registry')
  const archive = writeTabbed(MUNICIPALITY_COLUMNS, [
    ...bergamo.slice(0, -1),
    { ...last, valid_to: '2026-06-30', successor: last.istat_code, successor_basis: 'same_place' as const },
    {
      ...last,
      name: 'Bergamo Nuova',
      valid_from: '2026-07-01',
      valid_to: null,
      successor: null,
      successor_basis: null,
    },
  ])
  const server = routeServer()
  const post = (who: string, url: string, payload: object) =>
    server.inject({ method: 'POST', url: `/api/network/${url}`, headers: { 'x-who': who }, payload })
  expect((await post('operator', 'preview-territory', { archive })).statusCode).toBe(403)
  const preview = (await post('admin', 'preview-territory', { archive })).json()
  expect(preview.change_counts.renamed).toBe(1)
  expect(await municipalities({ codes: ['016024'] })).toMatchObject([{ name: 'Bergamo' }])
  expect(
    (await post('operator', 'renew-territory', { archive, fingerprint: preview.fingerprint })).statusCode,
  ).toBe(403)
  expect(
    (
      await post('admin', 'renew-territory', { archive: `${archive}\n`, fingerprint: preview.fingerprint })
    ).json().code,
  ).toBe('network.archive-changed')
  expect((await post('admin', 'preview-territory', { archive: 'x' })).json().code).toBe(
    'network.wrong-archive',
  )
  const done = await post('admin', 'renew-territory', { archive, fingerprint: preview.fingerprint })
  expect(done.json()).toMatchObject({ loaded: 2 })
  expect(await municipalities({ codes: ['016024'] })).toMatchObject([{ name: 'Bergamo Nuova' }])
  expect(await municipalities({ codes: ['015146'] })).toMatchObject([{ name: 'Milano' }])
  await server.close()
}, 60_000)

test('the five projects of the content enter a network whole', async () => {
  const envelope = { token: here.admin.token, device: null, now: new Date().toISOString() }
  for (const template of readProjects(projectRoot)) {
    const loaded = await loadProjectFrom(database, envelope, { root: projectRoot, key: template.key })
    expect(loaded.answer.problem).toBeUndefined()
    const { partners, indicators, lines, districts } = (await here.peer.ask(networkAnswerings.project, {
      project_id: loaded.project_id,
    })) as {
      partners: unknown[]
      indicators: unknown[]
      lines: unknown[]
      districts: { municipalities: unknown[] }[]
    }
    expect(partners).toHaveLength(template.partners.length)
    expect(indicators).toHaveLength(template.indicators.length)
    expect(lines).toHaveLength(template.axes.length + template.objectives.length + template.actions.length)
    expect(districts).toHaveLength(template.territory.districts.length)
  }
  const again = await loadProjectFrom(database, envelope, { root: projectRoot, key: 'safenet' })
  expect(again.answer.problem?.code).toBe('network.project-already-loaded')
}, 60_000)

test('SafeNet has seven districts and 103 municipalities, found by district', async () => {
  const { districts } = (await here.peer.ask(networkAnswerings.districts)) as {
    districts: { district_id: string; key: string; municipalities: unknown[] }[]
  }
  const safenet = districts.filter((each) => each.key.startsWith('amb_'))
  expect(safenet).toHaveLength(7)
  expect(safenet.reduce((sum, each) => sum + each.municipalities.length, 0)).toBe(103)
  const one = safenet[0]
  expect((await municipalities({ district_id: one?.district_id })).length).toBe(one?.municipalities.length)
})

test('targets are set by the project manager with their word, by nobody else', async () => {
  const manager = await here.enlist('project_manager', here.lead_id)
  const { projects } = (await here.peer.ask(networkAnswerings.projects)) as {
    projects: { project_id: string; key: string }[]
  }
  const project_id = projects.find((each) => each.key === 'safenet')?.project_id
  const target = { project_id, key: 'contacts', baseline: null, target: 3000, qualifier: 'about' }
  expect((await here.operator.act('network.set-target', target)).problem?.code).toBe('core.not-allowed')
  expect((await manager.act('network.set-target', { ...target, qualifier: null })).problem?.code).toBe(
    'network.target-without-word',
  )
  expect((await manager.act('network.set-target', target)).outcome).toBe('accepted')
})

test('a network begins with the clearances of the content and titles for its roles', async () => {
  const account_id = newId()
  const founded = await foundNetwork(database, {
    key: 'nuova',
    name: 'Nuova',
    is_demo: false,
    root: projectRoot,
    now: new Date().toISOString(),
    organisation: { name: 'Ente', short_name: 'Ente', kind: 'association' },
    admin: { account_id, name: 'Prima Persona' },
  })
  const admin = await openHand(database, { ...founded, account: account_id })
  const me = (await admin.ask(networkAnswerings.me)) as {
    roles: { title: { it: string } }[]
    verbs: string[]
    network: { key: string }
  }
  expect(me.network.key).toBe('nuova')
  expect(me.roles.map((each) => each.title.it)).toEqual(['Amministratore di rete'])
  expect(me.verbs).toContain('agreement.keep')
  expect(me.verbs).not.toContain('audit.see')
  const { roles } = (await admin.ask(networkAnswerings.roles)) as {
    roles: { role: string; clearance: string[] }[]
  }
  expect(roles.find((each) => each.role === 'service_coordinator')?.clearance).toEqual([
    'base',
    'social',
    'health_addiction',
  ])
})

test('every role of the policies is told in the content', () => {
  const told = new Set(readRoles(projectRoot).map((each) => each.code))
  expect(everyRole.filter((role) => !told.has(role))).toEqual([])
})
