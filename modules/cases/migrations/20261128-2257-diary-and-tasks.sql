-- The diary of a file and what is to be done for it. What is late is told to who coordinates by the house, which sees
-- nothing else of it.
create table cases.notes (
  network_id uuid not null,
  note_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  kind text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  worker_id uuid not null,
  amends_id uuid,
  words text not null,
  constraint notes_pk primary key (network_id, note_id),
  constraint notes_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id)
);
comment on table cases.notes is 'Append-only: the diary. Words are sealed under the key of the file; an amendment is another note. Unreadable once the key is gone.';
create index notes_of_file on cases.notes (network_id, file_id, at);

create table cases.tasks (
  network_id uuid not null,
  task_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  title text not null,
  worker_id uuid not null,
  due_on date not null,
  state text not null,
  done_on date,
  done_by uuid,
  escalated_at timestamptz,
  meeting_id uuid,
  added_by uuid not null,
  constraint tasks_pk primary key (network_id, task_id),
  constraint tasks_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id),
  constraint tasks_state_known check (state in ('open', 'done', 'dropped')),
  constraint tasks_done_told check ((state = 'done') = (done_on is not null and done_by is not null))
);
comment on table cases.tasks is 'What somebody must do for a file, and by when. The title is sealed under the key of the file. Erased with the file.';
create index tasks_of_file on cases.tasks (network_id, file_id, due_on);
create index tasks_by_worker on cases.tasks (network_id, worker_id, state, due_on);
create index tasks_late on cases.tasks (network_id, due_on) where state = 'open' and escalated_at is null;

select access.protect_kept('cases.notes', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator']);
revoke update on cases.notes from prossima_app;
select access.protect_kept('cases.tasks', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator']);
-- Who must do it says that it is done, also from another body, as long as they are around the file.
select access.also('cases.tasks', by => 'self', verbs => 'update', roles => array['social_worker', 'case_manager', 'service_coordinator',
  'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator']);

-- Marks what is late since before today, and says for which unit how many, and who coordinates there. No file, no word.
create function cases.escalate_late(network uuid, today date, this_instant timestamptz)
returns table (unit_id uuid, unit_name text, late bigint, accounts text[])
language plpgsql security definer set search_path = cases, pg_temp as $$
begin
  return query
    with done as (
      update cases.tasks t set escalated_at = this_instant
      where t.network_id = network and t.state = 'open' and t.due_on < today and t.escalated_at is null
      returning t.file_id),
    by_unit as (
      select f.unit_id, count(*) as late from done d join cases.files f on f.network_id = network and f.file_id = d.file_id group by f.unit_id)
    select b.unit_id, u.name, b.late, array(
      select distinct w.account_id from access.grants g join access.workers w on w.network_id = network and w.worker_id = g.worker_id
      where g.network_id = network and g.role = 'service_coordinator' and (g.unit_id = b.unit_id or (g.unit_id is null and g.organisation_id = u.organisation_id))
        and g.begins_on <= today and (g.ended_on is null or g.ended_on >= today) and w.account_id is not null
        and (w.ended_on is null or w.ended_on >= today))
    from by_unit b join network.units u on u.network_id = network and u.unit_id = b.unit_id;
end $$;
grant execute on function cases.escalate_late(uuid, date, timestamptz) to prossima_jobs;

-- Who opened this file, when and why: for those of the unit that keeps it, so that each reading has a witness.
create function cases.read_by(network uuid, file uuid, most int)
returns table (worker_id uuid, worker_name text, body_name text, purpose text, query text, read_at timestamptz)
language plpgsql stable security definer set search_path = cases, pg_temp as $$
begin
  if not access.keeps(network, file, array['social_worker', 'case_manager', 'service_coordinator']) then return; end if;
  return query
    select r.worker_id, w.name, o.short_name, r.purpose, r.query, r.read_at
    from audit.readings r join access.workers w on w.network_id = network and w.worker_id = r.worker_id
      left join network.organisations o on o.network_id = network and o.organisation_id = w.organisation_id
    where r.network_id = network and r.person_ids @> array[file]
    order by r.read_at desc limit least(greatest(most, 1), 200);
end $$;
grant execute on function cases.read_by(uuid, uuid, int) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.escalate_late(uuid, date, timestamptz) owner to prossima_keeper;
alter function cases.read_by(uuid, uuid, int) owner to prossima_keeper;
