-- Who signed up is told when a turn is called off; and a guest can say that they do not come, by the signed address they got.
alter table volunteering.sign_ups add column called_off_told_at timestamptz;
comment on column volunteering.sign_ups.called_off_told_at is 'When they were told that the turn is called off: by letter, or by voice.';

-- Taken before the letter leaves, so that nobody gets two. Whoever has no address stays to be called.
create function volunteering.take_called_off(network uuid, turn uuid, moment timestamptz)
returns table (account_id text, reach text, task text, on_day date, begins_at text, ends_at text, unit_name text, reason text)
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
    select w.account_id, case when g.reach like '%_@_%' then g.reach end, t.task, t.on_day, t.begins_at, t.ends_at, u.name, t.reason
    from taken k
    join volunteering.turns t on t.network_id = network and t.turn_id = turn
    join network.units u on u.network_id = network and u.unit_id = t.unit_id
    left join access.workers w on w.network_id = network and w.worker_id = k.worker_id
    left join volunteering.guests g on g.network_id = network and g.sign_up_id = k.sign_up_id;
end $$;

-- The day before, as it was, and with whose sign-up it is: a guest's letter holds the address to say that they do not come.
drop function volunteering.take_reminders(uuid, date, timestamptz);
create function volunteering.take_reminders(network uuid, tomorrow date, moment timestamptz)
returns table (sign_up_id uuid, account_id text, reach text, task text, on_day date, begins_at text, ends_at text, unit_name text)
language plpgsql security definer set search_path = volunteering, pg_temp as $$
begin
  return query
    with taken as (
      update volunteering.sign_ups s set reminded_at = moment from volunteering.turns t
      where s.network_id = network and t.network_id = network and t.turn_id = s.turn_id and t.on_day = tomorrow and t.state = 'open'
        and s.state = 'coming' and s.reminded_at is null
      returning s.sign_up_id, s.worker_id, s.turn_id)
    select k.sign_up_id, w.account_id, case when g.reach like '%_@_%' then g.reach end, t.task, t.on_day, t.begins_at, t.ends_at, u.name
    from taken k
    join volunteering.turns t on t.network_id = network and t.turn_id = k.turn_id
    join network.units u on u.network_id = network and u.unit_id = t.unit_id
    left join access.workers w on w.network_id = network and w.worker_id = k.worker_id
    left join volunteering.guests g on g.network_id = network and g.sign_up_id = k.sign_up_id
    where w.account_id is not null or g.reach like '%_@_%';
end $$;

-- What a guest reads behind their own address: the turn, and whether they are still in it.
create function volunteering.look_leave(network uuid, sign_up uuid) returns table (task text, notes text, on_day date, begins_at text, ends_at text,
  unit_name text, organisation_name text, turn_state text, state text)
language plpgsql stable security definer set search_path = volunteering, pg_temp as $$
begin
  return query select t.task, t.notes, t.on_day, t.begins_at, t.ends_at, u.name, o.name, t.state, s.state
    from volunteering.sign_ups s
    join volunteering.turns t on t.network_id = s.network_id and t.turn_id = s.turn_id
    join network.units u on u.network_id = t.network_id and u.unit_id = t.unit_id
    join network.organisations o on o.network_id = t.network_id and o.organisation_id = t.organisation_id
    where s.network_id = network and s.sign_up_id = sign_up and s.worker_id is null;
end $$;

-- A guest does not come: the place is free, and their name goes at once.
create function volunteering.leave_open(network uuid, sign_up uuid, moment timestamptz) returns text
language plpgsql security definer set search_path = volunteering, pg_temp as $$
declare body uuid; of_turn uuid; was text; is_ahead boolean; next_seq bigint;
begin
  select s.turn_id into of_turn from volunteering.sign_ups s where s.network_id = network and s.sign_up_id = sign_up and s.worker_id is null;
  if of_turn is null then return 'closed'; end if;
  perform 1 from volunteering.seats s where s.network_id = network and s.turn_id = of_turn for update;
  select s.state, s.organisation_id into was, body from volunteering.sign_ups s where s.network_id = network and s.sign_up_id = sign_up for update;
  if was = 'withdrawn' then return 'already'; end if;
  select t.state = 'open' and (t.on_day + t.begins_at::time) > (moment at time zone 'Europe/Rome') into is_ahead
    from volunteering.turns t where t.network_id = network and t.turn_id = of_turn;
  if was <> 'coming' or is_ahead is not true then return 'closed'; end if;
  update volunteering.seats set taken = taken - 1 where network_id = network and turn_id = of_turn;
  update volunteering.sign_ups set state = 'withdrawn' where network_id = network and sign_up_id = sign_up;
  delete from volunteering.guests where network_id = network and sign_up_id = sign_up;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, body, 'volunteering.sign-up', array[sign_up::text]);
  perform pg_notify('prossima', network::text);
  return 'done';
end $$;

grant execute on function volunteering.take_called_off(uuid, uuid, timestamptz), volunteering.take_reminders(uuid, date, timestamptz),
  volunteering.look_leave(uuid, uuid), volunteering.leave_open(uuid, uuid, timestamptz) to prossima_jobs;
alter function volunteering.take_called_off(uuid, uuid, timestamptz) owner to prossima_keeper;
alter function volunteering.take_reminders(uuid, date, timestamptz) owner to prossima_keeper;
alter function volunteering.look_leave(uuid, uuid) owner to prossima_keeper;
alter function volunteering.leave_open(uuid, uuid, timestamptz) owner to prossima_keeper;
