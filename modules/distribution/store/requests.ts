// The SQL of requests: the board of both sides, one request whole, what is free. Rows are held by their own policies.
import { answering, dayInItaly, notFound, type Row } from '#core/kernel'
import {
  type Availability,
  availability,
  type OneRequest,
  oneRequest,
  requests,
} from '../queries/requests.ts'
import { partsSql, tellPart } from './parts.ts'
import { requestSql, tellRequest, unitOfCategory } from './request-sql.ts'

const over = `('rejected', 'confirmed', 'cancelled')`

export const requestsAnswering = answering(requests, {
  statements: ({ which, card_id }, { network_id, now }) => [
    {
      name: `requests ${which}`,
      text: `${requestSql} and ($3::uuid is null or r.card_id = $3) ${which === 'open' ? `and r.state not in ${over}` : ''}
        order by r.pickup_at nulls last, r.needed_on nulls last, r.state_since desc, r.goods_request_id limit 400`,
      values: [network_id, dayInItaly(now), card_id ?? null],
    },
  ],
  tell: ([rows = []], { me }) => ({
    requests: rows.map((row) => tellRequest(row, me)),
  }),
})

const lineSql = `
  select n.request_line_id, n.item_id, n.category, coalesce(i.name_it, n.category) as name_it, coalesce(i.name_en, n.category) as name_en,
    coalesce(i.unit_name, ${unitOfCategory}) as unit_name, coalesce(i.allergens, '{}') as item_allergens, n.quantity, n.allocated
  from distribution.request_lines n
  left join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
  where n.network_id = $1 and n.goods_request_id = $2 and n.quantity > 0 order by n.position`

const stepSql = `
  select event, to_state, by_name, at, reason from distribution.request_steps
  where network_id = $1 and goods_request_id = $2 order by at, request_step_id`

const gaveSql = `
  select h.handover_id, h.at, n.handover_line_id, n.item_id, i.name_it, i.name_en, i.unit_name, n.lot_code, n.use_by, n.best_before,
    n.quantity, a.arrived
  from distribution.handovers h
  join distribution.handover_lines n on n.network_id = h.network_id and n.handover_id = h.handover_id
  join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
  left join distribution.arrivals a on a.network_id = n.network_id and a.handover_line_id = n.handover_line_id
  where h.network_id = $1 and h.goods_request_id = $2 order by h.at, n.position`

const gave = (rows: Row[]): OneRequest['handovers'] => {
  const told = new Map<string, OneRequest['handovers'][number]>()
  for (const row of rows) {
    const { handover_id, at, ...line } = row
    const one = told.get(String(handover_id)) ?? {
      handover_id: String(handover_id),
      at: String(at),
      lines: [],
    }
    one.lines.push(line as unknown as OneRequest['handovers'][number]['lines'][number])
    told.set(one.handover_id, one)
  }
  return [...told.values()]
}

export const oneRequestAnswering = answering(oneRequest, {
  statements: ({ goods_request_id }, { network_id, now }) => [
    {
      name: 'one request',
      text: `${requestSql} and r.goods_request_id = $3`,
      values: [network_id, dayInItaly(now), goods_request_id],
    },
    { name: 'request lines', text: lineSql, values: [network_id, goods_request_id] },
    {
      name: 'request parts',
      text: `${partsSql} and p.goods_request_id = $2 order by p.part_id`,
      values: [network_id, goods_request_id],
    },
    { name: 'request steps', text: stepSql, values: [network_id, goods_request_id] },
    { name: 'request handovers', text: gaveSql, values: [network_id, goods_request_id] },
  ],
  tell: ([found = [], lines = [], parts = [], steps = [], given = []], { me, now }) => ({
    request: tellRequest(found[0] ?? notFound(), me),
    lines: lines as unknown as OneRequest['lines'],
    parts: parts.map((row) => tellPart(row, dayInItaly(now))),
    steps: steps as unknown as OneRequest['steps'],
    handovers: gave(given),
  }),
})

const freeSql = `
  select i.item_id, i.name_it, i.name_en, i.category, i.unit_name, i.icon, i.storage, i.allergens, i.diets, coalesce(a.free, 0)::int as free
  from goods.items i
  left join distribution.availability($1, $2, $3) a on a.item_id = i.item_id
  where i.network_id = $1 and i.is_active and i.kind in ('good', 'kit') and i.compartment = 'base'
  order by i.category, i.name_it, i.item_id`

export const availabilityAnswering = answering(availability, {
  statements: ({ to_unit_id }, { network_id, now }) => [
    { name: 'free at the hub', text: freeSql, values: [network_id, to_unit_id, dayInItaly(now)] },
  ],
  tell: ([rows = []]) => ({ items: rows as unknown as Availability['items'] }),
})
