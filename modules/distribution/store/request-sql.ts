// One request as both sides see it: who it is for, what was asked, whether it is mine.
import type { Me, Row } from '#core/kernel'
import type { RequestCard } from '../queries/requests.ts'

/** What a category is counted in, when all its things are counted alike. */
export const unitOfCategory = `(select case when count(distinct k.unit_name) = 1 then min(k.unit_name) else 'piece' end
  from goods.items k where k.network_id = n.network_id and k.category = n.category and k.is_active)`

export const requestSql = `
  select r.goods_request_id, r.code, r.unit_id, u.name as unit_name, r.organisation_id, o.short_name as organisation_name, r.to_unit_id,
    r.to_organisation_id, h.name as hub_name, r.recipient_kind, r.card_id, c.code as card_code, r.people, coalesce(c.babies, 0) as babies,
    coalesce(c.diets, '{}') as diets, coalesce(c.allergens, '{}') as allergens, c.language,
    coalesce(c.state = 'active' and c.programme_from <= $2::date and c.programme_until >= $2::date, false) as is_in_programme,
    r.needed_on, r.pickup_at, r.note, r.state, r.state_since, r.moved_by, r.reason, r.lapses_at,
    l.lines, l.lines_kept, l.asked, l.allocated, l.what, l.item_ids, l.categories
  from distribution.requests r
  join network.units u on u.network_id = r.network_id and u.unit_id = r.unit_id
  join network.organisations o on o.network_id = r.network_id and o.organisation_id = r.organisation_id
  join network.units h on h.network_id = r.network_id and h.unit_id = r.to_unit_id
  left join distribution.cards c on c.network_id = r.network_id and c.card_id = r.card_id
  left join lateral (
    select count(*)::int as lines, (count(*) filter (where n.allocated >= n.quantity))::int as lines_kept, coalesce(sum(n.quantity), 0)::int as asked, coalesce(sum(n.allocated), 0)::int as allocated,
      coalesce(jsonb_agg(jsonb_build_object('name_it', coalesce(i.name_it, n.category), 'name_en', coalesce(i.name_en, n.category),
        'quantity', n.quantity, 'unit_name', coalesce(i.unit_name, ${unitOfCategory})) order by n.position), '[]') as what,
      coalesce(array_agg(n.item_id::text) filter (where n.item_id is not null), '{}') as item_ids,
      coalesce(array_agg(n.category) filter (where n.category is not null), '{}') as categories
    from distribution.request_lines n
    left join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
    where n.network_id = r.network_id and n.goods_request_id = r.goods_request_id and n.quantity > 0) l on true
  where r.network_id = $1`

export const tellRequest = (row: Row, me: Me): RequestCard => {
  const told = row as unknown as RequestCard
  const mine = (unit_id: string) => me.grants.some((grant) => grant.unit_ids.includes(unit_id))
  return { ...told, is_mine: mine(told.unit_id), is_hub: mine(told.to_unit_id) }
}
