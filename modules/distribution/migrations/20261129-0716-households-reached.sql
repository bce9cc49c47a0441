-- How many households something reached, as a figure for who gave it: households and not deliveries, no card, and no number so
-- small that it would tell of somebody. Whoever holds two cards is one household, when it is known whose they are.
create function distribution.households_reached(network uuid, origins uuid[], from_day date, to_day date)
returns table (households int, is_few boolean)
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare found int;
  bodies uuid[] := access.my_organisations(array['hub_manager', 'warehouse_operator', 'service_coordinator']);
begin
  if network is distinct from access.my_network() or cardinality(bodies) = 0 then return; end if;
  select count(distinct coalesce(k.person_id, h.card_id)) into found
  from distribution.handover_lines l
  join distribution.handovers h on h.network_id = l.network_id and h.handover_id = l.handover_id
  left join distribution.card_links k on k.network_id = h.network_id and k.card_id = h.card_id
  where l.network_id = network and l.origin_id = any (origins) and h.organisation_id = any (bodies) and h.card_id is not null
    and (h.at at time zone 'Europe/Rome')::date between from_day and to_day
    and l.quantity > (select coalesce(sum(b.quantity), 0) from distribution.returns b
      where b.network_id = l.network_id and b.handover_line_id = l.handover_line_id);
  return query select case when found between 1 and 4 then null else found end, found between 1 and 4;
end $$;
comment on function distribution.households_reached(uuid, uuid[], date, date) is
  'A fact: to how many households things of these origins went; null and few under five.';
create index handover_lines_by_origin on distribution.handover_lines (network_id, origin_id) where origin_id is not null;
grant execute on function distribution.households_reached(uuid, uuid[], date, date) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function distribution.households_reached(uuid, uuid[], date, date) owner to prossima_keeper;
