-- Pictures of the work, from counts alone: where people were met (hexagons by month), what they needed, to whom they were sent, how
-- places are looked after. The tables are of the house; people ask functions, which tell the rows of who asks and nothing fine.
create schema dashboards authorization prossima_owner;
grant usage on schema dashboards to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema dashboards to prossima_keeper;

create table dashboards.needs (
  network_id uuid not null,
  source text not null,
  told_by text not null,
  cause_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid,
  municipality_code text not null,
  month date not null,
  theme text not null,
  quantity int not null,
  constraint needs_pk primary key (network_id, source, cause_id, told_by, municipality_code, month, theme)
);
comment on table dashboards.needs is 'What was needed, as one cause tells it: a theme, a month, a municipality. No person; told again when the cause changes.';
create index needs_by_month on dashboards.needs (network_id, month);

create table dashboards.sightings (
  network_id uuid not null,
  cause_id uuid not null,
  organisation_id uuid not null,
  cell text not null,
  municipality_code text not null,
  on_day date not null,
  month date not null,
  is_night boolean not null,
  contacts int not null,
  constraint sightings_pk primary key (network_id, cause_id, cell, municipality_code, on_day, is_night)
);
comment on table dashboards.sightings is 'What one outing adds to the hexagons: how many meetings, in which, on which day. No person, no point.';
create index sightings_by_cell on dashboards.sightings (network_id, month, cell);

create table dashboards.hexes (
  network_id uuid not null,
  month date not null,
  cell text not null,
  organisation_id uuid not null,
  is_night boolean not null,
  municipality_code text not null,
  contacts int not null,
  days int not null,
  constraint hexes_pk primary key (network_id, month, cell, organisation_id, is_night)
);
comment on table dashboards.hexes is 'Meetings added up by hexagon, month, body, night or day. days: one bit for each day of the month with somebody in it.';

select access.protect('dashboards.needs', by => 'none');
select access.protect('dashboards.sightings', by => 'none');
select access.protect('dashboards.hexes', by => 'none');

-- What each room calls a need, in the words a territory shares (content/vocabularies/need-theme.yaml). A few words need nothing; a
-- code nobody knows yet is "other", never lost.
create function dashboards.theme_of(code text) returns text
language sql immutable as $$
  select case
    when code = 'small_talk' then null
    when code in ('housing', 'home', 'sleeping_place', 'place_to_sleep', 'rough_sleeping', 'home_at_risk') then 'home'
    when code in ('basic_needs', 'food', 'food_goods', 'hygiene', 'shower_laundry') then 'food_goods'
    when code in ('money', 'income', 'debts', 'hardship') then 'money'
    when code in ('work') then 'work'
    when code in ('health', 'mental_wellbeing', 'distress') then 'health'
    when code in ('substances', 'gambling', 'addiction') then 'addiction'
    when code in ('documents', 'legal', 'legal_advice') then 'documents'
    when code in ('family', 'care') then 'family'
    when code in ('minors') then 'minors'
    when code in ('safety', 'violence') then 'safety'
    when code in ('loneliness', 'relations', 'company', 'listening') then 'relations'
    when code in ('neighbourhood', 'conflict') then 'neighbourhood'
    when code in ('school', 'language') then 'school_language'
    else 'other'
  end
$$;

-- Who speaks twice of one theme needs it once.
create view dashboards.need_lines with (security_invoker = true) as
select w.network_id, w.source, w.told_by, w.cause_id, w.organisation_id, w.unit_id, coalesce(w.municipality_code, '') as municipality_code,
  date_trunc('month', w.on_day)::date as month, t.theme, count(*)::int as quantity
from (
  select 'outreach' as source, t.* from outreach.needs_told t
  union all select 'reception', t.* from reception.needs_told t
  union all select 'referrals', t.* from referrals.needs_told t
  union all select 'cases', t.* from cases.needs_told t
) w
cross join lateral (select distinct dashboards.theme_of(c) as theme from unnest(w.codes) c) t
where t.theme is not null
group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
comment on view dashboards.need_lines is 'What every cause of every room says was needed.';

