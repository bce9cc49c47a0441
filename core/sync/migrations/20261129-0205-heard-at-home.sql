-- Who hears that something changed about a person or a file: who may see it now, and the unit at home also when it may
-- not, because its phones must learn that they hold it no longer. And what the house did to rows that phones hold is heard.
set local role prossima_keeper;
create or replace function sync.seal(network uuid, by_worker uuid, by_device uuid, at timestamptz, entries jsonb, events jsonb, happenings jsonb, intents jsonb)
returns bigint
language plpgsql security definer set search_path = sync, pg_temp as $$
declare e jsonb; next_seq bigint; i int := 0; p uuid;
begin
  if network is distinct from access.my_network() or by_worker is distinct from access.my_worker() then
    raise exception 'sealing for someone else' using errcode = '42501';
  end if;
  for e in select * from jsonb_array_elements(entries) order by value->>'organisation_id' loop
    perform audit.append(network, (e->>'organisation_id')::uuid, by_worker, at, e->>'body');
  end loop;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  for e in select * from jsonb_array_elements(events) loop
    if e ? 'person_id' then
      for p in select principal_id from access.person_access where network_id = network and person_id = (e->>'person_id')::uuid
          and until >= (now() at time zone 'Europe/Rome')::date and ends_at > now()
        union select unit_id from access.subjects where network_id = network and person_id = (e->>'person_id')::uuid loop
        insert into sync.events values (network, next_seq, p, e->>'noun', array(select jsonb_array_elements_text(e->'ids')))
        on conflict (network_id, seq, principal_id, noun) do update set ids = events.ids || excluded.ids;
      end loop;
    else
      insert into sync.events values (network, next_seq, (e->>'principal_id')::uuid, e->>'noun', array(select jsonb_array_elements_text(e->'ids')));
    end if;
  end loop;
  for e in select * from jsonb_array_elements(happenings) loop
    i := i + 1;
    insert into sync.happenings values (network, next_seq, i, e->>'name', e->'data');
  end loop;
  for e in select * from jsonb_array_elements(intents) loop
    insert into sync.intents values (network, (e->>'id')::uuid, by_worker, by_device, e->>'fingerprint', next_seq, e->'answer');
  end loop;
  perform pg_notify('prossima', network::text);
  return next_seq;
end $$;
set local role prossima_owner;

-- Called last in a commit of the house: from here to its end nobody else commits in this network.
create function sync.tell(network uuid, principal uuid, of_noun text, of_ids text[]) returns void
language plpgsql security definer set search_path = sync, pg_temp as $$
declare next_seq bigint;
begin
  if principal is null or coalesce(cardinality(of_ids), 0) = 0 then return; end if;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, principal, of_noun, of_ids);
  perform pg_notify('prossima', network::text);
end $$;
comment on function sync.tell(uuid, uuid, text, text[]) is 'The house changed or removed these rows: phones of this unit, body or worker hear it at their next pull.';
grant execute on function sync.tell(uuid, uuid, text, text[]) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function sync.tell(uuid, uuid, text, text[]) owner to prossima_keeper;
