// EXPIRE: what will expire before it can be given, of twenty thousand lots, at the pace of four weeks of a year's handouts, read as
// the person of the hub under the row policies and reckoned with the rule, against both sets read by key as they lie.
import { type Database, openDatabase } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { willExpireAnswering } from '#goods/server'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { idText } from '../history.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom } from '../result.ts'
import { type Corner, tellWorld } from '../world.ts'

const things = 200
const thing = (n: string) => idText('thing that ends', n)
const lot = (n: string) => idText('lot that ends', n)

interface Many {
  lots: number
  movements: number
}

/** `$1` network, `$2` body, `$3` an item, `$4` one of its lots, `$5` hub, `$6` out of the door, `$7` a worker, `$8` lots, `$9` movements. */
const written = [
  `insert into goods.items select r.* from generate_series(0, ${things - 1}) n, goods.items i,
     lateral jsonb_populate_record(i, jsonb_build_object('item_id', ${thing('n')}, 'key', 'thing-' || n)) r
   where i.network_id = $1 and i.item_id = $3::uuid`,
  `insert into goods.lots select r.* from generate_series(1, $8::int) n, goods.lots l,
     lateral jsonb_populate_record(l, jsonb_build_object('lot_id', ${lot('n')}, 'item_id', ${thing(`n % ${things}`)},
       'code', 'L-E' || lpad(n::text, 6, '0'), 'state', 'available', 'usable_until', current_date - 10 + n % 397)) r
   where l.network_id = $1 and l.organisation_id = $2::uuid and l.lot_id = $4::uuid`,
  `insert into goods.balances (network_id, location_id, lot_key, lot_id, item_id, organisation_id, quantity, may_go_below_zero)
   select $1, $5::uuid, ${lot('n')}::text, ${lot('n')}, ${thing(`n % ${things}`)}, $2::uuid, 5 + n % 40, false
   from generate_series(1, $8::int) n`,
  `insert into goods.reservations (network_id, reservation_id, organisation_id, location_id, lot_key, lot_id, item_id, quantity, cause_id, until)
   select $1, ${idText('kept aside', 'n')}, $2::uuid, $5::uuid, ${lot('n')}::text, ${lot('n')}, ${thing(`n % ${things}`)}, 1 + n % 3,
     ${idText('for whom', 'n')}, now() + interval '7 days'
   from generate_series(1, $8::int, 10) n`,
  `insert into goods.movements (network_id, movement_id, organisation_id, at, kind, item_id, lot_id, from_location_id, to_location_id, quantity, worker_id)
   select $1, ${idText('given away', 'n')}, $2::uuid, now() - n * interval '365 days' / $9::int, 'out_contact',
     ${thing(`(1 + n * 31 % $8::int) % ${things}`)}, ${lot('1 + n * 31 % $8::int')}, $5::uuid, $6::uuid, 1 + n % 3, $7::uuid
   from generate_series(1, $9::int) n`,
]

const fill = async (database: Database, ownerUrl: string | undefined, many: Many) => {
  const { network_id, corners } = await tellWorld(database, 1)
  const [corner] = corners
  const [given] = corner?.given ?? []
  if (!corner || !given) throw new Error('The world is empty')
  const ask = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  const values = [
    ...[network_id, corner.organisation_id, given.item_id, given.lot_id, corner.hub_location_id],
    ...[corner.given_location_id, corner.coordinator.worker_id, many.lots, many.movements],
  ]
  for (const text of written) {
    const used = [...new Set(text.match(/\$\d/g))].map((name) => Number(name.slice(1))).sort()
    const said = used.reduce((so_far, number, i) => so_far.replaceAll(`$${number}`, `$${i + 1}`), text)
    await ask(
      said,
      used.map((number) => values[number - 1]),
    )
  }
  await ask('analyze')
  return { network_id, corner }
}

/** By hand, by key, without asking who looks: what ends in sixty days, and what moved in four weeks. */
const bothSets = (network_id: string, { organisation_id, hub_location_id }: Corner) => [
  {
    name: 'lots that end',
    text: `select l.lot_id, l.item_id, l.code, l.usable_until, b.location_id, b.quantity from goods.balances b
           join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
           where b.network_id = $1 and b.location_id = $2 and b.quantity > 0 and l.state = 'available'
             and l.usable_until between current_date and current_date + 60`,
    values: [network_id, hub_location_id],
  },
  {
    name: 'four weeks of movements',
    text: `select movement_id, item_id, from_location_id, to_location_id, quantity from goods.movements
           where network_id = $1 and organisation_id = $2 and at >= current_date - 28`,
    values: [network_id, organisation_id],
  },
]

export const willExpireFigure: Figure = {
  id: 'EXPIRE',
  measure: async ({ well: { engine }, isQuick, tell }) => {
    const many = isQuick ? { lots: 2000, movements: 24_000 } : { lots: 20_000, movements: 240_000 }
    const { well, told } = await digWell(engine, (database, ownerUrl) => fill(database, ownerUrl, many))
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const { network_id, corner } = told
    const here = { network_id, now: new Date().toISOString() }
    const statements = willExpireAnswering.statements({}, here)
    const run = async () => {
      const { rows } = await database.read(corner.coordinator.token, statements)
      return willExpireAnswering.tell(rows, here as never)
    }
    const sets = bothSets(network_id, corner)
    const byKey = () => owner.send(sets)
    const { lots } = (await run()) as { lots: unknown[] }
    const [ending = [], moved = []] = await byKey()
    if (lots.length === 0 || ending.length === 0 || moved.length === 0) throw new Error('Nothing ends')
    tell(`${lots.length} of ${ending.length} lots are not given in time, ${moved.length} movements`)
    await warmUp(run)
    await warmUp(byKey)
    const taken = await take({
      floor: () => timeOf(byKey),
      product: () => timeOf(run),
      rounds: isQuick ? 3 : 5,
    })
    await database.close()
    await owner.close()
    await well.close()
    const what = `what will expire before it is given, of ${many.lots} lots / both sets read by key, time`
    return [resultFrom({ id: 'EXPIRE', engine, unit: 'ms', bar: { at_most: 3 }, what }, taken)]
  },
}
