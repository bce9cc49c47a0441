-- Why people were sent on, as codes. Discreet referrals are in no count.
create view referrals.needs_told with (security_invoker = true) as
select r.network_id, 'referral' as told_by, r.referral_id as cause_id, r.organisation_id, r.unit_id,
  (select u.area_municipalities[1] from network.units u
    where u.network_id = r.network_id and u.unit_id = r.unit_id and cardinality(u.area_municipalities) = 1) as municipality_code,
  (r.sent_at at time zone 'Europe/Rome')::date as on_day, r.reasons as codes
from referrals.referrals r where not r.is_discreet;
comment on view referrals.needs_told is 'Reasons of referrals as codes, without persons. For the house alone.';
grant select on referrals.needs_told to prossima_keeper;
