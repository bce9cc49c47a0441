// PAGE: the page of a person with whom much happened. What the screen asks first, against one fetch by key through the
// API; and the whole story of five hundred moments, told for the record.
import { askOwner, fromBelow } from '#core/db/testing'
import { writeCasework } from '../casework.ts'
import { openClient, serveCopy } from '../client.ts'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { cornerOf, writeHistory } from '../history.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { resultFrom } from '../result.ts'
import { tellWorld } from '../world.ts'

const moments = 500
const someone = `(select f.person_id from cases.files f where f.network_id = $1 and f.unit_id = $2 and f.number = 'C-2')`
const theirs = (table: string, key: string, many: number) =>
  `update ${table} set person_id = ${someone} where network_id = $1 and ${key} in (select ${key} from ${table} where network_id = $1 and unit_id = $2 order by ${key} limit ${many})`
const statements = [
  theirs('outreach.contacts', 'contact_id', 200),
  theirs('reception.visits', 'visit_id', 180),
  theirs('reception.appointments', 'appointment_id', 100),
  theirs('referrals.subjects', 'referral_id', 20),
]

const questions = [
  'outreach/contacts-of-person',
  'reception/of-person',
  'referrals/of-person',
  'cases/of-person',
]

export const pageOfPerson: Figure = {
  id: 'PAGE',
  measure: async ({ well: { engine }, isQuick, tell }) => {
    const { well, told } = await digWell(engine, async (database, ownerUrl) => {
      const world = await tellWorld(database, 4)
      const bulk = { database, ownerUrl, world, isQuick: true }
      await writeHistory(bulk)
      await writeCasework(bulk)
      const run = (text: string, values: unknown[] = []) =>
        ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
      const corner = cornerOf(world, 'largest')
      const where = [world.network_id, corner.unit_id]
      for (const text of statements) await run(text, where)
      await run('analyze')
      const [row] = await run(`select ${someone} as person_id`, where)
      return { corner, person_id: String(row?.person_id) }
    })
    const server = await serveCopy(well)
    const ticket = told.corner.coordinator
    const clients = questions.map(() => openClient(server.port, ticket, { 'x-purpose': 'direct_care' }))
    const { person_id } = told
    const asking = (n: number, path: string) => async () => {
      // What must not stand in an address is sent.
      const reply = path.startsWith('reception')
        ? await clients[n]?.post(`/api/${path}`, JSON.stringify({ person_id }))
        : await clients[n]?.get(`/api/${path}?person_id=${person_id}`)
      if (reply?.status !== 200) throw new Error(`${path}: ${reply?.status} ${reply?.body.slice(0, 300)}`)
      return reply.body
    }
    const byKey = asking(0, 'people/cluster')
    const first = asking(0, 'people/person')
    const rooms = questions.map((path, n) => asking(n, path))
    const whole = async () => [await first(), ...(await Promise.all(rooms.map((ask) => ask())))]
    const bodies = (await whole()).join('')
    const seen = bodies.match(/"(contact_id|visit_id|appointment_id|referral_id)"/g)?.length ?? 0
    if (seen < moments) throw new Error(`The story has ${seen} moments only`)
    const many =
      (run: () => Promise<unknown>, times = isQuick ? 20 : 60) =>
      async () =>
        (await timeOf(async () => {
          for (let i = 0; i < times; i++) await run()
        })) / times
    for (const run of [byKey, first, whole]) await warmUp(run)
    const rounds = isQuick ? 3 : 7
    const opened = await take({ floor: many(byKey), product: many(first), rounds })
    const read = await take({ floor: many(byKey), product: many(whole, 20), rounds })
    tell(`${seen} moments of one person, ${Math.round(bodies.length / 1024)} KB of answers`)
    for (const client of clients) client.close()
    await server.stop()
    await well.close()
    const about = { engine, unit: 'ms' }
    return [
      resultFrom(
        {
          ...about,
          id: 'PAGE',
          what: 'what a person’s page asks first / a fetch by key',
          bar: { at_most: 3 },
        },
        opened,
      ),
      resultFrom(
        {
          ...about,
          id: 'PAGE.story',
          what: `the page with its story of ${moments} moments / a fetch by key`,
          bar: {},
        },
        read,
      ),
    ]
  },
}
