-- Whose letter could not leave stays on the list of who must be called: what was taken says whose sign-up it is.
drop function volunteering.take_called_off(uuid, uuid, timestamptz);
create function volunteering.take_called_off(network uuid, turn uuid, moment timestamptz)
returns table (sign_up_id uuid, account_id text, reach text, task text, on_day date, begins_at text, ends_at text, unit_name text, reason text)
language plpgsql security definer set search_path = volunteering, pg_temp as $$
begin
  return query
    with taken as (
      update volunteering.sign_ups s set called_off_told_at = moment from volunteering.turns t
      where s.network_id = network and s.turn_id = turn and t.network_id = network and t.turn_id = turn and t.state = 'cancelled'
        and s.state = 'coming' and s.called_off_told_at is null
        and (exists (select 1 from access.workers w where w.network_id = network and w.worker_id = s.worker_id and w.account_id is not null)
          or exists (select 1 from volunteering.guests g where g.network_id = network and g.sign_up_id = s.sign_up_id and g.reach like '%_@_%'))
      returning s.sign_up_id, s.worker_id)
    select k.sign_up_id, w.account_id, case when g.reach like '%_@_%' then g.reach end, t.task, t.on_day, t.begins_at, t.ends_at, u.name, t.reason
    from taken k
    join volunteering.turns t on t.network_id = network and t.turn_id = turn
    join network.units u on u.network_id = network and u.unit_id = t.unit_id
    left join access.workers w on w.network_id = network and w.worker_id = k.worker_id
    left join volunteering.guests g on g.network_id = network and g.sign_up_id = k.sign_up_id;
end $$;

-- No letter could leave: they are to be called.
create function volunteering.give_back_called_off(network uuid, sign_up uuid) returns void
language plpgsql security definer set search_path = volunteering, pg_temp as $$
begin
  update volunteering.sign_ups set called_off_told_at = null where network_id = network and sign_up_id = sign_up;
end $$;

grant execute on function volunteering.take_called_off(uuid, uuid, timestamptz), volunteering.give_back_called_off(uuid, uuid) to prossima_jobs;
alter function volunteering.take_called_off(uuid, uuid, timestamptz) owner to prossima_keeper;
alter function volunteering.give_back_called_off(uuid, uuid) owner to prossima_keeper;
