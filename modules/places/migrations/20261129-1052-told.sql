-- Critical places told for the figures: how many are known, by municipality and kind, from the day they were seen until they
-- were closed. No place, no cell.
create view places.told with (security_invoker = true) as
select h.network_id, h.hotspot_id as cause_id, h.organisation_id, h.unit_id, array[h.municipality_code] as municipality_codes, null::text as district_key,
  h.first_seen_on as on_day, null::date as until_day, true as is_validated, 'places_mapped' as measure, coalesce(h.types[1], '') as kind,
  '' as gender, '' as age_band, '' as citizenship, 1::bigint as quantity, null::uuid as subject_id, '' as identity
from places.hotspots h
union all
select h.network_id, h.hotspot_id, h.organisation_id, h.unit_id, array[h.municipality_code], null, h.first_seen_on,
  case when h.state = 'closed' then coalesce(h.last_visited_on, h.last_seen_on, h.first_seen_on) end, true,
  'places_followed', coalesce(h.types[1], ''), '', '', '', 1, h.hotspot_id, 'place'
from places.hotspots h where h.state <> 'reported';
comment on view places.told is 'Critical places as figures: municipality and kind, never where. For the house alone.';
grant select on places.told to prossima_keeper;
