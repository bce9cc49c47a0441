// The statements of one recall: its lots, and how they moved, summed by the places they joined.
export const recallColumns = `r.recall_id, r.organisation_id, r.code, r.is_drill, r.title, r.notice_by, r.notice_number, r.notice_on,
  r.notice_link, r.danger, r.what_to_do, r.lot_code, r.supplier_lot, r.supplier_lot_to, r.gtin, r.item_id, r.expires_from, r.expires_to,
  r.state, r.opened_at, w.name as opened_by_name, r.blocked_at, r.traced_at, r.notified_at, r.settled_at, r.closed_at, r.reason, r.recipients`

export const recallJoins = 'left join access.workers w on w.network_id = r.network_id and w.worker_id = r.opened_by'

export const lotsText = `
  select x.lot_id, l.code, x.item_id, i.name_it, i.name_en, i.unit_name, i.grams, l.supplier_lot, l.best_before, l.use_by, l.donor, l.state, x.because
  from recalls.recalled_lots x
  join goods.lots l on l.network_id = x.network_id and l.lot_id = x.lot_id
  join goods.items i on i.network_id = x.network_id and i.item_id = x.item_id
  where x.network_id = $1 and x.recall_id = $2 order by x.because, i.name_it, l.code`

export const flowsText = `
  select m.lot_id, f.kind as from_kind, t.kind as to_kind, f.location_id as from_id, t.location_id as to_id, m.cause_id, m.unit_id,
    (m.at at time zone 'Europe/Rome')::date::text as on_day, sum(m.quantity)::int as quantity
  from recalls.recalled_lots x
  join goods.movements m on m.network_id = x.network_id and m.lot_id = x.lot_id
  join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
  where x.network_id = $1 and x.recall_id = $2
  group by 1, 2, 3, 4, 5, 6, 7, 8 order by 8, 1, 6, 4, 5`

export const placesText = `
  select p.location_id, p.kind, p.name from goods.locations p
  where p.network_id = $1 and p.organisation_id = (select r.organisation_id from recalls.recalls r where r.network_id = $1 and r.recall_id = $2)
    and p.is_counted`

export const unlottedText = `
  select i.item_id, i.name_it, i.name_en, p.name as place, b.quantity
  from goods.balances b
  join goods.items i on i.network_id = b.network_id and i.item_id = b.item_id
  join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
  where b.network_id = $1 and b.lot_id is null and b.quantity > 0 and p.kind <> 'unexplained'
    and (b.item_id, b.organisation_id) in (select x.item_id, x.organisation_id from recalls.recalled_lots x
      where x.network_id = $1 and x.recall_id = $2 and x.because <> 'made_of')
  order by i.name_it, p.name`

export const lotColumns = `l.lot_id, l.organisation_id, l.item_id, l.source, l.donor, l.supplier_lot, l.best_before, l.use_by, l.usable_until,
  l.received_on, l.state, l.state_reason, l.parts, l.code, l.owner_id, l.programme, l.gtin, l.value_cents, l.origin_id`
