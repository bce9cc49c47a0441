// G7: who may see whom, made anew when a ground falls away. An agreement that ends over ten thousand persons takes about
// ten times one over a thousand, and five seconds at most; one person let in costs the same among few and among many.
import { type Database, openDatabase } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { idText } from '../history.ts'
import { median, timeOf } from '../measure.ts'
import { type Result, resultOf } from '../result.ts'
import { type Corner, tellWorld } from '../world.ts'

const rounds = 5
/** Nobody whose sharing ended waits longer for it to be so. */
const longest = 5000

/** `$1` network, `$2` unit that knows them, `$3` its body, `$4` who is let see them, `$5` the agreement, `$6` how many. */
const sharing = [
  `insert into access.subjects (network_id, person_id, unit_id, organisation_id)
   select $1::uuid, ${idText('shared', `$5::text || '/' || n`)}, $2::uuid, $3::uuid from generate_series(1, $6::int) n where $4::uuid is not null`,
  `insert into access.shares (network_id, share_id, person_id, from_organisation_id, organisation_id, compartments, purpose, legal_basis, begins_on, cause_id)
   select $1::uuid, ${idText('share', `$5::text || '/' || n`)}, ${idText('shared', `$5::text || '/' || n`)}, $3::uuid, $4::uuid, array['base'],
     'referral', 'public_task', current_date - 30, $5::uuid from generate_series(1, $6::int) n where $2::uuid is not null`,
  `insert into access.person_access select $1::uuid, w.principal, ${idText('shared', `$5::text || '/' || n`)}, array['base'], '9999-12-31', 'infinity', w.giver
   from generate_series(1, $6::int) n,
     (values ($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid), ($4::uuid, $3::uuid)) w(principal, giver)`,
]

interface Ground {
  database: Database
  network_id: string
  giver: Corner
  taker: Corner
  ask(text: string, values?: unknown[]): Promise<unknown>
}

let count = 0
/** So many persons shared under one agreement of their own, whose id it tells. */
const share = async ({ network_id, giver, taker, ask }: Ground, many: number): Promise<string> => {
  const cause = `00000000-0000-8000-a000-${String(++count).padStart(12, '0')}`
  const values = [network_id, giver.unit_id, giver.organisation_id, taker.organisation_id, cause, many]
  for (const text of sharing) await ask(text, values)
  await ask('analyze access.shares')
  await ask('analyze access.person_access')
  return cause
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** Ends it as the action does, in the transaction of who keeps agreements; tells how many persons it was about. */
const end = async ({ database, network_id, giver }: Ground, cause: string): Promise<number> =>
  database.change(giver.dpo.token, [], () => ({
    saves: [
      {
        name: 'end an agreement',
        text: 'select access.end_shares($1, $2, $3) as n',
        values: [network_id, cause, yesterday()],
      },
    ],
    answer: ([rows]) => Number(rows?.[0]?.n),
  }))

const timeToEnd = async (ground: Ground, many: number): Promise<number> => {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const cause = await share(ground, many)
    let ended = 0
    times.push(
      await timeOf(async () => {
        ended = await end(ground, cause)
      }),
    )
    if (ended !== many) throw new Error(`${ended} of ${many} persons are no longer shared`)
  }
  return median(times)
}

/** Milliseconds to make anew who may see one person. */
const timeOfOne = async ({ network_id, giver, database, ask }: Ground): Promise<number> => {
  await ask('analyze access.subjects')
  const [[one] = []] = (
    await database.read(giver.coordinator.token, [
      {
        name: '',
        text: 'select s.person_id from access.subjects s where s.network_id = $1 order by s.person_id limit 1',
        values: [network_id],
      },
    ])
  ).rows
  if (!one) throw new Error('Nobody is known')
  const anew = () =>
    database.change(giver.coordinator.token, [], () => ({
      saves: Array.from({ length: 20 }, () => ({
        name: 'derive one',
        text: 'select access.derive_person($1, $2)',
        values: [network_id, one.person_id],
      })),
      answer: () => undefined,
    }))
  for (let i = 0; i < 3; i++) await anew()
  const times: number[] = []
  for (let i = 0; i < rounds * 3; i++) times.push((await timeOf(anew)) / 20)
  return median(times)
}

export const g7: Figure = {
  id: 'G7',
  measure: async ({ well: { engine }, isQuick }): Promise<Result[]> => {
    const [few, many] = isQuick ? [100, 1000] : [1000, 10_000]
    const { well, told } = await digWell(engine, (database) => tellWorld(database, 2))
    const copy = await well.copy()
    const database = await openDatabase(copy.config)
    const ask = (text: string, values: unknown[] = []) =>
      copy.ownerUrl ? askOwner(copy.ownerUrl, text, values) : fromBelow(database, text, values)
    const [giver, taker] = told.corners
    if (!giver || !taker) throw new Error('The world has too few bodies')
    const ground = { database, network_id: told.network_id, giver, taker, ask }
    await end(ground, await share(ground, few))
    const oneAmongFew = await timeOfOne(ground)
    const shortly = await timeToEnd(ground, few)
    const tenfold = await timeToEnd(ground, many)
    const oneAmongMany = await timeOfOne(ground)
    await database.close()
    await copy.drop()
    await well.close()
    const result = (id: string, what: string, at_most: number, floor: number, value: number) =>
      resultOf({ id, engine, unit: 'ms', bar: { at_most }, what }, [
        { floor, value, ratio: value / floor, unrest: 1 },
      ])
    const over = `an agreement over ${many} persons ended`
    return [
      result('G7', `${over} / over ${few}, time (ten times as many)`, 10 ** 1.1, shortly, tenfold),
      result('G7.longest', `${over} / five seconds`, 1, longest, tenfold),
      result(
        'G7.one',
        `one person made anew among ${few + rounds * (few + many)} / among ${few}, time`,
        1.3,
        oneAmongFew,
        oneAmongMany,
      ),
    ]
  },
}
