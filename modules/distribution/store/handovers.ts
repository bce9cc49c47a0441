// The SQL of what left the hub, of the look at a card, and of what is counted.
import { answering, fewUnder, notAllowed, notFound, type Row, refuse } from '#core/kernel'
import { readCardCode } from '../domain/codes.ts'
import {
  type HandoverTold,
  handovers,
  type OneHandover,
  oneHandover,
  type RecipientsTable,
  recipientsTable,
  servedThisWeek,
} from '../queries/handovers.ts'

const gaveSql = `
  select h.handover_id, h.at, h.recipient_kind, c.code as card_code, o.short_name as partner_name, u.name as unit_name, r.code as request_code,
    h.people, h.is_programme, h.proof, w.name as by_name,
    n.handover_line_id, n.item_id, i.name_it, i.name_en, i.unit_name as item_unit, n.lot_id, n.lot_code, n.quantity, n.is_unexplained, a.arrived,
    coalesce((select sum(b.quantity) from distribution.returns b where b.network_id = n.network_id and b.handover_line_id = n.handover_line_id), 0)::int as returned
  from (select * from distribution.handovers k where k.network_id = $1 and (k.at at time zone 'Europe/Rome')::date >= $2::date
    order by k.at desc limit 300) h
  join distribution.handover_lines n on n.network_id = h.network_id and n.handover_id = h.handover_id
  join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
  left join distribution.cards c on c.network_id = h.network_id and c.card_id = h.card_id
  left join distribution.requests r on r.network_id = h.network_id and r.goods_request_id = h.goods_request_id
  left join network.organisations o on o.network_id = h.network_id and o.organisation_id = h.partner_id
  left join network.units u on u.network_id = h.network_id and u.unit_id = h.unit_id
  left join access.workers w on w.network_id = h.network_id and w.worker_id = h.worker_id
  left join distribution.arrivals a on a.network_id = n.network_id and a.handover_line_id = n.handover_line_id
  where ($3::text is null or c.code = $3)
  order by h.at desc, h.handover_id, n.position`

const tellHandovers = (rows: Row[]): HandoverTold[] => {
  const told = new Map<string, HandoverTold>()
  for (const row of rows) {
    const { handover_line_id, item_id, name_it, name_en, item_unit, lot_id, lot_code, quantity, ...rest } =
      row
    const { is_unexplained, arrived, returned, ...handover } = rest
    const one = told.get(String(row.handover_id)) ?? ({ ...handover, lines: [] } as unknown as HandoverTold)
    const line = {
      handover_line_id,
      item_id,
      name_it,
      name_en,
      unit_name: item_unit,
      lot_id,
      lot_code,
      quantity,
    }
    one.lines.push({ ...line, is_unexplained, arrived, returned } as unknown as HandoverTold['lines'][number])
    told.set(one.handover_id, one)
  }
  return [...told.values()]
}

export const handoversAnswering = answering(handovers, {
  statements: ({ from_day, card_code }, { network_id }) => [
    {
      name: 'handovers',
      text: gaveSql,
      values: [network_id, from_day, card_code === undefined ? null : (readCardCode(card_code) ?? '-')],
    },
  ],
  tell: ([rows = []]) => ({ handovers: tellHandovers(rows) }),
})

const oneSql = `
  select h.handover_id, h.at, coalesce(b.name, e.name) as hub_name, e.name as organisation_name, h.recipient_kind, c.code as card_code, o.name as partner_name,
    u.name as unit_name, r.code as request_code, w.name as by_name, h.people, h.is_programme, h.proof
  from distribution.handovers h
  left join network.units b on b.network_id = h.network_id and b.unit_id = h.hub_unit_id
  join network.organisations e on e.network_id = h.network_id and e.organisation_id = h.organisation_id
  left join distribution.cards c on c.network_id = h.network_id and c.card_id = h.card_id
  left join distribution.requests r on r.network_id = h.network_id and r.goods_request_id = h.goods_request_id
  left join network.organisations o on o.network_id = h.network_id and o.organisation_id = h.partner_id
  left join network.units u on u.network_id = h.network_id and u.unit_id = h.unit_id
  left join access.workers w on w.network_id = h.network_id and w.worker_id = h.worker_id
  where h.network_id = $1 and h.handover_id = $2`

const linesSql = `
  select n.handover_line_id, i.name_it, i.name_en, i.unit_name, n.quantity, n.lot_code, n.supplier_lot, n.best_before, n.use_by
  from distribution.handover_lines n
  join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
  where n.network_id = $1 and n.handover_id = $2 order by n.position`

const signatureSql = `
  select s.signed_name, s.strokes, s.witness_name from distribution.signatures s where s.network_id = $1 and s.handover_id = $2`

export const oneHandoverAnswering = answering(oneHandover, {
  statements: ({ handover_id }, { network_id }) => [
    { name: 'one handover', text: oneSql, values: [network_id, handover_id] },
    { name: 'lines of a handover', text: linesSql, values: [network_id, handover_id] },
    { name: 'who received', text: signatureSql, values: [network_id, handover_id] },
  ],
  tell: ([found = [], lines = [], signatures = []]) =>
    ({
      ...{ handover: found[0] ?? notFound(), lines },
      signature: signatures[0] ?? null,
    }) as unknown as OneHandover,
})

export const servedAnswering = answering(servedThisWeek, {
  statements: ({ code }, { network_id }) => [
    {
      name: 'served this week',
      text: 'select is_known, is_served, is_too_often from distribution.served_this_week($1, $2)',
      values: [network_id, readCardCode(code) ?? '-'],
    },
  ],
  tell: ([rows = []]) => {
    const [row] = rows
    if (row?.is_too_often) refuse('distribution.too-many-looks', undefined, 429)
    return { is_known: row?.is_known === true, is_served: row?.is_served === true }
  },
})

/** Of few households, what tells of health, origin and home is not summed: it would be somebody's. */
const tender = ['disabled', 'third_country', 'minority', 'homeless']

export const recipientsAnswering = answering(recipientsTable, {
  statements: ({ organisation_id, year }, { network_id }) => [
    {
      name: 'recipients table',
      text: 'select distribution.recipients_table($1, $2, $3) as told',
      values: [network_id, organisation_id, year],
    },
  ],
  tell: ([rows = []]) => {
    const told = (rows[0]?.told ?? notAllowed('distribution.see-figures')) as RecipientsTable
    const isUntold = told.households < fewUnder
    const lines = told.lines.map((line) =>
      isUntold && tender.includes(line.heading) ? { ...line, people: null } : line,
    )
    return { ...told, lines }
  },
})
