-- What a person's session may ask beyond its own rows, and what the house does of itself: what is free at the hub, whether a
-- card was served this week, the yearly sums of the programme; what lapses; what is told to a person and forgotten of them.

-- Who asks sees how much is free, thing by thing: not the lots, not the shelves, not for whom the rest is.
create function distribution.availability(network uuid, hub uuid, today date)
returns table (item_id uuid, free bigint)
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare body uuid;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['service_coordinator', 'hub_manager', 'warehouse_operator',
    'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer',
    'community_facilitator', 'helpline_operator']) then return; end if;
  select u.organisation_id into body from network.units u where u.network_id = network and u.unit_id = hub and u.kind = 'hub';
  if body is null then return; end if;
  return query
    select b.item_id, sum(greatest(0, b.quantity - coalesce(k.kept, 0)))::bigint
    from goods.balances b
    join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
    left join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
    left join (select r.location_id, r.lot_key, sum(r.quantity) as kept from goods.reservations r
      where r.network_id = network and r.organisation_id = body and r.quantity > 0 group by 1, 2) k
      on k.location_id = b.location_id and k.lot_key = b.lot_key
    where b.network_id = network and b.organisation_id = body and b.quantity > 0
      and (b.lot_id is null or (l.state = 'available' and (l.usable_until is null or l.usable_until >= today)
        and l.programme is null and l.owner_id = body))
    group by b.item_id;
end $$;

-- Yes or no, never where: whoever holds the card may have been served by any partner of the network this week. Each look is in
-- the log of readings, also one that found nobody; codes are not to be tried out.
create function distribution.served_this_week(network uuid, typed text)
returns table (is_known boolean, is_served boolean, is_too_often boolean)
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare asked bigint; card uuid; person uuid;
  monday date := date_trunc('week', now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['service_coordinator', 'hub_manager', 'warehouse_operator',
    'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer',
    'community_facilitator', 'helpline_operator']) then return; end if;
  select count(*) into asked from audit.readings r
    where r.network_id = network and r.organisation_id = any (access.my_organisations(null)) and r.worker_id = access.my_worker()
      and r.query = 'distribution.served-this-week' and r.read_at > now() - interval '1 hour';
  if asked >= 60 then return query select false, false, true; return; end if;
  select c.card_id into card from distribution.cards c where c.network_id = network and c.code = typed;
  select l.person_id into person from distribution.card_links l where l.network_id = network and l.card_id = card;
  return query select card is not null, exists (
    select 1 from distribution.handovers h
    where h.network_id = network and (h.at at time zone 'Europe/Rome')::date >= monday
      and (h.card_id = card or h.card_id in (select o.card_id from distribution.card_links o where o.network_id = network and o.person_id = person))), false;
end $$;

-- The yearly table of the programme: sums over the households that received its goods. The hub reads sums and nothing else.
create function distribution.recipients_table(network uuid, body uuid, of_year int) returns jsonb
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare told jsonb;
begin
  if network is distinct from access.my_network() or not body = any (access.my_organisations(array['hub_manager', 'service_coordinator'])) then
    return null; end if;
  with given as (
    select h.handover_id, h.card_id, h.people from distribution.handovers h
    where h.network_id = network and h.organisation_id = body and h.is_programme
      and extract(year from h.at at time zone 'Europe/Rome') = of_year),
  homes as (
    select c.* from distribution.recipient_counts c
    where c.network_id = network and c.card_id in (select g.card_id from given g))
  select jsonb_build_object(
    'households', (select count(distinct g.card_id) from given g where g.card_id is not null),
    'uncounted', (select count(distinct g.card_id) from given g where g.card_id is not null and g.card_id not in (select o.card_id from homes o)),
    'total', coalesce((select sum(o.total) from homes o), 0),
    'occasional', coalesce((select sum(g.people) from given g where g.card_id is null), 0),
    'grams', coalesce((select sum(case i.unit_name when 'kg' then 1000 else coalesce(i.grams, 0) end * l.quantity::bigint)
      from distribution.handover_lines l join goods.items i on i.network_id = network and i.item_id = l.item_id
      where l.network_id = network and l.programme is not null and l.handover_id in (select g.handover_id from given g)), 0),
    'lines', (select jsonb_agg(jsonb_build_object('heading', t.heading, 'people', t.people, 'is_estimate', t.is_estimate) order by t.position) from (
      select 1 as position, 'under_18' as heading, coalesce(sum(under_18), 0) as people, coalesce(bool_or('under_18' = any (estimates)), false) as is_estimate from homes
      union all select 2, 'from_18_to_29', coalesce(sum(from_18_to_29), 0), coalesce(bool_or('from_18_to_29' = any (estimates)), false) from homes
      union all select 3, 'women', coalesce(sum(women), 0), coalesce(bool_or('women' = any (estimates)), false) from homes
      union all select 4, 'over_65', coalesce(sum(over_65), 0), coalesce(bool_or('over_65' = any (estimates)), false) from homes
      union all select 5, 'disabled', coalesce(sum(disabled), 0), coalesce(bool_or('disabled' = any (estimates)), false) from homes
      union all select 6, 'third_country', coalesce(sum(third_country), 0), coalesce(bool_or('third_country' = any (estimates)), false) from homes
      union all select 7, 'minority', coalesce(sum(minority), 0), coalesce(bool_or('minority' = any (estimates)), false) from homes
      union all select 8, 'homeless', coalesce(sum(homeless), 0), coalesce(bool_or('homeless' = any (estimates)), false) from homes) t)
  ) into told;
  return told;
