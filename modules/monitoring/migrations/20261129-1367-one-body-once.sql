-- Who coordinates one body by two roles reads its months where they are kept, too: a body named twice was counted on the spot.
set local role prossima_keeper;
create or replace function monitoring.read_months(network uuid, rules jsonb, from_month text, to_month text, of_dimension text)
returns table (label text, month text, code text, is_running boolean, quantity bigint, newcomers bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[]; mine uuid; kept text[]; others jsonb;
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  select coalesce(array_agg(distinct b.body), '{}') into bodies from unnest(access.my_organisations(array['service_coordinator'])) b (body);
  mine := case when sees_all then network when cardinality(bodies) = 1 then bodies[1] end;
  select coalesce(array_agg(r.one->>'label') filter (where a.label is not null), '{}'), coalesce(jsonb_agg(r.one) filter (where a.label is null), '[]') into kept, others
  from jsonb_array_elements(rules) r (one)
  left join monitoring.ahead a on mine is not null and a.network_id = network and a.label = r.one->>'label' and a.rule = r.one;
  return query
  select c.label, c.month, c.code, false, c.quantity, c.newcomers
  from monitoring.ahead a join monitoring.month_cells c on c.network_id = network and c.label = a.label and c.body = mine and c.dimension = of_dimension
    and c.month between from_month and to_month
  where a.network_id = network and a.label = any (kept) and not a.is_running
  union all
  select c.label, greatest(c.month, from_month), c.code, true, sum(c.quantity)::bigint, coalesce(sum(c.newcomers) filter (where c.month >= from_month), 0)::bigint
  from monitoring.ahead a join monitoring.month_cells c on c.network_id = network and c.label = a.label and c.body = mine and c.dimension = of_dimension
    and c.month <= to_month
  where a.network_id = network and a.label = any (kept) and a.is_running
  group by 1, 2, 3;
  if others = '[]' then return; end if;
  return query
  select o.label, case when r.is_running then greatest(o.month, from_month) else o.month end, o.code, r.is_running, sum(o.quantity)::bigint,
    coalesce(sum(o.newcomers) filter (where o.month >= from_month), 0)::bigint
  from monitoring.once_by_month(network, others, null, case when not sees_all then bodies end) o
  join (select x.label, bool_or(monitoring.lasts(m.measure)) as is_running from jsonb_to_recordset(others) x (label text, measures text[])
    cross join lateral unnest(x.measures) m (measure) group by 1) r on r.label = o.label
  where o.body = network and o.dimension = of_dimension and o.month <= to_month and (r.is_running or o.month >= from_month)
  group by 1, 2, 3, 4
  union all
  select s.label, s.month, s.code, false, s.quantity, 0::bigint
  from monitoring.sums_by_month(network, others, null, case when not sees_all then bodies end) s
  where s.body = network and s.dimension = of_dimension and s.month between from_month and to_month;
end $$;

set local role prossima_owner;
