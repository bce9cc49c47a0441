-- Where the work happens: municipalities as they were and are, provinces, regions, foreign states. They belong to
-- no network; who is born in 1950 keeps the birthplace of 1950, so nothing here is ever deleted.

-- reference table
create table network.municipalities (
  istat_code text not null,
  valid_from date not null,
  valid_to date,
  belfiore_code text,
  name text not null,
  other_name text,
  province_code text not null,
  province_sign text not null,
  region_code text,
  successor text,
  successor_basis text,
  search_words text not null,
  superseded_at timestamptz,
  constraint municipalities_pk primary key (istat_code, valid_from)
);
comment on table network.municipalities is 'A municipality while code, name and province stayed the same. superseded_at: a newer archive tells this period otherwise; the row stays, nobody reads it.';
create index municipalities_by_belfiore on network.municipalities (belfiore_code);

-- reference table
create table network.provinces (
  province_code text not null,
  sign text not null,
  name text not null,
  region_code text,
  metropolitan_code text,
  valid_to date,
  constraint provinces_pk primary key (province_code)
);
comment on table network.provinces is 'Provinces, ended ones included.';

-- reference table
create table network.regions (
  region_code text not null,
  name_it text not null,
  name_en text not null,
  constraint regions_pk primary key (region_code)
);
comment on table network.regions is 'The twenty regions.';

-- reference table
create table network.foreign_states (
  state_code text not null,
  iso_two text,
  iso_three text,
  belfiore_code text,
  istat_code text,
  name_it text not null,
  name_en text not null,
  kind text not null,
  valid_to date,
  constraint foreign_states_pk primary key (state_code),
  constraint foreign_states_kind_known check (kind in ('state', 'territory', 'no_state'))
);
comment on table network.foreign_states is 'Where people were born or are citizens, ceased states included. state_code: Belfiore, or I and the ISTAT code.';

create table network.territory_renewals (
  network_id uuid not null,
  renewal_id uuid not null,
  fingerprint text not null,
  change_counts jsonb not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  constraint territory_renewals_pk primary key (network_id, renewal_id)
);
comment on table network.territory_renewals is 'Who accepted a newer archive of the municipalities, after seeing what it changes.';

create table network.districts (
  network_id uuid not null,
  district_id uuid not null,
  key text not null,
  label jsonb not null,
  municipalities text[] not null,
  constraint districts_pk primary key (network_id, district_id),
  constraint districts_one_per_key unique (network_id, key)
);
comment on table network.districts is 'A social district (Ambito): municipalities that plan their services together.';

select access.publish('network.municipalities');
select access.publish('network.provinces');
select access.publish('network.regions');
select access.publish('network.foreign_states');
select access.protect('network.territory_renewals', by => 'network', writers => array['network_admin']);
revoke update on network.territory_renewals from prossima_app;
select access.protect('network.districts', by => 'network', writers => array['network_admin']);

-- Whole archive in, as one array per column. What the archive tells otherwise is set aside, never deleted.
create function network.load_municipalities(
  istat text[], begins date[], ends date[], belfiore text[], names text[], other_names text[], provinces text[],
  signs text[], regions text[], successors text[], bases text[], words text[], at timestamptz
) returns bigint
language plpgsql security definer set search_path = network, pg_temp as $$
declare done bigint;
begin
  update network.municipalities m set superseded_at = at
  where superseded_at is null
    and not exists (select 1 from unnest(istat, begins) as g(istat_code, valid_from)
      where g.istat_code = m.istat_code and g.valid_from = m.valid_from);
  insert into network.municipalities (istat_code, valid_from, valid_to, belfiore_code, name, other_name, province_code,
    province_sign, region_code, successor, successor_basis, search_words, superseded_at)
  select g.*, null from unnest(istat, begins, ends, belfiore, names, other_names, provinces, signs, regions, successors, bases, words) as g
  on conflict (istat_code, valid_from) do update set valid_to = excluded.valid_to, belfiore_code = excluded.belfiore_code,
    name = excluded.name, other_name = excluded.other_name, province_code = excluded.province_code,
    province_sign = excluded.province_sign, region_code = excluded.region_code, successor = excluded.successor,
    successor_basis = excluded.successor_basis, search_words = excluded.search_words, superseded_at = null
  where (municipalities.valid_to, municipalities.belfiore_code, municipalities.name, municipalities.other_name, municipalities.province_code,
    municipalities.province_sign, municipalities.region_code, municipalities.successor, municipalities.successor_basis, municipalities.superseded_at)
    is distinct from (excluded.valid_to, excluded.belfiore_code, excluded.name, excluded.other_name, excluded.province_code,
    excluded.province_sign, excluded.region_code, excluded.successor, excluded.successor_basis, null::timestamptz);
  get diagnostics done = row_count;
  return done;
end $$;

create function network.load_land(given_provinces jsonb, given_regions jsonb, given_states jsonb) returns void
language plpgsql security definer set search_path = network, pg_temp as $$
begin
  insert into network.provinces (province_code, sign, name, region_code, metropolitan_code, valid_to)
  select p.* from jsonb_to_recordset(given_provinces)
    as p(province_code text, sign text, name text, region_code text, metropolitan_code text, valid_to date)
  on conflict (province_code) do update set sign = excluded.sign, name = excluded.name, region_code = excluded.region_code,
    metropolitan_code = excluded.metropolitan_code, valid_to = excluded.valid_to;
  insert into network.regions (region_code, name_it, name_en)
  select r.* from jsonb_to_recordset(given_regions) as r(region_code text, name_it text, name_en text)
  on conflict (region_code) do update set name_it = excluded.name_it, name_en = excluded.name_en;
  insert into network.foreign_states (state_code, iso_two, iso_three, belfiore_code, istat_code, name_it, name_en, kind, valid_to)
  select s.* from jsonb_to_recordset(given_states)
    as s(state_code text, iso_two text, iso_three text, belfiore_code text, istat_code text, name_it text, name_en text, kind text, valid_to date)
  on conflict (state_code) do update set iso_two = excluded.iso_two, iso_three = excluded.iso_three, belfiore_code = excluded.belfiore_code,
    istat_code = excluded.istat_code, name_it = excluded.name_it, name_en = excluded.name_en, kind = excluded.kind, valid_to = excluded.valid_to;
end $$;

revoke execute on function network.load_municipalities(text[], date[], date[], text[], text[], text[], text[], text[], text[], text[], text[], text[], timestamptz) from public;
revoke execute on function network.load_land(jsonb, jsonb, jsonb) from public;
grant execute on function network.load_municipalities(text[], date[], date[], text[], text[], text[], text[], text[], text[], text[], text[], text[], timestamptz) to prossima_jobs, prossima_auth;
grant execute on function network.load_land(jsonb, jsonb, jsonb) to prossima_jobs, prossima_auth;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
grant execute on function network.load_municipalities(text[], date[], date[], text[], text[], text[], text[], text[], text[], text[], text[], text[], timestamptz),
  network.load_land(jsonb, jsonb, jsonb) to prossima_jobs, prossima_auth;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function network.load_municipalities(text[], date[], date[], text[], text[], text[], text[], text[], text[], text[], text[], text[], timestamptz) owner to prossima_keeper;
alter function network.load_land(jsonb, jsonb, jsonb) owner to prossima_keeper;
