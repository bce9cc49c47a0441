-- A file and its plan are read first of all by the unit that works on it: their unit is their subject's own.
select access.home_first('cases.files', 'file_id', array['social_worker', 'case_manager', 'service_coordinator'], 'base');
select access.home_first(kept, 'file_id', array['social_worker', 'case_manager', 'service_coordinator'], 'social')
from unnest(array['cases.plans', 'cases.plan_results', 'cases.result_steps', 'cases.plan_reviews', 'cases.plan_signatures', 'cases.sign_links',
  'cases.plan_documents']) kept;
