-- What leaves the serving line, tap by tap: two phones without network add up, whatever comes first. What is said of the meal
-- afterwards stands in the counts.
create table canteen.plates (
  network_id uuid not null,
  plate_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  serving text not null,
  portions int not null,
  persons int not null,
  at timestamptz not null,
  worker_id uuid not null,
  constraint plates_pk primary key (network_id, plate_id),
  constraint plates_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint plates_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint plates_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint plates_serving_known check (serving in ('breakfast', 'lunch', 'dinner', 'other')),
  constraint plates_say_something check (portions <> 0 or persons <> 0)
);
comment on table canteen.plates is 'So many plates more or fewer at the serving line, and of how many people who had not eaten yet. Which card was shown is not written: nothing of a person. Kept ten years with the counts.';
create index plates_of_meal on canteen.plates (network_id, unit_id, on_day, serving);

select access.protect('canteen.plates', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'warehouse_operator', 'educator', 'outreach_operator', 'community_facilitator', 'volunteer'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator', 'educator', 'outreach_operator', 'community_facilitator', 'volunteer']);
revoke update on canteen.plates from prossima_app;
