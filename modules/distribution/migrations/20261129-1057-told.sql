-- What left the hub, told for the figures: grams and portions by kind of recipient, how many households (a card stands for
-- one) and partners received.
create view distribution.told with (security_invoker = true) as
with lines as (
  select h.network_id, h.handover_id, h.organisation_id, h.hub_unit_id, (h.at at time zone 'Europe/Rome')::date as on_day, h.recipient_kind,
    i.category, sum(case i.unit_name when 'kg' then l.quantity * 1000::bigint else l.quantity * i.grams::bigint end) as grams,
    sum(case when i.portion_grams is null then 0 else l.quantity * (case i.unit_name when 'kg' then 1000 else i.grams end)::bigint / i.portion_grams end) as portions
  from distribution.handovers h
  join distribution.handover_lines l on l.network_id = h.network_id and l.handover_id = h.handover_id
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  group by 1, 2, 3, 4, 5, 6, 7
)
select l.network_id, l.handover_id as cause_id, l.organisation_id, l.hub_unit_id as unit_id, null::text[] as municipality_codes, null::text as district_key,
  l.on_day, null::date as until_day, true as is_validated, told.measure, told.kind, '' as gender, '' as age_band, '' as citizenship,
  told.quantity::bigint as quantity, null::uuid as subject_id, '' as identity
from lines l cross join lateral (values ('goods_out_grams', l.recipient_kind, l.grams), ('portions_out', l.recipient_kind, l.portions)) told (measure, kind, quantity)
union all
select h.network_id, h.handover_id, h.organisation_id, h.hub_unit_id, null, null, (h.at at time zone 'Europe/Rome')::date, null, true,
  told.measure, told.kind, '', '', '', told.quantity::bigint, told.subject_id, told.identity
from distribution.handovers h cross join lateral (values
  ('handovers', h.recipient_kind, 1, null::uuid, '', true),
  ('households_served', '', 1, h.card_id, 'card', h.card_id is not null),
  ('partners_served', '', 1, h.partner_id, 'organisation', h.partner_id is not null)
) told (measure, kind, quantity, subject_id, identity, is_so)
where told.is_so;
comment on view distribution.told is 'What left the hub as figures. For the house alone.';
grant select on distribution.told to prossima_keeper;
