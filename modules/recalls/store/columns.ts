// The statements of one recall: its lots, and how they moved, summed by the places they joined.
export const recallColumns = `r.recall_id, r.organisation_id, r.code, r.is_drill, r.title, r.notice_by, r.notice_number, r.notice_on,
  r.notice_link, r.danger, r.what_to_do, r.lot_code, r.supplier_lot, r.supplier_lot_to, r.gtin, r.item_id, r.expires_from, r.expires_to,
  r.state, r.opened_at, w.name as opened_by_name, r.blocked_at, r.traced_at, r.notified_at, r.settled_at, r.closed_at, r.reason, r.recipients`

export const lotColumns = `l.lot_id, l.organisation_id, l.item_id, l.source, l.donor, l.supplier_lot, l.best_before, l.use_by, l.usable_until,
  l.received_on, l.state, l.state_reason, l.parts, l.code, l.owner_id, l.programme, l.gtin, l.value_cents, l.origin_id`

export const recallJoins =
  'left join access.workers w on w.network_id = r.network_id and w.worker_id = r.opened_by'

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

export const toldText = `
  select t.to_kind, t.cause_id, t.unit_id, t.how, t.at from recalls.told t
  where t.network_id = $1 and t.recall_id = $2 order by t.at`

export const recoveriesText = `
  select v.lot_id, v.to_kind, v.cause_id, v.unit_id, v.quantity, v.fate, v.at, w.name as worker_name
  from recalls.recoveries v left join access.workers w on w.network_id = v.network_id and w.worker_id = v.worker_id
  where v.network_id = $1 and v.recall_id = $2 order by v.at desc`

/** To which card, partner, kitchen or unit a handover went, as far as who asks may read it. */
export const handoversText = `
  select h.handover_id, h.recipient_kind, c.code as card_code, o.short_name as partner_name, u.name as unit_name,
    exists (select 1 from services.services s where s.network_id = h.network_id and s.organisation_id = h.partner_id and s.email is not null
      and s.ended_on is null) as has_address
  from distribution.handovers h
  left join distribution.cards c on c.network_id = h.network_id and c.card_id = h.card_id
  left join network.organisations o on o.network_id = h.network_id and o.organisation_id = h.partner_id
  left join network.units u on u.network_id = h.network_id and u.unit_id = h.unit_id
  where h.network_id = $1 and h.handover_id in (select m.cause_id from recalls.recalled_lots x
    join goods.movements m on m.network_id = x.network_id and m.lot_id = x.lot_id where x.network_id = $1 and x.recall_id = $2)`

/** Handed out from the unexplained place, from the day some of it lay where it was given: on that van, in that store. */
export const maybeGivenText = `
  select coalesce(u.name, p.name) as unit_name, (m.at at time zone 'Europe/Rome')::date::text as on_day, i.name_it, i.name_en, sum(m.quantity)::int as quantity
  from goods.movements m
  join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id
  join goods.locations p on p.network_id = m.network_id and p.location_id = m.from_location_id
  left join network.units u on u.network_id = m.network_id and u.unit_id = m.unit_id
  where m.network_id = $1 and m.lot_id is null and m.kind in ('out_contact', 'out_household', 'out_partner', 'out_canteen')
    and exists (select 1 from recalls.recalled_lots x
      join goods.movements l on l.network_id = x.network_id and l.lot_id = x.lot_id and l.item_id = m.item_id and l.organisation_id = m.organisation_id
      where x.network_id = $1 and x.recall_id = $2 and l.at <= m.at + interval '1 day'
        and (m.kind <> 'out_contact' or (l.kind = 'out_unit' and l.unit_id = m.unit_id)))
  group by 1, 2, 3, 4 order by 2, 1`

/** Lots of the body that may have been born after the opening; the rule says which are meant. */
export const laterText = `
  select ${lotColumns} from goods.lots l
  join recalls.recalls r on r.network_id = l.network_id and r.organisation_id = l.organisation_id
  where l.network_id = $1 and r.recall_id = $2 and r.state not in ('closed', 'annulled') and l.state not in ('destroyed', 'exhausted')
    and not exists (select 1 from recalls.recalled_lots x where x.network_id = $1 and x.recall_id = $2 and x.lot_id = l.lot_id)
    and (l.received_on >= (r.opened_at at time zone 'Europe/Rome')::date or l.parts is not null)
  order by l.lot_id limit 5000`

export const recalledAsLotsText = `
  select ${lotColumns} from goods.lots l
  join recalls.recalled_lots x on x.network_id = l.network_id and x.lot_id = l.lot_id
  where x.network_id = $1 and x.recall_id = $2`

export const ownPackagingsText = `select p.gtin, p.item_id from goods.packagings p
  join recalls.recalls r on r.network_id = p.network_id and r.gtin = p.gtin where p.network_id = $1 and r.recall_id = $2`

export const publicationText = `select p.brand, p.call_whom, p.phone, p.published_at, p.withdrawn_at from recalls.publications p
  where p.network_id = $1 and p.recall_id = $2`

export const unitNamesText = `select u.unit_id, u.name from network.units u
  where u.network_id = $1 and u.organisation_id = (select r.organisation_id from recalls.recalls r where r.network_id = $1 and r.recall_id = $2)`
