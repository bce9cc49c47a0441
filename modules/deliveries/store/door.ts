// Where a door is, as the directory of services tells it: never a secret place, never a home.

/** The door of a unit: of its own service first, else of a service of its body. */
export const doorSql = (unit: string, body: string) => `
  left join lateral (
    select concat_ws(', ', l.address, m.name) as address, l.how_to_reach, l.lat, l.lon
    from services.services s
    join services.locations l on l.network_id = s.network_id and l.service_id = s.service_id and l.kind = 'physical'
      and l.ended_on is null and l.precision in ('exact', 'street', 'municipality')
    left join lateral (select t.name from network.municipalities t where t.istat_code = l.municipality_code
      order by t.valid_from desc limit 1) m on true
    where s.network_id = $1 and s.ended_on is null and not s.is_external and s.visibility <> 'secret'
      and (s.unit_id = ${unit} or (s.unit_id is null and s.organisation_id = ${body}))
    order by (s.unit_id = ${unit}) desc nulls last, (l.lat is null), s.name, l.location_id limit 1) d on true`

/** The units in which I work for the hub. */
export const myHubs = `(select access.my_units(array['hub_manager', 'warehouse_operator', 'service_coordinator']))::uuid[]`
