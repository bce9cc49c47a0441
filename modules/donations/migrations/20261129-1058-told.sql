-- What came in, told for the figures on the day it arrived: accepted grams by where it came from, and its value.
create view donations.told with (security_invoker = true) as
select d.network_id, d.donation_id as cause_id, d.organisation_id, coalesce(o.unit_id, d.organisation_id) as unit_id, null::text[] as municipality_codes,
  null::text as district_key, d.received_on as on_day, null::date as until_day, true as is_validated, told.measure, d.source as kind,
  '' as gender, '' as age_band, '' as citizenship, told.quantity::bigint as quantity, null::uuid as subject_id, '' as identity
from donations.donations d
left join goods.locations o on o.network_id = d.network_id and o.location_id = d.location_id
join donations.lines l on l.network_id = d.network_id and l.donation_id = d.donation_id and l.accepted > 0
join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
cross join lateral (values
  ('goods_in_grams', coalesce(l.weight_grams::bigint * l.accepted / nullif(l.quantity, 0),
    case i.unit_name when 'kg' then l.accepted * 1000::bigint else l.accepted * i.grams::bigint end)),
  ('goods_in_cents', l.value_cents::bigint * l.accepted / nullif(l.quantity, 0))
) told (measure, quantity)
where d.received_on is not null and told.quantity > 0;
comment on view donations.told is 'What came in as figures. For the house alone.';
grant select on donations.told to prossima_keeper;
