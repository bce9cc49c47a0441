// What the phone of a hub takes along: the requests it is preparing or has ready, line by line; cards as figures, never whose
// they are; who was served these days, and the names of the bodies that ask.
import type { Carry, CarryContext } from '#core/http'
import { dayInItaly, type Noun, unitsAs } from '#core/kernel'
import { hubWorkers } from '#goods'
import { storesOf } from '#goods/server'
import { Organisation, Unit } from '#network'
import { Card } from '../domain/card.ts'
import { LastServed } from '../domain/handover.ts'
import { Part } from '../domain/part.ts'
import { GoodsRequest, RequestLine } from '../domain/request.ts'

const inHand = `select r.goods_request_id from distribution.requests r where r.network_id = $1
  and r.to_unit_id = any($2::uuid[]) and r.state in ('allocated', 'partially_filled', 'picked', 'ready')`
/** Names of bodies and units, so that a request that comes later has one at once. */
const byName = 'c.ended_on is null and cardinality($2::uuid[]) > 0'

const columnsOf = (noun: Noun): string => noun.columns.map(({ name }) => `c.${name}`).join(', ')

const carried = (
  of: unknown,
  where: string,
  values: (context: CarryContext) => unknown[] = ({ me }) => [unitsAs(me, hubWorkers)],
): Carry => {
  const noun = of as Noun
  return {
    noun,
    statement: (context) => ({
      name: `carry hub ${noun.name}`,
      text: `select ${columnsOf(noun)} from ${noun.table} c where c.network_id = $1 and ${where}`,
      values: [context.network_id, ...values(context)],
    }),
  }
}

const daysKept = 7
const fromDay = ({ now }: CarryContext) =>
  dayInItaly(new Date(Date.parse(now) - daysKept * 86_400_000).toISOString())

export const carryHub: Carry[] = [
  carried(GoodsRequest, `c.goods_request_id in (${inHand})`),
  carried(RequestLine, `c.goods_request_id in (${inHand})`),
  carried(Part, `c.goods_request_id in (${inHand})`),
  carried(Card, `c.to_unit_id = any($2::uuid[]) and c.state <> 'closed'`),
  carried(LastServed, 'c.organisation_id = any($2::uuid[]) and c.on_day >= $3::date', (context) => [
    storesOf(context),
    fromDay(context),
  ]),
  carried(Organisation, byName),
  carried(Unit, byName),
]
