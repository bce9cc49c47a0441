-- Whom they met. A meeting is seen by its unit; what tells of a person's story or health is in tables of its own,
-- with a compartment, because rows can be hidden from those who need not see them and columns cannot.
create table outreach.contacts (
  network_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  stop_id uuid,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  on_day date not null,
  mode text not null,
  phase text not null,
  headcount int not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  housing text,
  person_id uuid,
  municipality_code text not null,
  cell text,
  topics text[] not null,
  interventions text[] not null,
  duration_min int,
  language text,
  is_critical boolean not null,
  state text not null,
  annul_reason text,
  corrected_by uuid,
  constraint contacts_pk primary key (network_id, contact_id),
  constraint contacts_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id),
  constraint contacts_stop_fk foreign key (network_id, stop_id) references outreach.stops (network_id, stop_id),
  constraint contacts_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint contacts_state_known check (state in ('recorded', 'annulled', 'locked')),
  constraint contacts_headcount_known check (headcount between 1 and 500),
  constraint contacts_person_is_one check (person_id is null or headcount = 1)
);
comment on table outreach.contacts is 'A meeting in the street, without names; at most the code the person accepted.';
create index contacts_by_shift on outreach.contacts (network_id, shift_id);
create index contacts_by_person on outreach.contacts (network_id, person_id) where person_id is not null;
create index contacts_by_unit_day on outreach.contacts (network_id, unit_id, on_day);

create table outreach.contact_notes (
  network_id uuid not null,
  note_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  note text not null,
  constraint contact_notes_pk primary key (network_id, note_id),
  constraint contact_notes_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint contact_notes_length check (char_length(note) <= 2000)
);
comment on table outreach.contact_notes is 'What was said, for those who care for the story of people.';
create index contact_notes_by_shift on outreach.contact_notes (network_id, shift_id);

create table outreach.handout_lines (
  network_id uuid not null,
  line_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  item_id uuid not null,
  lot_id uuid,
  movement_id uuid not null,
  quantity int not null,
  is_unexplained boolean not null,
  constraint handout_lines_pk primary key (network_id, line_id),
  constraint handout_lines_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint handout_lines_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id)
);
comment on table outreach.handout_lines is 'What was given to someone, lot by lot.';
create index handout_lines_by_shift on outreach.handout_lines (network_id, shift_id);
create index handout_lines_by_contact on outreach.handout_lines (network_id, contact_id);

create table outreach.harm_reduction_lines (
  network_id uuid not null,
  line_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  hr_item text not null,
  direction text not null,
  method text,
  item_id uuid,
  lot_id uuid,
  movement_id uuid,
  quantity int not null,
  is_unexplained boolean not null,
  constraint harm_reduction_lines_pk primary key (network_id, line_id),
  constraint harm_reduction_lines_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint harm_reduction_lines_direction_known check (direction in ('distributed', 'returned_used'))
);
comment on table outreach.harm_reduction_lines is 'Material that makes use safer, given; used syringes taken back. Read by the unit''s health and outreach team.';
create index harm_reduction_lines_by_shift on outreach.harm_reduction_lines (network_id, shift_id);
create index harm_reduction_lines_by_contact on outreach.harm_reduction_lines (network_id, contact_id);

create table outreach.rapid_tests (
  network_id uuid not null,
  test_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  municipality_code text not null,
  test_kind text not null,
  lot_id uuid,
  movement_id uuid,
  consent boolean not null,
  pre_counselling boolean not null,
  post_counselling boolean not null,
  confirmation_referral boolean not null,
  result text not null,
  constraint rapid_tests_pk primary key (network_id, test_id),
  constraint rapid_tests_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint rapid_tests_never_hiv check (test_kind <> 'hiv')
);
comment on table outreach.rapid_tests is 'A rapid test with its steps; never HIV.';
create index rapid_tests_by_shift on outreach.rapid_tests (network_id, shift_id);

create table outreach.hiv_tests (
  network_id uuid not null,
  hiv_test_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  shift_id uuid not null,
  on_day date not null,
  municipality_code text not null,
  lot_id uuid,
  consent boolean not null,
  pre_counselling boolean not null,
  post_counselling boolean not null,
  confirmation_referral boolean not null,
  result_counted text not null,
  constraint hiv_tests_pk primary key (network_id, hiv_test_id),
  constraint hiv_tests_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id)
);
comment on table outreach.hiv_tests is 'HIV tests of an outing as counters: no person, contact, stop or minute, in no order that tells.';
create index hiv_tests_by_shift on outreach.hiv_tests (network_id, shift_id);

-- Peer workers have no notes and no health lines; HIV counters are for health workers alone.
select access.protect('outreach.contacts', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'health_worker']);
-- Everybody who goes out records; annulling and locking is for those above.
select access.also('outreach.contacts', by => 'unit', roles => array['peer_worker', 'educator', 'social_worker', 'cultural_mediator'], verbs => 'insert');
select access.protect('outreach.handout_lines', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.contact_notes', by => 'unit', compartment => 'social',
  readers => array['service_coordinator', 'outreach_operator', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.harm_reduction_lines', by => 'unit', compartment => 'health_addiction',
  readers => array['service_coordinator', 'outreach_operator', 'health_worker'],
  writers => array['service_coordinator', 'outreach_operator', 'health_worker']);
select access.protect('outreach.rapid_tests', by => 'unit', compartment => 'health_addiction',
  readers => array['service_coordinator', 'outreach_operator', 'health_worker'],
  writers => array['health_worker']);
select access.protect('outreach.hiv_tests', by => 'unit', compartment => 'hiv',
  readers => array['health_worker'],
  writers => array['health_worker']);

-- What happened is never changed; a meeting may only be annulled, locked or corrected.
revoke update on outreach.contact_notes, outreach.handout_lines, outreach.harm_reduction_lines, outreach.rapid_tests,
  outreach.hiv_tests from prossima_app;
revoke update on outreach.contacts from prossima_app;
grant update (state, annul_reason, corrected_by) on outreach.contacts to prossima_app;
