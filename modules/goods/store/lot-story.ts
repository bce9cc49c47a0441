// Sums the movements of a lot by the places they joined, and puts them in the order of a life.
import { answering, type Row } from '#core/kernel'
import { type LotStory, lotStory, type StoryStop } from '../queries/lot-story.ts'

const lot = `
  select l.lot_id, l.item_id, i.name_it, i.name_en, l.source, l.donor, l.supplier_lot, l.best_before, l.use_by, l.usable_until, l.received_on,
    l.state, l.state_reason
  from goods.lots l join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  where l.network_id = $1 and l.lot_id = $2`

const flows = `
  select f.kind as from_kind, t.kind as to_kind, f.location_id as from_id, t.location_id as to_id, f.name as from_name, t.name as to_name,
    sum(m.quantity)::int as quantity
  from goods.movements m
  join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
  where m.network_id = $1 and m.lot_id = $2
  group by f.kind, t.kind, f.location_id, t.location_id, f.name, t.name
  order by f.name, t.name, f.location_id, t.location_id`

const remains = `
  select p.location_id, p.kind, p.name, b.quantity from goods.balances b
  join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
  where b.network_id = $1 and b.lot_id = $2 and b.quantity > 0 and not b.may_go_below_zero order by p.kind, p.name, p.location_id`

const madeOf = `
  select (part.value->>'lot_id') as lot_id, i.item_id, i.name_it, i.name_en, (part.value->>'quantity')::int as quantity, o.code,
    o.usable_until, coalesce(o.state in ('blocked', 'quarantine', 'recalled', 'destroyed'), false) as is_blocked
  from goods.lots l cross join lateral jsonb_array_elements(l.parts) as part(value)
  join goods.items i on i.network_id = l.network_id and i.item_id = (part.value->>'item_id')::uuid
  left join goods.lots o on o.network_id = l.network_id and o.lot_id = (part.value->>'lot_id')::uuid
  where l.network_id = $1 and l.lot_id = $2 order by i.name_it, i.item_id, 1`

const wentInto = `
  select l.lot_id, i.item_id, i.name_it, i.name_en, (part.value->>'quantity')::int as quantity, l.code
  from goods.lots l cross join lateral jsonb_array_elements(l.parts) as part(value)
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  where l.network_id = $1 and l.source = 'assembly' and part.value->>'lot_id' = $2::text order by l.received_on, l.lot_id`

interface Flow {
  from_kind: string
  to_kind: string
  from_id: string
  to_id: string
  from_name: string
  to_name: string
  quantity: number
}

const arriving = (rows: Flow[], kind: string) => rows.filter((flow) => flow.to_kind === kind)
const total = (rows: Flow[]) => rows.reduce((sum, flow) => sum + flow.quantity, 0)

/** What reached each shelf from outside it, so that a van loaded twice and emptied once says all three. */
const shelves = (rows: Flow[], kind: 'hub' | 'shelf' | 'van'): StoryStop[] => {
  const stops = new Map<string, StoryStop>()
  for (const flow of arriving(rows, kind)) {
    const quantity = (stops.get(flow.to_id)?.quantity ?? 0) + flow.quantity
    stops.set(flow.to_id, { kind, name: flow.to_name, quantity, is_blocked: false })
  }
  return [...stops.values()]
}

const sink = (
  rows: Flow[],
  kind: 'given' | 'household' | 'partner' | 'canteen' | 'assembly' | 'waste' | 'destroyed' | 'unexplained',
  as: StoryStop['kind'],
): StoryStop[] => {
  const quantity = total(arriving(rows, kind)) - total(rows.filter((flow) => flow.from_kind === kind))
  return quantity === 0 ? [] : [{ kind: as, name: null, quantity, is_blocked: false }]
}

const tellStory = ([lots = [], flowRows = [], left = [], parts = [], kits = []]: Row[][]): LotStory => {
  const found = (lots[0] as unknown as LotStory['lot'] | undefined) ?? null
  const rows = flowRows as unknown as Flow[]
  const remaining = left as unknown as LotStory['remains']
  const isKit = found?.source === 'assembly'
  const is_blocked = ['blocked', 'quarantine', 'recalled'].includes(found?.state ?? '')
  const born = isKit
    ? rows.filter((flow) => flow.from_kind === 'assembly')
    : rows.filter((flow) => flow.from_kind === 'donor')
  const origin: StoryStop = {
    kind: isKit ? 'assembly' : 'donor',
    name: found?.donor ?? null,
    quantity: total(born),
    is_blocked: false,
  }
  const rest: StoryStop = {
    kind: 'remains',
    name: null,
    quantity: remaining.reduce((sum, place) => sum + place.quantity, 0),
    is_blocked,
  }
  const stops = [
    origin,
    ...shelves(rows, 'hub'),
    ...shelves(rows, 'shelf'),
    ...shelves(rows, 'van'),
    ...sink(rows, 'given', 'given'),
    ...sink(rows, 'household', 'household'),
    ...sink(rows, 'partner', 'partner'),
    ...sink(rows, 'canteen', 'canteen'),
    ...(isKit ? [] : sink(rows, 'assembly', 'kit')),
    ...sink(rows, 'waste', 'waste'),
    ...sink(rows, 'destroyed', 'destroyed'),
    ...sink(rows, 'unexplained', 'unexplained'),
    rest,
  ]
  return {
    lot: found,
    stops: found ? stops : [],
    remains: remaining,
    kits: isKit ? total(born) - total(arriving(rows, 'assembly')) : 0,
    made_of: parts as unknown as LotStory['made_of'],
    went_into: kits as unknown as LotStory['went_into'],
  }
}

export const lotStoryAnswering = answering(lotStory, {
  statements: ({ lot_id }, { network_id }) =>
    Object.entries({ lot, flows, remains, madeOf, wentInto }).map(([name, text]) => ({
      name: `goods story ${name}`,
      text,
      values: [network_id, lot_id],
    })),
  tell: (rows) => tellStory(rows),
})
