-- The store of a whole network of bodies: shelves inside a hub, how things come packed, whose goods they are, what is
-- promised to whom, and the doors through which they reach a household, a partner, a canteen.
alter table goods.items add column storage text not null default 'ambient';
alter table goods.items add column grams int;
alter table goods.items add column portion_grams int;
alter table goods.items add column allergens text[] not null default '{}';
alter table goods.items add column diets text[] not null default '{}';
alter table goods.items add column value_cents int;
alter table goods.items drop constraint items_unit_known;
alter table goods.items add constraint items_unit_known check (unit_name in ('piece', 'pack', 'kg', 'gram'));
alter table goods.items add constraint items_storage_known check (storage in ('ambient', 'chilled', 'frozen'));
alter table goods.items add constraint items_weigh_something check (grams > 0 and portion_grams > 0);
alter table goods.items add constraint items_gram_weighs_one check (unit_name <> 'gram' or coalesce(grams, 1) = 1);

create table goods.packagings (
  network_id uuid not null,
  packaging_id uuid not null,
  item_id uuid not null,
  name text not null,
  quantity int not null,
  gtin text,
  is_active boolean not null,
  constraint packagings_pk primary key (network_id, packaging_id),
  constraint packagings_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint packagings_hold_something check (quantity > 0),
  constraint packagings_gtin_has_fourteen_digits check (gtin ~ '^[0-9]{14}$')
);
comment on table goods.packagings is 'How a thing comes: a tin, a case of twenty-four. The printed number finds it.';
create unique index packagings_gtin_taken on goods.packagings (network_id, gtin) where gtin is not null and is_active;
create index packagings_by_item on goods.packagings (network_id, item_id);

alter table goods.locations add column parent_id uuid;
alter table goods.locations add column code text;
alter table goods.locations add column storage text not null default 'ambient';
alter table goods.locations drop constraint locations_kind_known;
alter table goods.locations add constraint locations_kind_known check (kind in ('hub', 'shelf', 'van', 'donor', 'given', 'returned_used', 'waste', 'unexplained',
    'assembly', 'household', 'partner', 'canteen', 'destroyed'));
alter table goods.locations add constraint locations_storage_known check (storage in ('ambient', 'chilled', 'frozen'));
alter table goods.locations add constraint locations_shelf_stands_somewhere check ((kind = 'shelf') = (parent_id is not null));
alter table goods.locations add constraint locations_parent_fk foreign key (network_id, organisation_id, parent_id)
    references goods.locations (network_id, organisation_id, location_id);
drop index goods.locations_one_of_each_kind;
create unique index locations_one_of_each_kind on goods.locations (network_id, unit_id, kind) where unit_id is not null and kind <> 'shelf';
drop index goods.locations_one_door_of_each_kind;
create unique index locations_one_door_of_each_kind on goods.locations (network_id, organisation_id, kind)
  where unit_id is null and kind not in ('hub', 'shelf');
create unique index locations_code_taken on goods.locations (network_id, organisation_id, code) where code is not null;

-- Stores that were open before get the new doors.
insert into goods.locations (network_id, location_id, organisation_id, unit_id, kind, name, is_counted, may_go_below_zero)
select s.network_id, gen_random_uuid(), s.organisation_id, null, d.kind, s.name, false, false
from (select distinct on (network_id, organisation_id) network_id, organisation_id, name from goods.locations where kind = 'hub'
  order by network_id, organisation_id, location_id) s
cross join (values ('household'), ('partner'), ('canteen'), ('destroyed')) as d(kind)
on conflict do nothing;

alter table goods.lots add column code text;
alter table goods.lots add column owner_id uuid;
alter table goods.lots add column programme text;
alter table goods.lots add column gtin text;
alter table goods.lots add column value_cents int;
alter table goods.lots add column origin_id uuid;
update goods.lots set owner_id = organisation_id, code = 'L-' || upper(substr(md5(lot_id::text), 1, 8));
alter table goods.lots alter column code set not null;
alter table goods.lots alter column owner_id set not null;
alter table goods.lots add constraint lots_owner_fk foreign key (network_id, owner_id) references network.organisations (network_id, organisation_id);
alter table goods.lots add constraint lots_code_taken unique (network_id, organisation_id, code);
alter table goods.lots add constraint lots_gtin_has_fourteen_digits check (gtin ~ '^[0-9]{14}$');
alter table goods.lots drop constraint lots_state_known;
alter table goods.lots add constraint lots_state_known check (state in ('quarantine', 'available', 'blocked', 'recalled', 'exhausted', 'destroyed'));
create index lots_by_supplier on goods.lots (network_id, item_id, supplier_lot);
create index lots_by_origin on goods.lots (network_id, origin_id) where origin_id is not null;

create table goods.reservations (
  network_id uuid not null,
  reservation_id uuid not null,
  organisation_id uuid not null,
  location_id uuid not null,
  lot_key text not null,
  lot_id uuid,
  item_id uuid not null,
  quantity int not null,
  cause_id uuid not null,
  until timestamptz not null,
  constraint reservations_pk primary key (network_id, reservation_id),
  constraint reservations_location_fk foreign key (network_id, organisation_id, location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint reservations_lot_fk foreign key (network_id, organisation_id, item_id, lot_id)
    references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint reservations_never_negative check (quantity >= 0),
  constraint reservations_key_told check ((lot_id is null) = (lot_key like 'item:%'))
);
comment on table goods.reservations is 'What lies on a shelf and is promised to somebody, until when.';
create index reservations_by_place on goods.reservations (network_id, location_id) where quantity > 0;
create index reservations_by_cause on goods.reservations (network_id, cause_id);

alter table goods.movements drop constraint movements_kind_known;
alter table goods.movements add constraint movements_kind_known check (kind in ('in_donation', 'in_purchase', 'in_programme', 'out_unit', 'return', 'transfer',
    'out_contact', 'out_kit_assembly', 'in_kit', 'returned_used', 'collected_ground', 'waste', 'destruction', 'out_household', 'out_partner',
    'out_canteen', 'adjustment'));

select access.protect('goods.packagings', by => 'network', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('goods.reservations', by => 'organisation', writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);

-- What was promised too long ago is everybody's again.
create function goods.let_lapse(network uuid, now timestamptz) returns bigint
language plpgsql security definer set search_path = goods, pg_temp as $$
declare done bigint;
begin
  update goods.reservations r set quantity = 0 where r.network_id = network and r.quantity > 0 and r.until < now;
  get diagnostics done = row_count;
  return done;
end $$;
grant execute on function goods.let_lapse(uuid, timestamptz) to prossima_jobs;
alter function goods.let_lapse(uuid, timestamptz) owner to prossima_keeper;
