-- Whoever comes to the open pages of a house that serves several networks is told which there are, by the towns they work in.
create function monitoring.open_networks() returns table (key text, name text, is_demo boolean, towns text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare today date := (now() at time zone 'Europe/Rome')::date;
begin
  return query
    select p.key, p.name, p.is_demo, coalesce((
      select array_agg(t.name order by t.units desc, t.name) from (
        select m.name, count(*) as units
        from network.units u
        join lateral unnest(u.area_municipalities) code on true
        join network.municipalities m on m.istat_code = code and m.valid_to is null and m.superseded_at is null
        where u.network_id = p.network_id and (u.ended_on is null or u.ended_on >= today)
        group by m.name order by units desc, m.name limit 400) t), '{}')
    from network.profiles p order by p.name, p.key;
end $$;
grant execute on function monitoring.open_networks() to prossima_jobs;
comment on function monitoring.open_networks() is 'The networks of this house and the towns they work in: names only, for everybody.';

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.open_networks() owner to prossima_keeper;
