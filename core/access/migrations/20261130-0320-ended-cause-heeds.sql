-- What was shared for one reason ends; what the same bodies share of the same persons for another reason is made anew. It was
-- made without asking whether the person is restricted, or has sealed what is of addiction: it now says what derive_person
-- says. And all of it in one statement, for ten thousand persons as for one.
set local role prossima_keeper;
create or replace function access.end_shares(network uuid, cause uuid, last_day date) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  persons uuid[]; principals uuid[]; givers uuid[]; forever date := '9999-12-31';
  today date := (now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['network_admin', 'dpo', 'privacy_admin']) then
    raise exception 'ending what was shared for one reason is for who keeps agreements' using errcode = '42501';
  end if;
  with ended as (
    update access.shares set ended_on = last_day
    where network_id = network and cause_id = cause and (ended_on is null or ended_on > last_day)
    returning person_id, coalesce(unit_id, organisation_id) as principal, from_organisation_id as giver)
  select array_agg(person_id), array_agg(principal), array_agg(giver) into persons, principals, givers
  from (select distinct * from ended) each;
  if persons is null then return 0; end if;
  delete from access.person_access a using unnest(persons, principals, givers) as t(person, principal, giver)
    where a.network_id = network and a.person_id = t.person and a.principal_id = t.principal and a.of_organisation = t.giver;
  insert into access.person_access
    select network, t.principal, t.person,
      coalesce(array_agg(distinct word order by word) filter (where word is not null and not (word = 'health_addiction' and exists (
        select 1 from access.sealings x where x.network_id = network and x.person_id = t.person))), '{}'),
      coalesce(h.ended_on, forever), 'infinity', t.giver
    from unnest(persons, principals, givers) as t(person, principal, giver)
    join access.subjects s on s.network_id = network and s.person_id = t.person and s.restricted_at is null
    join access.shares h on h.network_id = network and h.person_id = t.person and coalesce(h.unit_id, h.organisation_id) = t.principal
      and h.from_organisation_id = t.giver and h.begins_on <= today and (h.ended_on is null or h.ended_on >= today)
    left join lateral unnest(h.compartments) word on true
    group by t.person, t.principal, t.giver, h.ended_on
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  return cardinality(persons);
end $$;
set local role prossima_owner;