-- Always the same hexagon for the same meeting: the small one in cities where so many live that it still points at nobody, elsewhere
-- the large one around it.
create view dashboards.cell_lines with (security_invoker = true) as
select t.network_id, t.cause_id, t.organisation_id,
  case when t.municipality_code in (
    '058091', '015146', '063049', '001272', '082053', '010025', '037006', '048017', '072006', '087015', '027042', '023091', '083048', '028060', '032006',
    '017029', '073027', '100005', '034027', '036023', '080063', '035033', '054039', '049009', '039014', '092009', '071024', '099014', '065116', '038008',
    '059011', '016024', '089017', '068028', '108033', '022205', '021008', '024116', '055032', '003106', '033032', '042002', '030129', '075035', '090064'
  ) then t.wide_cell else '87' || substr(t.wide_cell, 3, 7) || 'ffffff' end as cell,
  t.municipality_code, t.on_day, date_trunc('month', t.on_day)::date as month, t.is_night, sum(t.contacts)::int as contacts
from outreach.cells_told t
group by 1, 2, 3, 4, 5, 6, 7, 8;
comment on view dashboards.cell_lines is 'What every validated outing adds to the hexagons.';

create view dashboards.hex_lines with (security_invoker = true) as
select s.network_id, s.month, s.cell, s.organisation_id, s.is_night, mode() within group (order by s.municipality_code) as municipality_code,
  sum(s.contacts)::int as contacts, bit_or(1 << (extract(day from s.on_day)::int - 1)) as days
from dashboards.sightings s group by 1, 2, 3, 4, 5;
comment on view dashboards.hex_lines is 'The hexagons of a month, from what each outing adds.';
grant execute on function dashboards.theme_of(text) to prossima_keeper;
grant select on dashboards.need_lines, dashboards.cell_lines, dashboards.hex_lines to prossima_keeper;

-- Causes told again: what they said before goes, what they say now comes. Twice changes nothing.
create function dashboards.retell(network uuid, of_source text, causes uuid[]) returns void
language plpgsql security definer set search_path = dashboards, pg_temp as $$
declare cells text[]; months date[];
begin
  perform monitoring.take_turn(network);
  delete from dashboards.needs n where n.network_id = network and n.source = of_source and n.cause_id = any (causes);
  insert into dashboards.needs (network_id, source, told_by, cause_id, organisation_id, unit_id, municipality_code, month, theme, quantity)
  select l.network_id, l.source, l.told_by, l.cause_id, l.organisation_id, l.unit_id, l.municipality_code, l.month, l.theme, l.quantity
  from dashboards.need_lines l where l.network_id = network and l.source = of_source and l.cause_id = any (causes)
  on conflict do nothing;
  if of_source <> 'outreach' then return; end if;
  select array_agg(distinct t.cell), array_agg(distinct t.month) into cells, months from (
    select s.cell, s.month from dashboards.sightings s where s.network_id = network and s.cause_id = any (causes)
    union all select l.cell, l.month from dashboards.cell_lines l where l.network_id = network and l.cause_id = any (causes)) t;
  if cells is null then return; end if;
  delete from dashboards.sightings s where s.network_id = network and s.cause_id = any (causes);
  insert into dashboards.sightings (network_id, cause_id, organisation_id, cell, municipality_code, on_day, month, is_night, contacts)
  select l.network_id, l.cause_id, l.organisation_id, l.cell, l.municipality_code, l.on_day, l.month, l.is_night, l.contacts
  from dashboards.cell_lines l where l.network_id = network and l.cause_id = any (causes)
  on conflict do nothing;
  delete from dashboards.hexes h where h.network_id = network and h.month = any (months) and h.cell = any (cells);
  insert into dashboards.hexes (network_id, month, cell, organisation_id, is_night, municipality_code, contacts, days)
  select l.network_id, l.month, l.cell, l.organisation_id, l.is_night, l.municipality_code, l.contacts, l.days
  from dashboards.hex_lines l where l.network_id = network and l.month = any (months) and l.cell = any (cells)
  on conflict do nothing;
