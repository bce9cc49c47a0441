-- The path of the inclusion allowance on a file: its reference in GePI, the days, and which plan is the inclusion pact.
-- That a household receives it is told nowhere else: neither in the file nor in a step that the whole team reads.
create table cases.inclusion_paths (
  network_id uuid not null,
  path_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  reference text not null,
  activated_on date not null,
  invited_on date,
  met_on date,
  pact_on date,
  plan_id uuid,
  due_on date,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ended_on date,
  end_reason text,
  constraint inclusion_paths_pk primary key (network_id, path_id),
  constraint inclusion_paths_file_fk foreign key (network_id, file_id) references access.subjects (network_id, person_id),
  constraint inclusion_paths_plan_fk foreign key (network_id, plan_id) references cases.plans (network_id, plan_id),
  constraint inclusion_paths_after_activation check (invited_on >= activated_on and met_on >= activated_on and pact_on >= activated_on),
  constraint inclusion_paths_pact_is_plan check ((plan_id is null) = (pact_on is null)),
  constraint inclusion_paths_end_told check ((ended_on is null) = (end_reason is null)),
  constraint inclusion_paths_end_known check (end_reason in ('benefit_ended', 'to_work_service', 'moved', 'refused', 'deceased', 'mistake', 'other', 'file_ended'))
);
comment on table cases.inclusion_paths is 'The path of the inclusion allowance (ADI) of a household: its reference in GePI, sealed under the key of the file, its days, and which plan is the pact. Deleted when the person is forgotten.';
create unique index inclusion_paths_one_open on cases.inclusion_paths (network_id, file_id) where ended_on is null;
create index inclusion_paths_of_file on cases.inclusion_paths (network_id, file_id);
create index inclusion_paths_of_due on cases.inclusion_paths (network_id, unit_id, due_on) where ended_on is null and due_on is not null;

select access.protect_kept('cases.inclusion_paths', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator'], compartment => 'social');
select access.heed_restriction('cases.inclusion_paths', 'file_id', 'cases.restricted_files');
select access.home_first('cases.inclusion_paths', 'file_id', array['social_worker', 'case_manager', 'service_coordinator'], 'social');

-- The two functions of the person's own rights as they were, and the path with them.
set local role prossima_keeper;
create or replace function cases.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = cases, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return jsonb_build_object(
    'files', (select coalesce(jsonb_agg(to_jsonb(f) order by f.opened_on), '[]') from (
      select o.name as body, f.number, u.name as unit, f.opened_on, f.closed_on, f.state, f.first_need, f.complexity, f.closure_reason from cases.files f
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      join network.units u on u.network_id = network and u.unit_id = f.unit_id
      where f.network_id = network and f.person_id = person order by f.opened_on limit 200) f),
    'looks', (select coalesce(jsonb_agg(to_jsonb(a) order by a.made_on), '[]') from (
      select o.name as body, f.number, a.made_on, a.instrument, a.moment, a.answers, a.result, a.assessment_id, a.file_id, a.remarks,
        (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = a.file_id) as subject_key
      from cases.assessments a join cases.files f on f.network_id = network and f.file_id = a.file_id
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      where a.network_id = network and a.person_id = person order by a.made_on limit 500) a),
    -- The diary of a household speaks of others too: it is told only where the file is of one person.
    'notes', (select coalesce(jsonb_agg(to_jsonb(n) order by n.at), '[]') from (
      select o.name as body, f.number, n.at, n.kind, n.note_id, n.file_id, n.words,
        (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = n.file_id) as subject_key
      from cases.notes n join cases.files f on f.network_id = network and f.file_id = n.file_id
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      where n.network_id = network and f.person_id = person and cardinality(f.member_ids) = 0 and n.compartment not in ('judicial', 'minors')
      order by n.at limit 2000) n),
    'plans', (select coalesce(jsonb_agg(to_jsonb(p) order by p.written_at), '[]') from (
      select o.name as body, f.number, p.version, p.state, p.written_at, p.agreed_at, p.ended_at from cases.plans p
      join cases.files f on f.network_id = network and f.file_id = p.file_id
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      where p.network_id = network and f.person_id = person order by p.written_at limit 200) p),
    'papers', (select coalesce(jsonb_agg(to_jsonb(d) order by d.at), '[]') from (
      select o.name as body, f.number, d.at, d.kind, d.document_id, d.file_id, d.title,
        (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = d.file_id) as subject_key
      from cases.documents d join cases.files f on f.network_id = network and f.file_id = d.file_id
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      where d.network_id = network and f.person_id = person and cardinality(f.member_ids) = 0 order by d.at limit 500) d),
    'paths', (select coalesce(jsonb_agg(to_jsonb(i) order by i.activated_on), '[]') from (
      select o.name as body, f.number, i.activated_on, i.invited_on, i.met_on, i.pact_on, i.ended_on, i.end_reason, i.path_id, i.file_id, i.reference,
        (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = i.file_id) as subject_key
      from cases.inclusion_paths i join cases.files f on f.network_id = network and f.file_id = i.file_id
      join network.organisations o on o.network_id = network and o.organisation_id = f.organisation_id
      where i.network_id = network and f.person_id = person order by i.activated_on limit 100) i));
end $$;

create or replace function cases.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = cases, pg_temp as $$
declare these uuid[]; one uuid; today date := (now() at time zone 'Europe/Rome')::date;
begin
  select array_agg(f.file_id) into these from cases.files f where f.network_id = network and f.person_id = person;
  these := coalesce(these, '{}');
  delete from cases.inclusion_paths where network_id = network and file_id = any (these);
  delete from cases.notes where network_id = network and file_id = any (these);
  delete from cases.tasks where network_id = network and file_id = any (these);
  update cases.steps set reason = null, details = '{}' where network_id = network and file_id = any (these);
  update cases.meetings set place = null, report_number = null where network_id = network and file_id = any (these);
  update cases.team_members set outside_name = '–', outside_body = null
    where network_id = network and file_id = any (these) and outside_name is not null;
  update cases.team_members set ended_on = greatest(today, begins_on) where network_id = network and file_id = any (these) and ended_on is null;
  update cases.assessments set answers = '{}', result = null, remarks = null
    where network_id = network and (file_id = any (these) or person_id = person);
  update cases.files set state = case when case_manager_id is null then 'closed_not_eligible' else 'closed' end, state_since = today,
      closed_on = today, due_on = null, next_review_on = null, back_on = null
    where network_id = network and file_id = any (these) and state in ('intake', 'assessment', 'planning', 'active', 'suspended', 'closing');
  update cases.files set member_ids = '{}', household_id = null, referral_id = null where network_id = network and file_id = any (these);
  update cases.files set member_ids = array_remove(member_ids, person) where network_id = network and person = any (member_ids);
  update access.shares set ended_on = today - 1 where network_id = network and person_id = any (these) and (ended_on is null or ended_on >= today);
  update access.circles set ended_on = today - 1 where network_id = network and person_id = any (these) and (ended_on is null or ended_on >= today);
  delete from access.subject_keys where network_id = network and person_id = any (these);
  foreach one in array these loop perform access.derive_person(network, one); end loop;
end $$;
set local role prossima_owner;
