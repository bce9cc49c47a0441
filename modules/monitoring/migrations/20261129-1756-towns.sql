-- Where something was done, as finely as a municipality: its district and its code (`district/istat`), or the district alone where the
-- municipality is not known. It stays in facts and in who is counted once; the sums by month are not made finer by it.
alter table monitoring.facts add column town text not null default '';
alter table monitoring.seen add column town text not null default '';
alter table monitoring.facts_before add column town text not null default '';
alter table monitoring.seen_before add column town text not null default '';
set local role prossima_keeper;
update monitoring.facts set town = district_key where town = '';
update monitoring.seen set town = district_key where town = '';
update monitoring.facts_before set town = district_key where town = '';
update monitoring.seen_before set town = district_key where town = '';
set local role prossima_owner;
alter table monitoring.facts alter column town drop default;
alter table monitoring.seen alter column town drop default;
alter table monitoring.facts_before alter column town drop default;
alter table monitoring.seen_before alter column town drop default;
alter table monitoring.facts drop constraint facts_pk;
alter table monitoring.facts add constraint facts_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, is_validated, gender, age_band, citizenship, town);
alter table monitoring.seen drop constraint seen_pk;
alter table monitoring.seen add constraint seen_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, subject, town);
alter table monitoring.facts_before drop constraint facts_before_pk;
alter table monitoring.facts_before add constraint facts_before_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, is_validated, gender, age_band, citizenship, town, told_at);
alter table monitoring.seen_before drop constraint seen_before_pk;
alter table monitoring.seen_before add constraint seen_before_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, subject, town, told_at);

-- What every room tells, with its place: that of the record, or the one municipality its unit works in; who calls without saying from
-- where is nowhere.
create or replace view monitoring.lines with (security_invoker = true) as
select w.network_id, w.source, w.cause_id, w.organisation_id, w.unit_id, named.district_key, w.on_day, w.until_day,
  to_char(w.on_day, 'YYYY-MM') as month, to_char(w.on_day, 'YYYY"-Q"Q') as quarter, bool_or(w.is_validated) as is_validated, w.measure, w.kind,
  max(w.gender) as gender, max(w.age_band) as age_band, max(w.citizenship) as citizenship,
  named.subject, max(w.identity) as identity, case when w.measure = 'shifts_with_contacts' then 1 else sum(w.quantity)::bigint end as quantity, named.town
from (
  select 'outreach' as source, t.* from outreach.told t
  union all select 'places', t.* from places.told t
  union all select 'goods', t.* from goods.told t
  union all select 'referrals', t.* from referrals.told t
  union all select 'reception', t.* from reception.told t
  union all select 'cases', t.* from cases.told t
  union all select 'distribution', t.* from distribution.told t
  union all select 'donations', t.* from donations.told t
  union all select 'volunteering', t.* from volunteering.told t
) w
left join monitoring.keys k on k.network_id = w.network_id
left join network.units u on u.network_id = w.network_id and u.unit_id = w.unit_id
cross join lateral (select coalesce(w.municipality_codes, case when cardinality(u.area_municipalities) = 1 and w.measure not like 'calls%' then u.area_municipalities end) as codes) known
cross join lateral (select coalesce(w.district_key, (select min(d.key) from network.districts d where d.network_id = w.network_id and d.municipalities && known.codes), 'outside') as key) district
cross join lateral (select
  district.key as district_key,
  -- Once for each district of an outing, whatever its municipalities. Outside the districts only where a unit works are there names.
  case when w.measure <> 'shifts_with_contacts' and cardinality(known.codes) = 1 and case when district.key = 'outside'
      then exists (select 1 from network.units a where a.network_id = w.network_id and known.codes[1] = any (a.area_municipalities))
      else exists (select 1 from network.districts d where d.network_id = w.network_id and d.key = district.key and known.codes[1] = any (d.municipalities)) end
    then district.key || '/' || known.codes[1] else district.key end as town,
  encode(substr(sha256(k.key || uuid_send(w.subject_id)), 1, 16), 'hex')::uuid as subject,
  case when w.subject_id is null then w.is_validated::text || '/' || w.gender || '/' || w.age_band || '/' || w.citizenship else '' end as words
) named
group by w.network_id, w.source, w.cause_id, w.organisation_id, w.unit_id, named.district_key, w.on_day, w.until_day, w.measure, w.kind, named.words, named.subject, named.town
having sum(w.quantity) <> 0;

-- The municipalities of a network by the name its figures give them: those of its districts, and where else its units work.
create function monitoring.towns(network uuid) returns table (key text, name text)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query
  select t.key, coalesce((select m.name from network.municipalities m where m.istat_code = t.istat_code and m.superseded_at is null
    order by m.valid_from desc limit 1), t.istat_code)
  from (
    select d.key || '/' || c.code as key, c.code as istat_code from network.districts d cross join unnest(d.municipalities) c (code) where d.network_id = network
    union
    select 'outside/' || c.code, c.code from network.units u cross join unnest(u.area_municipalities) c (code) where u.network_id = network
  ) t;
end $$;
grant execute on function monitoring.towns(uuid) to prossima_app, prossima_keeper;
alter function monitoring.towns(uuid) owner to prossima_keeper;

set local role prossima_keeper;
create or replace function monitoring.open_names(network uuid) returns table (key text, label jsonb)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query
  select d.key, d.label from network.districts d where d.network_id = network
  union all
  select o.organisation_id::text, jsonb_build_object('it', o.short_name, 'en', o.short_name) from network.organisations o where o.network_id = network
  union all
  select u.organisation_id::text || '/' || u.unit_id, jsonb_build_object('it', u.name, 'en', u.name) from network.units u
  where u.network_id = network and not exists (select 1 from services.services s where s.network_id = u.network_id and s.unit_id = u.unit_id and s.visibility = 'secret')
  union all
  select t.key, jsonb_build_object('it', t.name, 'en', t.name) from monitoring.towns(network) t
  union all
  select p.key || '/' || l.key, l.label from network.projects p
  join network.project_lines l on l.network_id = p.network_id and l.project_id = p.project_id and l.kind = 'action' where p.network_id = network;
end $$;
set local role prossima_owner;
