// PAST: what lay where on a day long ago, among a million movements, against reading one month of them by key. The day is
// the last but three of its month, so that nearly a month has to be counted after the last one that was summed.
import { type Database, openDatabase } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { stockAtAnswering } from '#goods/server'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { idText } from '../history.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom } from '../result.ts'
import { type Corner, tellWorld } from '../world.ts'

const months = 36
const lots = 2000
/** `$1` network, `$2` body, `$3` an item, `$4` one of its lots, `$5` hub, `$6` van, `$7` a worker, `$8` how many movements. */
const written = [
  `insert into goods.lots select r.* from generate_series(1, ${lots}) n, goods.lots l,
     lateral jsonb_populate_record(l, jsonb_build_object('lot_id', ${idText('old lot', 'n')}, 'code', 'L-B' || lpad(n::text, 6, '0'))) r
   where l.network_id = $1 and l.organisation_id = $2::uuid and l.lot_id = $4::uuid`,
  `insert into goods.movements (network_id, movement_id, organisation_id, at, kind, item_id, lot_id, from_location_id, to_location_id, quantity, worker_id)
   select $1, ${idText('old movement', 'n')}, $2::uuid, now() - n * interval '${months} months' / $8::int, 'transfer', $3::uuid,
     ${idText('old lot', `1 + n % ${lots}`)},
     case when n / ${lots} % 2 = 0 then $5::uuid else $6::uuid end, case when n / ${lots} % 2 = 0 then $6::uuid else $5::uuid end, 1 + n % 7, $7::uuid
   from generate_series(1, $8::int) n`,
  `select goods.sum_months($1, current_date) where $2::uuid is not null`,
]

interface Filled {
  network_id: string
  corner: Corner
}

const fill = async (database: Database, ownerUrl: string | undefined, many: number): Promise<Filled> => {
  const { network_id, corners } = await tellWorld(database, 1)
  const [corner] = corners
  const [given] = corner?.given ?? []
  if (!corner || !given) throw new Error('The world is empty')
  const ask = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  const all = [
    ...[network_id, corner.organisation_id, given.item_id, given.lot_id],
    ...[corner.hub_location_id, corner.van_location_id, corner.coordinator.worker_id, many],
  ]
  for (const text of written) {
    const used = [...new Set(text.match(/\$\d/g))].map((name) => Number(name.slice(1))).sort()
    const said = used.reduce((so_far, number, i) => so_far.replaceAll(`$${number}`, `$${i + 1}`), text)
    await ask(
      said,
      used.map((number) => all[number - 1]),
    )
  }
  await ask('analyze goods.movements')
  await ask('analyze goods.month_balances')
  return { network_id, corner }
}

/** The day asked for: the last but three of its month, a year and a half ago. */
const longAgo = (now: Date): { month: string; on_day: string } => {
  const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 17, -2))
  const on_day = end.toISOString().slice(0, 10)
  return { month: `${on_day.slice(0, 8)}01`, on_day }
}

export const pastDay: Figure = {
  id: 'PAST',
  measure: async ({ well: { engine }, isQuick }) => {
    const many = isQuick ? 20_000 : 1_000_000
    const { well, told } = await digWell(engine, (database, ownerUrl) => fill(database, ownerUrl, many))
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const { network_id, corner } = told
    const { month, on_day } = longAgo(new Date())
    const here = { network_id, now: new Date().toISOString() }
    const statements = stockAtAnswering.statements({ on_day }, here)
    const asPerson = () => database.read(corner.coordinator.token, statements)
    const oneMonth = {
      name: 'a month of movements',
      text: `select movement_id, at, item_id, lot_id, from_location_id, to_location_id, quantity from goods.movements
             where network_id = $1 and organisation_id = $2 and at >= $3::date and at < $3::date + interval '1 month'`,
      values: [network_id, corner.organisation_id, month],
    }
    const byKey = () => owner.send([oneMonth])
    const [rows] = (await asPerson()).rows
    const [read] = await byKey()
    if (!rows?.length || !read?.length) throw new Error('Nothing lay there')
    await warmUp(asPerson)
    await warmUp(byKey)
    const times = 5
    const timed = (run: () => Promise<unknown>) => async () =>
      (await timeOf(async () => {
        for (let i = 0; i < times; i++) await run()
      })) / times
    const taken = await take({ floor: timed(byKey), product: timed(asPerson), rounds: isQuick ? 3 : 5 })
    await database.close()
    await owner.close()
    await well.close()
    const what = `stock on a day among ${many} movements / one month of them (${read.length}) read by key, time`
    return [resultFrom({ id: 'PAST', engine, unit: 'ms', bar: { at_most: 3 }, what }, taken)]
  },
}
