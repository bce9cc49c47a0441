-- Turns of volunteers: what there is to do, how many are wanted, who comes, and for how long they were there.
create schema volunteering authorization prossima_owner;
grant usage on schema volunteering to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema volunteering to prossima_keeper;

create table volunteering.turns (
  network_id uuid not null,
  turn_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  on_day date not null,
  begins_at text not null,
  ends_at text not null,
  task text not null,
  notes text,
  is_public boolean not null,
  state text not null,
  reason text,
  series_id uuid,
  constraint turns_pk primary key (network_id, turn_id),
  constraint turns_of_body unique (network_id, organisation_id, turn_id),
  constraint turns_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint turns_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint turns_state_known check (state in ('open', 'cancelled')),
  constraint turns_hours_in_order check (begins_at ~ '^[0-2][0-9]:[0-5][0-9]$' and ends_at ~ '^[0-2][0-9]:[0-5][0-9]$' and begins_at < ends_at)
);
comment on table volunteering.turns is 'What there is to do, on which day and between which hours. Nothing of a person.';
create index turns_by_day on volunteering.turns (network_id, on_day);

create table volunteering.seats (
  network_id uuid not null,
  turn_id uuid not null,
  organisation_id uuid not null,
  places int not null,
  taken int not null,
  constraint seats_pk primary key (network_id, turn_id, organisation_id),
  constraint seats_turn_fk foreign key (network_id, organisation_id, turn_id) references volunteering.turns (network_id, organisation_id, turn_id),
  constraint seats_some check (places between 1 and 100),
  constraint seats_never_more_than_wanted check (taken between 0 and places)
);
comment on table volunteering.seats is 'How many a turn wants and how many come: whoever signs up holds this row. Nothing of a person.';

create table volunteering.sign_ups (
  network_id uuid not null,
  sign_up_id uuid not null,
  turn_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid,
  way text not null,
  state text not null,
  quarters int,
  signed_at timestamptz not null,
  reminded_at timestamptz,
  constraint sign_ups_pk primary key (network_id, sign_up_id),
  constraint sign_ups_turn_fk foreign key (network_id, organisation_id, turn_id) references volunteering.turns (network_id, organisation_id, turn_id),
  constraint sign_ups_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint sign_ups_way_known check (way in ('self', 'written', 'link')),
  constraint sign_ups_state_known check (state in ('coming', 'withdrawn', 'present', 'absent')),
  constraint sign_ups_hours_of_who_came check ((state = 'present') = (quarters is not null) and quarters between 1 and 96)
);
comment on table volunteering.sign_ups is 'Who comes to a turn and for how many quarters of an hour they were there: a worker by id, or a guest whose name lies apart. Kept as figures.';
create index sign_ups_of_turn on volunteering.sign_ups (network_id, turn_id);
create unique index sign_ups_once on volunteering.sign_ups (network_id, turn_id, worker_id) where worker_id is not null and state <> 'withdrawn';

create table volunteering.guests (
  network_id uuid not null,
  sign_up_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  reach text,
  forget_on date not null,
  constraint guests_pk primary key (network_id, sign_up_id),
  constraint guests_sign_up_fk foreign key (network_id, sign_up_id) references volunteering.sign_ups (network_id, sign_up_id)
);
comment on table volunteering.guests is 'The name of who comes without an account, and how to reach them. Read by who answers for the turns; the house deletes the row twelve months after the turn.';
create index guests_to_forget on volunteering.guests (network_id, forget_on);

-- Who may come sees what there is to do in the whole network, and holds the row of the seats; who comes is told to the body alone.
select access.protect('volunteering.turns', by => 'network', written_by => 'organisation',
  readers => array['hub_manager', 'service_coordinator', 'warehouse_operator', 'volunteer', 'outreach_operator', 'peer_worker', 'educator', 'community_facilitator'],
  writers => array['hub_manager', 'service_coordinator']);
select access.protect('volunteering.seats', by => 'network', written_by => 'organisation',
  readers => array['hub_manager', 'service_coordinator', 'warehouse_operator', 'volunteer', 'outreach_operator', 'peer_worker', 'educator', 'community_facilitator'],
  writers => array['hub_manager', 'service_coordinator']);
select access.also('volunteering.seats', by => 'network', verbs => 'update',
  roles => array['hub_manager', 'service_coordinator', 'warehouse_operator', 'volunteer', 'outreach_operator', 'peer_worker', 'educator', 'community_facilitator']);
select access.protect('volunteering.sign_ups', by => 'organisation', readers => array['hub_manager', 'service_coordinator'],
  writers => array['hub_manager', 'service_coordinator']);
select access.also('volunteering.sign_ups', by => 'self',
  roles => array['hub_manager', 'service_coordinator', 'warehouse_operator', 'volunteer', 'outreach_operator', 'peer_worker', 'educator', 'community_facilitator']);
select access.protect('volunteering.guests', by => 'organisation', readers => array['hub_manager', 'service_coordinator'],
  writers => array['hub_manager', 'service_coordinator']);
revoke update on volunteering.guests from prossima_app;

create view volunteering.facts with (security_invoker = true) as
select s.network_id, s.organisation_id, t.unit_id, date_trunc('month', t.on_day)::date as month, s.state, (s.worker_id is null) as is_guest,
  count(*)::bigint as people, coalesce(sum(s.quarters), 0)::bigint as quarters
