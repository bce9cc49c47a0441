// P6: somebody looked up by name through the API, as people type, against a fetch by key through the API. G2: how the
// middle and the slowest searches grow when there are ten times the people; G1: how a list and a fetch do. Forty workers ask in turn, because one
// alone may search sixty times a minute.
import type { Database } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory } from '#network/makers'
import { type Identity, searchKeysOf } from '#people/makers'
import { type Client, openClient, serveCopy } from '../client.ts'
import { digWell } from '../engine.ts'
import type { Bench, Figure } from '../figure.ts'
import { median, percentile, take } from '../measure.ts'
import { type Result, resultFrom, resultOf } from '../result.ts'
import { enlisting, type Somebody, withTicket } from '../world.ts'
import { asMany, peopleFor } from './names.ts'

interface Told {
  workers: Somebody[]
  person_ids: string[]
  identities: Identity[]
}

const units = 20
const askers = 40
const page = 5000

const statements = [
  `insert into access.subjects (network_id, person_id, unit_id, organisation_id) select $1, r.p, r.u, $2 from unnest($3::uuid[], $4::uuid[]) r(p, u)`,
  `insert into people.persons select $1, r.p, r.u, $2, 'identified', 'BCH-' || r.n, null, null, 'unknown', 'unknown', null, false, '2026-01-01', '2026-11-01', null
   from unnest($3::uuid[], $4::uuid[], $5::int[]) r(p, u, n)`,
  `insert into people.identities select $1, r.p, r.u, $2, r.g, r.f, null, r.b, r.y, '{IT}', 'direct_care', 'public_task', false, r.p, now()
   from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::int[]) r(p, u, g, f, b, y)`,
  `insert into people.search_keys select $1, r.p, r.u, $2, r.k::int[], now() from unnest($3::uuid[], $4::uuid[], $5::text[]) r(p, u, k)`,
  `insert into access.person_access select $1, r.u, r.p, '{base}', '9999-12-31' from unnest($3::uuid[], $4::uuid[]) r(p, u) where $2::uuid is not null`,
]

type Run = (text: string, values?: unknown[]) => Promise<unknown>

interface Body {
  network_id: string
  organisation_id: string
  unit_ids: string[]
}

const writePeople = async (run: Run, body: Body, identities: Identity[]): Promise<string[]> => {
  const ids = identities.map(() => newId())
  for (let at = 0; at < ids.length; at += page) {
    const some = ids.slice(at, at + page)
    const who = identities.slice(at, at + page)
    const homes = some.map((_, i) => body.unit_ids[(at + i) % units] as string)
    const both = [body.network_id, body.organisation_id, some, homes]
    const more = [
      [],
      [some.map((_, i) => at + i)],
      [
        who.map((each) => each.given_name),
        who.map((each) => each.family_name),
        who.map((each) => each.birth_date ?? null),
        who.map((each) =>
          each.birth_date ? Number(each.birth_date.slice(0, 4)) : (each.birth_year ?? null),
        ),
      ],
      [who.map((each, i) => `{${searchKeysOf(each, homes[i] as string).join(',')}}`)],
      [],
    ]
    for (const [i, text] of statements.entries()) await run(text, [...both, ...(more[i] ?? [])])
  }
  await run('analyze')
  return ids
}