end $$;

-- Every night all is counted from the beginning; when anything differs, all is written anew. Answers how many rows differed.
create function dashboards.recount(network uuid) returns int
language plpgsql security definer set search_path = dashboards, pg_temp as $$
declare found_here int;
begin
  perform monitoring.take_turn(network);
  select count(*) into found_here from (
    (select 'need', source, told_by, cause_id, organisation_id, municipality_code, month, theme, quantity from dashboards.needs where network_id = network
     except all
     select 'need', source, told_by, cause_id, organisation_id, municipality_code, month, theme, quantity from dashboards.need_lines where network_id = network)
    union all
    (select 'need', source, told_by, cause_id, organisation_id, municipality_code, month, theme, quantity from dashboards.need_lines where network_id = network
     except all
     select 'need', source, told_by, cause_id, organisation_id, municipality_code, month, theme, quantity from dashboards.needs where network_id = network)
    union all
    (select 'sighting', cell, is_night::text, cause_id, organisation_id, municipality_code, on_day, '', contacts from dashboards.sightings where network_id = network
     except all
     select 'sighting', cell, is_night::text, cause_id, organisation_id, municipality_code, on_day, '', contacts from dashboards.cell_lines where network_id = network)
    union all
    (select 'sighting', cell, is_night::text, cause_id, organisation_id, municipality_code, on_day, '', contacts from dashboards.cell_lines where network_id = network
     except all
     select 'sighting', cell, is_night::text, cause_id, organisation_id, municipality_code, on_day, '', contacts from dashboards.sightings where network_id = network)
    union all
    (select 'hex', cell, is_night::text, organisation_id, organisation_id, municipality_code, month, days::text, contacts from dashboards.hexes where network_id = network
     except all
     select 'hex', cell, is_night::text, organisation_id, organisation_id, municipality_code, month, days::text, contacts from dashboards.hex_lines where network_id = network)
    union all
    (select 'hex', cell, is_night::text, organisation_id, organisation_id, municipality_code, month, days::text, contacts from dashboards.hex_lines where network_id = network
     except all
     select 'hex', cell, is_night::text, organisation_id, organisation_id, municipality_code, month, days::text, contacts from dashboards.hexes where network_id = network)
  ) d;
  if found_here = 0 then return 0; end if;
  delete from dashboards.needs where network_id = network;
  delete from dashboards.sightings where network_id = network;
  delete from dashboards.hexes where network_id = network;
  insert into dashboards.needs (network_id, source, told_by, cause_id, organisation_id, unit_id, municipality_code, month, theme, quantity)
  select l.network_id, l.source, l.told_by, l.cause_id, l.organisation_id, l.unit_id, l.municipality_code, l.month, l.theme, l.quantity
  from dashboards.need_lines l where l.network_id = network
  on conflict do nothing;
  insert into dashboards.sightings (network_id, cause_id, organisation_id, cell, municipality_code, on_day, month, is_night, contacts)
  select l.network_id, l.cause_id, l.organisation_id, l.cell, l.municipality_code, l.on_day, l.month, l.is_night, l.contacts
  from dashboards.cell_lines l where l.network_id = network
  on conflict do nothing;
  insert into dashboards.hexes (network_id, month, cell, organisation_id, is_night, municipality_code, contacts, days)
  select l.network_id, l.month, l.cell, l.organisation_id, l.is_night, l.municipality_code, l.contacts, l.days
  from dashboards.hex_lines l where l.network_id = network
  on conflict do nothing;
  return found_here;
end $$;
grant execute on function dashboards.retell(uuid, text, uuid[]), dashboards.recount(uuid) to prossima_jobs;
alter function dashboards.retell(uuid, text, uuid[]) owner to prossima_keeper;
alter function dashboards.recount(uuid) owner to prossima_keeper;
