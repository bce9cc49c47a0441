-- Who is the same person is told only to who may read the base of persons, or to who answers for privacy; and a partner's
-- answer is written by the body that was asked, never by the unit that asks.
drop policy app_reads on people.same_as;
drop policy app_inserts on people.same_as;
drop policy app_updates on people.same_as;
drop policy app_deletes on people.same_as;
drop policy keeper_works on people.same_as;
drop policy also_update_service_coordinator on people.same_as;
select access.protect('people.same_as', by => 'person', compartment => 'base',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager']);
select access.also('people.same_as', by => 'unit', compartment => 'base', roles => array['service_coordinator'], verbs => 'update');

drop policy app_reads on people.not_same;
drop policy app_inserts on people.not_same;
drop policy app_updates on people.not_same;
drop policy app_deletes on people.not_same;
drop policy keeper_works on people.not_same;
select access.protect('people.not_same', by => 'person', compartment => 'base',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator']);
revoke update on people.not_same from prossima_app;

drop policy app_updates on people.match_requests;
revoke update on people.match_requests from prossima_app;
grant update (answer, answered_by, answered_at) on people.match_requests to prossima_app;
