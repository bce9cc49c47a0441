-- Whoever sits at a desk receives people too: they register somebody by nickname or by name, and read who they follow.
-- A unit that was given a person to keep may take the steps of the ladder with them. Names are for those who need them.
drop policy app_reads on people.persons;
drop policy app_inserts on people.persons;
drop policy app_updates on people.persons;
drop policy app_deletes on people.persons;
drop policy keeper_works on people.persons;
select access.protect('people.persons', by => 'person', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator', 'privacy_admin']);
select access.also('people.persons', by => 'keeper', compartment => 'base', verbs => 'update',
  roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator']);

drop policy app_reads on people.identity_steps;
drop policy app_inserts on people.identity_steps;
drop policy app_updates on people.identity_steps;
drop policy app_deletes on people.identity_steps;
drop policy keeper_works on people.identity_steps;
select access.protect('people.identity_steps', by => 'person', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator', 'privacy_admin']);
revoke update on people.identity_steps from prossima_app;

drop policy app_reads on people.identities;
drop policy app_inserts on people.identities;
drop policy app_updates on people.identities;
drop policy app_deletes on people.identities;
drop policy keeper_works on people.identities;
select access.protect('people.identities', by => 'person', compartment => 'base',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager', 'educator', 'legal_advisor']);

drop policy app_reads on people.identifiers;
drop policy app_inserts on people.identifiers;
drop policy app_updates on people.identifiers;
drop policy app_deletes on people.identifiers;
drop policy keeper_works on people.identifiers;
select access.protect('people.identifiers', by => 'person', compartment => 'base',
  readers => array['social_worker', 'case_manager', 'legal_advisor'], writers => array['social_worker', 'case_manager', 'legal_advisor']);

drop policy app_reads on people.verifications;
drop policy app_inserts on people.verifications;
drop policy app_updates on people.verifications;
drop policy app_deletes on people.verifications;
drop policy keeper_works on people.verifications;
select access.protect('people.verifications', by => 'person', compartment => 'base',
  readers => array['social_worker', 'case_manager', 'legal_advisor'], writers => array['social_worker']);
revoke update on people.verifications from prossima_app;

-- Before a street unit writes the name of somebody under 18, who coordinates says yes; that is a step too.
alter table people.identity_steps drop constraint identity_steps_event_known;
alter table people.identity_steps add constraint identity_steps_event_known
  check (event in ('assign_code', 'change_nickname', 'allow_name', 'identify', 'verify', 'request_anonymity', 'reduce'));
alter table people.identities add constraint identities_not_blank check (btrim(given_name) <> '' and btrim(family_name) <> '');
