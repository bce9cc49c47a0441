-- What figures may know of somebody, and nothing else: which of several records stands for them, how surely we know who they
-- are, and three coarse words. For the house alone.
grant execute on function people.cluster_of(uuid, uuid) to prossima_keeper;
create view people.traits with (security_invoker = true) as
select p.network_id, p.person_id,
  case when exists (select 1 from people.same_as s where s.network_id = p.network_id and s.state = 'approved' and p.person_id in (s.person_id, s.survivor_id))
    then (select c.person_id from people.cluster_of(p.network_id, p.person_id) c order by c.person_id limit 1)
    else p.person_id end as subject_id,
  p.identity_level as identity, p.gender, p.age_band,
  case when i.person_id is null then 'unknown'
    when 'IT' = any (i.citizenships) then 'it'
    when i.citizenships && array['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'] then 'eu'
    else 'non_eu' end as citizenship
from people.persons p
left join people.identities i on i.network_id = p.network_id and i.person_id = p.person_id;
comment on view people.traits is 'Somebody as figures may know them: gender, age band, citizenship group, and which record stands for them. For the house alone.';
grant select on people.traits to prossima_keeper;
