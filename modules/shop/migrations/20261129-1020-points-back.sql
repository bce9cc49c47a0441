-- What comes back of a serving gives its points back, whoever takes it: at the till or at the counter of the distribution.
alter table shop.serving_lines add column return_id uuid;
create unique index serving_lines_of_a_return on shop.serving_lines (network_id, return_id) where return_id is not null;

-- Run by the deed that takes something back, in its transaction. What was no serving has no points; done twice, it is done once.
-- Points return to the months they came from, the newest first; those of a month that lapsed meanwhile are good from today.
create function shop.points_back(network uuid, came_back uuid) returns void
language plpgsql security definer set search_path = shop, pg_temp as $$
declare
  back record;
  item record;
  today date;
  this_month date;
  due int;
  written int;
begin
  if network is distinct from access.my_network() then
    raise exception 'points are given back in one''s own network' using errcode = '42501';
  end if;
  select s.serving_id, s.card_id, s.organisation_id, s.month, n.item_id, r.quantity, r.at, r.worker_id into back
    from distribution.returns r
    join distribution.handover_lines n on n.network_id = network and n.handover_line_id = r.handover_line_id
    join shop.servings s on s.network_id = network and s.serving_id = r.handover_id
    where r.network_id = network and r.return_id = came_back;
  if not found then return; end if;
  perform 1 from shop.accounts a where a.network_id = network and a.card_id = back.card_id for update;
  select sum(l.quantity)::int as quantity, sum(l.points)::int as points, min(l.points_each) as points_each, bool_or(l.is_weighed) as is_weighed,
      min(l.category) as category, bool_or(coalesce(l.return_id = came_back, false)) as is_told into item
    from shop.serving_lines l where l.network_id = network and l.serving_id = back.serving_id and l.item_id = back.item_id;
  if item.is_told or item.quantity is null or item.quantity < back.quantity then return; end if;
  today := (back.at at time zone 'Europe/Rome')::date;
  this_month := date_trunc('month', today)::date;
  -- As much as the rest costs less: what was rounded is not rounded twice.
  due := item.points - round(item.points_each::numeric * (item.quantity - back.quantity) / case when item.is_weighed then 1000 else 1 end)::int;
  insert into shop.serving_lines (network_id, serving_line_id, serving_id, card_id, organisation_id, month, item_id, category, is_weighed, quantity,
      points_each, points, return_id)
    values (network, gen_random_uuid(), back.serving_id, back.card_id, back.organisation_id, back.month, back.item_id, item.category, item.is_weighed,
      -back.quantity, item.points_each, -due, came_back);
  with spent as (
    select e.month, -sum(e.points) as most from shop.entries e
    where e.network_id = network and e.serving_id = back.serving_id group by e.month having sum(e.points) < 0),
  shares as (
    select case when s.month + interval '2 months' <= this_month then this_month else s.month end as month,
      greatest(0, least(s.most, due - coalesce(sum(s.most) over (order by s.month desc rows between unbounded preceding and 1 preceding), 0))) as points
    from spent s),
  told as (
    insert into shop.entries (network_id, entry_id, card_id, organisation_id, kind, points, month, serving_id, on_day, at, worker_id)
    select network, gen_random_uuid(), back.card_id, back.organisation_id, 'given_back', sum(h.points), h.month, back.serving_id, today, back.at, back.worker_id
    from shares h where h.points > 0 group by h.month
    returning points)
  select coalesce(sum(t.points), 0)::int into written from told t;
  update shop.accounts a set balance = a.balance + written where a.network_id = network and a.card_id = back.card_id;
end $$;

grant execute on function shop.points_back(uuid, uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function shop.points_back(uuid, uuid) owner to prossima_keeper;