const found = async (database: Database, ownerUrl: string | undefined, count: number): Promise<Told> => {
  const here = await foundTerritory(database)
  const unit_ids = Array.from({ length: units }, () => newId())
  await here.admin.actMany(
    unit_ids.map((unit_id, n) => ({
      action: 'network.add-unit',
      input: {
        ...{ unit_id, organisation_id: here.lead_id, name: `Sportello ${n}`, kind: 'desk', vehicle: null },
        ...{ area_municipalities: ['016120'], ended_on: null },
      },
    })),
  )
  const enlist = enlisting(database, here, here.lead_id)
  const workers: Somebody[] = []
  for (let n = 0; n < askers; n++)
    workers.push(await withTicket(database, here.network_id, await enlist('social_worker')))
  const run: Run = (text, values = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  const { identities } = peopleFor(count)
  const body = { network_id: here.network_id, organisation_id: here.lead_id, unit_ids }
  return { workers, identities, person_ids: await writePeople(run, body, identities) }
}

/** As people type: whole, half, the wrong way round, with a slip, with a year. */
const typedFor = ({ given_name, family_name, birth_date }: Identity, n: number): string => {
  const [given = '', family = ''] = [given_name.split(' ')[0], family_name.split(' ')[0]]
  const slip = `${family.slice(0, 2)}${family.slice(3)}`
  const ways = [
    `${given} ${family}`,
    `${family} ${given.slice(0, 4)}`,
    `${given} ${slip}`,
    `${family} ${birth_date?.slice(0, 4) ?? given}`,
  ]
  return ways[n % ways.length] as string
}

interface Times {
  p50: number
  p95: number
}

interface Asked {
  told: Told
  clients: Client[]
  times: number
}

const spread = async (
  times: number,
  ask: (n: number) => Promise<{ status: number; body: string }>,
): Promise<Times> => {
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const begun = performance.now()
    const reply = await ask(n)
    all.push(performance.now() - begun)
    if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.body.slice(0, 300)}`)
  }
  return { p50: percentile(all, 0.5), p95: percentile(all, 0.95) }
}

let turn = 0
const searching = ({ told, clients, times }: Asked): Promise<Times> =>
  spread(times, (n) => {
    turn++
    const somebody = told.identities[(turn * 7919) % told.identities.length] as Identity
    const body = JSON.stringify({ text: typedFor(somebody, n) })
    return (clients[turn % askers] as Client).post('/api/people/search', body)
  })
const fetching = ({ told, clients, times }: Asked): Promise<Times> =>
  spread(times, (n) => {
    const id = told.person_ids[(n * 104_729) % told.person_ids.length]
    return (clients[n % askers] as Client).get(`/api/people/cluster?person_id=${id}`)
  })

/** The list everybody opens first, fifty people of twenty units. */
const listing = ({ clients, times }: Asked): Promise<Times> =>
  spread(times, (n) => (clients[n % askers] as Client).get('/api/people/followed'))

interface Measured {
  results: Result[]
  searched: Times
  listed: Times
  fetched: Times
}

const measureSize = async ({ well: { engine }, isQuick, tell }: Bench, count: number): Promise<Measured> => {
  const { well, told } = await digWell(engine, (database, ownerUrl) => found(database, ownerUrl, count))
  const server = await serveCopy(well)
  await server.analyze()
  const clients = told.workers.map((worker) => openClient(server.port, worker))
  const times = isQuick ? 60 : 160
  const asked = { told, clients, times }
  await searching({ ...asked, times: askers })
  await fetching(asked)
  await listing({ ...asked, times: askers })
  const all: Times[] = []
  const lists: Times[] = []
  const keys: Times[] = []
  const product = async () => {
    const seen = await searching(asked)
    all.push(seen)
    lists.push(await listing(asked))
    return seen.p95
  }
  const floor = async () => {
    const fetched = await fetching(asked)
    keys.push(fetched)
    return fetched.p95
  }
  const taken = await take({ floor, product, rounds: isQuick ? 3 : 5, most: 12 })
  for (const client of clients) client.close()
  await server.stop()
  await well.close()
  const middle = (of: Times[]): Times => ({
    p50: median(of.map((each) => each.p50)),
    p95: median(of.map((each) => each.p95)),
  })
  const [searched, listed, fetched] = [middle(all), middle(lists), middle(keys)]
  tell(
    `${count} people: a search takes ${searched.p50.toFixed(1)} ms in the middle, ${searched.p95.toFixed(1)} ms at p95`,
  )
  const about = { id: 'P6', engine, unit: 'ms', bar: { at_most: 12 } }
  return {
    results: [resultFrom({ ...about, what: `a name among ${count} / a fetch by key, p95` }, taken)],
    ...{ searched, listed, fetched },
  }
}

export const p6: Figure = {
  id: 'P6',
  measure: async (bench) => {
    const count = bench.isQuick ? 10_000 : asMany(100_000)
    const few = await measureSize(bench, count / 10)
    const many = await measureSize(bench, count)
    const grown = (id: string, at_most: number, [floor, value]: [number, number], what: string): Result =>
      resultOf(
        {
          ...{ id: `P6.${id}`, engine: bench.well.engine, unit: 'ms', bar: { at_most } },
          what: `ten times the people (${count}), ${what}`,
        },
        [{ floor, value, ratio: value / floor, unrest: 1 }],
      )
    const both = (of: 'searched' | 'listed' | 'fetched', at: keyof Times): [number, number] => [
      few[of][at],
      many[of][at],
    ]
    return [
      ...many.results,
      grown('G2.p50', 2, both('searched', 'p50'), 'p50 of a search'),
      grown('G2.p95', 3, both('searched', 'p95'), 'p95 of a search'),
      grown('G1.list', 1.3, both('listed', 'p50'), 'p50 of the list of whom I follow'),
      grown('G1.key', 1.3, both('fetched', 'p50'), 'p50 of a fetch by key'),
    ]
  },
}
