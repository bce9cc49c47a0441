-- How somebody is, seen with an instrument; and the people around a file, with their meetings.
create table cases.assessments (
  network_id uuid not null,
  assessment_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  person_id uuid not null,
  instrument text not null,
  version text not null,
  moment text not null,
  answers jsonb not null,
  result text,
  remarks text,
  worker_id uuid not null,
  made_on date not null,
  recorded_at timestamptz not null,
  constraint assessments_pk primary key (network_id, assessment_id),
  constraint assessments_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id),
  constraint assessments_moment_known check (moment in ('entry', 'review', 'exit'))
);
comment on table cases.assessments is 'Append-only: how a person was, area by area, on a day. The remarks are sealed under the key of the file and unreadable once it is gone.';
create index assessments_of_file on cases.assessments (network_id, file_id, made_on);

create table cases.team_members (
  network_id uuid not null,
  member_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  worker_id uuid,
  organisation_id uuid,
  outside_name text,
  outside_body text,
  profile text not null,
  team_role text not null,
  compartments text[] not null,
  begins_on date not null,
  ended_on date,
  circle_id uuid,
  person_circle_id uuid,
  added_by uuid not null,
  constraint team_members_pk primary key (network_id, member_id),
  constraint team_members_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id),
  constraint team_members_role_known check (team_role in ('lead', 'member', 'invited', 'tutor')),
  constraint team_members_one_or_other check ((worker_id is null) <> (outside_name is null)),
  constraint team_members_in_order check (ended_on is null or ended_on >= begins_on)
);
comment on table cases.team_members is 'Who works around a file, from when to when, and what they may see there. Ended, never deleted; erased with the file.';
create unique index team_members_once on cases.team_members (network_id, file_id, worker_id) where ended_on is null;
create index team_members_of_file on cases.team_members (network_id, file_id);
create index team_members_by_worker on cases.team_members (network_id, worker_id);

create table cases.meetings (
  network_id uuid not null,
  meeting_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  at timestamptz not null,
  place text,
  state text not null,
  agenda text,
  minutes text,
  present_ids uuid[] not null,
  minutes_due_on date not null,
  minutes_on date,
  report_number text,
  worker_id uuid not null,
  constraint meetings_pk primary key (network_id, meeting_id),
  constraint meetings_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id),
  constraint meetings_state_known check (state in ('planned', 'held', 'cancelled')),
  constraint meetings_held_told check (state <> 'held' or (minutes is not null and minutes_on is not null))
);
comment on table cases.meetings is 'When the team met and what was said; agenda and minutes sealed under the key of the file. Read by its members only.';
create index meetings_of_file on cases.meetings (network_id, file_id, at);

select access.protect_kept('cases.assessments', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator']);
revoke update on cases.assessments from prossima_app;
select access.protect_kept('cases.team_members', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator'], compartment => 'base');
select access.protect_kept('cases.meetings', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator']);
