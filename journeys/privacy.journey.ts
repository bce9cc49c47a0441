// Where people sleep is told to nobody who does not go there: not to passers-by, not to a partner outside the unit.
// Every address that answers a GET is asked, with real ids in its questions.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './support/house.ts'
import { anybody, type HttpPerson, personOf } from './support/http-person.ts'

interface PlaceSeen {
  hotspot_id: string
  name: string
  landmark: string
  lat: number
  lon: number
  cell: string
}
interface OpenApi {
  paths: Record<string, { get?: { parameters?: { name: string; required?: boolean }[] } }>
}

const root = join(import.meta.dirname, '..')
let house: House
let nobody: HttpPerson
let paths: OpenApi['paths']
let leads: PlaceSeen[]
let others: PlaceSeen[]
let nicknames: string[]
let known: Record<string, string>

const placesOf = async (person: HttpPerson): Promise<PlaceSeen[]> =>
  (await person.ask<{ places: PlaceSeen[] }>('places/list')).places

/** Real ids and days for every question, so that no answer is empty for want of one. */
const gatherIds = async (elena: HttpPerson): Promise<Record<string, string>> => {
  const { units } = await elena.ask<{ units: { unit_id: string; organisation_id: string; kind: string }[] }>(
    'network/units',
  )
  const unit = units.find(({ kind }) => kind === 'mobile')
  const today = new Date().toISOString().slice(0, 10)
  const past = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)
  const { shifts } = await elena.ask<{ shifts: { shift_id: string }[] }>('outreach/week', {
    from_day: past,
    to_day: today,
  })
  const shift_id = shifts[0]?.shift_id ?? ''
  const { places } = await elena.ask<{ places: { location_id: string; organisation_id: string }[] }>(
    'goods/stock',
  )
  const { projects } = await elena.ask<{ projects: { project_id: string }[] }>('network/projects')
  return {
    hotspot_id: leads[0]?.hotspot_id ?? '',
    shift_id,
    cause_id: shift_id,
    unit_id: unit?.unit_id ?? '',
    organisation_id: unit?.organisation_id ?? '',
    location_id: places[0]?.location_id ?? '',
    project_id: projects[0]?.project_id ?? '',
    from_day: past,
    to_day: today,
    from: past,
    until: today,
    from_month: past.slice(0, 7),
    to_month: today.slice(0, 7),
    key: 'contacts',
  }
}

beforeAll(async () => {
  house = await openHouse()
  nobody = anybody(house.url)
  const elena = await personOf(house.url, 'elena.sala')
  const giada = await personOf(house.url, 'giada.bonetti')
  leads = await placesOf(elena)
  others = await placesOf(await personOf(house.url, 'davide.noris'))
  known = await gatherIds(elena)
  const { persons } = await giada.ask<{ persons: { nickname: string | null; person_id: string }[] }>(
    'people/of-unit',
    { unit_id: known.unit_id ?? '' },
  )
  nicknames = persons.flatMap(({ nickname }) => (nickname ? [nickname] : []))
  known.person_id = persons[0]?.person_id ?? ''
  paths = ((await (await nobody.get('/api/openapi.json')).json()) as OpenApi).paths
}, 240_000)

afterAll(() => house?.close())

/** Each address twice: with what it insists on, and with everything it may be asked. */
const questions = (): string[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get) return []
    const ask = (names: string[]) =>
      `${path}?${new URLSearchParams(names.filter((name) => known[name]).map((name) => [name, known[name] ?? '']))}`
    const all = get.parameters ?? []
    return [
      ...new Set([
        ask(all.filter(({ required }) => required).map(({ name }) => name)),
        ask(all.map(({ name }) => name)),
      ]),
    ]
  })

const unwritten = (): string[] => [
  '/api/places/boundaries',
  `/api/outreach/shift-report.pdf?shift_id=${known.shift_id}`,
  '/api/sync/pull?cursor=',
  '/api/sync/parked',
  '/api/house/backup',
  '/api/open/about',
  '/api/open/figures',
  '/api/open/figures.csv',
  '/api/session/ways',
]

/** A point with four decimals is a doorway; written with more it still begins like this. */
const pointWords = ({ lat, lon }: PlaceSeen): string[] =>
  [lat, lon].map((degrees) => String(degrees).slice(0, degrees < 10 ? 6 : 7))
const wordsOf = (place: PlaceSeen): string[] => [place.name, place.cell, ...pointWords(place)]

const fineCell = /(?<![0-9a-z])8[89a-f][0-9a-f]{13}(?![0-9a-z])/gi
const cellsIn = (text: string): string[] => [...text.matchAll(fineCell)].map(([cell]) => cell)

