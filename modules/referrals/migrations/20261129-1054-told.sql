-- Referrals told for the figures: how many were sent, refused and why, reached, and closed their loop, and how long people
-- waited. A discreet referral is never in it. The first unit is who sent.
create view referrals.told with (security_invoker = true) as
with sent as (
  select r.network_id, r.referral_id, r.organisation_id, r.unit_id, r.kind, r.state, (r.sent_at at time zone 'Europe/Rome')::date as sent_on,
    r.attended_on, (coalesce(r.closed_at, r.state_since) at time zone 'Europe/Rome')::date as ended_on, r.decline_reason, r.outcome,
    t.subject_id, coalesce(t.identity, '') as identity, coalesce(t.gender, '') as gender, coalesce(t.age_band, '') as age_band,
    coalesce(t.citizenship, '') as citizenship
  from referrals.referrals r
  left join referrals.subjects s on s.network_id = r.network_id and s.referral_id = r.referral_id and not r.is_anonymous
  left join people.traits t on t.network_id = s.network_id and t.person_id = s.person_id
  where not r.is_discreet
)
select s.network_id, s.referral_id as cause_id, s.organisation_id, s.unit_id, null::text[] as municipality_codes, null::text as district_key,
  told.on_day, null::date as until_day, true as is_validated, told.measure, told.kind, s.gender, s.age_band, s.citizenship,
  told.quantity::bigint as quantity, case when told.measure = 'persons_referred' then s.subject_id end as subject_id,
  case when told.measure = 'persons_referred' then s.identity else '' end as identity
from sent s cross join lateral (values
  ('referrals_sent', s.kind, s.sent_on, 1, true),
  ('persons_referred', '', s.sent_on, 1, s.subject_id is not null),
  ('referrals_declined', coalesce(s.decline_reason, ''), s.ended_on, 1, s.state = 'declined'),
  ('referrals_reached', '', s.attended_on, 1, s.attended_on is not null),
  ('referral_wait_days', '', s.attended_on, s.attended_on - s.sent_on, s.attended_on is not null),
  ('referrals_closed_loop', coalesce(s.outcome, ''), s.ended_on, 1, s.outcome is not null and s.state in ('outcome_known', 'closed'))
) told (measure, kind, on_day, quantity, is_so)
where told.is_so;
comment on view referrals.told is 'Referrals as figures: sent, refused, reached, closed. For the house alone.';
grant select on referrals.told to prossima_keeper;
