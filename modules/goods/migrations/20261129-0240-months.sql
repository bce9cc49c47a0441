-- What lay where at the end of each month, so that a past day is told from one month of movements and not from all of them.
create table goods.summed_months (
  network_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  movements bigint not null,
  constraint summed_months_pk primary key (network_id, organisation_id, on_day),
  constraint summed_months_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id)
);
comment on table goods.summed_months is 'Which months were summed up, and from how many movements: more of them means that some arrived late.';

create table goods.month_balances (
  network_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  location_id uuid not null,
  lot_key text not null,
  lot_id uuid,
  item_id uuid not null,
  quantity int not null,
  constraint month_balances_pk primary key (network_id, organisation_id, on_day, location_id, lot_key),
  constraint month_balances_location_fk foreign key (network_id, organisation_id, location_id)
    references goods.locations (network_id, organisation_id, location_id)
);
comment on table goods.month_balances is 'How much of a lot lay where when a month ended, summed from the movements by the house.';

select access.protect('goods.summed_months', by => 'organisation', writers => array[]::text[]);
select access.protect('goods.month_balances', by => 'organisation', writers => array[]::text[]);

-- One month after the other: the month before it, and its own movements. A month is summed again, with those after it, when
-- it counts other movements than it did.
create function goods.sum_months(network uuid, today date) returns int
language plpgsql security definer set search_path = goods, pg_temp as $$
declare
  body uuid;
  first_day date;
  month_end date;
  before date;
  counted bigint;
  known bigint;
  begins timestamptz;
  ends timestamptz;
  done int := 0;
begin
  for body in select distinct l.organisation_id from goods.locations l where l.network_id = network and l.kind = 'hub' loop
    select (min(m.at) at time zone 'Europe/Rome')::date into first_day from goods.movements m
      where m.network_id = network and m.organisation_id = body;
    continue when first_day is null;
    before := null;
    month_end := (date_trunc('month', first_day::timestamp) + interval '1 month - 1 day')::date;
    while month_end < (date_trunc('month', today::timestamp) - interval '1 month')::date loop
      begins := date_trunc('month', month_end::timestamp) at time zone 'Europe/Rome';
      ends := (month_end + 1)::timestamp at time zone 'Europe/Rome';
      select count(*) into counted from goods.movements m
        where m.network_id = network and m.organisation_id = body and m.at >= begins and m.at < ends;
      select s.movements into known from goods.summed_months s
        where s.network_id = network and s.organisation_id = body and s.on_day = month_end;
      if known is distinct from counted then
        delete from goods.month_balances b where b.network_id = network and b.organisation_id = body and b.on_day >= month_end;
        delete from goods.summed_months s where s.network_id = network and s.organisation_id = body and s.on_day >= month_end;
        insert into goods.month_balances (network_id, organisation_id, on_day, location_id, lot_key, lot_id, item_id, quantity)
        select network, body, month_end, v.location_id, v.lot_key, v.lot_id, v.item_id, sum(v.quantity)
        from (
          select b.location_id, b.lot_key, b.lot_id, b.item_id, b.quantity from goods.month_balances b
          where b.network_id = network and b.organisation_id = body and b.on_day = before
          union all
          select m.to_location_id, coalesce(m.lot_id::text, 'item:' || m.item_id::text), m.lot_id, m.item_id, m.quantity from goods.movements m
          where m.network_id = network and m.organisation_id = body and m.at >= begins and m.at < ends
          union all
          select m.from_location_id, coalesce(m.lot_id::text, 'item:' || m.item_id::text), m.lot_id, m.item_id, -m.quantity from goods.movements m
          where m.network_id = network and m.organisation_id = body and m.at >= begins and m.at < ends
        ) v
        join goods.locations p on p.network_id = network and p.location_id = v.location_id and p.is_counted
        group by v.location_id, v.lot_key, v.lot_id, v.item_id having sum(v.quantity) <> 0
        on conflict do nothing;
        insert into goods.summed_months (network_id, organisation_id, on_day, movements) values (network, body, month_end, counted)
        on conflict do nothing;
        done := done + 1;
      end if;
      before := month_end;
      month_end := (date_trunc('month', month_end::timestamp) + interval '2 month - 1 day')::date;
    end loop;
  end loop;
  return done;
end $$;
grant execute on function goods.sum_months(uuid, date) to prossima_jobs;
alter function goods.sum_months(uuid, date) owner to prossima_keeper;
