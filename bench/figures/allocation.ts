// ALLOCATE: five hundred requests get what is theirs of twenty thousand lots, against reading both sets. The product reads
// them as the person of the hub, under the row policies, and decides who gets what and why; writing it down is not in it.
import { type Database, loadStatement, loadsFor, openDatabase } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { all, type Row } from '#core/kernel'
import { allocate, GoodsRequest, RequestLine } from '#distribution'
import { Balance, Item, Location, Lot } from '#goods'
import { digWell } from '../engine.ts'
import type { Figure } from '../figure.ts'
import { idText } from '../history.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom } from '../result.ts'
import { type Corner, tellWorld } from '../world.ts'

const things = 200
const linesEach = 3
const thing = (n: string) => idText('thing on a shelf', n)

/** `$1` network, `$2` body, `$3` an item, `$4` one of its lots, `$5` hub, `$6` unit, `$7` a worker, `$8` lots, `$9` requests. */
const written = [
  `insert into goods.items select r.* from generate_series(0, ${things - 1}) n, goods.items i,
     lateral jsonb_populate_record(i, jsonb_build_object('item_id', ${thing('n')}, 'key', 'thing-' || n)) r
   where i.network_id = $1 and i.item_id = $3::uuid`,
  `insert into goods.lots select r.* from generate_series(1, $8::int) n, goods.lots l,
     lateral jsonb_populate_record(l, jsonb_build_object('lot_id', ${idText('lot on a shelf', 'n')}, 'item_id', ${thing(`n % ${things}`)},
       'code', 'L-S' || lpad(n::text, 6, '0'), 'state', 'available', 'usable_until', current_date + 5 + n % 300)) r
   where l.network_id = $1 and l.organisation_id = $2::uuid and l.lot_id = $4::uuid`,
  `insert into goods.balances (network_id, location_id, lot_key, lot_id, item_id, organisation_id, quantity, may_go_below_zero)
   select $1, $5::uuid, ${idText('lot on a shelf', 'n')}::text, ${idText('lot on a shelf', 'n')}, ${thing(`n % ${things}`)}, $2::uuid, 1 + n % 4, false
   from generate_series(1, $8::int) n`,
  `insert into distribution.requests (network_id, goods_request_id, code, unit_id, organisation_id, worker_id, to_unit_id, to_organisation_id,
     recipient_kind, people, state, state_since)
   select $1, ${idText('asked', 'n')}, 'R-B' || n, $6::uuid, $2::uuid, $7::uuid, $6::uuid, $2::uuid, 'partner', 10 + n % 40, 'approved', now()
   from generate_series(1, $9::int) n`,
  `insert into distribution.request_lines (network_id, request_line_id, goods_request_id, unit_id, to_unit_id, position, item_id, quantity, allocated)
   select $1, ${idText('asked line', `n || '/' || k`)}, ${idText('asked', 'n')}, $6::uuid, $6::uuid, k, ${thing(`(n * 7 + k * 31) % ${things}`)}, 5 + n % 60, 0
   from generate_series(1, $9::int) n cross join generate_series(0, ${linesEach - 1}) k`,
]

const fill = async (
  database: Database,
  ownerUrl: string | undefined,
  many: { lots: number; requests: number },
): Promise<{ network_id: string; corner: Corner }> => {
  const { network_id, corners } = await tellWorld(database, 1)
  const [corner] = corners
  const [given] = corner?.given ?? []
  if (!corner || !given) throw new Error('The world is empty')
  const ask = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  const values = [
    ...[network_id, corner.organisation_id, given.item_id, given.lot_id, corner.hub_location_id],
    ...[corner.unit_id, corner.coordinator.worker_id, many.lots, many.requests],
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

type Sets = [Row[], Row[], Row[], Row[], Row[], Row[]]

const decide = ([requests, lines, balances, lots, places, items]: Sets, today: string) => {
  const linesOf = new Map<unknown, Row[]>()
  for (const line of lines) {
    const key = line.goods_request_id
    linesOf.set(key, [...(linesOf.get(key) ?? []), line])
  }
  const asked = requests.map((request) => ({
    ...{ request, lines: linesOf.get(request.goods_request_id) ?? [], card: null, metres: null },
    ...{ is_occasional: false, last_served_on: null },
  }))
  const told = { asked, lines, balances, lots, places, items, reservations: [], today }
  return allocate(told as unknown as Parameters<typeof allocate>[0])
}

export const allocation: Figure = {
  id: 'ALLOCATE',
  measure: async ({ well: { engine }, isQuick, tell }) => {
    const many = isQuick ? { lots: 2000, requests: 50 } : { lots: 20_000, requests: 500 }
    const { well, told } = await digWell(engine, (database, ownerUrl) => fill(database, ownerUrl, many))
    const copy = await well.copy()
    const bare = copy.ownerUrl ? copy : await well.copy()
    const database = await openDatabase(copy.config)
    const owner = await openOwner(bare)
    const { network_id, corner } = told
    const { organisation_id, unit_id } = corner
    const sets = [
      all(GoodsRequest, { to_unit_id: unit_id, state: 'approved' }),
      all(RequestLine, { to_unit_id: unit_id }),
      all(Balance, { organisation_id, location_id: corner.hub_location_id }),
      all(Lot, { organisation_id, state: 'available' }),
      all(Location, { organisation_id, kind: ['hub', 'shelf'] }),
      all(Item, {}),
    ].flatMap((need) => loadsFor([need]).map((load) => loadStatement(load, network_id)))
    const [requests, lines, , lots] = sets
    if (!requests || !lines || !lots) throw new Error('Nothing to read')
    const today = new Date().toISOString().slice(0, 10)
    const run = async () => decide((await database.read(corner.coordinator.token, sets)).rows as Sets, today)
    const bothSets = () => owner.send([requests, lines, lots])
    const { given, missing } = await run()
    if (given.length < many.requests) throw new Error('Hardly anybody received anything')
    tell(`${given.length} parts given, ${missing.length} lines without enough`)
    await warmUp(run)
    await warmUp(bothSets)
    const taken = await take({
      floor: () => timeOf(bothSets),
      product: () => timeOf(run),
      rounds: isQuick ? 3 : 5,
    })
    await database.close()
    await owner.close()
    await well.close()
    const what = `${many.requests} requests over ${many.lots} lots / both read as they lie, time`
    return [resultFrom({ id: 'ALLOCATE', engine, unit: 'ms', bar: { at_most: 3 }, what }, taken)]
  },
}
