-- Meals served: how many portions and how many people, by unit, day and serving. What is told anew is another row.
create schema canteen authorization prossima_owner;
grant usage on schema canteen to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema canteen to prossima_keeper;

create table canteen.meal_counts (
  network_id uuid not null,
  meal_id uuid not null,
  edition int not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  serving text not null,
  at timestamptz not null,
  worker_id uuid not null,
  portions int not null,
  persons int not null,
  is_estimate boolean not null,
  method text,
  children int,
  adults int,
  elderly int,
  young int,
  women int,
  men int,
  disabled int,
  third_country int,
  minority int,
  homeless int,
  guessed text[] not null,
  programme_portions int,
  continuous int,
  occasional int,
  wasted int,
  reason text,
  constraint meal_counts_pk primary key (network_id, meal_id, edition),
  constraint meal_counts_told_once unique (network_id, unit_id, on_day, serving, edition),
  constraint meal_counts_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint meal_counts_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint meal_counts_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint meal_counts_serving_known check (serving in ('breakfast', 'lunch', 'dinner', 'other')),
  constraint meal_counts_not_negative check (portions >= 0 and persons >= 0 and coalesce(programme_portions, 0) between 0 and portions),
  constraint meal_counts_within_persons check (greatest(children, adults, elderly, young, women, men, disabled, third_country, minority, homeless,
    coalesce(continuous, 0) + coalesce(occasional, 0)) <= persons),
  constraint meal_counts_guess_says_how check (not is_estimate or method is not null),
  constraint meal_counts_anew_for_a_reason check ((edition = 1) = (reason is null))
);
comment on table canteen.meal_counts is 'How many ate, on which day and at which meal of a unit; told anew it is another row. Numbers of people, nobody''s name: nothing to forget of a person; kept ten years with the papers of the programme.';
create index meal_counts_by_organisation on canteen.meal_counts (network_id, organisation_id, on_day);

select access.protect('canteen.meal_counts', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'warehouse_operator', 'educator', 'outreach_operator', 'community_facilitator', 'volunteer'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator', 'educator', 'outreach_operator', 'community_facilitator', 'volunteer']);
select access.also('canteen.meal_counts', by => 'organisation', roles => array['service_coordinator', 'hub_manager'], verbs => 'select');
revoke update on canteen.meal_counts from prossima_app;
