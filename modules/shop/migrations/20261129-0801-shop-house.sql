-- What the house does of itself at the turn of a month, and what is told to a person of their points.

-- The points of two months ago lapse, those of this month come. Whoever is at the till is waited for; what is written already
-- is not written again, so it may run as often as it likes.
create function shop.turn_month(network uuid, today date) returns bigint
language plpgsql security definer set search_path = shop, pg_temp as $$
declare
  this_month date := date_trunc('month', today)::date;
  oldest date := (date_trunc('month', today) - interval '1 month')::date;
  done bigint;
begin
  insert into shop.accounts (network_id, card_id, organisation_id, balance)
    select network, c.card_id, c.to_organisation_id, 0 from distribution.cards c
    where c.network_id = network and c.state = 'active'
      and exists (select 1 from shop.formulas f where f.network_id = network and f.organisation_id = c.to_organisation_id and f.from_month <= this_month)
    order by c.card_id
    on conflict do nothing;
  perform 1 from shop.accounts a where a.network_id = network and (
      not exists (select 1 from shop.entries e where e.network_id = network and e.card_id = a.card_id and e.kind = 'credit' and e.month = this_month)
      or exists (select 1 from shop.entries e where e.network_id = network and e.card_id = a.card_id and e.month < oldest
        group by e.month having sum(e.points) > 0))
    order by a.card_id for update;
  with gone as (
    insert into shop.entries (network_id, entry_id, card_id, organisation_id, kind, points, month, serving_id, on_day, at, worker_id)
    select network, gen_random_uuid(), e.card_id, e.organisation_id, 'expired', -sum(e.points), e.month, null, today, now(), null
    from shop.entries e where e.network_id = network and e.month < oldest
    group by e.card_id, e.organisation_id, e.month having sum(e.points) > 0
    on conflict do nothing returning card_id, points),
  come as (
    insert into shop.entries (network_id, entry_id, card_id, organisation_id, kind, points, month, serving_id, on_day, at, worker_id)
    select network, gen_random_uuid(), c.card_id, c.to_organisation_id, 'credit',
      f.base + f.per_adult * c.adults + f.per_young_person * c.young_people + f.per_child * c.children + f.per_baby * c.babies,
      this_month, null, today, now(), null
    from distribution.cards c
    join shop.accounts a on a.network_id = network and a.card_id = c.card_id
    cross join lateral (select * from shop.formulas o where o.network_id = network and o.organisation_id = c.to_organisation_id
      and o.from_month <= this_month order by o.version desc limit 1) f
    where c.network_id = network and c.state = 'active'
      and f.base + f.per_adult * c.adults + f.per_young_person * c.young_people + f.per_child * c.children + f.per_baby * c.babies > 0
    on conflict do nothing returning card_id, points),
  sums as (
    select w.card_id, sum(w.points) as points from (select * from gone union all select * from come) w group by w.card_id)
  update shop.accounts a set balance = a.balance + s.points from sums s where a.network_id = network and a.card_id = s.card_id;
  get diagnostics done = row_count;
  return done;
end $$;

create function shop.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = shop, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return (select coalesce(jsonb_agg(to_jsonb(each) order by each.on_day, each.what), '[]') from (
    select e.on_day, e.kind as what, c.code, e.points, e.month
    from distribution.card_links l
    join distribution.cards c on c.network_id = network and c.card_id = l.card_id
    join shop.entries e on e.network_id = network and e.card_id = l.card_id
    where l.network_id = network and l.person_id = person) each);
end $$;

grant execute on function shop.export_of(uuid, uuid) to prossima_app;
grant execute on function shop.turn_month(uuid, date) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function shop.export_of(uuid, uuid) owner to prossima_keeper;
alter function shop.turn_month(uuid, date) owner to prossima_keeper;
