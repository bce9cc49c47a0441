-- When an agreement ends, everything that was let see because of it ends with it, in the same commit, for ten thousand
-- persons as for one: only the rows that came from those shares are made anew.
create function access.end_shares(network uuid, cause uuid, last_day date) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  persons uuid[]; principals uuid[]; givers uuid[]; r record; forever date := '9999-12-31';
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
  for r in select h.person_id, t.principal, t.giver, h.compartments, coalesce(h.ended_on, forever) as until
    from unnest(persons, principals, givers) as t(person, principal, giver)
    join access.shares h on h.network_id = network and h.person_id = t.person and coalesce(h.unit_id, h.organisation_id) = t.principal
      and h.from_organisation_id = t.giver and h.begins_on <= today and (h.ended_on is null or h.ended_on >= today)
    order by h.share_id loop
    insert into access.person_access values (network, r.principal, r.person_id, r.compartments, r.until, 'infinity', r.giver)
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  end loop;
  return cardinality(persons);
end $$;
comment on function access.end_shares(uuid, uuid, date) is 'Ends what was shared for one reason, an agreement above all, and makes who-may-see-whom anew for those it touched.';
grant execute on function access.end_shares(uuid, uuid, date) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.end_shares(uuid, uuid, date) owner to prossima_keeper;
