-- The files of a person whose data are restricted: shut with everything in them, until the restriction is lifted.
create function cases.restricted_files() returns uuid[]
language plpgsql stable security definer set search_path = cases, pg_temp as $$
declare kept uuid[] := access.restricted();
begin
  if cardinality(kept) = 0 then return kept; end if;
  return array(select f.file_id from cases.files f where f.network_id = access.my_network() and f.person_id = any (kept));
end $$;
grant execute on function cases.restricted_files() to prossima_app;

select access.heed_restriction('cases.files');
select access.heed_restriction(kept, 'file_id', 'cases.restricted_files') from unnest(array['cases.steps', 'cases.assessments', 'cases.documents', 'cases.meetings',
  'cases.notes', 'cases.plan_documents', 'cases.plan_results', 'cases.plan_reviews', 'cases.plan_signatures', 'cases.plans', 'cases.result_steps', 'cases.sign_links',
  'cases.tasks', 'cases.team_members']) kept;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.restricted_files() owner to prossima_keeper;
