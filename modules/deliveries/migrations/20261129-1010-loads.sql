-- What is on the van: from which shelf it was taken, what was given at the doors, what came back and how.
create table deliveries.loads (
  network_id uuid not null,
  load_id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  goods_request_id uuid not null,
  part_id uuid not null,
  item_id uuid not null,
  lot_id uuid,
  from_location_id uuid not null,
  quantity int not null,
  delivered int not null,
  returned int not null,
  doubtful int not null,
  missing int not null,
  to_location_id uuid,
  constraint loads_pk primary key (network_id, load_id),
  constraint loads_once unique (network_id, round_id, part_id),
  constraint loads_round_fk foreign key (network_id, organisation_id, round_id) references deliveries.rounds (network_id, organisation_id, round_id),
  constraint loads_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id),
  constraint loads_lot_fk foreign key (network_id, organisation_id, item_id, lot_id) references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint loads_from_fk foreign key (network_id, organisation_id, from_location_id) references goods.locations (network_id, organisation_id, location_id),
  constraint loads_to_fk foreign key (network_id, organisation_id, to_location_id) references goods.locations (network_id, organisation_id, location_id),
  constraint loads_hold_something check (quantity > 0),
  constraint loads_never_more_than_loaded check (least(delivered, returned, doubtful, missing) >= 0 and delivered + returned + doubtful + missing <= quantity)
);
comment on table deliveries.loads is 'How much of which lot a round took along, for which request, and what became of it: given, come back, to be looked at, missing. No person. Kept five years with the round, ten for programme goods.';
create index loads_of_round on deliveries.loads (network_id, round_id);

select access.protect('deliveries.loads', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
