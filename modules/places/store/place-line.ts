// The columns of a place as the desk reads them, with the names of its unit and municipality.

export const placeColumns = `h.hotspot_id, h.unit_id, h.organisation_id, u.name as unit_name, h.name, h.municipality_code,
  m.name as municipality_name, h.landmark, h.lat, h.lon, h.cell, h.types, h.time_bands, h.intensity, h.state, h.source,
  h.first_seen_on, h.last_seen_on, h.last_visited_on, h.review_due_on, h.outcome`

/** After `from places.hotspots h`; the territory is a reference table and has no network. */
export const placeNames = `join network.units u on u.network_id = $1 and u.unit_id = h.unit_id
  left join lateral (select t.name from network.municipalities t
    where t.istat_code = h.municipality_code and t.superseded_at is null
    order by t.valid_from desc limit 1) m on true`