interface Told {
  path: string
  status: number
  text: string
}

const askAll = async (person: HttpPerson, addresses: string[]): Promise<Told[]> => {
  const told: Told[] = []
  for (const path of addresses) {
    const response = await person.get(path)
    told.push({ path, status: response.status, text: await response.text() })
  }
  return told
}

const leaksIn = (told: Told[], words: string[]): string[] =>
  told.flatMap(({ path, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} at ${path}`),
  )

const builtFiles = (): Told[] =>
  ['desk', 'field', 'public'].flatMap((app) =>
    readdirSync(join(root, 'dist', app), { recursive: true, withFileTypes: true })
      // Source maps repeat the sources, which anybody may read; no data passes through them.
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return { path, status: 200, text: readFileSync(path, 'latin1') }
      }),
  )

test('who follows the places reads them: the search below would find them', async () => {
  const told = await askAll(await personOf(house.url, 'elena.sala'), ['/api/places/list'])
  expect(leads.length).toBeGreaterThan(20)
  expect(others.length).toBeGreaterThan(5)
  expect(leaksIn(told, leads.flatMap(wordsOf))).toHaveLength(leads.flatMap(wordsOf).length)
  expect(told.flatMap(({ text }) => cellsIn(text)).length).toBeGreaterThan(20)
})

describe('without a session', () => {
  test('no address gives a place, a point or a cell, and what is inside is refused', async () => {
    const told = await askAll(nobody, [...questions(), ...unwritten()])
    expect(told.length).toBeGreaterThan(30)
    expect(leaksIn(told, [...leads, ...others].flatMap(wordsOf))).toEqual([])
    expect(told.flatMap(({ path, text }) => cellsIn(text).map((cell) => `${cell} at ${path}`))).toEqual([])
    // What is no secret: released figures, ways to sign in, the borders of towns.
    const isOpen = ({ path }: Told) =>
      /^\/api\/open\/|^\/api\/session\/ways|^\/status|^\/api\/places\/boundaries/.test(path)
    const answered = told.filter((each) => each.status < 400 && !isOpen(each)).map(({ path }) => path)
    expect(answered).toEqual([])
  })

  test('the open answers are there, and are figures only', async () => {
    for (const path of [
      '/api/open/about',
      '/api/open/networks',
      '/api/open/figures',
      '/api/open/figures.csv',
    ]) {
      expect((await nobody.get(path)).status, path).toBe(200)
    }
    const text = await (await nobody.get('/api/open/figures')).text()
    expect(text).not.toMatch(/"(lat|lon|cell|hotspot_id|shift_id|stop_id|place|name_of_place)"/)
  })

  test('no page and no file of the three applications knows a place', async () => {
    const pages = await askAll(nobody, [
      '/',
      '/open/',
      '/open/figures',
      '/open/privacy',
      '/open/legal',
      '/open/accessibility',
      '/field/',
      '/places',
      '/shifts',
    ])
    const files = builtFiles()
    expect(files.length).toBeGreaterThan(30)
    const words = [...leads, ...others].flatMap(({ name, cell }) => [name, cell])
    expect(leaksIn([...pages, ...files], words)).toEqual([])
  })
})

describe('a partner outside the unit', () => {
  test.each(['anna.colombo', 'davide.noris', 'nadia.pesenti'])(
    '%s gets none of the lead’s points, places and nicknames',
    async (key) => {
      const told = await askAll(await personOf(house.url, key), [...questions(), ...unwritten()])
      expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(3)
      expect(told.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
      const own = new Set(others.flatMap(wordsOf))
      const words = leads.flatMap(wordsOf).filter((word) => !own.has(word))
      expect(leaksIn(told, words)).toEqual([])
      const ownCells = new Set(others.map(({ cell }) => cell))
      const cells = told.flatMap(({ path, text }) =>
        cellsIn(text)
          .filter((cell) => !ownCells.has(cell))
          .map((cell) => `${cell} at ${path}`),
      )
      expect(
        key === 'anna.colombo'
          ? cells
          : cells.filter((each) => leads.some(({ cell }) => each.startsWith(cell))),
      ).toEqual([])
      // Some nicknames are also names of towns: Ardea, Capriolo.
      const beyondTowns = told.filter(({ path }) => !/municipalities|boundaries/.test(path))
      if (key === 'anna.colombo')
        expect(
          leaksIn(
            beyondTowns,
            nicknames.map((name) => `"${name}"`),
          ),
        ).toEqual([])
    },
  )
})
