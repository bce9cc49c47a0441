-- Who was told and what came back; cold, cleanliness and what was found wrong; what was thrown away and why.
create table recalls.told (
  network_id uuid not null,
  told_id uuid not null,
  recall_id uuid not null,
  organisation_id uuid not null,
  to_kind text not null,
  cause_id uuid,
  unit_id uuid,
  how text not null,
  note text,
  at timestamptz not null,
  worker_id uuid not null,
  constraint told_pk primary key (network_id, told_id),
  constraint told_recall_fk foreign key (network_id, organisation_id, recall_id) references recalls.recalls (network_id, organisation_id, recall_id),
  constraint told_kind_known check (to_kind in ('household', 'partner', 'canteen', 'street')),
  constraint told_how_known check (how in ('letter', 'phone', 'in_person', 'paper', 'public'))
);
comment on table recalls.told is 'Who received something recalled and was told, known by the handover or the night alone. Kept with the recall.';
create index told_by_recall on recalls.told (network_id, recall_id);

create table recalls.recoveries (
  network_id uuid not null,
  recovery_id uuid not null,
  recall_id uuid not null,
  organisation_id uuid not null,
  lot_id uuid not null,
  item_id uuid not null,
  to_kind text not null,
  cause_id uuid,
  unit_id uuid,
  quantity int not null,
  fate text not null,
  location_id uuid,
  at timestamptz not null,
  worker_id uuid not null,
  constraint recoveries_pk primary key (network_id, recovery_id),
  constraint recoveries_recall_fk foreign key (network_id, organisation_id, recall_id) references recalls.recalls (network_id, organisation_id, recall_id),
  constraint recoveries_lot_fk foreign key (network_id, organisation_id, item_id, lot_id) references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint recoveries_kind_known check (to_kind in ('household', 'partner', 'canteen', 'street')),
  constraint recoveries_fate_known check (fate in ('brought_back', 'thrown_away', 'already_used', 'not_found')),
  constraint recoveries_more_than_nothing check (quantity > 0),
  constraint recoveries_lie_somewhere check ((fate = 'brought_back') = (location_id is not null))
);
comment on table recalls.recoveries is 'What became of recalled things that had been given: brought back, thrown away, eaten, not found. Kept with the recall.';
create index recoveries_by_recall on recalls.recoveries (network_id, recall_id);

create table recalls.disposals (
  network_id uuid not null,
  disposal_id uuid not null,
  organisation_id uuid not null,
  recall_id uuid,
  item_id uuid not null,
  lot_id uuid,
  quantity int not null,
  grams int,
  way text not null,
  reason text not null,
  paper text,
  note text,
  on_day date not null,
  at timestamptz not null,
  worker_id uuid not null,
  constraint disposals_pk primary key (network_id, disposal_id),
  constraint disposals_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint disposals_recall_fk foreign key (network_id, organisation_id, recall_id) references recalls.recalls (network_id, organisation_id, recall_id),
  constraint disposals_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint disposals_lot_fk foreign key (network_id, organisation_id, item_id, lot_id) references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint disposals_way_known check (way in ('waste', 'destruction', 'to_supplier')),
  constraint disposals_reason_known check (reason in ('expired', 'damaged', 'cold_chain', 'spoiled', 'recall', 'other')),
  constraint disposals_recall_told check ((reason = 'recall') = (recall_id is not null))
);
comment on table recalls.disposals is 'What could not be given any more: why, how much it weighed, where it went. No personal data.';
create index disposals_by_day on recalls.disposals (network_id, organisation_id, on_day);

create table recalls.cold_units (
  network_id uuid not null,
  cold_unit_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  lowest int not null,
  highest int not null,
  weekdays int[] not null,
  is_active boolean not null,
  constraint cold_units_pk primary key (network_id, cold_unit_id),
  constraint cold_units_of_body unique (network_id, organisation_id, cold_unit_id),
  constraint cold_units_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint cold_units_kind_known check (kind in ('chilled', 'frozen')),
  constraint cold_units_limits_in_order check (lowest < highest)
);
comment on table recalls.cold_units is 'Fridges, freezers and cold rooms with their limits, in tenths of a degree.';
create unique index cold_units_name_taken on recalls.cold_units (network_id, organisation_id, name) where is_active;

