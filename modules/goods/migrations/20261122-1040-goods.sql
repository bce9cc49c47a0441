-- Things that are given away: what they are, the lots they came in, where they lie, and every movement between
-- two places. Balances follow the movements in the same transaction; no shelf can go below zero.
create schema goods authorization prossima_owner;
grant usage on schema goods to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema goods to prossima_keeper;

create table goods.items (
  network_id uuid not null,
  item_id uuid not null,
  key text not null,
  name_it text not null,
  name_en text not null,
  unit_name text not null,
  category text not null,
  kind text not null,
  hr_item text,
  test_kind text,
  compartment text not null,
  icon text not null,
  low_at int not null,
  days_after_best_before int not null,
  is_active boolean not null,
  constraint items_pk primary key (network_id, item_id),
  constraint items_network_fk foreign key (network_id) references access.networks (network_id),
  constraint items_key_taken unique (network_id, key),
  constraint items_unit_known check (unit_name in ('piece', 'pack', 'kg')),
  constraint items_kind_known check (kind in ('good', 'kit', 'harm_reduction', 'test')),
  constraint items_compartment_known check (compartment in ('base', 'health_addiction', 'hiv'))
);
comment on table goods.items is 'The catalogue of a network: blankets, syringes, tests, kits.';

create table goods.kit_parts (
  network_id uuid not null,
  kit_item_id uuid not null,
  item_id uuid not null,
  quantity int not null,
  constraint kit_parts_pk primary key (network_id, kit_item_id, item_id),
  constraint kit_parts_kit_fk foreign key (network_id, kit_item_id) references goods.items (network_id, item_id),
  constraint kit_parts_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint kit_parts_not_itself check (kit_item_id <> item_id),
  constraint kit_parts_not_negative check (quantity >= 0)
);
comment on table goods.kit_parts is 'What a kit is made of. Quantity 0: no longer part of it.';

create table goods.locations (
  network_id uuid not null,
  location_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid,
  kind text not null,
  name text not null,
  is_counted boolean not null,
  may_go_below_zero boolean not null,
  constraint locations_pk primary key (network_id, location_id),
  constraint locations_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint locations_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint locations_of_organisation unique (network_id, organisation_id, location_id),
  constraint locations_depth unique (network_id, organisation_id, location_id, may_go_below_zero),
  constraint locations_kind_known check (kind in ('hub', 'van', 'donor', 'given', 'returned_used', 'waste', 'unexplained', 'assembly')),
  constraint locations_only_unexplained_below_zero check (may_go_below_zero = (kind = 'unexplained'))
);
comment on table goods.locations is 'Where things are, and the doors through which they come and go.';
create unique index locations_one_of_each_kind on goods.locations (network_id, unit_id, kind) where unit_id is not null;
create unique index locations_one_door_of_each_kind on goods.locations (network_id, organisation_id, kind) where unit_id is null and kind <> 'hub';
create index locations_by_organisation on goods.locations (network_id, organisation_id);

create table goods.lots (
  network_id uuid not null,
  lot_id uuid not null,
  organisation_id uuid not null,
  item_id uuid not null,
  source text not null,
  donor text,
  supplier_lot text,
  best_before date,
  use_by date,
  usable_until date,
  received_on date not null,
  state text not null,
  state_reason text,
  parts jsonb,
  constraint lots_pk primary key (network_id, lot_id),
  constraint lots_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint lots_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint lots_of_item unique (network_id, organisation_id, item_id, lot_id),
  constraint lots_source_known check (source in ('donation', 'purchase', 'eu_programme', 'transfer', 'assembly', 'unknown')),
  constraint lots_state_known check (state in ('quarantine', 'available', 'blocked', 'exhausted'))
);
comment on table goods.lots is 'Things of one kind that came together, with their dates. A kit lot remembers its parts.';
create index lots_by_state on goods.lots (network_id, organisation_id, state);

create table goods.balances (
  network_id uuid not null,
  location_id uuid not null,
  lot_key text not null,
  lot_id uuid,
  item_id uuid not null,
  organisation_id uuid not null,
  quantity int not null,
  may_go_below_zero boolean not null,
  constraint balances_pk primary key (network_id, location_id, lot_key),
  constraint balances_location_fk foreign key (network_id, organisation_id, location_id, may_go_below_zero)
    references goods.locations (network_id, organisation_id, location_id, may_go_below_zero),
  constraint balances_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint balances_lot_fk foreign key (network_id, organisation_id, item_id, lot_id)
    references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint balances_key_told check (lot_key = coalesce(lot_id::text, 'item:' || item_id::text)),
  constraint balances_never_negative check (quantity >= 0 or may_go_below_zero)
);
comment on table goods.balances is 'How much of a lot lies where. Only the unexplained place may be below zero.';
create index balances_by_lot on goods.balances (network_id, lot_id);
create index balances_by_organisation on goods.balances (network_id, organisation_id);

