-- Who was served by mistake and gave everything back was not served: neither this week, nor before those who wait.
create function distribution.all_came_back(network uuid, handover uuid) returns boolean
language sql stable security definer set search_path = distribution, pg_temp as $$
  select not exists (
    select 1 from distribution.handover_lines l
    where l.network_id = network and l.handover_id = handover
      and l.quantity > coalesce((select sum(r.quantity) from distribution.returns r
        where r.network_id = network and r.handover_line_id = l.handover_line_id), 0))
$$;

set local role prossima_keeper;
create or replace function distribution.served_this_week(network uuid, typed text)
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
      and (h.card_id = card or h.card_id in (select o.card_id from distribution.card_links o where o.network_id = network and o.person_id = person))
      and not distribution.all_came_back(network, h.handover_id)), false;
end $$;
set local role prossima_owner;

-- Asked after something came back: when it was everything, the last day is the one before, or none.
create function distribution.served_before(network uuid, handover uuid) returns void
language plpgsql security definer set search_path = distribution, pg_temp as $$
declare mine record;
begin
  select h.organisation_id, h.card_id, h.unit_id, h.partner_id into mine from distribution.handovers h
    where h.network_id = network and h.handover_id = handover and network = access.my_network()
      and h.organisation_id = any (access.my_organisations(array['hub_manager', 'warehouse_operator', 'service_coordinator']));
  if not found or not distribution.all_came_back(network, handover) then return; end if;
  update distribution.last_served s set on_day = b.on_day from (
    select t.recipient_id, max((h.at at time zone 'Europe/Rome')::date) as on_day
    from distribution.last_served t
    join distribution.handovers h on h.network_id = network and h.organisation_id = t.organisation_id
      and t.recipient_id in (h.card_id, h.unit_id, h.partner_id) and not distribution.all_came_back(network, h.handover_id)
    where t.network_id = network and t.organisation_id = mine.organisation_id and t.recipient_id in (mine.card_id, mine.unit_id, mine.partner_id)
    group by t.recipient_id) b
    where s.network_id = network and s.organisation_id = mine.organisation_id and s.recipient_id = b.recipient_id and s.on_day <> b.on_day;
  delete from distribution.last_served s
    where s.network_id = network and s.organisation_id = mine.organisation_id and s.recipient_id in (mine.card_id, mine.unit_id, mine.partner_id)
      and not exists (select 1 from distribution.handovers h where h.network_id = network and h.organisation_id = s.organisation_id
        and s.recipient_id in (h.card_id, h.unit_id, h.partner_id) and not distribution.all_came_back(network, h.handover_id));
end $$;

grant execute on function distribution.served_before(uuid, uuid) to prossima_app;
grant execute on function distribution.all_came_back(uuid, uuid) to prossima_keeper;
alter function distribution.all_came_back(uuid, uuid) owner to prossima_keeper;
alter function distribution.served_before(uuid, uuid) owner to prossima_keeper;
