-- Numbers that tell how somebody stays in the country: whoever wrote one reads it, and those the person let in.
alter table people.stay_identifiers add column organisation_id uuid not null;
drop policy app_reads on people.stay_identifiers;
drop policy app_inserts on people.stay_identifiers;
drop policy app_updates on people.stay_identifiers;
drop policy app_deletes on people.stay_identifiers;
drop policy keeper_works on people.stay_identifiers;
select access.protect_kept('people.stay_identifiers', 'person_id', array['legal_advisor', 'case_manager'], array['social_worker'],
  array['legal_advisor', 'case_manager'], 'legal_status');
create index stay_identifiers_by_hash on people.stay_identifiers (network_id, value_hash);