create table goods.movements (
  network_id uuid not null,
  movement_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid,
  at timestamptz not null,
  kind text not null,
  item_id uuid not null,
  lot_id uuid,
  from_location_id uuid not null,
  to_location_id uuid not null,
  quantity int not null,
  cause_id uuid,
  reason text,
  approved_by uuid,
  worker_id uuid not null,
  constraint movements_pk primary key (network_id, movement_id),
  constraint movements_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint movements_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint movements_lot_fk foreign key (network_id, organisation_id, item_id, lot_id)
    references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint movements_from_fk foreign key (network_id, organisation_id, from_location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint movements_to_fk foreign key (network_id, organisation_id, to_location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint movements_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint movements_somewhere_else check (from_location_id <> to_location_id),
  constraint movements_more_than_nothing check (quantity > 0),
  constraint movements_kind_known check (kind in ('in_donation', 'in_purchase', 'in_programme', 'out_unit', 'return', 'transfer',
    'out_contact', 'out_kit_assembly', 'in_kit', 'returned_used', 'collected_ground', 'waste', 'adjustment')),
  constraint movements_adjusted_for_a_reason check (kind <> 'adjustment' or reason is not null)
);
comment on table goods.movements is 'Double entry, append-only: from a place to a place. Of a night it knows the shift, never the contact.';
create index movements_by_cause on goods.movements (network_id, cause_id);
create index movements_by_lot on goods.movements (network_id, lot_id);
create index movements_by_time on goods.movements (network_id, organisation_id, at);

create table goods.counts (
  network_id uuid not null,
  count_id uuid not null,
  organisation_id uuid not null,
  location_id uuid not null,
  at timestamptz not null,
  worker_id uuid not null,
  differences jsonb not null,
  share double precision not null,
  reason text,
  state text not null,
  settled_by uuid,
  constraint counts_pk primary key (network_id, count_id),
  constraint counts_location_fk foreign key (network_id, organisation_id, location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint counts_state_known check (state in ('to_approve', 'settled', 'refused')),
  constraint counts_by_two_people check (settled_by is null or settled_by <> worker_id)
);
comment on table goods.counts is 'What was counted against what was expected; a large difference waits for a second person.';
create index counts_by_state on goods.counts (network_id, organisation_id, state);

select access.protect('goods.items', by => 'network', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('goods.kit_parts', by => 'network', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
-- Whoever moves things holds the place until the commit, which in SQL is a writer's right.
select access.protect('goods.locations', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator',
  'outreach_operator', 'educator', 'health_worker', 'peer_worker', 'cultural_mediator', 'social_worker']);
select access.protect('goods.lots', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('goods.balances', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator',
  'outreach_operator', 'educator', 'health_worker', 'peer_worker', 'cultural_mediator', 'social_worker']);
select access.protect('goods.movements', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator',
  'outreach_operator', 'educator', 'health_worker', 'peer_worker', 'cultural_mediator', 'social_worker']);
select access.protect('goods.counts', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on goods.movements from prossima_app;

create view goods.facts with (security_invoker = true) as
select m.network_id, m.organisation_id, m.unit_id, (m.at at time zone 'Europe/Rome')::date as on_day, m.kind,
  i.key as item, i.category, i.hr_item, m.quantity, m.cause_id
from goods.movements m
join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id;
comment on view goods.facts is 'Goods as figures: which thing, how many, on which Italian day, in which shift. No minute, no worker.';
grant select on goods.facts to prossima_app, prossima_keeper;

-- A lot of which nothing lies anywhere is set aside, so that phones and handouts look at living lots only.
create function goods.set_aside_empty_lots(network uuid) returns bigint
language plpgsql security definer set search_path = goods, pg_temp as $$
declare done bigint;
begin
  update goods.lots l set state = 'exhausted'
  where l.network_id = network and l.state = 'available'
    and exists (select 1 from goods.movements m where m.network_id = network and m.lot_id = l.lot_id)
    and not exists (select 1 from goods.balances b
      where b.network_id = network and b.lot_id = l.lot_id and b.quantity <> 0 and not b.may_go_below_zero);
  get diagnostics done = row_count;
  return done;
end $$;
grant execute on function goods.set_aside_empty_lots(uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function goods.set_aside_empty_lots(uuid) owner to prossima_keeper;
