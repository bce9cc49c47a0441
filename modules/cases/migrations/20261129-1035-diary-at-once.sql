-- The diary of one file: what I may read there is asked once, not of each note. The words of the policy of cases.notes.
create function cases.diary(network uuid, file uuid, most int)
returns table (note_id uuid, file_id uuid, compartment text, kind text, at timestamptz, recorded_at timestamptz, worker_id uuid, worker_name text, body text,
  amends_id uuid, words text, subject_key text)
language plpgsql stable security definer set search_path = cases, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  read text[] := access.my_reads(file, array['social_worker', 'case_manager', 'service_coordinator'], array['educator', 'psychologist', 'cultural_mediator',
    'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator']);
begin
  if network is distinct from access.my_network() or cardinality(read) = 0 or file = any (cases.restricted_files()) then return; end if;
  return query
    select n.note_id, n.file_id, n.compartment, n.kind, n.at, n.recorded_at, n.worker_id, w.name, o.short_name, n.amends_id, n.words,
      (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = file)
    from cases.notes n left join access.workers w on w.network_id = network and w.worker_id = n.worker_id
    left join network.organisations o on o.network_id = network and o.organisation_id = w.organisation_id
    where n.network_id = network and n.file_id = file and n.compartment = any (read)
    order by n.at desc, n.note_id desc limit least(greatest(most, 1), 500);
end $$;
grant execute on function cases.diary(uuid, uuid, int) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.diary(uuid, uuid, int) owner to prossima_keeper;
