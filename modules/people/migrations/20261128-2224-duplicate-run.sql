-- The house at work after commits: it reads names in pages, looks for doubles outside the database, and writes what it
-- found. Each statement is short, so that people go first.
create function people.names_page(network uuid, after_id uuid, many int)
returns table (person_id uuid, unit_id uuid, home_id uuid, organisation_id uuid, given_name text, family_name text, chosen_name text, birth_date date, birth_year int, identifier text, keys int[])
language sql stable security definer set search_path = people, pg_temp as $$
  select i.person_id, i.unit_id, p.unit_id, p.organisation_id, i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year,
    (select min(n.value_hash) from people.identifiers n where n.network_id = network and n.person_id = i.person_id and n.ended_on is null), k.keys
  from people.identities i
  join people.persons p on p.network_id = network and p.person_id = i.person_id
  left join people.search_keys k on k.network_id = network and k.person_id = i.person_id
  where i.network_id = network and i.person_id > after_id and p.ended_on is null
  order by i.person_id limit many
$$;

create function people.nicknames_page(network uuid, after_id uuid, many int)
returns table (person_id uuid, unit_id uuid, organisation_id uuid, nickname text, gender text, age_band text)
language sql stable security definer set search_path = people, pg_temp as $$
  select p.person_id, p.unit_id, p.organisation_id, p.nickname, p.gender, p.age_band from people.persons p
  where p.network_id = network and p.person_id > after_id and p.ended_on is null and p.nickname is not null
  order by p.person_id limit many
$$;

-- Who was named since the last look, with those who share a selective key with them.
create function people.named_lately(network uuid, many int)
returns table (person_id uuid, keys int[], named_at timestamptz)
language sql stable security definer set search_path = people, pg_temp as $$
  select k.person_id, k.keys, k.named_at from people.search_keys k
  where k.network_id = network and k.named_at > coalesce((select c.named_at from people.match_cursors c where c.network_id = network), '-infinity')
  order by k.named_at fetch first (many) rows with ties
$$;

create function people.names_sharing(network uuid, sought int[], many int)
returns table (person_id uuid, unit_id uuid, organisation_id uuid, given_name text, family_name text, chosen_name text, birth_date date, birth_year int)
language sql stable security definer set search_path = people, pg_temp set enable_seqscan = off as $$
  with hits as materialized (select k.person_id from people.search_keys k where k.keys && sought and k.network_id = network)
  select i.person_id, p.unit_id, p.organisation_id, i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year
  from hits h join people.identities i on i.network_id = network and i.person_id = h.person_id
  join people.persons p on p.network_id = network and p.person_id = i.person_id where p.ended_on is null
  limit many
$$;

create function people.looked_until(network uuid, moment timestamptz) returns void
language sql security definer set search_path = people, pg_temp as $$
  insert into people.match_cursors values (network, moment)
  on conflict (network_id) do update set named_at = greatest(match_cursors.named_at, excluded.named_at)
$$;

-- A key or a fingerprint that does not fit its name is made anew. What came by another way than an act gets its keys here.
create function people.write_keys(network uuid, rows jsonb, moment timestamptz) returns void
language sql security definer set search_path = people, pg_temp as $$
  insert into people.search_keys
  select network, r.person_id, r.unit_id, r.organisation_id, r.keys, moment
  from jsonb_to_recordset(rows) as r(person_id uuid, unit_id uuid, organisation_id uuid, keys int[])
  on conflict (network_id, person_id) do update set keys = excluded.keys, named_at = excluded.named_at
$$;

create function people.write_fingerprints(network uuid, rows jsonb) returns void
language sql security definer set search_path = people, pg_temp as $$
  insert into people.fingerprints
  select network, r.person_id, r.organisation_id, people.fingerprint_of(network, r.words)
  from jsonb_to_recordset(rows) as r(person_id uuid, organisation_id uuid, words text)
  on conflict (network_id, person_id) do update set fingerprint = excluded.fingerprint, organisation_id = excluded.organisation_id
$$;

-- Only pairs somebody could look at: of one body, or both in the hands of one unit or body.
create function people.write_pairs(network uuid, rows jsonb, moment timestamptz) returns void
language sql security definer set search_path = people, pg_temp as $$
  insert into people.duplicate_pairs
  select network, r.first_id, r.second_id, r.score, r.reasons, moment
  from jsonb_to_recordset(rows) as r(first_id uuid, second_id uuid, score double precision, reasons text[])
  join people.persons one on one.network_id = network and one.person_id = r.first_id
  join people.persons two on two.network_id = network and two.person_id = r.second_id
  where one.organisation_id = two.organisation_id or exists (select 1 from access.person_access a join access.person_access b
    on b.network_id = network and b.principal_id = a.principal_id and b.person_id = r.second_id where a.network_id = network and a.person_id = r.first_id)
  on conflict (network_id, first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons, found_at = excluded.found_at
$$;

-- The end of a full run: what it did not find again is no pair any more, what lost its name loses its keys.
create function people.end_run(network uuid, run jsonb) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
declare began timestamptz := (run ->> 'began_at')::timestamptz;
begin
  insert into people.match_runs values (network, (run ->> 'run_id')::uuid, began, (run ->> 'ended_at')::timestamptz, (run ->> 'record_count')::int,
    (run ->> 'comparison_count')::bigint, (run ->> 'pair_count')::int, (run ->> 'skipped_block_count')::int, (run ->> 'skipped_pair_count')::bigint);
  delete from people.duplicate_pairs where network_id = network and found_at < began;
  delete from people.search_keys k where k.network_id = network and not exists (select 1 from people.identities i where i.network_id = network and i.person_id = k.person_id);
  delete from people.fingerprints f where f.network_id = network and not exists (select 1 from people.identities i where i.network_id = network and i.person_id = f.person_id);
  delete from people.search_counts where network_id = network and since < began - interval '1 day';
end $$;

grant execute on function people.names_page(uuid, uuid, int), people.nicknames_page(uuid, uuid, int), people.named_lately(uuid, int),
  people.names_sharing(uuid, int[], int), people.looked_until(uuid, timestamptz), people.write_keys(uuid, jsonb, timestamptz), people.write_fingerprints(uuid, jsonb),
  people.write_pairs(uuid, jsonb, timestamptz), people.end_run(uuid, jsonb) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.names_page(uuid, uuid, int) owner to prossima_keeper;
alter function people.nicknames_page(uuid, uuid, int) owner to prossima_keeper;
alter function people.named_lately(uuid, int) owner to prossima_keeper;
alter function people.names_sharing(uuid, int[], int) owner to prossima_keeper;
alter function people.looked_until(uuid, timestamptz) owner to prossima_keeper;
alter function people.write_keys(uuid, jsonb, timestamptz) owner to prossima_keeper;
alter function people.write_fingerprints(uuid, jsonb) owner to prossima_keeper;
alter function people.write_pairs(uuid, jsonb, timestamptz) owner to prossima_keeper;
alter function people.end_run(uuid, jsonb) owner to prossima_keeper;
