// Words of the right kind, by those who may say them, about things that are there, and yet strange: letters no table can
// hold, days before the calendar, numbers past the end of a column, lists of thousands. Each is kept or refused, none is
// an error of ours; and whatever was kept can be read by everybody afterwards, on every page and on the phone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncPaths } from '#core/sync'
import { type Built, type Person, people, startOn } from './testing/built.ts'
import { type ApiDocument, type Route, routesOf } from './testing/routes.ts'
import { type IdFor, sampleOf, strangeOf } from './testing/schema-samples.ts'
import { prepareTwoNetworks, type TwoNetworks } from './testing/two-networks.ts'
import { ask, faultOf, faultsIn, isEnding, type Sent } from './testing/wrong-words.ts'

let ground: TwoNetworks
let built: Built
let routes: Route[]

beforeAll(async () => {
  ground = await prepareTwoNetworks()
  built = await startOn(ground)
  const document = (await built.as('admin')('GET', '/api/openapi.json')).body as ApiDocument
  routes = routesOf(document)
    .filter(({ path }) => !path.startsWith('/api/auth/'))
    .sort((a, b) => isEnding(a) - isEnding(b))
}, 240_000)
afterAll(async () => {
  await built?.end()
  ground?.clear()
})

/**
 * What an action names may be there already, all of it; or its first id is born with it, as in most that make something;
 * or other ids within, too.
 */
const births = ['none', 'first', 'within'] as const
type Birth = (typeof births)[number]

const idsFor =
  (route: Route, birth: Birth): IdFor =>
  (name) => {
    const isFirst = name === Object.keys(route.schema.properties ?? {})[0]
    const isNew =
      (birth !== 'none' && isFirst) || (birth === 'within' && /^(district_id|stop_id)$/.test(name))
    return isNew || name === 'movement_seed' ? undefined : ground.ours(name)
  }

const depth: Record<number, number> = { 200: 0, 409: 1, 422: 2, 404: 3, 403: 4 }

interface Voice {
  person: Person
  birth: Birth
}

/** Whose words come furthest: those who are refused for who they are would test nothing. */
const voicesFor = async (route: Route): Promise<Voice[]> => {
  const all: (Voice & { rank: number })[] = []
  for (const person of people)
    for (const birth of births) {
      const body = sampleOf(route.schema, idsFor(route, birth))
      const { status } = await ask(built, { route, what: '', body, person })
      all.push({ person, birth, rank: depth[status] ?? 9 })
    }
  return all.sort((a, b) => a.rank - b.rank).slice(0, 2)
}

const heard: Record<number, number> = {}

test('what is strange is kept or refused', async () => {
  const faults: string[] = []
  for (const route of routes.filter(({ method }) => method === 'POST')) {
    const voices = await voicesFor(route)
    const all = voices.flatMap(({ person, birth }) =>
      strangeOf(route.schema, idsFor(route, birth)).map(
        ({ what, body }): Sent => ({ route, what: `${what} as ${person}`, body, person, mayPass: true }),
      ),
    )
    const found = await faultsIn(built, all, (told, each) => {
      heard[told.status] = (heard[told.status] ?? 0) + 1
      return faultOf(told, each)
    })
    faults.push(...found)
  }
  expect(faults).toEqual([])
  // Refused by a schema proves little: many must have come to the tables.
  expect(heard[200]).toBeGreaterThan(400)
  expect(heard[422]).toBeGreaterThan(300)
}, 240_000)

test('and everybody can read whatever was kept', async () => {
  const reading = routes.filter(({ method }) => method === 'GET')
  const all = reading.flatMap((route) => {
    const words = Object.entries(sampleOf(route.schema, ground.ours))
    const whole = new URLSearchParams(words.map(([name, value]) => [name, String(value)]))
    const needed = words.filter(([name]) => name.endsWith('_id'))
    const bare = new URLSearchParams(needed.map(([name, value]) => [name, String(value)]))
    return people.flatMap((person) =>
      [whole, bare].map(
        (words): Sent => ({ route, what: `as ${person}`, query: `?${words}`, person, mayPass: true }),
      ),
    )
  })
  expect(await faultsIn(built, all)).toEqual([])
  for (const person of people) {
    const carried = await built.as(person)('POST', syncPaths.carry, {})
    expect([person, carried.status < 500]).toEqual([person, true])
  }
}, 120_000)

test('and the books are right', async () => {
  expect(await built.faults([])).toEqual([])
}, 60_000)
