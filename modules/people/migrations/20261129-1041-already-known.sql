-- Who answers the line asks whether somebody already follows who is calling. The answer is whom to call and nothing of
-- the person: never of who did not agree, who asked to rest, who is anonymous, a minor, or kept apart for violence.
create index persons_by_nickname_anywhere on people.persons (network_id, nickname_key);

create function people.already_known(network uuid, question uuid, words text, called text)
returns table (person_id uuid, body_name text, unit_name text, phone text)
language plpgsql security definer set search_path = people, pg_temp as $$
declare
  roles text[] := array['helpline_operator', 'service_coordinator', 'social_worker'];
  bodies uuid[] := access.my_organisations(roles);
  resting uuid[];
  print bytea;
  found uuid[];
begin
  if network is distinct from access.my_network() or coalesce(cardinality(bodies), 0) = 0 then return; end if;
  perform people.count_asking(network, 'known', date_trunc('hour', now()), 20);
  select array(select s.person_id from access.subjects s where s.network_id = network and s.restricted_at is not null) into resting;
  if words <> '' then print := people.fingerprint_of(network, words); end if;
  select array_agg(p.person_id) into found from people.persons p
  where p.network_id = network and p.ended_on is null and not p.protective_flag and p.person_id <> all (resting)
    and p.person_id in (
      select f.person_id from people.fingerprints f where f.network_id = network and f.fingerprint = print
      union all select n.person_id from people.persons n where n.network_id = network and called <> '' and n.nickname_key = called
      union all select c.person_id from people.persons c where c.network_id = network and called <> '' and c.code = upper(called))
    -- Their own body shares nothing by answering; another one answers for who said yes to it.
    and (p.organisation_id = any (bodies) or exists (select 1 from people.consents y
      where y.network_id = network and y.person_id = p.person_id and y.withdrawn_at is null and y.recipients && bodies
        and y.purposes && array['direct_care', 'referral'] and 'base' = any (y.compartments)))
    and not exists (select 1 from people.sharing_wishes w where w.network_id = network and w.person_id = p.person_id
      and w.ended_at is null and (w.to_organisation_id is null or w.to_organisation_id = any (bodies)))
    and not exists (select 1 from access.sealings x where x.network_id = network and x.person_id = p.person_id)
    and not exists (select 1 from people.sealed_links x where x.network_id = network and x.person_id = p.person_id)
    and not exists (select 1 from people.attributes a where a.network_id = network and a.person_id = p.person_id
      and a.compartment = 'violence');
  insert into people.partner_questions values (network, question, access.my_worker(), now(), found is not null);
  return query
    select p.person_id, o.short_name, case when own.unit_id is not null then u.name end, coalesce(own.phone, office.phone)
    from people.persons p
    join network.units u on u.network_id = network and u.unit_id = p.unit_id
    join network.organisations o on o.network_id = network and o.organisation_id = p.organisation_id
    left join network.unit_phones own on own.network_id = network and own.unit_id = u.unit_id and own.tells = 'unit' and u.kind <> 'health'
    left join network.unit_phones office on office.network_id = network and office.organisation_id = o.organisation_id and office.tells = 'body'
    where p.network_id = network and p.person_id = any (found);
end $$;
grant execute on function people.already_known(uuid, uuid, text, text) to prossima_app;
comment on function people.already_known(uuid, uuid, text, text) is
  'Whom to call about somebody the network already follows: the unit when its name tells nothing, otherwise its body.';

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.already_known(uuid, uuid, text, text) owner to prossima_keeper;
