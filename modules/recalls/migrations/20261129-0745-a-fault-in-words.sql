-- The fault the house opens by itself says the same words as the one a person opens: what was read, and what it should be.
set local role prossima_keeper;
create or replace function recalls.open_cold_faults(network uuid, now timestamptz) returns bigint
language plpgsql security definer set search_path = recalls, pg_temp as $$
declare done bigint;
begin
  insert into recalls.nonconformities (network_id, nonconformity_id, organisation_id, about, cold_unit_id, what, state, opened_at)
  select u.network_id, gen_random_uuid(), u.organisation_id, 'cold', u.cold_unit_id,
    format('%s: %s °C, fuori dai limiti (da %s a %s °C)', u.name, replace(trim_scale(r.tenths / 10.0)::text, '.', ','),
      replace(trim_scale(u.lowest / 10.0)::text, '.', ','), replace(trim_scale(u.highest / 10.0)::text, '.', ',')),
    'open', now
  from recalls.cold_units u
  cross join lateral (select d.tenths, d.is_outside, d.at from recalls.readings d
    where d.network_id = network and d.cold_unit_id = u.cold_unit_id order by d.at desc limit 1) r
  where u.network_id = network and u.is_active and r.is_outside and r.at <= now - interval '30 minutes'
    and not exists (select 1 from recalls.nonconformities f where f.network_id = network and f.cold_unit_id = u.cold_unit_id
      and (f.state in ('open', 'contained') or f.opened_at >= r.at))
  on conflict do nothing;
  get diagnostics done = row_count;
  return done;
end $$;
set local role prossima_owner;
