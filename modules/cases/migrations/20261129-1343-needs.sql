-- What was asked first when a file was opened, as a code: the beginning of its preliminary analysis.
create view cases.needs_told with (security_invoker = true) as
select f.network_id, 'case' as told_by, f.file_id as cause_id, f.organisation_id, f.unit_id, f.municipality_code, f.opened_on as on_day,
  array[f.first_need] as codes
from cases.files f;
comment on view cases.needs_told is 'First needs of files as codes, without persons. For the house alone.';
grant select on cases.needs_told to prossima_keeper;
