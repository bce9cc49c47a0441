-- The plan of a file, version by version, its steps over time, its reviews, what the person answered, and the papers of
-- the file. Words are sealed under the key of the file; what was shown to somebody lies as it was, byte by byte.
create table cases.plans (
  network_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  revision integer not null,
  state text not null,
  body text not null,
  steps jsonb not null,
  lacks text[] not null,
  review_every_days integer not null,
  next_review_on date,
  document_id uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  shared_at timestamptz,
  agreed_at timestamptz,
  in_force_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  constraint plans_pk primary key (network_id, plan_id),
  constraint plans_version_taken unique (network_id, file_id, version),
  constraint plans_file_fk foreign key (network_id, file_id) references access.subjects (network_id, person_id),
  constraint plans_state_known check (state in ('draft', 'shared', 'agreed', 'in_force', 'under_review', 'replaced', 'completed', 'interrupted')),
  constraint plans_review_within check (review_every_days between 7 and 180)
);
comment on table cases.plans is 'The plan of a file, one row for each version; its words are sealed, and unreadable once the key of the file is gone.';

create table cases.plan_results (
  network_id uuid not null,
  result_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  goal_id uuid not null,
  due_on date,
  worker_id uuid,
  status text not null,
  changed_at timestamptz not null,
  constraint plan_results_pk primary key (network_id, result_id),
  constraint plan_results_plan_fk foreign key (network_id, plan_id) references cases.plans (network_id, plan_id),
  constraint plan_results_status_known check (status in ('planned', 'in_progress', 'achieved', 'partly', 'not_achieved', 'dropped'))
);
comment on table cases.plan_results is 'The steps of the plan in force: by when, with whom, how far. No words; gone from view with the file.';
create index plan_results_by_file on cases.plan_results (network_id, file_id);
create index plan_results_by_worker on cases.plan_results (network_id, worker_id, due_on);

create table cases.plan_reviews (
  network_id uuid not null,
  review_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  held_on date not null,
  outcome text not null,
  summary text,
  next_review_on date,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  constraint plan_reviews_pk primary key (network_id, review_id),
  constraint plan_reviews_plan_fk foreign key (network_id, plan_id) references cases.plans (network_id, plan_id),
  constraint plan_reviews_outcome_known check (outcome in ('goes_on', 'to_change', 'reached')),
  constraint plan_reviews_next_within check (next_review_on <= held_on + 180)
);
comment on table cases.plan_reviews is 'Each time somebody sat down with the person and looked at the plan. The words are sealed and die with the key of the file.';
create index plan_reviews_by_file on cases.plan_reviews (network_id, file_id);

create table cases.result_steps (
  network_id uuid not null,
  step_id uuid not null,
  result_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  review_id uuid,
  status text not null,
  due_on date,
  note text,
  worker_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  constraint result_steps_pk primary key (network_id, step_id),
  constraint result_steps_result_fk foreign key (network_id, result_id) references cases.plan_results (network_id, result_id),
  constraint result_steps_status_known check (status in ('planned', 'in_progress', 'achieved', 'partly', 'not_achieved', 'dropped'))
);
comment on table cases.result_steps is 'How a step of the plan went, one row for each change; nothing is overwritten. Notes are sealed and die with the key of the file.';
create index result_steps_by_result on cases.result_steps (network_id, result_id, at);
create index result_steps_by_file on cases.result_steps (network_id, file_id);

create table cases.plan_signatures (
  network_id uuid not null,
  signature_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  answer text not null,
  means text not null,
  signed_name text,
  strokes text,
  witness_id uuid,
  reason text,
  document_sha256 text not null,
  worker_id uuid,
  at timestamptz not null,
  recorded_at timestamptz not null,
  constraint plan_signatures_pk primary key (network_id, signature_id),
  constraint plan_signatures_plan_fk foreign key (network_id, plan_id) references cases.plans (network_id, plan_id),
  constraint plan_signatures_answer_known check (answer in ('yes', 'no')),
  constraint plan_signatures_means_known check (means in ('screen', 'link', 'verbal')),
  constraint plan_signatures_two_ears check (witness_id is null or witness_id <> worker_id)
);
comment on table cases.plan_signatures is 'What the person answered to the plan they were shown, and how; also a no, which stops no help. Name and drawn lines are sealed.';
create index plan_signatures_by_plan on cases.plan_signatures (network_id, plan_id);

