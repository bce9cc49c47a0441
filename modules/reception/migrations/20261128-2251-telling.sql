-- Calls of the line and reports of what somebody noticed. Their texts are files of their own, sealed: the lists hold
-- codes only, and after twelve months the codes are all that is left.
create table reception.calls (
  network_id uuid not null,
  call_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  duration_min int,
  caller_kind text,
  topics text[] not null,
  urgency text not null,
  municipality_code text,
  language text,
  outcome text,
  state text not null,
  callback_due timestamptz,
  attempts text[] not null,
  referral_id uuid,
  report_id uuid,
  documented_at timestamptz,
  closed_at timestamptz,
  constraint calls_pk primary key (network_id, call_id),
  constraint calls_desk_fk foreign key (network_id, unit_id) references reception.desks (network_id, unit_id),
  constraint calls_urgency_known check (urgency in ('immediate', 'within_48h', 'ordinary')),
  constraint calls_state_known check (state in ('answered', 'documented', 'closed', 'missed', 'callback_due', 'called_back', 'unreachable'))
);
comment on table reception.calls is 'Somebody called the line: how long, about what, what came of it. No name. Kept as codes for counting.';
create index calls_of_unit on reception.calls (network_id, unit_id, at);

create table reception.call_texts (
  network_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  note text,
  callback_phone text,
  constraint call_texts_pk primary key (network_id, file_id),
  constraint call_texts_call_fk foreign key (network_id, file_id) references reception.calls (network_id, call_id)
);
comment on table reception.call_texts is 'What was noted of a call, and the number to call back, sealed. The number is erased when the call back ends, the note after twelve months.';

create table reception.reports (
  network_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  to_unit_id uuid,
  to_worker_id uuid,
  worker_id uuid,
  channel text not null,
  reporter_kind text not null,
  about text not null,
  category text not null,
  urgency text not null,
  municipality_code text not null,
  feedback_wanted boolean not null,
  has_contact boolean not null,
  state text not null,
  received_at timestamptz not null,
  due_at timestamptz,
  triaged_at timestamptz,
  handled_at timestamptz,
  closed_at timestamptz,
  redirected_to text,
  outcome text,
  duplicate_of_id uuid,
  feedback text,
  feedback_by text,
  constraint reports_pk primary key (network_id, report_id),
  constraint reports_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint reports_state_known check (state in ('received', 'triaged', 'assigned', 'redirected', 'handled', 'closed', 'annulled')),
  constraint reports_channel_known check (channel in ('sentinel_app', 'web_form', 'phone', 'email', 'in_person', 'institution')),
  constraint reports_urgency_known check (urgency in ('immediate', 'within_48h', 'ordinary'))
);
comment on table reception.reports is 'Somebody noticed something: category, municipality, urgency, clocks and outcome. No text and no name: kept as codes for counting.';
create index reports_of_unit on reception.reports (network_id, unit_id, received_at);
create index reports_to_unit on reception.reports (network_id, to_unit_id);
create index reports_nearby on reception.reports (network_id, municipality_code, category, received_at);

create table reception.report_texts (
  network_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  to_unit_id uuid,
  description text,
  place text,
  person_hints text,
  constraint report_texts_pk primary key (network_id, file_id),
  constraint report_texts_report_fk foreign key (network_id, file_id) references reception.reports (network_id, report_id)
);
comment on table reception.report_texts is 'What was told, where, and hints to find a person, sealed. Erased twelve months after it came.';

create table reception.report_contacts (
  network_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  contact text,
  constraint report_contacts_pk primary key (network_id, file_id),
  constraint report_contacts_report_fk foreign key (network_id, file_id) references reception.reports (network_id, report_id)
);
comment on table reception.report_contacts is 'How to thank who reported, sealed and read by coordinators only. Erased when the report is closed, at the latest after twelve months.';

create table reception.report_steps (
  network_id uuid not null,
  step_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  to_unit_id uuid,
  worker_id uuid,
  event text not null,
  to_state text not null,
  reason text,
  at timestamptz not null,
  constraint report_steps_pk primary key (network_id, step_id),
  constraint report_steps_report_fk foreign key (network_id, report_id) references reception.reports (network_id, report_id)
);
comment on table reception.report_steps is 'Who did what with a report and when, with codes only. Kept with it.';
create index report_steps_of_report on reception.report_steps (network_id, report_id, at);

create table reception.report_receipts (
  network_id uuid not null,
  code_hash text not null,
  report_id uuid not null,
  constraint report_receipts_pk primary key (network_id, code_hash),
  constraint report_receipts_report_fk foreign key (network_id, report_id) references reception.reports (network_id, report_id)
);
comment on table reception.report_receipts is 'The fingerprint of the code with which somebody without an account follows what they told. Erased with the text.';

select access.protect('reception.calls', by => 'unit',
  readers => array['helpline_operator', 'service_coordinator', 'social_worker'], writers => array['helpline_operator', 'service_coordinator', 'social_worker']);
select access.protect('reception.call_texts', by => 'unit',
  readers => array['helpline_operator', 'service_coordinator', 'social_worker'], writers => array['helpline_operator', 'service_coordinator', 'social_worker']);
select access.protect('reception.reports', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker'],
  writers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.reports', by => 'recipient', verbs => 'select, update',
  roles => array['service_coordinator', 'social_worker', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.reports', by => 'unit', roles => array['sentinel'], verbs => 'insert');
select access.also('reception.reports', by => 'self', roles => array['sentinel'], verbs => 'select');
select access.protect('reception.report_texts', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker'],
  writers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.report_texts', by => 'recipient', verbs => 'select',
  roles => array['service_coordinator', 'social_worker', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.report_texts', by => 'unit', roles => array['sentinel'], verbs => 'insert');
select access.protect('reception.report_contacts', by => 'unit',
  readers => array['service_coordinator'],
  writers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.protect('reception.report_steps', by => 'unit',
  readers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker'],
  writers => array['service_coordinator', 'social_worker', 'helpline_operator', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.report_steps', by => 'recipient', verbs => 'select, insert',
  roles => array['service_coordinator', 'social_worker', 'outreach_operator', 'educator', 'cultural_mediator', 'health_worker']);
select access.also('reception.report_steps', by => 'unit', roles => array['sentinel'], verbs => 'insert');
revoke update on reception.report_steps from prossima_app;
select access.protect('reception.report_receipts', by => 'none');
-- Whoever keeps watch for us may tell something, and read nothing else.
select access.also('access.subjects', by => 'unit', roles => array['sentinel'], verbs => 'insert');
