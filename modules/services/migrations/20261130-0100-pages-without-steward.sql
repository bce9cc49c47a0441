-- A page whose steward is gone, or that never had one, is still asked about: the letter goes to whoever keeps the pages of its body.
set local role prossima_keeper;
create or replace function services.due_pages(network uuid, day date) returns table (service_id uuid, name text, is_secret boolean, assured_on date, assure_every_days int, account text, letters int)
language plpgsql stable security definer set search_path = services, pg_temp as $$
begin
  return query
    with due as (
      select s.service_id, s.name, s.visibility = 'secret' as is_secret, s.assured_on, s.assure_every_days, s.organisation_id, coalesce(r.letters, 0) as letters,
        (select w.account_id from access.workers w where w.network_id = network and w.worker_id = s.steward_id
           and w.account_id is not null and (w.ended_on is null or w.ended_on >= day)) as steward
      from services.services s
      left join services.reminders r on r.network_id = network and r.service_id = s.service_id and r.assured_on = s.assured_on
      where s.network_id = network and s.status <> 'defunct' and s.assured_on + s.assure_every_days <= day
      order by s.service_id limit 500)
    select d.service_id, d.name, d.is_secret, d.assured_on, d.assure_every_days, d.steward, d.letters from due d where d.steward is not null
    union
    select d.service_id, d.name, d.is_secret, d.assured_on, d.assure_every_days, w.account_id, d.letters
    from due d
    join access.grants g on g.network_id = network and g.organisation_id = d.organisation_id and g.role in ('partner_admin', 'service_coordinator')
      and g.begins_on <= day and (g.ended_on is null or g.ended_on >= day)
    join access.workers w on w.network_id = network and w.worker_id = g.worker_id and w.account_id is not null and (w.ended_on is null or w.ended_on >= day)
    where d.steward is null;
end $$;
set local role prossima_owner;
