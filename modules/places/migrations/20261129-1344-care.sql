-- How places are looked after, one row each and nothing that says which: for counts alone.
create view places.care_told with (security_invoker = true) as
select h.network_id, h.organisation_id, h.municipality_code, h.first_seen_on, h.state, h.last_visited_on from places.hotspots h;
comment on view places.care_told is 'Places by municipality, state and last visit: no name, no cell, no id. For the house alone.';
grant select on places.care_told to prossima_keeper;
