-- What people came for, called for and told us of, as codes. A desk that serves one municipality tells it for who came.
create view reception.needs_told with (security_invoker = true) as
select v.network_id, 'visit' as told_by, v.visit_id as cause_id, v.organisation_id, v.unit_id,
  (select u.area_municipalities[1] from network.units u
    where u.network_id = v.network_id and u.unit_id = v.unit_id and cardinality(u.area_municipalities) = 1) as municipality_code,
  v.on_day, array[v.first_need] as codes
from reception.visits v where v.state in ('done', 'left')
union all
select c.network_id, 'call', c.call_id, c.organisation_id, c.unit_id, c.municipality_code, (c.at at time zone 'Europe/Rome')::date, c.topics
from reception.calls c where c.state in ('answered', 'documented', 'closed', 'called_back')
union all
select r.network_id, 'report', r.report_id, r.organisation_id, r.unit_id, r.municipality_code, (r.received_at at time zone 'Europe/Rome')::date,
  array[r.category]
from reception.reports r where r.state <> 'annulled';
comment on view reception.needs_told is 'Needs heard at the desk, on the line and in reports, as codes. For the house alone.';
grant select on reception.needs_told to prossima_keeper;
