-- Reports to funders: composed from blocks, read once, frozen, sent. A draft names figures and holds no numbers; what was frozen
-- holds numbers and words, and never changes.
create schema reports authorization prossima_owner;
grant usage on schema reports to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema reports to prossima_keeper;

create table reports.funder_reports (
  network_id uuid not null,
  funder_report_id uuid not null,
  project_id uuid not null,
  template text,
  funder text not null,
  title text not null,
  language text not null,
  from_month text not null,
  to_month text not null,
  blocks jsonb not null,
  state text not null,
  version int not null,
  edition int not null,
  replaces_id uuid,
  begun_at timestamptz not null,
  begun_by uuid not null,
  written_at timestamptz not null,
  written_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint funder_reports_pk primary key (network_id, funder_report_id),
  constraint funder_reports_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint funder_reports_replaces_fk foreign key (network_id, replaces_id) references reports.funder_reports (network_id, funder_report_id),
  constraint funder_reports_begun_fk foreign key (network_id, begun_by) references access.workers (network_id, worker_id),
  constraint funder_reports_written_fk foreign key (network_id, written_by) references access.workers (network_id, worker_id),
  constraint funder_reports_state_known check (state in ('draft', 'frozen', 'sent', 'withdrawn')),
  constraint funder_reports_months_in_order check (from_month <= to_month),
  constraint funder_reports_withdrawn_whole check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_because is not null))
);
comment on table reports.funder_reports is 'A report to a funder while it is written: its blocks name figures. A story has an invented name; who said yes to it stands as a code or a tie, never printed, and goes when the story is taken out.';
create index funder_reports_by_project on reports.funder_reports (network_id, project_id, to_month);

create table reports.readings (
  network_id uuid not null,
  funder_report_id uuid not null,
  version int not null,
  project_title text not null,
  replaces text,
  content jsonb not null,
  definitions jsonb not null,
  cut_off_at timestamptz not null,
  mark text not null,
  constraint readings_pk primary key (network_id, funder_report_id),
  constraint readings_report_fk foreign key (network_id, funder_report_id) references reports.funder_reports (network_id, funder_report_id)
);
comment on table reports.readings is 'The numbers of a draft at one moment, as they may be told to its funder. The house reads them; the next reading takes their place.';

create table reports.frozen (
  network_id uuid not null,
  funder_report_id uuid not null,
  title text not null,
  funder text not null,
  language text not null,
  project_title text not null,
  from_month text not null,
  to_month text not null,
  edition int not null,
  replaces text,
  content jsonb not null,
  definitions jsonb not null,
  cut_off_at timestamptz not null,
  mark text not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  frozen_by_name text not null,
  constraint frozen_pk primary key (network_id, funder_report_id),
  constraint frozen_report_fk foreign key (network_id, funder_report_id) references reports.funder_reports (network_id, funder_report_id),
  constraint frozen_worker_fk foreign key (network_id, frozen_by) references access.workers (network_id, worker_id)
);
comment on table reports.frozen is 'A report as it left: its words, its numbers, how they were counted, and up to when. Never changed.';

create table reports.sendings (
  network_id uuid not null,
  sending_id uuid not null,
  funder_report_id uuid not null,
  to_whom text not null,
  way text not null,
  sent_on date not null,
  note text,
  at timestamptz not null,
  worker_id uuid not null,
  constraint sendings_pk primary key (network_id, sending_id),
  constraint sendings_report_fk foreign key (network_id, funder_report_id) references reports.frozen (network_id, funder_report_id),
  constraint sendings_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint sendings_way_known check (way in ('email', 'certified_email', 'portal', 'by_hand', 'post'))
);
comment on table reports.sendings is 'To which office a frozen report went, when, by which way. Never changed.';
create index sendings_by_report on reports.sendings (network_id, funder_report_id);

create table reports.schedules (
  network_id uuid not null,
  schedule_id uuid not null,
  project_id uuid not null,
  template text not null,
  funder text not null,
  every text not null,
  first_month text not null,
  due_days int not null,
  remind_days int not null,
  owner_id uuid not null,
  ended_on date,
  constraint schedules_pk primary key (network_id, schedule_id),
  constraint schedules_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint schedules_owner_fk foreign key (network_id, owner_id) references access.workers (network_id, worker_id),
  constraint schedules_every_known check (every in ('quarter', 'half', 'year'))
);
comment on table reports.schedules is 'How often a funder wants a report of a project, and which worker answers for it.';
create unique index schedules_once on reports.schedules (network_id, project_id, template) where ended_on is null;

create table reports.reminders (
  network_id uuid not null,
  schedule_id uuid not null,
  to_month text not null,
  kind text not null,
  on_day date not null,
  constraint reminders_pk primary key (network_id, schedule_id, to_month, kind),
  constraint reminders_schedule_fk foreign key (network_id, schedule_id) references reports.schedules (network_id, schedule_id),
  constraint reminders_kind_known check (kind in ('before', 'late'))
);
comment on table reports.reminders is 'Letters that left before a report was due, so that nobody gets two. It says nothing of anybody.';

select access.protect('reports.funder_reports', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'], writers => array['project_manager', 'monitoring_officer']);
select access.protect('reports.readings', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin']);
select access.protect('reports.frozen', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'], writers => array['monitoring_officer']);
select access.protect('reports.sendings', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'], writers => array['project_manager', 'monitoring_officer']);
select access.protect('reports.schedules', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'], writers => array['project_manager', 'monitoring_officer']);
select access.protect('reports.reminders', by => 'none');
-- Numbers are read by the house alone; what was frozen and sent stays.
revoke insert, update on reports.readings from prossima_app;
revoke update on reports.frozen, reports.sendings from prossima_app;
select access.let_house('reports.readings', 'jobs', 'select, insert, update');
select access.let_house('reports.schedules', 'jobs', 'select');
select access.let_house('reports.funder_reports', 'jobs', 'select');

-- Taken before it leaves: the account of who answers, or nothing when the letter was taken already or nobody is there any more.
create function reports.take_reminder(network uuid, schedule uuid, until_month text, which text, today date) returns text
language plpgsql security definer set search_path = reports, pg_temp as $$
declare taken int; account text;
begin
  insert into reports.reminders values (network, schedule, until_month, which, today) on conflict do nothing;
  get diagnostics taken = row_count;
  if taken = 0 then return null; end if;
  select w.account_id::text into account from reports.schedules s
  join access.workers w on w.network_id = network and w.worker_id = s.owner_id
  where s.network_id = network and s.schedule_id = schedule;
  return account;
end $$;
grant execute on function reports.take_reminder(uuid, uuid, text, text, date) to prossima_jobs;
alter function reports.take_reminder(uuid, uuid, text, text, date) owner to prossima_keeper;
