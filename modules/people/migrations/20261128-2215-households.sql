-- Who lives with whom, or is registered with whom: over time, and as three different things that seldom agree (the
-- registry, the ISEE sheet, real life). A member is told to who may know the person, never the whole to who may not.
create table people.households (
  network_id uuid not null,
  household_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  begins_on date not null,
  constraint households_pk primary key (network_id, household_id),
  constraint households_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint households_kind_known check (kind in ('registry', 'isee', 'de_facto'))
);
comment on table people.households is 'People living together, or registered so: what kind of household it is and since when. It holds nobody''s name; it is empty once its members are forgotten.';

create table people.household_members (
  network_id uuid not null,
  member_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  role text not null,
  begins_on date not null,
  ended_on date,
  noted_by uuid not null,
  constraint household_members_pk primary key (network_id, member_id),
  constraint household_members_household_fk foreign key (network_id, household_id) references people.households (network_id, household_id),
  constraint household_members_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint household_members_once_a_day unique (network_id, household_id, person_id, begins_on),
  constraint household_members_in_order check (ended_on is null or ended_on >= begins_on)
);
comment on table people.household_members is 'A person in a household from a day until a day, and as whom. Erased with the person.';
create index household_members_of_person on people.household_members (network_id, person_id);
create index household_members_of_household on people.household_members (network_id, household_id);

select access.protect('people.households', by => 'unit', compartment => 'social',
  readers => array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'psychologist'],
  writers => array['social_worker', 'case_manager', 'educator', 'service_coordinator']);
revoke update on people.households from prossima_app;
select access.protect_kept('people.household_members', 'person_id', array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'psychologist'],
  array['cultural_mediator', 'housing_officer'], array['social_worker', 'case_manager', 'educator', 'service_coordinator'], 'social');
revoke update on people.household_members from prossima_app;
grant update (ended_on) on people.household_members to prossima_app;
