-- The day by which the team of a complex need must have met for the first time; empty once it met, or when none must.
alter table cases.files add column team_due_on date;
comment on column cases.files.team_due_on is 'By when the team must meet for the first time: thirty days after the need was found complex. Empty once it met.';
create index files_of_team_due on cases.files (network_id, unit_id, team_due_on) where team_due_on is not null;
-- Files that were already found complex, and whose team never met since their last assessment began.
set local role prossima_keeper;
update cases.files f set team_due_on = (found.at at time zone 'Europe/Rome')::date + 30
from (
  select s.network_id, s.file_id, max(s.at) as at from cases.steps s where s.event = 'complete_assessment' group by s.network_id, s.file_id
) found
where found.network_id = f.network_id and found.file_id = f.file_id and f.complexity = 'complex'
  and f.state in ('planning', 'active', 'suspended', 'closing')
  and not exists (
    select 1 from cases.meetings g where g.network_id = f.network_id and g.file_id = f.file_id and g.state = 'held'
      and g.at >= coalesce((select max(r.at) from cases.steps r where r.network_id = f.network_id and r.file_id = f.file_id
        and r.event in ('accept', 'reopen')), '-infinity'::timestamptz));
set local role prossima_owner;
