// Reads what lies indoors and ends soon, and how much of each thing left in the last weeks; the rule says what will be left over.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { aheadDays, leftOver, paceDays } from '../domain/in-time.ts'
import { type LateLot, type WillExpire, willExpire } from '../queries/will-expire.ts'

/** What is promised is summed once for all shelves: asked lot by lot it is most of the work. */
const heaps = `
  select l.lot_id, l.organisation_id, i.item_id, i.name_it, i.name_en, i.unit_name, l.code, l.usable_until, h.places, h.quantity
  from (
    select b.lot_id, array_agg(distinct coalesce(p.code, p.name)) as places,
      greatest(0, sum(b.quantity - coalesce(r.promised, 0)))::float8 as quantity
    from goods.lots e
    join goods.balances b on b.network_id = e.network_id and b.lot_id = e.lot_id and b.quantity > 0
    join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
    left join (select v.location_id, v.lot_key, sum(v.quantity) as promised from goods.reservations v
      where v.network_id = $1 and v.quantity > 0 group by v.location_id, v.lot_key) r on r.location_id = b.location_id and r.lot_key = b.lot_key
    where e.network_id = $1 and ($2::uuid is null or e.organisation_id = $2)
      and e.state = 'available' and e.usable_until between $3::date and $3::date + $4::int
    group by b.lot_id) h
  join goods.lots l on l.network_id = $1 and l.lot_id = h.lot_id
  join goods.items i on i.network_id = $1 and i.item_id = l.item_id
  order by l.usable_until, i.name_it, l.lot_id`

/** Net of what came back; into kits counts as given, since a kit goes on its own way. Out of kits it comes back; a kit taken apart went nowhere. */
const leaving = `
  select m.organisation_id, m.item_id, sum(case when f.kind in ('hub', 'shelf') then m.quantity else -m.quantity end)::float8 as gone
  from goods.movements m
  join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id
  join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
  where m.network_id = $1 and ($2::uuid is null or m.organisation_id = $2)
    and m.at >= ($3::date - $4::int)::timestamp at time zone 'Europe/Rome'
    and ((f.kind in ('hub', 'shelf') and t.kind in ('van', 'given', 'household', 'partner', 'canteen', 'assembly'))
      or (t.kind in ('hub', 'shelf') and f.kind in ('van', 'given', 'household', 'partner', 'canteen', 'assembly')))
    and (i.kind <> 'kit' or 'assembly' not in (f.kind, t.kind))
  group by m.organisation_id, m.item_id`

/** A list that people read; of the rest they hear how many. */
const mostTold = 200

/** Every body gives at its own pace. */
const ofBody = ({ organisation_id, item_id }: { organisation_id: string; item_id: string }): string =>
  `${organisation_id}|${item_id}`

type Found = Omit<LateLot, 'per_week' | 'left'> & { organisation_id: string }

const told = ([lots = [], paces = []]: Row[][], now: string): WillExpire => {
  const today = dayInItaly(now)
  const gone = paces as unknown as { organisation_id: string; item_id: string; gone: number }[]
  const pace = new Map(gone.map((each) => [ofBody(each), Math.max(0, each.gone) / paceDays]))
  const rows = lots as unknown as Found[]
  const left = leftOver(
    rows.map((row) => ({ ...row, item_id: ofBody(row) })),
    { today, pace },
  )
  const late = rows.flatMap(({ organisation_id, ...row }) => {
    const over = left.get(row.lot_id) ?? 0
    const per_week = Math.round((pace.get(ofBody({ ...row, organisation_id })) ?? 0) * 7)
    return over > 0 ? [{ ...row, per_week, left: over }] : []
  })
  return { today, lots: late.slice(0, mostTold), more: Math.max(0, late.length - mostTold) }
}

export const willExpireAnswering = answering(willExpire, {
  statements: ({ organisation_id }, { network_id, now }) => {
    const where = [network_id, organisation_id ?? null, dayInItaly(now)]
    return [
      { name: 'goods that end soon', text: heaps, values: [...where, aheadDays] },
      { name: 'goods that left lately', text: leaving, values: [...where, paceDays] },
    ]
  },
  tell: (rows, { now }) => told(rows, now),
})
