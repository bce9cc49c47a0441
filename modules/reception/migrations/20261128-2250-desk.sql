-- The desk: who waits, who is with whom, and when somebody comes back. What a person is called in the waiting room is
-- forgotten the day after; what they told stands apart, under the key of the person.
create schema reception authorization prossima_owner;
grant usage on schema reception to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema reception to prossima_keeper;

create table reception.desks (
  network_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  rooms text[] not null,
  takes_visits boolean not null,
  takes_calls boolean not null,
  is_public boolean not null,
  given_on date not null,
  given int not null,
  constraint desks_pk primary key (network_id, unit_id),
  constraint desks_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint desks_given_counts check (given >= 0)
);
comment on table reception.desks is 'A unit that receives people: its rooms, whether it answers a line or reads the open form, and the last walk-in number of the day. Nothing about a person.';

create table reception.visits (
  network_id uuid not null,
  visit_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  service_id uuid,
  on_day date not null,
  number int not null,
  person_id uuid,
  called_as text,
  profession text,
  language text,
  needs_interpreter boolean not null,
  first_need text not null,
  state text not null,
  waiting_since timestamptz not null,
  called_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  worker_id uuid,
  room text,
  outcomes text[] not null,
  interventions text[] not null,
  appointment_id uuid,
  constraint visits_pk primary key (network_id, visit_id),
  constraint visits_number_taken unique (network_id, unit_id, on_day, number),
  constraint visits_desk_fk foreign key (network_id, unit_id) references reception.desks (network_id, unit_id),
  constraint visits_state_known check (state in ('waiting', 'called', 'in_meeting', 'done', 'left', 'no_show'))
);
comment on table reception.visits is 'Somebody came to the desk: number, need, language, what came of it. Mostly without a person. What they are called is erased the day after, the rest is kept for counting.';
create index visits_of_day on reception.visits (network_id, unit_id, on_day);
create index visits_of_person on reception.visits (network_id, person_id) where person_id is not null;

create table reception.visit_notes (
  network_id uuid not null,
  note_id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  compartment text not null,
  note text not null,
  constraint visit_notes_pk primary key (network_id, note_id),
  constraint visit_notes_visit_fk foreign key (network_id, visit_id) references reception.visits (network_id, visit_id),
  constraint visit_notes_compartment_known check (compartment in ('base', 'social', 'health', 'legal_status'))
);
comment on table reception.visit_notes is 'What a known person told at the desk, sealed under their key and kept apart by compartment. Unreadable once the person is forgotten.';
create index visit_notes_of_person on reception.visit_notes (network_id, person_id, at);

create table reception.appointments (
  network_id uuid not null,
  appointment_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  service_id uuid,
  person_id uuid,
  called_as text,
  worker_id uuid not null,
  profession text not null,
  on_day date not null,
  starts_at timestamptz not null,
  minutes int not null,
  room text,
  channel text not null,
  interpreter_language text,
  interpreter_booked boolean not null,
  reminder text not null,
  reminded_at timestamptz,
  state text not null,
  moved_from_id uuid,
  booked_by uuid not null,
  constraint appointments_pk primary key (network_id, appointment_id),
  constraint appointments_desk_fk foreign key (network_id, unit_id) references reception.desks (network_id, unit_id),
  constraint appointments_minutes_fair check (minutes between 5 and 480),
  constraint appointments_channel_known check (channel in ('in_person', 'phone', 'video', 'at_home')),
  constraint appointments_reminder_known check (reminder in ('none', 'email')),
  constraint appointments_state_known check (state in ('booked', 'confirmed', 'kept', 'no_show', 'cancelled', 'moved'))
);
comment on table reception.appointments is 'When somebody comes back, to whom and for how long; never why. What they are called is erased a month after the day.';
create index appointments_of_day on reception.appointments (network_id, unit_id, on_day);
create index appointments_of_worker on reception.appointments (network_id, worker_id, on_day);
create index appointments_of_person on reception.appointments (network_id, person_id) where person_id is not null;

create table reception.agendas (
  network_id uuid not null,
  worker_id uuid not null,
  on_day date not null,
  organisation_id uuid not null,
  taken text[] not null,
  constraint agendas_pk primary key (network_id, worker_id, on_day),
  constraint agendas_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id)
);
comment on table reception.agendas is 'One day of one worker: which hours are taken, at whatever desk. It says neither by whom nor why; who books holds the row, so that nobody is expected twice.';

create table reception.reminder_addresses (
  network_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  address text,
  constraint reminder_addresses_pk primary key (network_id, appointment_id),
  constraint reminder_addresses_appointment_fk foreign key (network_id, appointment_id) references reception.appointments (network_id, appointment_id)
);
comment on table reception.reminder_addresses is 'Where one reminder goes, typed for that purpose and sealed under the key of the person. Erased as soon as the letter left or the appointment ended.';

create table reception.calendar_feeds (
  network_id uuid not null,
  feed_id uuid not null,
  worker_id uuid not null,
  secret_hash text not null,
  since timestamptz not null,
  ended_at timestamptz,
  constraint calendar_feeds_pk primary key (network_id, feed_id),
  constraint calendar_feeds_hash_shaped check (secret_hash ~ '^[0-9a-f]{64}$')
);
comment on table reception.calendar_feeds is 'A worker''s secret address for their own calendar program: only its fingerprint. Ended by who made it.';
create index calendar_feeds_by_hash on reception.calendar_feeds (secret_hash) where ended_at is null;

select access.protect('reception.desks', by => 'network',
  writers => array['service_coordinator'], written_by => 'organisation');
-- Whoever receives gives the next number.
select access.also('reception.desks', by => 'unit', verbs => 'update',
  roles => array['social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
revoke update on reception.desks from prossima_app;
grant update (rooms, takes_visits, takes_calls, is_public, given_on, given) on reception.desks to prossima_app;
select access.protect('reception.visits', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
select access.protect_kept('reception.visit_notes', 'person_id',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  circle => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
revoke update on reception.visit_notes from prossima_app;
select access.protect('reception.appointments', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
select access.protect('reception.agendas', by => 'organisation',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
select access.protect('reception.reminder_addresses', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
select access.protect('reception.calendar_feeds', by => 'self',
  readers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer'],
  writers => array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer']);
