-- The figures of a project are those of the units its actions name. Which they are is told here once, for what is looked at, listed,
-- closed and handed over alike, whoever looks.
create function monitoring.units_of(network uuid, project uuid, of_action text) returns uuid[]
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare those uuid[];
begin
  if project is null or network is distinct from access.my_network() then return null; end if;
  select array_agg(distinct t.unit_id) into those
  from network.project_lines l
  cross join lateral (
    select s.unit_id from services.services s where s.network_id = l.network_id and s.unit_id is not null and s.type = any (l.services)
    union
    -- A team is what its kind says, even where it has no page in the directory.
    select u.unit_id from network.units u where u.network_id = l.network_id and case u.kind when 'street' then 'street_unit'
      when 'mobile' then 'mobile_unit' when 'pit_stop' then 'pit_stop' when 'hub' then 'goods_hub' end = any (l.services)
  ) t
  where l.network_id = network and l.project_id = project and l.kind = 'action' and (of_action is null or l.key = of_action);
  return case when of_action is null then those else coalesce(those, '{}') end;
end $$;
comment on function monitoring.units_of(uuid, uuid, text) is 'The units that carry the actions of a project, or one of them; null where none is named: the whole network.';

-- A definition as it counts for a project: only the units of its actions, beside what it keeps already.
create function monitoring.kept_for(network uuid, project uuid, kept jsonb) returns jsonb
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare
  those uuid[] := monitoring.units_of(network, project, null);
  before jsonb := kept -> 'filters' -> 'units';
begin
  if those is null then return kept; end if;
  return kept || jsonb_build_object('filters', coalesce(kept -> 'filters', '{}') || jsonb_build_object('units',
    (select coalesce(jsonb_agg(u.unit order by u.unit), '[]') from unnest(those) u (unit) where before is null or before ? u.unit::text)));
end $$;

grant execute on function monitoring.units_of(uuid, uuid, text) to prossima_app, prossima_keeper;
grant execute on function monitoring.kept_for(uuid, uuid, jsonb) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.units_of(uuid, uuid, text) owner to prossima_keeper;
alter function monitoring.kept_for(uuid, uuid, jsonb) owner to prossima_keeper;
set local role prossima_keeper;

-- An action is seen from the same units from which it is counted.
create or replace function monitoring.sides_of_units(network uuid, project uuid)
returns table (unit_id uuid, service text, actions text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query
  with carried as materialized (
    select p.key || '/' || l.key as action, monitoring.units_of(network, p.project_id, l.key) as units
    from network.projects p join network.project_lines l on l.network_id = p.network_id and l.project_id = p.project_id and l.kind = 'action'
    where p.network_id = network and p.project_id = project
  )
  select u.unit_id,
    case when exists (select 1 from services.services s where s.network_id = u.network_id and s.unit_id = u.unit_id and (s.visibility = 'secret' or exists (
        select 1 from services.locations l where l.network_id = s.network_id and l.service_id = s.service_id and l.precision = 'secret')))
      then u.organisation_id::text else u.organisation_id::text || '/' || u.unit_id end,
    coalesce((select array_agg(c.action) from carried c where u.unit_id = any (c.units)), '{}')
  from network.units u where u.network_id = network and network = access.my_network();
end $$;

-- The values of one batch are counted: those frozen as they stand at one cut-off, the others as they are now. What is of a project is
-- kept with the units it was counted from, and who serves what with the definition, so that a frozen figure is counted again by the
-- units of its own time when the directory has changed.
create or replace function monitoring.count_values(network uuid, batch uuid) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare v record; kept jsonb; cut timestamptz; told jsonb; whole_quantity bigint; whole_divisor bigint;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['project_manager', 'monitoring_officer']) then
    raise exception 'Only who answers for the figures of a network may count them' using errcode = '42501';
  end if;
  for v in select w.value_id, w.project_id, w.state, w.period, w.definition, w.moved_at from monitoring.values w
    where w.network_id = network and w.batch_id = batch and w.state in ('collected', 'frozen') and not w.is_replaced order by w.value_id
  loop
    if v.state = 'frozen' and cut is null then cut := monitoring.cut_off(network, v.moved_at); end if;
    kept := case v.state when 'collected' then monitoring.kept_for(network, v.project_id, v.definition) else v.definition end - 'units';
    if kept -> 'dimensions' ?| array['service', 'action'] then
      kept := kept || jsonb_build_object('units', (select coalesce(jsonb_object_agg(u.unit_id, jsonb_build_object('service', u.service, 'actions', u.actions)), '{}')
        from monitoring.sides_of_units(network, v.project_id) u));
    end if;
    select coalesce(jsonb_agg(to_jsonb(c) order by c.dimension, c.code), '[]'), max(c.quantity) filter (where c.dimension = 'none'),
      max(c.divisor) filter (where c.dimension = 'none')
    into told, whole_quantity, whole_divisor
    from monitoring.days_of(v.period) d cross join lateral
      monitoring.count_value(network, kept, d.from_day, d.to_day, case when v.state = 'frozen' then cut end) c;
    update monitoring.values w set definition = kept, parts = told, quantity = coalesce(whole_quantity, 0), divisor = whole_divisor,
      counted_at = v.moved_at, cut_off_at = case when v.state = 'frozen' then cut end
    where w.network_id = network and w.value_id = v.value_id;
    update monitoring.value_steps s set quantity = coalesce(whole_quantity, 0), divisor = whole_divisor
    where s.network_id = network and s.value_id = v.value_id and s.batch_id = batch and s.step in ('collect', 'freeze');
  end loop;
end $$;

set local role prossima_owner;
