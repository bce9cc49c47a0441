-- How long a report waited is told in minutes: in whole hours a mean of quick answers came to nothing.
create or replace view reception.told with (security_invoker = true) as
select v.network_id, v.visit_id as cause_id, v.organisation_id, v.unit_id, null::text[] as municipality_codes, null::text as district_key,
  v.on_day, null::date as until_day, true as is_validated, told.measure, told.kind,
  coalesce(t.gender, '') as gender, coalesce(t.age_band, '') as age_band, coalesce(t.citizenship, '') as citizenship,
  told.quantity::bigint as quantity, case when told.measure = 'persons_received' then t.subject_id end as subject_id,
  case when told.measure = 'persons_received' then t.identity else '' end as identity
from reception.visits v
left join people.traits t on t.network_id = v.network_id and t.person_id = v.person_id
cross join lateral (values
  ('visits', v.first_need, 1, v.state in ('done', 'left')),
  ('visits_received', v.first_need, 1, v.state = 'done'),
  ('visit_wait_minutes', '', (extract(epoch from v.called_at - v.waiting_since) / 60)::int, v.state = 'done' and v.called_at >= v.waiting_since),
  ('persons_received', '', 1, v.state = 'done' and v.person_id is not null)
) told (measure, kind, quantity, is_so)
where told.is_so
union all
select c.network_id, c.call_id, c.organisation_id, c.unit_id, case when c.municipality_code is null then null else array[c.municipality_code] end, null,
  (c.at at time zone 'Europe/Rome')::date, null, true, told.measure, told.kind, '', '', '', 1, null, ''
from reception.calls c cross join lateral (values
  ('calls', coalesce(c.caller_kind, ''), true),
  ('calls_answered', coalesce(c.topics[1], ''), c.state in ('answered', 'documented', 'closed', 'called_back')),
  ('calls_oriented', coalesce(c.topics[1], ''), c.outcome is not null and c.state = 'closed')
) told (measure, kind, is_so)
where told.is_so
union all
select r.network_id, r.report_id, r.organisation_id, r.unit_id, array[r.municipality_code], null,
  (told.at at time zone 'Europe/Rome')::date, null, true, told.measure, r.category, '', '', '', told.quantity::bigint, null, ''
from reception.reports r cross join lateral (values
  ('reports_received', r.received_at, 1, true),
  ('reports_handled', coalesce(r.handled_at, r.closed_at), 1, r.state in ('handled', 'closed') and coalesce(r.handled_at, r.closed_at) is not null),
  ('report_minutes_to_triage', r.triaged_at, (extract(epoch from r.triaged_at - r.received_at) / 60)::int, r.triaged_at is not null),
  ('reports_triaged', r.triaged_at, 1, r.triaged_at is not null)
) told (measure, at, quantity, is_so)
where r.state <> 'annulled' and told.is_so;
