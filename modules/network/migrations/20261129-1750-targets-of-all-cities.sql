-- A target may be of many cities together, each of them a network of its own: no city answers for it alone.
alter table network.project_indicators add column target_cities int;
comment on column network.project_indicators.target_cities is 'The target is of so many cities together; null: of this network.';
set local role prossima_keeper;
update network.project_indicators i set target_cities = jsonb_array_length(p.territory -> 'municipalities')
from network.projects p
where p.network_id = i.network_id and p.project_id = i.project_id and p.key = 'lgnet_ea' and i.target is not null and i.source = 'description'
  and jsonb_array_length(p.territory -> 'municipalities') > 1;
set local role prossima_owner;
