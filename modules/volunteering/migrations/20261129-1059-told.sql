-- Turns told for the figures: how many were covered and the hours given, by day. Who came is counted once, as a pseudonym.
create view volunteering.told with (security_invoker = true) as
select s.network_id, s.sign_up_id as cause_id, s.organisation_id, t.unit_id, null::text[] as municipality_codes, null::text as district_key,
  t.on_day, null::date as until_day, true as is_validated, told.measure, told.kind, '' as gender, '' as age_band, '' as citizenship,
  told.quantity::bigint as quantity, told.subject_id, told.identity
from volunteering.sign_ups s
join volunteering.turns t on t.network_id = s.network_id and t.turn_id = s.turn_id
cross join lateral (values
  ('volunteer_quarters', '', s.quarters, null::uuid, '', true),
  ('volunteers', '', 1, s.worker_id, 'worker', s.worker_id is not null)
) told (measure, kind, quantity, subject_id, identity, is_so)
where s.state = 'present' and told.is_so;
comment on view volunteering.told is 'Turns of volunteers as figures. For the house alone.';
grant select on volunteering.told to prossima_keeper;
