-- A reading that nobody took is remembered once for each half of the day, to who keeps the store of that body.
create table recalls.reminders (
  network_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  half text not null,
  constraint reminders_pk primary key (network_id, organisation_id, on_day, half),
  constraint reminders_half_known check (half in ('morning', 'afternoon'))
);
comment on table recalls.reminders is 'Which half of which day was remembered already, so that nobody gets two letters.';
select access.protect('recalls.reminders', by => 'none');

create function recalls.take_missed(network uuid, today date, which text)
returns table (organisation_id uuid, units text[], accounts text[])
language plpgsql security definer set search_path = recalls, pg_temp as $$
begin
  return query
    with missing as (
      select u.organisation_id as body, array_agg(u.name order by u.name) as names from recalls.cold_units u
      where u.network_id = network and u.is_active and extract(isodow from today)::int = any (u.weekdays)
        and not exists (select 1 from recalls.readings d where d.network_id = network and d.cold_unit_id = u.cold_unit_id
          and d.on_day = today and d.half = which)
      group by u.organisation_id),
    taken as (
      insert into recalls.reminders as r (network_id, organisation_id, on_day, half)
      select network, m.body, today, which from missing m
      on conflict do nothing returning r.organisation_id as body)
    select m.body, m.names, array(
      select distinct w.account_id from access.grants g join access.workers w on w.network_id = network and w.worker_id = g.worker_id
      where g.network_id = network and g.organisation_id = m.body and g.role in ('hub_manager', 'warehouse_operator')
        and g.begins_on <= today and (g.ended_on is null or g.ended_on >= today) and w.account_id is not null)
    from missing m join taken t on t.body = m.body;
end $$;
grant execute on function recalls.take_missed(uuid, date, text) to prossima_jobs;
alter function recalls.take_missed(uuid, date, text) owner to prossima_keeper;
