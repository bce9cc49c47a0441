-- How few is too few stands once: `fewUnder` in the code, and the same here for the functions that tell no raw number.
create function distribution.few_under() returns int language sql immutable as 'select 5';
comment on function distribution.few_under() is 'Under so many people or households no number is told. The same as fewUnder in the code.';
grant execute on function distribution.few_under() to prossima_app, prossima_keeper;

set local role prossima_keeper;
create or replace function distribution.households_reached(network uuid, origins uuid[], from_day date, to_day date)
returns table (households int, is_few boolean)
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare found int; few boolean;
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
  few := found > 0 and found < distribution.few_under();
  return query select case when few then null else found end, few;
end $$;
set local role prossima_owner;