end $$;

-- What nobody collected in time is everybody's again, and the request says so.
create function distribution.let_lapse(network uuid, moment timestamptz) returns bigint
language plpgsql security definer set search_path = distribution, pg_temp as $$
declare late uuid[];
begin
  -- Two hands never hold one request: whoever is picking it now is waited for.
  select array_agg(o.goods_request_id) into late from (select r.goods_request_id from distribution.requests r
    where r.network_id = network and r.state in ('allocated', 'partially_filled', 'picked', 'ready') and r.lapses_at < moment
    order by r.goods_request_id for update skip locked) o;
  if late is null then return goods.let_lapse(network, moment); end if;
  insert into distribution.request_steps (network_id, request_step_id, goods_request_id, unit_id, to_unit_id, event, from_state, to_state, by_name, at, reason)
    select network, gen_random_uuid(), r.goods_request_id, r.unit_id, r.to_unit_id, 'expire', r.state, 'expired', null, moment, null
    from distribution.requests r where r.network_id = network and r.goods_request_id = any (late)
    on conflict do nothing;
  update distribution.requests set state = 'expired', state_since = moment, moved_by = null, lapses_at = null
    where network_id = network and goods_request_id = any (late);
  update distribution.parts set state = 'left', reason = 'lapsed'
    where network_id = network and goods_request_id = any (late) and state in ('to_pick', 'picked');
  update distribution.request_lines set allocated = 0 where network_id = network and goods_request_id = any (late);
  update goods.reservations set quantity = 0 where network_id = network and cause_id = any (late) and quantity > 0;
  return cardinality(late) + goods.let_lapse(network, moment);
end $$;

-- Words people wrote on a request go a year after it ended.
create function distribution.forget_words(network uuid, before timestamptz) returns bigint
language plpgsql security definer set search_path = distribution, pg_temp as $$
declare done bigint;
begin
  update distribution.requests set note = null where network_id = network and note is not null and state_since < before
    and state in ('rejected', 'confirmed', 'handed_over', 'expired', 'cancelled');
  get diagnostics done = row_count;
  return done;
end $$;

create function distribution.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return (select coalesce(jsonb_agg(to_jsonb(each) order by each.on_day), '[]') from (
    select o.name as body, c.issued_on as on_day, 'card' as what, c.code, c.adults + c.young_people + c.children + c.babies as people,
      array_to_string(c.diets || c.allergens, ', ') as eats, c.language, c.programme_until, c.state
    from distribution.card_links l
    join distribution.cards c on c.network_id = network and c.card_id = l.card_id
    join network.organisations o on o.network_id = network and o.organisation_id = c.organisation_id
    where l.network_id = network and l.person_id = person
    union all
    select o.name, (h.at at time zone 'Europe/Rome')::date, 'handover', c.code, h.people,
      (select string_agg(i.name_it || ' × ' || n.quantity, ', ' order by n.position) from distribution.handover_lines n
        join goods.items i on i.network_id = network and i.item_id = n.item_id
        where n.network_id = network and n.handover_id = h.handover_id), null, null, h.proof
    from distribution.card_links l
    join distribution.cards c on c.network_id = network and c.card_id = l.card_id
    join distribution.handovers h on h.network_id = network and h.card_id = l.card_id
    join network.organisations o on o.network_id = network and o.organisation_id = h.organisation_id
    where l.network_id = network and l.person_id = person) each);
end $$;

-- Whose card it is goes, with what they could not eat and which language they speak; figures and lots stay for recalls.
create function distribution.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = distribution, pg_temp as $$
declare these uuid[];
begin
  select array_agg(l.card_id) into these from distribution.card_links l where l.network_id = network and l.person_id = person;
  if these is null then return; end if;
  update distribution.cards set diets = '{}', allergens = '{}', language = null, state = 'closed', state_reason = null
    where network_id = network and card_id = any (these);
  update distribution.recipient_counts set disabled = 0, third_country = 0, minority = 0, homeless = 0, estimates = '{}'
    where network_id = network and card_id = any (these);
  update distribution.requests set note = null where network_id = network and card_id = any (these);
  delete from distribution.card_links where network_id = network and person_id = person;
end $$;

comment on table distribution.recipient_counts is 'How many of a household fall under each heading of the programme''s yearly table. Read by who issued the card only; the hub reads sums. Kept ten years; what tells of health, origin and home is emptied when the person is forgotten.';

grant execute on function distribution.availability(uuid, uuid, date), distribution.served_this_week(uuid, text),
  distribution.recipients_table(uuid, uuid, int), distribution.export_of(uuid, uuid) to prossima_app;
grant execute on function distribution.let_lapse(uuid, timestamptz), distribution.forget_words(uuid, timestamptz),
  distribution.forget_person(uuid, uuid, text) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function distribution.availability(uuid, uuid, date) owner to prossima_keeper;
alter function distribution.served_this_week(uuid, text) owner to prossima_keeper;
alter function distribution.recipients_table(uuid, uuid, int) owner to prossima_keeper;
alter function distribution.let_lapse(uuid, timestamptz) owner to prossima_keeper;
alter function distribution.forget_words(uuid, timestamptz) owner to prossima_keeper;
alter function distribution.export_of(uuid, uuid) owner to prossima_keeper;
alter function distribution.forget_person(uuid, uuid, text) owner to prossima_keeper;
