-- Files told for the figures: who was taken in charge from which day until which, and how it ended. A reception that ended
-- with advice is an orientation, never a taking in charge.
create view cases.told with (security_invoker = true) as
with files as (
  select f.network_id, f.file_id, f.organisation_id, f.unit_id, array[f.municipality_code] as municipality_codes, f.state, f.first_need,
    f.opened_on, f.closed_on, f.state_since, f.closure_reason, f.is_integrated, f.household_id,
    (select min((s.at at time zone 'Europe/Rome')::date) from cases.steps s
      where s.network_id = f.network_id and s.file_id = f.file_id and s.event = 'accept') as accepted_on,
    t.subject_id, t.identity, t.gender, t.age_band, t.citizenship
  from cases.files f
  join people.traits t on t.network_id = f.network_id and t.person_id = f.person_id
)
select f.network_id, f.file_id as cause_id, f.organisation_id, f.unit_id, f.municipality_codes, null::text as district_key,
  told.on_day, told.until_day, true as is_validated, told.measure, told.kind, f.gender, f.age_band, f.citizenship, 1::bigint as quantity,
  told.subject_id, told.identity
from files f cross join lateral (values
  ('cases_opened', f.first_need, f.opened_on, null::date, null::uuid, '', true),
  ('orientations', f.first_need, coalesce(f.closed_on, f.state_since), null, null, '', f.state = 'closed_oriented'),
  ('persons_in_charge', f.first_need, f.accepted_on, case when f.state in ('closed', 'transferred') then coalesce(f.closed_on, f.state_since) end,
    f.subject_id, f.identity, f.accepted_on is not null),
  ('households_in_charge', '', f.accepted_on, case when f.state in ('closed', 'transferred') then coalesce(f.closed_on, f.state_since) end,
    f.household_id, 'household', f.accepted_on is not null and f.household_id is not null),
  ('cases_integrated', '', f.accepted_on, null, null, '', f.accepted_on is not null and f.is_integrated),
  ('cases_closed', coalesce(f.closure_reason, ''), f.closed_on, null, null, '', f.state = 'closed' and f.closed_on is not null)
) told (measure, kind, on_day, until_day, subject_id, identity, is_so)
where told.is_so;
comment on view cases.told is 'Files as figures: taken in charge from when until when, oriented, closed. For the house alone.';
grant select on cases.told to prossima_keeper;