create table cases.documents (
  network_id uuid not null,
  document_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  kind text not null,
  title text not null,
  sha256 text not null,
  size integer not null,
  media_type text not null,
  storage_key text not null,
  worker_id uuid not null,
  at timestamptz not null,
  constraint documents_pk primary key (network_id, document_id),
  constraint documents_file_fk foreign key (network_id, file_id) references access.subjects (network_id, person_id),
  constraint documents_compartment_known check (compartment in ('social', 'health', 'legal_status', 'judicial', 'minors')),
  constraint documents_key_shape check (storage_key ~ '^[0-9a-f-]{36}/[0-9a-f]{64}[.]')
);
comment on table cases.documents is 'Papers brought into a file. Title and content are encrypted under the key of the file: without it nobody reads them again.';
create index documents_by_file on cases.documents (network_id, file_id, at);

create table cases.plan_documents (
  network_id uuid not null,
  document_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  revision integer not null,
  language text not null,
  sha256 text not null,
  size integer not null,
  storage_key text not null,
  paper text not null,
  worker_id uuid not null,
  at timestamptz not null,
  constraint plan_documents_pk primary key (network_id, document_id),
  constraint plan_documents_plan_fk foreign key (network_id, plan_id) references cases.plans (network_id, plan_id),
  constraint plan_documents_key_shape check (storage_key ~ '^[0-9a-f-]{36}/[0-9a-f]{64}[.]')
);
comment on table cases.plan_documents is 'The page of a plan as it was shown to the person, byte by byte, encrypted under the key of the file. Written by the house only.';
create index plan_documents_by_plan on cases.plan_documents (network_id, plan_id);
create index plan_documents_by_file on cases.plan_documents (network_id, file_id);

create table cases.sign_links (
  network_id uuid not null,
  link_id uuid not null,
  plan_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  document_id uuid not null,
  document_sha256 text not null,
  code_hash text not null,
  attempts integer not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  worker_id uuid not null,
  at timestamptz not null,
  constraint sign_links_pk primary key (network_id, link_id),
  constraint sign_links_document_fk foreign key (network_id, document_id) references cases.plan_documents (network_id, document_id),
  constraint sign_links_a_week check (expires_at <= at + interval '7 days')
);
comment on table cases.sign_links is 'A way to answer to a plan from afar: one page, one answer, some days, a number said by voice. Nothing about the person.';
create index sign_links_by_plan on cases.sign_links (network_id, plan_id, at);

select access.protect_kept('cases.plans', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.plan_results', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.plan_reviews', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.result_steps', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.plan_signatures', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.sign_links', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager'], compartment => 'social');
select access.protect_kept('cases.plan_documents', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array[]::text[], compartment => 'social');
select access.protect_kept('cases.documents', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager']);
-- Whoever follows a step says how it went, from any body, as long as they are around the file.
select access.also('cases.plan_results', by => 'self', verbs => 'update', compartment => 'social',
  roles => array['educator', 'psychologist', 'cultural_mediator', 'housing_officer', 'outreach_operator']);
select access.also('cases.result_steps', by => 'self', verbs => 'insert', compartment => 'social',
  roles => array['educator', 'psychologist', 'cultural_mediator', 'housing_officer', 'outreach_operator']);
-- What happened stays as it was.
revoke update on cases.plan_reviews, cases.result_steps, cases.plan_signatures, cases.documents, cases.plan_documents, cases.sign_links from prossima_app;
revoke insert on cases.plan_documents from prossima_app;
