-- What people may ask: all of the network for who looks after its figures, their own bodies for coordinators, nothing for anybody else.
create function dashboards.my_bodies(network uuid) returns uuid[]
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
begin
  if network is distinct from access.my_network() then return '{}'; end if;
  if access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) then
    return (select array_agg(o.organisation_id) from network.organisations o where o.network_id = network);
  end if;
  return access.my_organisations(array['service_coordinator']);
end $$;

-- The hexagons of finished months, thirty days after their end: at least ten meetings on at least three days, rounded down to fives.
-- Night and day are told apart only where both could be told, or one is empty.
create function dashboards.heat(network uuid, from_month date, to_month date, of_organisation uuid, today date)
returns table (month date, cell text, municipality_code text, contacts int, at_day int, at_night int)
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
declare bodies uuid[] := dashboards.my_bodies(network);
begin
  return query
  select w.month, w.cell, w.municipality_code, (w.contacts / 5) * 5,
    case when w.has_sides then (w.day_contacts / 5) * 5 end, case when w.has_sides then (w.night_contacts / 5) * 5 end
  from (
    select c.*, (c.day_contacts = 0 or (c.day_contacts >= 10 and bit_count(c.day_days::bit(32)) >= 3))
      and (c.night_contacts = 0 or (c.night_contacts >= 10 and bit_count(c.night_days::bit(32)) >= 3)) as has_sides
    from (
      select h.month, h.cell, min(h.municipality_code) as municipality_code, sum(h.contacts)::int as contacts, bit_or(h.days) as days,
        coalesce(sum(h.contacts) filter (where h.is_night), 0)::int as night_contacts, coalesce(bit_or(h.days) filter (where h.is_night), 0) as night_days,
        coalesce(sum(h.contacts) filter (where not h.is_night), 0)::int as day_contacts, coalesce(bit_or(h.days) filter (where not h.is_night), 0) as day_days
      from dashboards.hexes h
      where h.network_id = network and h.month between from_month and to_month
        and (h.month + interval '1 month' + interval '30 days')::date <= today
        and h.organisation_id = any (bodies) and (of_organisation is null or h.organisation_id = of_organisation)
      group by h.month, h.cell
    ) c
    where c.contacts >= 10 and bit_count(c.days::bit(32)) >= 3
  ) w;
end $$;

create function dashboards.count_needs(network uuid, from_month date, to_month date, of_district text, of_organisation uuid)
returns table (told_by text, theme text, month date, district_key text, quantity int)
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
declare bodies uuid[] := dashboards.my_bodies(network);
begin
  return query
  select n.told_by, n.theme, n.month, named.district_key, sum(n.quantity)::int
  from dashboards.needs n
  cross join lateral (select coalesce((select min(d.key) from network.districts d
    where d.network_id = network and n.municipality_code = any (d.municipalities)), 'outside') as district_key) named
  where n.network_id = network and n.month between from_month and to_month and n.organisation_id = any (bodies)
    and (of_organisation is null or n.organisation_id = of_organisation) and (of_district is null or named.district_key = of_district)
  group by n.told_by, n.theme, n.month, named.district_key;
end $$;

-- Referrals that left in these days, from whom to whom; where a refuge answers, no service is named.
create function dashboards.count_flows(network uuid, from_day date, to_day date, of_organisation uuid)
returns table (from_organisation_id uuid, to_service_id uuid, to_organisation_id uuid, is_answered boolean, is_declined boolean,
  decline_reason text, waited_days int)
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
declare bodies uuid[] := dashboards.my_bodies(network);
begin
  return query
  select f.organisation_id, f.to_service_id, f.to_organisation_id,
    f.outcome is not null and f.state in ('outcome_known', 'closed'), f.state = 'declined', f.decline_reason, f.days_to_attendance
  from referrals.facts f
  join services.services s on s.network_id = network and s.service_id = f.to_service_id and s.visibility <> 'secret'
  where f.network_id = network and f.sent_on between from_day and to_day and f.state <> 'withdrawn' and f.organisation_id = any (bodies)
    and (of_organisation is null or f.organisation_id = of_organisation);
end $$;

-- Who was met, received, taken in charge in these days, each once, by gender and age, and by citizenship.
create function dashboards.count_people(network uuid, measures text[], from_day date, to_day date, of_district text, of_organisation uuid)
returns table (side text, gender text, age_band text, citizenship text, subjects int, identities text[])
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
declare bodies uuid[] := dashboards.my_bodies(network);
begin
  return query
  with here as (
    select distinct on (s.subject) s.subject, s.gender, s.age_band, s.citizenship, s.identity
    from monitoring.seen s
    where s.network_id = network and s.measure = any (measures) and s.is_validated and s.on_day <= to_day
      and coalesce(s.until_day, case when s.measure = 'persons_in_charge' then to_day else s.on_day end) >= from_day
      and s.organisation_id = any (bodies) and (of_organisation is null or s.organisation_id = of_organisation)
      and (of_district is null or s.district_key = of_district)
    order by s.subject, s.on_day desc, s.source, s.cause_id
  )
  select 'pyramid', h.gender, h.age_band, '', count(*)::int, array_agg(distinct h.identity) from here h group by h.gender, h.age_band
  union all
  select 'citizenship', '', '', h.citizenship, count(*)::int, '{}'::text[] from here h group by h.citizenship;
end $$;

-- Places on the map and how they are looked after; last_days are the days since the last visit of each, for a middle value.
create function dashboards.count_places(network uuid, today date, of_district text, of_organisation uuid)
returns table (mapped int, followed int, visited int, never_visited int, middle_days int)
language plpgsql stable security definer set search_path = dashboards, pg_temp as $$
declare bodies uuid[] := dashboards.my_bodies(network);
begin
  return query
  select count(*)::int, (count(*) filter (where c.state <> 'reported'))::int,
    (count(*) filter (where c.state <> 'reported' and c.last_visited_on >= today - 14))::int,
    (count(*) filter (where c.state <> 'reported' and c.last_visited_on is null))::int,
    (percentile_disc(0.5) within group (order by today - c.last_visited_on) filter (where c.state <> 'reported' and c.last_visited_on is not null))::int
  from places.care_told c
  where c.network_id = network and c.state <> 'closed' and c.organisation_id = any (bodies)
    and (of_organisation is null or c.organisation_id = of_organisation)
    and (of_district is null or of_district = coalesce((select min(d.key) from network.districts d
      where d.network_id = network and c.municipality_code = any (d.municipalities)), 'outside'));
end $$;

grant execute on function dashboards.heat(uuid, date, date, uuid, date), dashboards.count_needs(uuid, date, date, text, uuid),
  dashboards.count_flows(uuid, date, date, uuid), dashboards.count_people(uuid, text[], date, date, text, uuid),
  dashboards.count_places(uuid, date, text, uuid) to prossima_app;

alter function dashboards.heat(uuid, date, date, uuid, date) owner to prossima_keeper;
alter function dashboards.count_needs(uuid, date, date, text, uuid) owner to prossima_keeper;
alter function dashboards.count_flows(uuid, date, date, uuid) owner to prossima_keeper;
alter function dashboards.count_people(uuid, text[], date, date, text, uuid) owner to prossima_keeper;
alter function dashboards.count_places(uuid, date, text, uuid) owner to prossima_keeper;
alter function dashboards.my_bodies(uuid) owner to prossima_keeper;
