// Reads what lies indoors and ends soon, and how much of each thing left in the last weeks; the rule says what will be left over.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { aheadDays, leftOver, paceDays } from '../domain/in-time.ts'
import { type LateLot, type WillExpire, willExpire } from '../queries/will-expire.ts'

const heaps = `
  select l.lot_id, i.item_id, i.name_it, i.name_en, i.unit_name, l.code, l.usable_until,
    array_agg(distinct coalesce(p.code, p.name)) as places,
    greatest(0, sum(b.quantity) - coalesce(sum(r.promised), 0))::float8 as quantity
  from goods.balances b
  join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
  join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
  join goods.items i on i.network_id = b.network_id and i.item_id = b.item_id
  left join lateral (select sum(v.quantity) as promised from goods.reservations v
    where v.network_id = b.network_id and v.location_id = b.location_id and v.lot_key = b.lot_key) r on true
  where b.network_id = $1 and ($2::uuid is null or b.organisation_id = $2) and b.quantity > 0
    and l.state = 'available' and l.usable_until between $3::date and $3::date + $4::int
  group by l.lot_id, i.item_id, i.name_it, i.name_en, i.unit_name, l.code, l.usable_until
  order by l.usable_until, i.name_it, l.lot_id limit 2000`

/** Net of what came back; into kits counts as given, since a kit goes on its own way. */
const pace = `
  select m.item_id, sum(case when f.kind in ('hub', 'shelf') then m.quantity else -m.quantity end)::float8 as gone
  from goods.movements m
  join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
  where m.network_id = $1 and ($2::uuid is null or m.organisation_id = $2)
    and m.at >= ($3::date - $4::int)::timestamp at time zone 'Europe/Rome'
    and ((f.kind in ('hub', 'shelf') and t.kind in ('van', 'given', 'household', 'partner', 'canteen', 'assembly'))
      or (t.kind in ('hub', 'shelf') and f.kind in ('van', 'given', 'household', 'partner', 'canteen')))
  group by m.item_id`

const told = ([lots = [], paces = []]: Row[][], now: string): WillExpire => {
  const today = dayInItaly(now)
  const gone = paces as unknown as { item_id: string; gone: number }[]
  const perDay = new Map(gone.map((each) => [each.item_id, Math.max(0, each.gone) / paceDays]))
  const rows = lots as unknown as Omit<LateLot, 'per_week' | 'left'>[]
  const left = leftOver(rows, { today, pace: perDay })
  return {
    today,
    lots: rows.flatMap((row) => {
      const over = left.get(row.lot_id) ?? 0
      return over > 0
        ? [{ ...row, per_week: Math.round((perDay.get(row.item_id) ?? 0) * 7), left: over }]
        : []
    }),
  }
}

export const willExpireAnswering = answering(willExpire, {
  statements: ({ organisation_id }, { network_id, now }) => {
    const where = [network_id, organisation_id ?? null, dayInItaly(now)]
    return [
      { name: 'goods that end soon', text: heaps, values: [...where, aheadDays] },
      { name: 'goods that left lately', text: pace, values: [...where, paceDays] },
    ]
  },
  tell: (rows, { now }) => told(rows, now),
})