create table recalls.readings (
  network_id uuid not null,
  reading_id uuid not null,
  cold_unit_id uuid not null,
  organisation_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  half text not null,
  tenths int not null,
  is_outside boolean not null,
  note text,
  worker_id uuid not null,
  constraint readings_pk primary key (network_id, reading_id),
  constraint readings_cold_unit_fk foreign key (network_id, organisation_id, cold_unit_id) references recalls.cold_units (network_id, organisation_id, cold_unit_id),
  constraint readings_half_known check (half in ('morning', 'afternoon'))
);
comment on table recalls.readings is 'The temperature somebody read, twice a day. Never changed; kept with the papers of self-control.';
create index readings_by_day on recalls.readings (network_id, organisation_id, on_day);
create index readings_by_cold_unit on recalls.readings (network_id, cold_unit_id, on_day);

create table recalls.nonconformities (
  network_id uuid not null,
  nonconformity_id uuid not null,
  organisation_id uuid not null,
  about text not null,
  cold_unit_id uuid,
  what text not null,
  state text not null,
  opened_at timestamptz not null,
  opened_by uuid,
  contained_how text,
  contained_at timestamptz,
  contained_by uuid,
  corrected_how text,
  corrected_at timestamptz,
  corrected_by uuid,
  verified_how text,
  verified_at timestamptz,
  verified_by uuid,
  constraint nonconformities_pk primary key (network_id, nonconformity_id),
  constraint nonconformities_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint nonconformities_cold_unit_fk foreign key (network_id, organisation_id, cold_unit_id) references recalls.cold_units (network_id, organisation_id, cold_unit_id),
  constraint nonconformities_about_known check (about in ('cold', 'cleaning', 'pests', 'vehicle', 'goods', 'other')),
  constraint nonconformities_state_known check (state in ('open', 'contained', 'corrected', 'verified')),
  constraint nonconformities_by_two_people check (verified_by is null or verified_by <> corrected_by)
);
comment on table recalls.nonconformities is 'What was not as it should be, what was done, and who else looked at it afterwards.';
create index nonconformities_by_state on recalls.nonconformities (network_id, organisation_id, state);

create table recalls.care_logs (
  network_id uuid not null,
  care_log_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  what text not null,
  is_fine boolean not null,
  note text,
  on_day date not null,
  at timestamptz not null,
  worker_id uuid not null,
  constraint care_logs_pk primary key (network_id, care_log_id),
  constraint care_logs_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint care_logs_kind_known check (kind in ('cleaning', 'pests', 'vehicle'))
);
comment on table recalls.care_logs is 'What was cleaned, looked at for pests, or seen in the vehicle, and by whom. Never changed.';
create index care_logs_by_day on recalls.care_logs (network_id, organisation_id, on_day);

-- To whom something went is read by the one who answers for the hub and by who hands out.
select access.protect('recalls.told', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager']);
revoke update on recalls.told from prossima_app;
select access.protect('recalls.recoveries', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager']);
revoke update on recalls.recoveries from prossima_app;
select access.protect('recalls.disposals', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on recalls.disposals from prossima_app;
select access.protect('recalls.cold_units', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager']);
select access.protect('recalls.readings', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on recalls.readings from prossima_app;
select access.protect('recalls.nonconformities', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('recalls.care_logs', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on recalls.care_logs from prossima_app;

-- Half an hour outside its limits and nobody read it again: the house opens the fault by itself.
create function recalls.open_cold_faults(network uuid, now timestamptz) returns bigint
language plpgsql security definer set search_path = recalls, pg_temp as $$
declare done bigint;
begin
  insert into recalls.nonconformities (network_id, nonconformity_id, organisation_id, about, cold_unit_id, what, state, opened_at)
  select u.network_id, gen_random_uuid(), u.organisation_id, 'cold', u.cold_unit_id,
    format('%s: %s °C (%s / %s °C)', u.name, replace(round(r.tenths / 10.0, 1)::text, '.', ','),
      replace(round(u.lowest / 10.0, 1)::text, '.', ','), replace(round(u.highest / 10.0, 1)::text, '.', ',')),
    'open', now
  from recalls.cold_units u
  cross join lateral (select d.tenths, d.is_outside, d.at from recalls.readings d
    where d.network_id = network and d.cold_unit_id = u.cold_unit_id order by d.at desc limit 1) r
  where u.network_id = network and u.is_active and r.is_outside and r.at <= now - interval '30 minutes'
    and not exists (select 1 from recalls.nonconformities f where f.network_id = network and f.cold_unit_id = u.cold_unit_id
      and (f.state in ('open', 'contained') or f.opened_at >= r.at))
  on conflict do nothing;
  get diagnostics done = row_count;
  return done;
end $$;
grant execute on function recalls.open_cold_faults(uuid, timestamptz) to prossima_jobs;
alter function recalls.open_cold_faults(uuid, timestamptz) owner to prossima_keeper;
