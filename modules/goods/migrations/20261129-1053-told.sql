-- What was thrown away, told for the figures by day and category: grams, never a lot.
create view goods.told with (security_invoker = true) as
select m.network_id, m.movement_id as cause_id, m.organisation_id, coalesce(m.unit_id, m.organisation_id) as unit_id,
  null::text[] as municipality_codes, null::text as district_key, (m.at at time zone 'Europe/Rome')::date as on_day, null::date as until_day,
  true as is_validated, 'goods_wasted_grams' as measure, i.category as kind, '' as gender, '' as age_band, '' as citizenship,
  case i.unit_name when 'kg' then m.quantity * 1000::bigint else m.quantity * i.grams::bigint end as quantity, null::uuid as subject_id, '' as identity
from goods.movements m
join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id
where m.kind = 'waste';
comment on view goods.told is 'Waste as figures. For the house alone.';
grant select on goods.told to prossima_keeper;
