-- Sending somebody on: from one unit to a service, until whoever sent knows how it went. Who it is about lies in a table of
-- its own, because rows can be hidden from a service that was told a code, and columns cannot.
create schema referrals authorization prossima_owner;
grant usage on schema referrals to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema referrals to prossima_keeper;

create table referrals.referrals (
  network_id uuid not null,
  referral_id uuid not null,
  unit_id uuid,
  organisation_id uuid not null,
  worker_id uuid not null,
  to_service_id uuid not null,
  to_unit_id uuid,
  to_organisation_id uuid not null,
  is_external boolean not null,
  is_discreet boolean not null,
  is_anonymous boolean not null,
  slip_code text not null,
  kind text not null,
  reasons text[] not null,
  urgency text not null,
  data_shared text not null,
  legal_basis text not null,
  basis_id uuid,
  interpreter_language text,
  companion_id uuid,
  appointment_at timestamptz,
  waiting_estimate date,
  state text not null,
  state_since timestamptz not null,
  moved_by text,
  no_shows int not null,
  sent_at timestamptz not null,
  due_at timestamptz,
  attended_on date,
  decline_reason text,
  alternative_service_id uuid,
  outcome text,
  outcome_source text,
  next_step text,
  closed_at timestamptz,
  link_version int not null,
  constraint referrals_pk primary key (network_id, referral_id),
  constraint referrals_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint referrals_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint referrals_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint referrals_companion_fk foreign key (network_id, companion_id) references access.workers (network_id, worker_id),
  constraint referrals_service_fk foreign key (network_id, to_service_id) references services.services (network_id, service_id),
  constraint referrals_alternative_fk foreign key (network_id, alternative_service_id) references services.services (network_id, service_id),
  constraint referrals_to_unit_fk foreign key (network_id, to_unit_id) references network.units (network_id, unit_id),
  constraint referrals_to_organisation_fk foreign key (network_id, to_organisation_id) references network.organisations (network_id, organisation_id),
  constraint referrals_slip_taken unique (network_id, slip_code),
  constraint referrals_state_known check (state in ('sent', 'received', 'waitlisted', 'accepted', 'no_show', 'attended', 'outcome_known', 'closed', 'declined', 'withdrawn', 'lapsed')),
  constraint referrals_kind_known check (kind in ('information', 'warm_handover', 'accompanied', 'formal_request', 'emergency')),
  constraint referrals_sharing_known check (data_shared in ('minimal', 'summary', 'full')),
  constraint referrals_anonymous_is_minimal check (not is_anonymous or data_shared = 'minimal'),
  constraint referrals_told_on_a_ground check (data_shared = 'minimal' or legal_basis <> 'none'),
  constraint referrals_discreet_of_who_sent check (is_discreet = (unit_id is null)),
  constraint referrals_discreet_untold check (not is_discreet or (appointment_at is null and outcome is null and attended_on is null)),
  constraint referrals_answered_or_outside check (is_external = (to_unit_id is null)),
  constraint referrals_declined_with_reason check ((state = 'declined') <= (decline_reason is not null)),
  constraint referrals_three_no_shows check (no_shows between 0 and 3)
);
comment on table referrals.referrals is 'Somebody sent on to a service, from the sending to the known outcome. No person here: a code, codes of reasons, days. Kept as long as figures of the project are accounted for; without its row in subjects it is about nobody.';
create index referrals_by_unit on referrals.referrals (network_id, unit_id, state);
create index referrals_by_to_unit on referrals.referrals (network_id, to_unit_id, state);
create index referrals_by_service on referrals.referrals (network_id, to_service_id, sent_at);
create index referrals_by_worker on referrals.referrals (network_id, worker_id, state);
create index referrals_open_by_state on referrals.referrals (network_id, state, state_since);

create table referrals.subjects (
  network_id uuid not null,
  referral_id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  organisation_id uuid not null,
  worker_id uuid not null,
  to_unit_id uuid,
  share_id uuid,
  summary text,
  constraint subjects_pk primary key (network_id, referral_id),
  constraint subjects_referral_fk foreign key (network_id, referral_id) references referrals.referrals (network_id, referral_id),
  constraint subjects_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table referrals.subjects is 'Who a referral is about, and what the sender wrote of them, sealed under the person''s key: destroying the key makes it noise. Anonymous referrals have no row.';
create index subjects_by_person on referrals.subjects (network_id, person_id);

create table referrals.steps (
  network_id uuid not null,
  step_id uuid not null,
  referral_id uuid not null,
  unit_id uuid,
  worker_id uuid not null,
  to_unit_id uuid,
  event text not null,
  from_state text,
  to_state text not null,
  by_worker_id uuid,
  by_name text,
  by_way text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text,
  constraint steps_pk primary key (network_id, step_id),
  constraint steps_referral_fk foreign key (network_id, referral_id) references referrals.referrals (network_id, referral_id),
  constraint steps_way_known check (by_way in ('worker', 'link', 'house'))
);
comment on table referrals.steps is 'Every step of a referral, by whom and when: never changed. No person, no note; a worker''s name goes when they ask for it.';
create index steps_of_referral on referrals.steps (network_id, referral_id, recorded_at);

create table referrals.notes (
  network_id uuid not null,
  note_id uuid not null,
  referral_id uuid not null,
  unit_id uuid,
  worker_id uuid,
  to_unit_id uuid,
  kind text not null,
  at timestamptz not null,
  text text not null,
  constraint notes_pk primary key (network_id, note_id),
  constraint notes_referral_fk foreign key (network_id, referral_id) references referrals.referrals (network_id, referral_id),
  constraint notes_kind_known check (kind in ('message', 'decline', 'outcome', 'next_step', 'contact_attempts', 'internal')),
  constraint notes_internal_stays check (kind <> 'internal' or to_unit_id is null),
  constraint notes_text_length check (char_length(text) <= 1000)
);
comment on table referrals.notes is 'What one side wrote in the course of a referral, for both or for itself; without a worker: a service by its letter. The screen warns of names and numbers; forgotten with the referral''s subject: the retention run empties the text.';
create index notes_of_referral on referrals.notes (network_id, referral_id, at);

-- Of who sent it, of their unit (unless discreet: then it names no unit), and of the unit that answers. The order of the
-- roles names the road.
select access.protect('referrals.referrals', by => 'self', readers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], writers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.referrals', by => 'unit', roles => array['educator', 'service_coordinator', 'outreach_operator', 'health_worker', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.referrals', by => 'recipient', roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select, update');

select access.protect('referrals.subjects', by => 'self', readers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], writers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.subjects', by => 'unit', roles => array['educator', 'service_coordinator', 'outreach_operator', 'health_worker', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.subjects', by => 'recipient', roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select');

select access.protect('referrals.steps', by => 'self', readers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], writers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.steps', by => 'unit', roles => array['educator', 'service_coordinator', 'outreach_operator', 'health_worker', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select, insert');
select access.also('referrals.steps', by => 'recipient', roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select, insert');
revoke update on referrals.steps from prossima_app;

select access.protect('referrals.notes', by => 'self', readers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], writers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('referrals.notes', by => 'unit', roles => array['educator', 'service_coordinator', 'outreach_operator', 'health_worker', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select, insert');
select access.also('referrals.notes', by => 'recipient', roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator'], verbs => 'select');
revoke update on referrals.notes from prossima_app;