from volunteering.sign_ups s
join volunteering.turns t on t.network_id = s.network_id and t.turn_id = s.turn_id
where s.state in ('present', 'absent')
group by 1, 2, 3, 4, 5, 6;
comment on view volunteering.facts is 'Turns and hours given, by month: no name, no day, no task.';
grant select on volunteering.facts to prossima_app, prossima_keeper;

-- What somebody without an account reads of a turn behind a signed address.
create function volunteering.look_open(network uuid, turn uuid) returns table (task text, notes text, on_day date, begins_at text, ends_at text,
  unit_name text, organisation_name text, free int, is_open boolean)
language plpgsql stable security definer set search_path = volunteering, pg_temp as $$
begin
  return query select t.task, t.notes, t.on_day, t.begins_at, t.ends_at, u.name, o.name, s.places - s.taken, t.state = 'open' and t.is_public
    from volunteering.turns t
    join volunteering.seats s on s.network_id = t.network_id and s.turn_id = t.turn_id
    join network.units u on u.network_id = t.network_id and u.unit_id = t.unit_id
    join network.organisations o on o.network_id = t.network_id and o.organisation_id = t.organisation_id
    where t.network_id = network and t.turn_id = turn;
end $$;

-- Signs up a guest while the row of the seats is held. What came of it, as a word.
create function volunteering.join_open(network uuid, turn uuid, told jsonb) returns text
language plpgsql security definer set search_path = volunteering, pg_temp as $$
declare body uuid; day date; is_good boolean; free int; next_seq bigint;
begin
  select s.organisation_id, s.places - s.taken into body, free from volunteering.seats s where s.network_id = network and s.turn_id = turn for update;
  select t.on_day, t.state = 'open' and t.is_public and (t.on_day + t.begins_at::time) > ((told->>'at')::timestamptz at time zone 'Europe/Rome')
    into day, is_good from volunteering.turns t where t.network_id = network and t.turn_id = turn;
  if is_good is not true then return 'closed'; end if;
  if free < 1 then return 'full'; end if;
  -- Sent twice by a tired hand: once is enough.
  if exists (select 1 from volunteering.guests g join volunteering.sign_ups p on p.network_id = network and p.sign_up_id = g.sign_up_id
    where g.network_id = network and p.turn_id = turn and p.state = 'coming' and lower(g.name) = lower(told->>'name')
      and lower(g.reach) = lower(told->>'reach')) then return 'already'; end if;
  update volunteering.seats set taken = taken + 1 where network_id = network and turn_id = turn;
  insert into volunteering.sign_ups (network_id, sign_up_id, turn_id, organisation_id, worker_id, way, state, quarters, signed_at)
    values (network, (told->>'sign_up_id')::uuid, turn, body, null, 'link', 'coming', null, (told->>'at')::timestamptz);
  insert into volunteering.guests (network_id, sign_up_id, organisation_id, name, reach, forget_on)
    values (network, (told->>'sign_up_id')::uuid, body, told->>'name', told->>'reach', (day + interval '12 months')::date);
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, body, 'volunteering.sign-up', array[told->>'sign_up_id']);
  perform pg_notify('prossima', network::text);
  return 'done';
end $$;

-- The day before: who has an account, and who left an address. Taken before the letter leaves, so that nobody gets two.
create function volunteering.take_reminders(network uuid, tomorrow date, moment timestamptz)
returns table (account_id text, reach text, task text, on_day date, begins_at text, ends_at text, unit_name text)
language plpgsql security definer set search_path = volunteering, pg_temp as $$
begin
  return query
    with taken as (
      update volunteering.sign_ups s set reminded_at = moment from volunteering.turns t
      where s.network_id = network and t.network_id = network and t.turn_id = s.turn_id and t.on_day = tomorrow and t.state = 'open'
        and s.state = 'coming' and s.reminded_at is null
      returning s.sign_up_id, s.worker_id, s.turn_id)
    select w.account_id, case when g.reach like '%_@_%' then g.reach end, t.task, t.on_day, t.begins_at, t.ends_at, u.name
    from taken k
    join volunteering.turns t on t.network_id = network and t.turn_id = k.turn_id
    join network.units u on u.network_id = network and u.unit_id = t.unit_id
    left join access.workers w on w.network_id = network and w.worker_id = k.worker_id
    left join volunteering.guests g on g.network_id = network and g.sign_up_id = k.sign_up_id
    where w.account_id is not null or g.reach like '%_@_%';
end $$;

create function volunteering.forget_guests(network uuid, today date) returns bigint
language plpgsql security definer set search_path = volunteering, pg_temp as $$
declare done bigint;
begin
  delete from volunteering.guests where network_id = network and forget_on <= today;
  get diagnostics done = row_count;
  return done;
end $$;

grant execute on function volunteering.look_open(uuid, uuid), volunteering.join_open(uuid, uuid, jsonb),
  volunteering.take_reminders(uuid, date, timestamptz), volunteering.forget_guests(uuid, date) to prossima_jobs;
alter function volunteering.look_open(uuid, uuid) owner to prossima_keeper;
alter function volunteering.join_open(uuid, uuid, jsonb) owner to prossima_keeper;
alter function volunteering.take_reminders(uuid, date, timestamptz) owner to prossima_keeper;
alter function volunteering.forget_guests(uuid, date) owner to prossima_keeper;
