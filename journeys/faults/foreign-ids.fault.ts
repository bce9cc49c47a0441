// Two networks live on one server. Whoever names something of the other hears exactly what they would hear of something
// that does not exist, at every address and in every field that holds an id, and nothing of the other moves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, timelessId } from '#core/kernel'
import { type Built, type Person, people, startOn } from './testing/built.ts'
import type { Told } from './testing/phone.ts'
import { type ApiDocument, type Route, routesOf } from './testing/routes.ts'
import { idFieldsOf, sampleOf } from './testing/schema-samples.ts'
import { prepareTwoNetworks, type TwoNetworks } from './testing/two-networks.ts'
import {
  ask,
  changedBetween,
  faultOf,
  isEnding,
  type Problem,
  printsOf,
  type Sent,
} from './testing/wrong-words.ts'

let ground: TwoNetworks
let built: Built
let before: Record<string, string>
let routes: Route[]

beforeAll(async () => {
  ground = await prepareTwoNetworks()
  built = await startOn(ground)
  before = await printsOf(built, ground.elsewhere_id)
  await built.server.restart()
  const document = (await built.as('admin')('GET', '/api/openapi.json')).body as ApiDocument
  routes = routesOf(document)
    .filter(({ path }) => !path.startsWith('/api/auth/'))
    .sort((a, b) => isEnding(a) - isEnding(b))
}, 600_000)
afterAll(async () => {
  await built?.end()
  ground?.clear()
})

const wordsFor = (route: Route, field: string, id: string) =>
  sampleOf(route.schema, (name) => (name === field ? id : ground.ours(name)))

const asked = (route: Route, field: string, id: string): Pick<Sent, 'body' | 'query'> => {
  const words = wordsFor(route, field, id)
  if (route.method === 'POST') return { body: words }
  const pairs = Object.entries(words).map(([name, value]) => [name, String(value)])
  return { query: `?${new URLSearchParams(pairs)}` }
}

/** What an answer tells, whatever id it was asked with. */
const tellingOf = (route: Route, { status, body }: Told, id: string): string => {
  if (status >= 400) {
    const { code, fields } = body as Problem
    return JSON.stringify([status, code, fields])
  }
  if (route.method === 'POST') return JSON.stringify([status, Object.keys(body as object)])
  return JSON.stringify([status, body]).replaceAll(id, '<it>')
}

interface Case {
  route: Route
  field: string
  person: Person
}
const heard: Record<string, number> = {}
const faults: string[] = []
const freshFor = (field: string): string => (/seed|hiv/.test(field) ? timelessId() : newId())

const tell = async ({ route, field, person }: Case, id: string): Promise<string> => {
  const each = { route, what: `${field} as ${person}`, person, mayPass: true, ...asked(route, field, id) }
  const answer = await ask(built, each)
  faults.push(...faultOf(answer, each))
  heard[answer.status] = (heard[answer.status] ?? 0) + 1
  return tellingOf(route, answer, id)
}

/** Asked of theirs, and of nothing again, since the first question may have changed what is ours. */
const compare = async (each: Case, before: string): Promise<void> => {
  const { route, field, person } = each
  const ofTheirs = await tell(each, ground.theirs(field) ?? '')
  if (ofTheirs === before || ofTheirs === (await tell(each, freshFor(field)))) return
  faults.push(`${route.path} ${field} as ${person}: ${before} but theirs ${ofTheirs}`)
}

/** Where a page begins: compared with what is ours by its order, and never looked up. */
const isOnlyOrder = (field: string): boolean => field === 'after_id'

test('what is theirs is what does not exist', async () => {
  const all = routes.flatMap((route) =>
    idFieldsOf(route.schema)
      .filter((field) => !isOnlyOrder(field) && ground.theirs(field))
      .flatMap((field) => people.map((person) => ({ route, field, person }))),
  )
  expect(all.length).toBeGreaterThan(1200)
  // Where any id is good, because something is born with it, theirs is good too, once: then it is an id of ours.
  const births = new Map<string, { each: Case; before: string }>()
  for (const each of all) {
    const before = await tell(each, freshFor(each.field))
    if (each.route.method === 'GET' || !before.startsWith('[200')) await compare(each, before)
    else if (!births.has(each.field)) births.set(each.field, { each, before })
  }
  for (const { each, before } of births.values()) await compare(each, before)
  expect(faults).toEqual([])
  // Refused for who asks proves little: many must have come as far as looking for it, and further.
  expect(heard[404]).toBeGreaterThan(1000)
  expect(heard[409]).toBeGreaterThan(100)
  expect(births.size).toBeGreaterThan(10)
}, 600_000)

test('and nothing of theirs moved', async () => {
  expect(Object.keys(before).length).toBeGreaterThan(40)
  expect(changedBetween(before, await printsOf(built, ground.elsewhere_id))).toEqual([])
  expect(await built.faults([])).toEqual([])
}, 60_000)
