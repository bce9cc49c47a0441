-- What files keep of one person, told for a granted request; and how they forget them: the key of the file is destroyed,
-- words and reasons go, states and days stay. While a file is open the clock forgets nobody of it.
create function cases.export_of(network uuid, request uuid) returns jsonb
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
      where d.network_id = network and f.person_id = person and cardinality(f.member_ids) = 0 order by d.at limit 500) d));
end $$;

create function cases.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = cases, pg_temp as $$
declare these uuid[]; one uuid; today date := (now() at time zone 'Europe/Rome')::date;
begin
  select array_agg(f.file_id) into these from cases.files f where f.network_id = network and f.person_id = person;
  these := coalesce(these, '{}');
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

-- Everybody of a file that is open: the law asks to keep it, and somebody works on it.
create function cases.still_needed(network uuid) returns table (person_id uuid)
language plpgsql stable security definer set search_path = cases, pg_temp as $$
begin
  return query select distinct m.id from cases.files f cross join lateral unnest(f.member_ids || f.person_id) m(id)
    where f.network_id = network and f.state in ('intake', 'assessment', 'planning', 'active', 'suspended', 'closing');
end $$;

comment on table cases.files is 'The file of a person or a household in one service: state, deadline, who follows it. No words. While it is open nobody of it is forgotten by the clock; when the person is forgotten its key is destroyed, and states, days and codes stay for counting.';
comment on table cases.steps is 'Append-only: every passage of a file, who did it and when; the reason only where social matters may be read. When the person is forgotten reasons go, passages and days stay.';
comment on table cases.assessments is 'Append-only: how a person was, area by area, on a day. The remarks are sealed under the key of the file. When the person is forgotten answers and remarks go: that somebody looked stays.';
comment on table cases.team_members is 'Who works around a file, from when to when, and what they may see there. Ended, never deleted; names of who is of no body of the network go when the person is forgotten.';
comment on table cases.tasks is 'What somebody must do for a file, and by when. The title is sealed under the key of the file. Deleted when the person is forgotten.';
comment on table cases.notes is 'Append-only: the diary. Words are sealed under the key of the file; an amendment is another note. Deleted when the person is forgotten.';
comment on table cases.plan_results is 'The steps of the plan in force: by when, with whom, how far. No words; they stay as codes when the person is forgotten.';

grant execute on function cases.export_of(uuid, uuid) to prossima_app;
grant execute on function cases.forget_person(uuid, uuid, text), cases.still_needed(uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.export_of(uuid, uuid) owner to prossima_keeper;
alter function cases.forget_person(uuid, uuid, text) owner to prossima_keeper;
alter function cases.still_needed(uuid) owner to prossima_keeper;
