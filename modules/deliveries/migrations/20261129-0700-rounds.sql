-- Goods that leave with somebody: when a hub can be visited and how many at once, and the rounds that bring things to partners.
create schema deliveries authorization prossima_owner;
grant usage on schema deliveries to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema deliveries to prossima_keeper;

create table deliveries.pickup_windows (
  network_id uuid not null,
  pickup_window_id uuid not null,
  organisation_id uuid not null,
  hub_unit_id uuid not null,
  weekday int not null,
  opens_at text not null,
  closes_at text not null,
  capacity int not null,
  is_active boolean not null,
  constraint pickup_windows_pk primary key (network_id, pickup_window_id),
  constraint pickup_windows_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint pickup_windows_hub_fk foreign key (network_id, hub_unit_id) references network.units (network_id, unit_id),
  constraint pickup_windows_weekday_known check (weekday between 1 and 7),
  constraint pickup_windows_hours_in_order check (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at ~ '^[0-2][0-9]:[0-5][0-9]$' and opens_at < closes_at),
  constraint pickup_windows_room_for_some check (capacity between 1 and 500)
);
comment on table deliveries.pickup_windows is 'On which day of the week and between which hours a hub gives out, and for how many. No personal data.';
create index pickup_windows_by_hub on deliveries.pickup_windows (network_id, hub_unit_id);

create table deliveries.rounds (
  network_id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  hub_unit_id uuid not null,
  on_day date not null,
  van_id uuid,
  driver_id uuid,
  note text,
  state text not null,
  started_at timestamptz,
  ended_at timestamptz,
  constraint rounds_pk primary key (network_id, round_id),
  constraint rounds_of_body unique (network_id, organisation_id, round_id),
  constraint rounds_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint rounds_hub_fk foreign key (network_id, hub_unit_id) references network.units (network_id, unit_id),
  constraint rounds_van_fk foreign key (network_id, organisation_id, van_id) references goods.locations (network_id, organisation_id, location_id),
  constraint rounds_driver_fk foreign key (network_id, driver_id) references access.workers (network_id, worker_id),
  constraint rounds_state_known check (state in ('planned', 'on_the_road', 'ended', 'cancelled'))
);
comment on table deliveries.rounds is 'One way of a van: which hub, which day, who drives. No person helped. Kept five years with what it brought.';
create index rounds_by_day on deliveries.rounds (network_id, organisation_id, on_day);

create table deliveries.stops (
  network_id uuid not null,
  stop_id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  goods_request_id uuid not null,
  position int not null,
  state text not null,
  arrived_at timestamptz,
  told_at timestamptz,
  told_by uuid,
  handover_id uuid,
  reason text,
  constraint stops_pk primary key (network_id, stop_id),
  constraint stops_round_fk foreign key (network_id, organisation_id, round_id) references deliveries.rounds (network_id, organisation_id, round_id),
  constraint stops_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id),
  constraint stops_handover_fk foreign key (network_id, handover_id) references distribution.handovers (network_id, handover_id),
  constraint stops_state_known check (state in ('waiting', 'arrived', 'delivered', 'partly', 'refused', 'not_there', 'dropped')),
  constraint stops_refused_with_reason check (state not in ('refused', 'partly') or reason is not null),
  constraint stops_delivered_by_handover check ((state in ('delivered', 'partly')) = (handover_id is not null))
);
comment on table deliveries.stops is 'Where a round stops and what came of it: delivered, in part, refused, nobody there. A partner or a unit, never a home. Kept five years.';
create index stops_of_round on deliveries.stops (network_id, round_id, position);
create unique index stops_on_one_round on deliveries.stops (network_id, goods_request_id) where state in ('waiting', 'arrived');

select access.protect('deliveries.pickup_windows', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'service_coordinator']);
select access.protect('deliveries.rounds', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
select access.protect('deliveries.stops', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
