-- Single days of a unit: closed though it is a day of opening, or open though it is not.
create table network.special_days (
  network_id uuid not null,
  special_day_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  on_day date not null,
  kind text not null,
  opens_at text,
  closes_at text,
  capacity int,
  note text,
  is_active boolean not null,
  constraint special_days_pk primary key (network_id, special_day_id),
  constraint special_days_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint special_days_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint special_days_kind_known check (kind in ('closed', 'open')),
  constraint special_days_open_has_hours check ((kind = 'open') = (opens_at is not null) and (kind = 'open') = (closes_at is not null)
    and (kind = 'open') = (capacity is not null)),
  constraint special_days_hours_in_order check (opens_at is null or (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at ~ '^[0-2][0-9]:[0-5][0-9]$'
    and opens_at < closes_at and capacity between 1 and 500))
);
comment on table network.special_days is 'On which single day a unit is closed, or opens beside its usual hours. No personal data.';
create unique index special_days_closed_once on network.special_days (network_id, unit_id, on_day) where kind = 'closed' and is_active;
create index special_days_by_unit on network.special_days (network_id, unit_id, on_day);

select access.protect('network.special_days', by => 'network', written_by => 'unit', writers => array['hub_manager', 'service_coordinator']);
