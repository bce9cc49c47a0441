-- Figures seen by partner, by service and by action of a project. A service is told as its body and its unit (`body/unit`); one that is
-- secret, or is no unit, as its body alone. An action is the units whose services it lives on: one unit may serve several.
create function monitoring.sides_of_units(network uuid, project uuid)
returns table (unit_id uuid, service text, actions text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query
  select u.unit_id,
    case when exists (select 1 from services.services s where s.network_id = u.network_id and s.unit_id = u.unit_id and (s.visibility = 'secret' or exists (
        select 1 from services.locations l where l.network_id = s.network_id and l.service_id = s.service_id and l.precision = 'secret')))
      then u.organisation_id::text else u.organisation_id::text || '/' || u.unit_id end,
    coalesce((select array_agg(distinct p.key || '/' || l.key) from network.projects p
      join network.project_lines l on l.network_id = p.network_id and l.project_id = p.project_id and l.kind = 'action'
      join services.services s on s.network_id = l.network_id and s.unit_id = u.unit_id and s.type = any (l.services)
      where p.network_id = u.network_id and p.project_id = project), '{}')
  from network.units u where u.network_id = network and network = access.my_network();
end $$;
comment on function monitoring.sides_of_units(uuid, uuid) is 'Under which service, and in which actions of a project, what a unit does is shown.';

-- How the parts of a figure are called by everybody: districts, bodies, services that are not secret, actions.
create function monitoring.open_names(network uuid) returns table (key text, label jsonb)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query
  select d.key, d.label from network.districts d where d.network_id = network
  union all
  select o.organisation_id::text, jsonb_build_object('it', o.short_name, 'en', o.short_name) from network.organisations o where o.network_id = network
  union all
  select u.organisation_id::text || '/' || u.unit_id, jsonb_build_object('it', u.name, 'en', u.name) from network.units u
  where u.network_id = network and not exists (select 1 from services.services s where s.network_id = u.network_id and s.unit_id = u.unit_id and s.visibility = 'secret')
  union all
  select p.key || '/' || l.key, l.label from network.projects p
  join network.project_lines l on l.network_id = p.network_id and l.project_id = p.project_id and l.kind = 'action' where p.network_id = network;
end $$;

grant execute on function monitoring.sides_of_units(uuid, uuid) to prossima_app, prossima_keeper;
grant execute on function monitoring.open_names(uuid) to prossima_jobs;
alter function monitoring.sides_of_units(uuid, uuid) owner to prossima_keeper;
alter function monitoring.open_names(uuid) owner to prossima_keeper;
