-- Who asked for goods says when they come: they see the hours of the hub and how many places are left, never who else comes.
select access.also('deliveries.pickup_windows', by => 'network', verbs => 'select',
  roles => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);

-- How many come at which hour, and nothing of who.
create function deliveries.places_taken(network uuid, hub uuid, first_day date, last_day date)
returns table (pickup_at timestamptz, taken int)
language plpgsql stable security definer set search_path = deliveries, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['service_coordinator', 'hub_manager', 'outreach_operator',
    'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator',
    'helpline_operator']) then return; end if;
  return query
    select q.pickup_at, count(*)::int from distribution.requests q
    where q.network_id = network and q.to_unit_id = hub and q.state in ('approved', 'allocated', 'partially_filled', 'picked', 'ready')
      and (q.pickup_at at time zone 'Europe/Rome')::date between first_day and last_day
    group by q.pickup_at;
end $$;

-- Which requests of my units the hub brings by itself, and on which day.
create function deliveries.brought_to_me(network uuid)
returns table (goods_request_id uuid, on_day date)
language plpgsql stable security definer set search_path = deliveries, pg_temp as $$
begin
  if network is distinct from access.my_network() then return; end if;
  return query
    select q.goods_request_id, r.on_day
    from distribution.requests q
    join deliveries.stops s on s.network_id = network and s.goods_request_id = q.goods_request_id and s.state in ('waiting', 'arrived')
    join deliveries.rounds r on r.network_id = network and r.round_id = s.round_id
    where q.network_id = network and q.unit_id = any ((select access.my_units(array['service_coordinator', 'hub_manager', 'outreach_operator',
      'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator',
      'helpline_operator']))::uuid[]);
end $$;

-- Said after the hour is written: two who take the last place meet at the hub, the second counts the first and is refused. Who
-- has a new day need not be told any more that the old one is gone.
create function deliveries.settle_booking(network uuid, request uuid) returns void
language plpgsql security definer set search_path = deliveries, pg_temp as $$
declare asked record; day date; hour text; room int; opens text; closes text; coming int;
begin
  select q.to_unit_id, q.pickup_at into asked from distribution.requests q
    where q.network_id = network and q.goods_request_id = request and network = access.my_network()
      and q.unit_id = any ((select access.my_units(array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator',
        'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']))::uuid[]);
  if not found then raise exception 'a booking is of who asked' using errcode = '42501'; end if;
  if exists (select 1 from deliveries.stops s where s.network_id = network and s.goods_request_id = request and s.state in ('waiting', 'arrived')) then
    raise exception 'the hub brings it' using errcode = '23514', schema = 'deliveries', constraint = 'brought_by_the_hub';
  end if;
  perform 1 from network.units u where u.network_id = network and u.unit_id = asked.to_unit_id for no key update;
  day := (asked.pickup_at at time zone 'Europe/Rome')::date;
  hour := to_char(asked.pickup_at at time zone 'Europe/Rome', 'HH24:MI');
  select o.capacity, o.opens_at, o.closes_at into room, opens, closes from (
    select w.capacity, w.opens_at, w.closes_at from deliveries.pickup_windows w
      where w.network_id = network and w.hub_unit_id = asked.to_unit_id and w.is_active and w.weekday = extract(isodow from day)
        and not exists (select 1 from network.special_days d where d.network_id = network and d.unit_id = asked.to_unit_id and d.on_day = day
          and d.kind = 'closed' and d.is_active)
    union all
    select d.capacity, d.opens_at, d.closes_at from network.special_days d
      where d.network_id = network and d.unit_id = asked.to_unit_id and d.on_day = day and d.kind = 'open' and d.is_active) o
    where o.opens_at <= hour and hour < o.closes_at order by o.opens_at limit 1;
  select count(*) into coming from distribution.requests q
    where q.network_id = network and q.to_unit_id = asked.to_unit_id and q.state in ('approved', 'allocated', 'partially_filled', 'picked', 'ready')
      and (q.pickup_at at time zone 'Europe/Rome')::date = day
      and to_char(q.pickup_at at time zone 'Europe/Rome', 'HH24:MI') >= opens and to_char(q.pickup_at at time zone 'Europe/Rome', 'HH24:MI') < closes;
  if room is null or coming > room then
    raise exception 'no place is left' using errcode = '23514', schema = 'deliveries', constraint = 'last_place_gone';
  end if;
  update deliveries.notices set told_at = now() where network_id = network and goods_request_id = request and told_at is null;
end $$;

grant execute on function deliveries.places_taken(uuid, uuid, date, date), deliveries.brought_to_me(uuid), deliveries.settle_booking(uuid, uuid) to prossima_app;
alter function deliveries.places_taken(uuid, uuid, date, date) owner to prossima_keeper;
alter function deliveries.brought_to_me(uuid) owner to prossima_keeper;
alter function deliveries.settle_booking(uuid, uuid) owner to prossima_keeper;
